// A mask that is kept in memory: a byte for each element, in both engines.
// RUN: quant-run %s --input=%quantx_src/test/Import/Inputs/data/softmax.npz --engine=jit --against=%s --against-engine=reference | FileCheck %s
// CHECK: result 0: cosine 1.000000, SQNR exact, largest error 0
// CHECK: result 1: cosine 1.000000, SQNR exact, largest error 0

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#one = affine_map<(d0, d1, d2) -> ()>
#row = affine_map<(d0, d1, d2) -> (d0, d1)>

func.func @main(%x: tensor<1x5x8xf32>) -> (tensor<1x5x8xf32>, tensor<1x5x8xf32>) {
  %mask = arith.constant dense<[[true, false, true, true, true]]> : tensor<1x5xi1>
  %kept = arith.constant dense<0.0> : tensor<f32>
  %low = arith.constant dense<-7.0> : tensor<f32>
  %zero = arith.constant 0.0 : f32
  %eb = tensor.empty() : tensor<1x5x8xi1>
  %e = tensor.empty() : tensor<1x5x8xf32>
  %rows = linalg.broadcast ins(%mask : tensor<1x5xi1>) outs(%eb : tensor<1x5x8xi1>) dimensions = [2]
  %penalty = linalg.generic {indexing_maps = [#id, #one, #one, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%rows, %kept, %low : tensor<1x5x8xi1>, tensor<f32>, tensor<f32>) outs(%e : tensor<1x5x8xf32>) {
  ^bb0(%m: i1, %a: f32, %b: f32, %out: f32):
    %s = arith.select %m, %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<1x5x8xf32>
  %sum = linalg.add ins(%x, %penalty : tensor<1x5x8xf32>, tensor<1x5x8xf32>) outs(%e : tensor<1x5x8xf32>) -> tensor<1x5x8xf32>
  // One that is computed and read twice.
  %positive = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<1x5x8xf32>) outs(%eb : tensor<1x5x8xi1>) {
  ^bb0(%a: f32, %out: i1):
    %c = arith.cmpf ogt, %a, %zero : f32
    linalg.yield %c : i1
  } -> tensor<1x5x8xi1>
  %transposed = tensor.collapse_shape %positive [[0, 1], [2]] : tensor<1x5x8xi1> into tensor<5x8xi1>
  %back = tensor.expand_shape %transposed [[0, 1], [2]] output_shape [1, 5, 8] : tensor<5x8xi1> into tensor<1x5x8xi1>
  %y = linalg.generic {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%back, %positive, %sum : tensor<1x5x8xi1>, tensor<1x5x8xi1>, tensor<1x5x8xf32>) outs(%e : tensor<1x5x8xf32>) {
  ^bb0(%a: i1, %b: i1, %v: f32, %out: f32):
    %c = arith.andi %a, %b : i1
    %s = arith.select %c, %v, %zero : f32
    linalg.yield %s : f32
  } -> tensor<1x5x8xf32>
  return %penalty, %y : tensor<1x5x8xf32>, tensor<1x5x8xf32>
}
