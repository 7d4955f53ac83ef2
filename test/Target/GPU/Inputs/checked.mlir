// Rows of a table, and a sum that one of them scales.
func.func @main(%ids: tensor<3xi32>) -> tensor<3x4xf32> {
  %table = arith.constant dense<[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0],
                                 [0.5, 0.25, 0.125, 0.0625]]> : tensor<3x4xf32>
  %c0 = arith.constant 0 : index
  %low = arith.constant 0 : i32
  %high = arith.constant 3 : i32
  %first = tensor.extract %ids[%c0] : tensor<3xi32>
  %a = arith.cmpi sge, %first, %low : i32
  %b = arith.cmpi slt, %first, %high : i32
  quantx.check %a, "the first id is negative"
  quantx.check %b, "the first id is too large"
  %factor = arith.sitofp %first : i32 to f32
  %empty = tensor.empty() : tensor<3x4xf32>
  %rows = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%ids : tensor<3xi32>) outs(%empty : tensor<3x4xf32>) {
  ^bb0(%id: i32, %out: f32):
    %row = arith.index_cast %id : i32 to index
    %column = linalg.index 1 : index
    %value = tensor.extract %table[%row, %column] : tensor<3x4xf32>
    %scaled = arith.mulf %value, %factor : f32
    linalg.yield %scaled : f32
  } -> tensor<3x4xf32>
  return %rows : tensor<3x4xf32>
}
