// RUN: quant-opt %s --quantx-lower-to-llvm=bare-pointers | FileCheck %s
// RUN: quant-opt %s --quantx-lower-to-llvm=bare-pointers | mlir-translate --mlir-to-llvmir | FileCheck %s --check-prefix=IR
// RUN: quant-opt %s --quantx-lower-to-llvm | FileCheck %s --check-prefix=DESCRIPTOR

// Input, output and workspace are pointers, the result is the status, and the
// accumulators never leave registers.
// CHECK: llvm.mlir.global private constant
// CHECK-SAME: alignment = 64
// CHECK: llvm.func @model(%{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr, %{{.*}}: !llvm.ptr) -> i32
// CHECK-SAME: quantx.workspace_size = 0
// CHECK-NOT: malloc
// CHECK: vector<16xi32>
// IR: define i32 @model(ptr %{{.*}}, ptr %{{.*}}, ptr %{{.*}})
// DESCRIPTOR: llvm.func @_mlir_ciface_model
func.func @model(%x: tensor<1x64xi8>) -> tensor<1x16xi8> {
  %w = arith.constant dense<3> : tensor<64x16xi8>
  %b = arith.constant dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]> : tensor<16xi32>
  %m = arith.constant 1518500250 : i32
  %h = arith.constant -6 : i32
  %z = arith.constant 5 : i32
  %e = tensor.empty() : tensor<1x16xi32>
  %i = linalg.broadcast ins(%b : tensor<16xi32>) outs(%e : tensor<1x16xi32>) dimensions = [0]
  %a = linalg.matmul ins(%x, %w : tensor<1x64xi8>, tensor<64x16xi8>) outs(%i : tensor<1x16xi32>) -> tensor<1x16xi32>
  %q = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32)
      {storage = #quantx.storage<i8>} : tensor<1x16xi32> -> tensor<1x16xi8>
  return %q : tensor<1x16xi8>
}
