// RUN: quant-opt %s --quantx-lower-to-llvm="target-cpu=icelake-server threads=2 min-parallel-work=1" | FileCheck %s
// RUN: quant-opt %s --quantx-lower-to-llvm="target-cpu=icelake-server" | FileCheck %s --check-prefix=ONE

// The marks outlive bufferization: threads share the rows of a softmax.

// CHECK: llvm.func @softmax
// CHECK: llvm.mlir.addressof @loop_part
// CHECK: llvm.call @quantx_parallel_for
// CHECK: llvm.func internal @loop(

// ONE-NOT: parallel
func.func @softmax(%x: tensor<64x32xf32>) -> tensor<64x32xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %row = tensor.empty() : tensor<64xf32>
  %all = tensor.empty() : tensor<64x32xf32>
  %lowest = linalg.fill ins(%low : f32) outs(%row : tensor<64xf32>) -> tensor<64xf32>
  %max = linalg.reduce ins(%x : tensor<64x32xf32>) outs(%lowest : tensor<64xf32>) dimensions = [1]
    (%a: f32, %b: f32) {
      %m = arith.maximumf %a, %b : f32
      linalg.yield %m : f32
    }
  %exp = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x, %max : tensor<64x32xf32>, tensor<64xf32>) outs(%all : tensor<64x32xf32>) {
    ^bb0(%a: f32, %m: f32, %o: f32):
      %d = arith.subf %a, %m : f32
      %e = math.exp %d : f32
      linalg.yield %e : f32
    } -> tensor<64x32xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%row : tensor<64xf32>) -> tensor<64xf32>
  %sum = linalg.reduce ins(%exp : tensor<64x32xf32>) outs(%zeros : tensor<64xf32>) dimensions = [1]
    (%a: f32, %b: f32) {
      %s = arith.addf %a, %b : f32
      linalg.yield %s : f32
    }
  %y = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%exp, %sum : tensor<64x32xf32>, tensor<64xf32>) outs(%all : tensor<64x32xf32>) {
    ^bb0(%e: f32, %s: f32, %o: f32):
      %q = arith.divf %e, %s : f32
      linalg.yield %q : f32
    } -> tensor<64x32xf32>
  return %y : tensor<64x32xf32>
}
