// Attention of a text with itself, for any number of texts of any length, and
// the mean of each token.
#all = affine_map<(b, l, d) -> (b, l, d)>
#token = affine_map<(b, l, d) -> (b, l)>
func.func @main(
    %x: tensor<?x?x8xf32> {quantx.sizes = ["batch>=1<=4", "length>=1<=64", "8"]},
    %scale: tensor<?xf32> {quantx.sizes = ["batch>=1<=4"]})
    -> (tensor<?x?x8xf32>, tensor<?x?xf32>) {
  %zero = arith.constant 0.0 : f32
  %eight = arith.constant 8.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %b = tensor.dim %x, %c0 : tensor<?x?x8xf32>
  %l = tensor.dim %x, %c1 : tensor<?x?x8xf32>
  %te = tensor.empty(%b, %l) : tensor<?x8x?xf32>
  %t = linalg.transpose ins(%x : tensor<?x?x8xf32>) outs(%te : tensor<?x8x?xf32>) permutation = [0, 2, 1]
  %se = tensor.empty(%b, %l, %l) : tensor<?x?x?xf32>
  %si = linalg.fill ins(%zero : f32) outs(%se : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %s = linalg.batch_matmul ins(%x, %t : tensor<?x?x8xf32>, tensor<?x8x?xf32>)
      outs(%si : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %ye = tensor.empty(%b, %l) : tensor<?x?x8xf32>
  %yi = linalg.fill ins(%zero : f32) outs(%ye : tensor<?x?x8xf32>) -> tensor<?x?x8xf32>
  %y = linalg.batch_matmul ins(%s, %x : tensor<?x?x?xf32>, tensor<?x?x8xf32>)
      outs(%yi : tensor<?x?x8xf32>) -> tensor<?x?x8xf32>
  %z = linalg.generic {indexing_maps = [#all, affine_map<(b, l, d) -> (b)>, #all],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%y, %scale : tensor<?x?x8xf32>, tensor<?xf32>) outs(%ye : tensor<?x?x8xf32>) {
  ^bb0(%in: f32, %f: f32, %out: f32):
    %0 = arith.mulf %in, %f : f32
    linalg.yield %0 : f32
  } -> tensor<?x?x8xf32>
  %me = tensor.empty(%b, %l) : tensor<?x?xf32>
  %mi = linalg.fill ins(%zero : f32) outs(%me : tensor<?x?xf32>) -> tensor<?x?xf32>
  %m = linalg.generic {indexing_maps = [#all, #token],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%z : tensor<?x?x8xf32>) outs(%mi : tensor<?x?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.divf %in, %eight : f32
    %1 = arith.addf %0, %out : f32
    linalg.yield %1 : f32
  } -> tensor<?x?xf32>
  return %z, %m : tensor<?x?x8xf32>, tensor<?x?xf32>
}
