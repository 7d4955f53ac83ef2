// RUN: quant-opt %s --quantx-convert-to-linalg --quantx-fold-lookups | FileCheck %s

// The table is brought into the order of the bits of a code: of signed ones
// those from 0 on come first. Bits that codes do not have change nothing.

// CHECK-LABEL: func @signed
// CHECK: linalg.generic
// CHECK: ^bb0(%[[X:.*]]: i8, %{{.*}}: i16):
// CHECK: %[[Y:.*]] = quantx.constant_lookup %[[X]] table(dense<"0x03000400010002000300040001000200{{.*}}"> : tensor<256xi16>) : i8 -> i16
// CHECK: linalg.yield %[[Y]]
func.func @signed(%x: tensor<5xi8>) -> tensor<5xi16> {
  %t = arith.constant dense<[1, 2, 3, 4]> : tensor<4xi16>
  %y = quantx.lookup %x table(%t : tensor<4xi16>) {storage = #quantx.storage<i2>} : tensor<5xi8> -> tensor<5xi16>
  return %y : tensor<5xi16>
}

// CHECK-LABEL: func @unsigned
// CHECK: quantx.constant_lookup %{{.*}} table(dense<"0x0000803F0000004000008040000000410000803F{{.*}}"> : tensor<256xf32>) : i8 -> f32
func.func @unsigned(%x: tensor<5xi8>) -> tensor<5xf32> {
  %t = arith.constant dense<[1.0, 2.0, 4.0, 8.0]> : tensor<4xf32>
  %y = quantx.lookup %x table(%t : tensor<4xf32>) {storage = #quantx.storage<u2>} : tensor<5xi8> -> tensor<5xf32>
  return %y : tensor<5xf32>
}

// CHECK-LABEL: func @computed
// CHECK-NOT: constant_lookup
// CHECK: quantx.lookup
func.func @computed(%x: tensor<5xi8>, %t: tensor<4xi8>) -> tensor<5xi8> {
  %y = quantx.lookup %x table(%t : tensor<4xi8>) {storage = #quantx.storage<i2>} : tensor<5xi8> -> tensor<5xi8>
  return %y : tensor<5xi8>
}
