// A convolution of few pixels with long sums, which one block alone would take
// long for.

#x = affine_map<(n, y, x, f, ky, kx, c) -> (n, y + ky, x + kx, c)>
#w = affine_map<(n, y, x, f, ky, kx, c) -> (ky, kx, c, f)>
#y = affine_map<(n, y, x, f, ky, kx, c) -> (n, y, x, f)>

func.func @main(%x: tensor<1x9x9x512xi8>) -> tensor<1x7x7x64xi8> {
  %w = arith.constant dense<3> : tensor<3x3x512x64xi8>
  %bias = arith.constant dense<7> : tensor<64xi32>
  %multiplier = arith.constant 1518500250 : i32
  %shift = arith.constant -7 : i32
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<1x7x7x64xi32>
  %start = linalg.broadcast ins(%bias : tensor<64xi32>)
      outs(%empty : tensor<1x7x7x64xi32>) dimensions = [0, 1, 2]
  %acc = linalg.generic {indexing_maps = [#x, #w, #y],
      iterator_types = ["parallel", "parallel", "parallel", "parallel",
                        "reduction", "reduction", "reduction"]}
      ins(%x, %w : tensor<1x9x9x512xi8>, tensor<3x3x512x64xi8>) outs(%start : tensor<1x7x7x64xi32>) {
  ^bb0(%a: i8, %b: i8, %c: i32):
    %0 = arith.extsi %a : i8 to i32
    %1 = arith.extsi %b : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %c, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<1x7x7x64xi32>
  %y = quantx.requantize %acc multiplier(%multiplier : i32) shift(%shift : i32)
      zero_point(%zero : i32) {storage = #quantx.storage<i8>}
      : tensor<1x7x7x64xi32> -> tensor<1x7x7x64xi8>
  return %y : tensor<1x7x7x64xi8>
}
