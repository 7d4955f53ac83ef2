// Layers as ResNet-50 has them: the first, with three channels; one pixel; three
// by three, also with steps of two; the last, with its residual.

#x1 = affine_map<(n, y, x, f, ky, kx, c) -> (n, y + ky, x + kx, c)>
#x2 = affine_map<(n, y, x, f, ky, kx, c) -> (n, y * 2 + ky, x * 2 + kx, c)>
#w = affine_map<(n, y, x, f, ky, kx, c) -> (ky, kx, c, f)>
#y = affine_map<(n, y, x, f, ky, kx, c) -> (n, y, x, f)>
#id = affine_map<(n, y, x, f) -> (n, y, x, f)>

func.func @first(%x: tensor<1x230x230x3xi8>) -> tensor<1x112x112x64xi8> {
  %w = arith.constant dense<3> : tensor<7x7x3x64xi8>
  %bias = arith.constant dense<7> : tensor<64xi32>
  %multiplier = arith.constant dense<1518500250> : tensor<64xi32>
  %shift = arith.constant dense<-9> : tensor<64xi32>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<1x112x112x64xi32>
  %start = linalg.broadcast ins(%bias : tensor<64xi32>)
      outs(%empty : tensor<1x112x112x64xi32>) dimensions = [0, 1, 2]
  %acc = linalg.generic {indexing_maps = [#x2, #w, #y],
      iterator_types = ["parallel", "parallel", "parallel", "parallel",
                        "reduction", "reduction", "reduction"]}
      ins(%x, %w : tensor<1x230x230x3xi8>, tensor<7x7x3x64xi8>) outs(%start : tensor<1x112x112x64xi32>) {
  ^bb0(%a: i8, %b: i8, %c: i32):
    %0 = arith.extsi %a : i8 to i32
    %1 = arith.extsi %b : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %c, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<1x112x112x64xi32>
  %y = quantx.requantize %acc multiplier(%multiplier : tensor<64xi32>)
      shift(%shift : tensor<64xi32>) zero_point(%zero : i32)
      {storage = #quantx.storage<i8>, axis = 3 : i64}
      : tensor<1x112x112x64xi32> -> tensor<1x112x112x64xi8>
  return %y : tensor<1x112x112x64xi8>
}

func.func @pointwise(%x: tensor<1x56x56x64xi8>) -> tensor<1x56x56x256xi8> {
  %w = arith.constant dense<3> : tensor<1x1x64x256xi8>
  %bias = arith.constant dense<7> : tensor<256xi32>
  %multiplier = arith.constant dense<1518500250> : tensor<256xi32>
  %shift = arith.constant dense<-9> : tensor<256xi32>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<1x56x56x256xi32>
  %start = linalg.broadcast ins(%bias : tensor<256xi32>)
      outs(%empty : tensor<1x56x56x256xi32>) dimensions = [0, 1, 2]
  %acc = linalg.generic {indexing_maps = [#x1, #w, #y],
      iterator_types = ["parallel", "parallel", "parallel", "parallel",
                        "reduction", "reduction", "reduction"]}
      ins(%x, %w : tensor<1x56x56x64xi8>, tensor<1x1x64x256xi8>) outs(%start : tensor<1x56x56x256xi32>) {
  ^bb0(%a: i8, %b: i8, %c: i32):
    %0 = arith.extui %a : i8 to i32
    %1 = arith.extsi %b : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %c, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<1x56x56x256xi32>
  %y = quantx.requantize %acc multiplier(%multiplier : tensor<256xi32>)
      shift(%shift : tensor<256xi32>) zero_point(%zero : i32)
      {storage = #quantx.storage<i8>, axis = 3 : i64}
      : tensor<1x56x56x256xi32> -> tensor<1x56x56x256xi8>
  return %y : tensor<1x56x56x256xi8>
}

func.func @middle(%x: tensor<1x58x58x64xi8>) -> tensor<1x56x56x64xi8> {
  %w = arith.constant dense<3> : tensor<3x3x64x64xi8>
  %bias = arith.constant dense<7> : tensor<64xi32>
  %multiplier = arith.constant dense<1518500250> : tensor<64xi32>
  %shift = arith.constant dense<-9> : tensor<64xi32>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<1x56x56x64xi32>
  %start = linalg.broadcast ins(%bias : tensor<64xi32>)
      outs(%empty : tensor<1x56x56x64xi32>) dimensions = [0, 1, 2]
  %acc = linalg.generic {indexing_maps = [#x1, #w, #y],
      iterator_types = ["parallel", "parallel", "parallel", "parallel",
                        "reduction", "reduction", "reduction"]}
      ins(%x, %w : tensor<1x58x58x64xi8>, tensor<3x3x64x64xi8>) outs(%start : tensor<1x56x56x64xi32>) {
  ^bb0(%a: i8, %b: i8, %c: i32):
    %0 = arith.extui %a : i8 to i32
    %1 = arith.extsi %b : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %c, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<1x56x56x64xi32>
  %y = quantx.requantize %acc multiplier(%multiplier : tensor<64xi32>)
      shift(%shift : tensor<64xi32>) zero_point(%zero : i32)
      {storage = #quantx.storage<i8>, axis = 3 : i64}
      : tensor<1x56x56x64xi32> -> tensor<1x56x56x64xi8>
  return %y : tensor<1x56x56x64xi8>
}

func.func @strided(%x: tensor<1x58x58x128xi8>) -> tensor<1x28x28x128xi8> {
  %w = arith.constant dense<3> : tensor<3x3x128x128xi8>
  %bias = arith.constant dense<7> : tensor<128xi32>
  %multiplier = arith.constant dense<1518500250> : tensor<128xi32>
  %shift = arith.constant dense<-9> : tensor<128xi32>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<1x28x28x128xi32>
  %start = linalg.broadcast ins(%bias : tensor<128xi32>)
      outs(%empty : tensor<1x28x28x128xi32>) dimensions = [0, 1, 2]
  %acc = linalg.generic {indexing_maps = [#x2, #w, #y],
      iterator_types = ["parallel", "parallel", "parallel", "parallel",
                        "reduction", "reduction", "reduction"]}
      ins(%x, %w : tensor<1x58x58x128xi8>, tensor<3x3x128x128xi8>) outs(%start : tensor<1x28x28x128xi32>) {
  ^bb0(%a: i8, %b: i8, %c: i32):
    %0 = arith.extui %a : i8 to i32
    %1 = arith.extsi %b : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %c, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<1x28x28x128xi32>
  %y = quantx.requantize %acc multiplier(%multiplier : tensor<128xi32>)
      shift(%shift : tensor<128xi32>) zero_point(%zero : i32)
      {storage = #quantx.storage<i8>, axis = 3 : i64}
      : tensor<1x28x28x128xi32> -> tensor<1x28x28x128xi8>
  return %y : tensor<1x28x28x128xi8>
}

func.func @last(%x: tensor<1x7x7x512xi8>, %r: tensor<1x7x7x2048xi8>) -> tensor<1x7x7x2048xi8> {
  %w = arith.constant dense<3> : tensor<1x1x512x2048xi8>
  %bias = arith.constant dense<7> : tensor<2048xi32>
  %multiplier = arith.constant dense<1518500250> : tensor<2048xi32>
  %shift = arith.constant dense<-9> : tensor<2048xi32>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<1x7x7x2048xi32>
  %start = linalg.broadcast ins(%bias : tensor<2048xi32>)
      outs(%empty : tensor<1x7x7x2048xi32>) dimensions = [0, 1, 2]
  %acc = linalg.generic {indexing_maps = [#x1, #w, #y],
      iterator_types = ["parallel", "parallel", "parallel", "parallel",
                        "reduction", "reduction", "reduction"]}
      ins(%x, %w : tensor<1x7x7x512xi8>, tensor<1x1x512x2048xi8>) outs(%start : tensor<1x7x7x2048xi32>) {
  ^bb0(%a: i8, %b: i8, %c: i32):
    %0 = arith.extui %a : i8 to i32
    %1 = arith.extsi %b : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %c, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<1x7x7x2048xi32>
  %sum = linalg.generic {indexing_maps = [#id, #id, #id],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%acc, %r : tensor<1x7x7x2048xi32>, tensor<1x7x7x2048xi8>) outs(%empty : tensor<1x7x7x2048xi32>) {
  ^bb0(%a: i32, %b: i8, %c: i32):
    %0 = arith.extsi %b : i8 to i32
    %1 = arith.addi %a, %0 : i32
    linalg.yield %1 : i32
  } -> tensor<1x7x7x2048xi32>
  %y = quantx.requantize %sum multiplier(%multiplier : tensor<2048xi32>)
      shift(%shift : tensor<2048xi32>) zero_point(%zero : i32)
      {storage = #quantx.storage<i8>, axis = 3 : i64}
      : tensor<1x7x7x2048xi32> -> tensor<1x7x7x2048xi8>
  return %y : tensor<1x7x7x2048xi8>
}
