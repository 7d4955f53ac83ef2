// RUN: quant-opt %s --transform-interpreter --canonicalize | FileCheck %s

// A tile takes the slice of the channels' parameters that it needs.
// CHECK-LABEL: func @per_axis
// CHECK-SAME: (%[[X:[a-z0-9]+]]: tensor<8x32xf32>, %[[S:[a-z0-9]+]]: tensor<8xf32>, %[[Z:[a-z0-9]+]]: tensor<8xi32>)
// CHECK: scf.for %[[I:[a-z0-9]+]] =
// CHECK: scf.for %[[J:[a-z0-9]+]] =
// CHECK-DAG: %[[XT:.+]] = tensor.extract_slice %[[X]][%[[I]], %[[J]]] [2, 16] [1, 1]
// CHECK-DAG: %[[ST:.+]] = tensor.extract_slice %[[S]][%[[I]]] [2] [1]
// CHECK-DAG: %[[ZT:.+]] = tensor.extract_slice %[[Z]][%[[I]]] [2] [1]
// CHECK: quantx.quantize %[[XT]] scale(%[[ST]] : tensor<2xf32>) zero_point(%[[ZT]] : tensor<2xi32>)
// CHECK-SAME: tensor<2x16xf32> -> tensor<2x16xi8>
func.func @per_axis(%x: tensor<8x32xf32>, %s: tensor<8xf32>, %z: tensor<8xi32>) -> tensor<8x32xi8> {
  %q = quantx.quantize %x scale(%s : tensor<8xf32>) zero_point(%z : tensor<8xi32>)
      {storage = #quantx.storage<i8>, axis = 0 : i64, tile} : tensor<8x32xf32> -> tensor<8x32xi8>
  return %q : tensor<8x32xi8>
}

// Blocks and bytes lie along the dimension that stays whole; the table too.
// CHECK-LABEL: func @whole_rows
// CHECK: scf.for
// CHECK: tensor.extract_slice %{{.*}} [2, 16] [1, 1] : tensor<8x16xi8> to tensor<2x16xi8>
// CHECK: tensor.extract_slice %{{.*}} [2, 4] [1, 1] : tensor<8x4xf32> to tensor<2x4xf32>
// CHECK: quantx.dequantize {{.*}} tensor<2x16xi8> -> tensor<2x32xf32>
// CHECK: scf.for
// CHECK: quantx.lookup {{.*}} table(%{{.*}} : tensor<256xi8>) {{.*}} : tensor<2x16xi8> -> tensor<2x16xi8>
func.func @whole_rows(%q: tensor<8x16xi8>, %s: tensor<8x4xf32>, %z: tensor<8x4xi32>, %t: tensor<256xi8>)
    -> (tensor<8x32xf32>, tensor<8x16xi8>) {
  %x = quantx.dequantize %q scale(%s : tensor<8x4xf32>) zero_point(%z : tensor<8x4xi32>)
      {storage = #quantx.storage<i4 packed>, axis = 1 : i64, block_size = 8 : i64, rows} : tensor<8x16xi8> -> tensor<8x32xf32>
  %l = quantx.lookup %q table(%t : tensor<256xi8>) {storage = #quantx.storage<i8>, rows} : tensor<8x16xi8> -> tensor<8x16xi8>
  return %x, %l : tensor<8x32xf32>, tensor<8x16xi8>
}

module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%root: !transform.any_op {transform.readonly}) {
    %0 = transform.structured.match attributes {tile} in %root : (!transform.any_op) -> !transform.any_op
    %1, %l:2 = transform.structured.tile_using_for %0 tile_sizes [2, 16]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op, !transform.any_op)
    %2 = transform.structured.match attributes {rows} in %root : (!transform.any_op) -> !transform.any_op
    %3, %m = transform.structured.tile_using_for %2 tile_sizes [2]
        : (!transform.any_op) -> (!transform.any_op, !transform.any_op)
    transform.yield
  }
}
