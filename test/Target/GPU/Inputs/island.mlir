#id = affine_map<(m, n) -> (m, n)>
func.func @main(%x: tensor<48x48xf32>) -> tensor<48x48xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.0625> : tensor<48x48xf32>
  %ae = tensor.empty() : tensor<48x48xf32>
  %ai = linalg.fill ins(%zero : f32) outs(%ae : tensor<48x48xf32>) -> tensor<48x48xf32>
  %a = linalg.matmul ins(%x, %w : tensor<48x48xf32>, tensor<48x48xf32>)
      outs(%ai : tensor<48x48xf32>) -> tensor<48x48xf32>
  %be = tensor.empty() : tensor<48x48xf32>
  %b = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<48x48xf32>) outs(%be : tensor<48x48xf32>) {
  ^bb0(%v: f32, %o: f32):
    %s = math.sin %v : f32
    linalg.yield %s : f32
  } -> tensor<48x48xf32>
  %ce = tensor.empty() : tensor<48x48xf32>
  %c = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%b : tensor<48x48xf32>) outs(%ce : tensor<48x48xf32>) {
  ^bb0(%v: f32, %o: f32):
    %s = arith.addf %v, %v : f32
    linalg.yield %s : f32
  } -> tensor<48x48xf32>
  %de = tensor.empty() : tensor<48x48xf32>
  %d = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c : tensor<48x48xf32>) outs(%de : tensor<48x48xf32>) {
  ^bb0(%v: f32, %o: f32):
    %s = math.sin %v : f32
    linalg.yield %s : f32
  } -> tensor<48x48xf32>
  %ye = tensor.empty() : tensor<48x48xf32>
  %yi = linalg.fill ins(%zero : f32) outs(%ye : tensor<48x48xf32>) -> tensor<48x48xf32>
  %y = linalg.matmul ins(%d, %w : tensor<48x48xf32>, tensor<48x48xf32>)
      outs(%yi : tensor<48x48xf32>) -> tensor<48x48xf32>
  return %y : tensor<48x48xf32>
}
