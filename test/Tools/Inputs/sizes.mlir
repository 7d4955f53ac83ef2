// Tokens of two inputs, of any batch and of 2 to 8 in length: embedded, weighed,
// projected.
#ids = affine_map<(b, l, c) -> (b, l)>
#all = affine_map<(b, l, c) -> (b, l, c)>
func.func @main(%ids: tensor<?x?xi64> {quantx.sizes = ["batch", "length>=2<=8"]},
                %mask: tensor<?x?xf32> {quantx.sizes = ["batch", "length>=2<=8"]}) -> tensor<?x3xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %table = arith.constant dense<[[0.5, -1.0, 2.0, 0.25], [1.0, 1.0, -3.0, 0.0]]> : tensor<2x4xf32>
  %w = arith.constant dense<[[1.0, -0.5, 0.25], [0.5, 1.0, 0.0], [0.125, 2.0, 1.0], [1.0, 0.0, -1.0]]> : tensor<4x3xf32>
  %zero = arith.constant 0.0 : f32
  %first = arith.constant 0 : i64
  %rows = arith.constant 2 : i64
  %b = tensor.dim %ids, %c0 : tensor<?x?xi64>
  %l = tensor.dim %ids, %c1 : tensor<?x?xi64>
  %e = tensor.empty(%b, %l) : tensor<?x?x4xf32>
  %x = linalg.generic {indexing_maps = [#ids, #ids, #all], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%ids, %mask : tensor<?x?xi64>, tensor<?x?xf32>) outs(%e : tensor<?x?x4xf32>) {
  ^bb0(%id: i64, %m: f32, %out: f32):
    %low = arith.cmpi sge, %id, %first : i64
    cf.assert %low, "index must be larger or equal to 0"
    %high = arith.cmpi slt, %id, %rows : i64
    cf.assert %high, "index must be smaller than dim size"
    %at = arith.index_cast %id : i64 to index
    %c = linalg.index 2 : index
    %word = tensor.extract %table[%at, %c] : tensor<2x4xf32>
    %0 = arith.mulf %word, %m : f32
    linalg.yield %0 : f32
  } -> tensor<?x?x4xf32>
  %flat = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x4xf32> into tensor<?x4xf32>
  %n = arith.muli %b, %l : index
  %ye = tensor.empty(%n) : tensor<?x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%ye : tensor<?x3xf32>) -> tensor<?x3xf32>
  %y = linalg.matmul ins(%flat, %w : tensor<?x4xf32>, tensor<4x3xf32>) outs(%init : tensor<?x3xf32>) -> tensor<?x3xf32>
  return %y : tensor<?x3xf32>
}
