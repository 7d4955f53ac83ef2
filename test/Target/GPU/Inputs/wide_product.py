"""Writes a product of so many tiles that blocks are started in bands."""

ROWS, DEPTH, COLUMNS = 1024, 32, 2048


def code(row, column):
    return (row * 37 + column * 101 + row * column) % 255 - 127


rows = ",".join(
    "[" + ",".join(str(code(k, n)) for n in range(COLUMNS)) + "]"
    for k in range(DEPTH))
print(f"""
func.func @main(%x: tensor<{ROWS}x{DEPTH}xi8>) -> tensor<{ROWS}x{COLUMNS}xi8> {{
  %w = arith.constant dense<[{rows}]> : tensor<{DEPTH}x{COLUMNS}xi8>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<{ROWS}x{COLUMNS}xi32>
  %start = linalg.fill ins(%zero : i32)
      outs(%empty : tensor<{ROWS}x{COLUMNS}xi32>) -> tensor<{ROWS}x{COLUMNS}xi32>
  %acc = linalg.matmul ins(%x, %w : tensor<{ROWS}x{DEPTH}xi8>, tensor<{DEPTH}x{COLUMNS}xi8>)
      outs(%start : tensor<{ROWS}x{COLUMNS}xi32>) -> tensor<{ROWS}x{COLUMNS}xi32>
  %multiplier = arith.constant 1518500250 : i32
  %shift = arith.constant -8 : i32
  %y = quantx.requantize %acc multiplier(%multiplier : i32) shift(%shift : i32)
      zero_point(%zero : i32) {{storage = #quantx.storage<i8>}}
      : tensor<{ROWS}x{COLUMNS}xi32> -> tensor<{ROWS}x{COLUMNS}xi8>
  return %y : tensor<{ROWS}x{COLUMNS}xi8>
}}""")
