"""Writes a layer whose residual is as large as its sums."""

PIXELS, INPUTS, CHANNELS = "1x5x7", 64, 96

rows = ",".join(
    "[" + ",".join(str((5 * c + 3 * f + c * f) % 3 - 1) for f in range(CHANNELS)) + "]"
    for c in range(INPUTS))
print(f"""
#x = affine_map<(n, y, x, f, ky, kx, c) -> (n, y + ky, x + kx, c)>
#w = affine_map<(n, y, x, f, ky, kx, c) -> (ky, kx, c, f)>
#y = affine_map<(n, y, x, f, ky, kx, c) -> (n, y, x, f)>
#id = affine_map<(n, y, x, f) -> (n, y, x, f)>
func.func @main(%x: tensor<{PIXELS}x{INPUTS}xi8>, %r: tensor<{PIXELS}x{CHANNELS}xi8>) -> tensor<{PIXELS}x{CHANNELS}xi8> {{
  %w = arith.constant dense<[[[{rows}]]]> : tensor<1x1x{INPUTS}x{CHANNELS}xi8>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<{PIXELS}x{CHANNELS}xi32>
  %start = linalg.fill ins(%zero : i32)
      outs(%empty : tensor<{PIXELS}x{CHANNELS}xi32>) -> tensor<{PIXELS}x{CHANNELS}xi32>
  %acc = linalg.generic {{indexing_maps = [#x, #w, #y],
      iterator_types = ["parallel", "parallel", "parallel", "parallel",
                        "reduction", "reduction", "reduction"]}}
      ins(%x, %w : tensor<{PIXELS}x{INPUTS}xi8>, tensor<1x1x{INPUTS}x{CHANNELS}xi8>)
      outs(%start : tensor<{PIXELS}x{CHANNELS}xi32>) {{
  ^bb0(%a: i8, %b: i8, %c: i32):
    %0 = arith.extsi %a : i8 to i32
    %1 = arith.extsi %b : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %c, %2 : i32
    linalg.yield %3 : i32
  }} -> tensor<{PIXELS}x{CHANNELS}xi32>
  %sum = linalg.generic {{indexing_maps = [#id, #id, #id],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}}
      ins(%acc, %r : tensor<{PIXELS}x{CHANNELS}xi32>, tensor<{PIXELS}x{CHANNELS}xi8>)
      outs(%empty : tensor<{PIXELS}x{CHANNELS}xi32>) {{
  ^bb0(%a: i32, %b: i8, %c: i32):
    %0 = arith.extsi %b : i8 to i32
    %1 = arith.addi %a, %0 : i32
    linalg.yield %1 : i32
  }} -> tensor<{PIXELS}x{CHANNELS}xi32>
  %multiplier = arith.constant 1518500250 : i32
  %shift = arith.constant -2 : i32
  %y = quantx.requantize %sum multiplier(%multiplier : i32) shift(%shift : i32)
      zero_point(%zero : i32) {{storage = #quantx.storage<i8>}}
      : tensor<{PIXELS}x{CHANNELS}xi32> -> tensor<{PIXELS}x{CHANNELS}xi8>
  return %y : tensor<{PIXELS}x{CHANNELS}xi8>
}}""")
