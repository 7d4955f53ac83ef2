// RUN: quant-opt %s --split-input-file --verify-diagnostics

func.func @too_far(%x: memref<1x4x4x8xi8>, %y: memref<1x3x4x8xi32>) {
  // expected-error @below {{has windows that reach 5 elements into dimension 1 of its input, which has 4}}
  quantx.window_reduce <sum> %x outs(%y : memref<1x3x4x8xi32>) attributes {kernel = array<i64: 3, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @other_batch(%x: memref<2x4x4x8xi8>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{reads 2 images but writes 1}}
  quantx.window_reduce <sum> %x outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<2x4x4x8xi8>
  return
}

// -----

func.func @other_channels(%x: memref<1x4x4x8xi8>, %y: memref<1x4x4x4xi32>) {
  // expected-error @below {{keeps channels, but reads 8 and writes 4}}
  quantx.window_reduce <sum> %x outs(%y : memref<1x4x4x4xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @dynamic(%x: memref<1x4x4x?xi8>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{needs images with a static number of channels}}
  quantx.window_reduce <sum> %x outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x?xi8>
  return
}

// -----

func.func @no_kernel(%x: memref<1x4x4x8xi8>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{needs two positive numbers as 'kernel'}}
  quantx.window_reduce <sum> %x outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 0, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @no_weights(%x: memref<1x4x4x8xi8>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{needs weights}}
  quantx.window_reduce <contract> %x outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @few_weights(%x: memref<1x4x4x8xi8>, %w: memref<7xi32>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{needs 8 weights, one per tap and channel, but has 7}}
  quantx.window_reduce <depthwise> %x weights(%w : memref<7xi32>) outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @short_start(%x: memref<1x4x4x8xi8>, %s: memref<4xi32>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{needs a start of the accumulator's type for each of its 8 channels}}
  quantx.window_reduce <sum> %x start(%s : memref<4xi32>) outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @argument(%x: memref<1x4x4x8xi8>, %p: memref<8xi32>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{needs one argument of its body for the accumulator and one for each epilogue operand}}
  quantx.window_reduce <sum> %x epilogue(%p : memref<8xi32>) outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @epilogue_type(%x: memref<1x4x4x8xi8>, %p: memref<8xi32>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{has an epilogue operand of another type than the argument of its body}}
  quantx.window_reduce <sum> %x epilogue(%p : memref<8xi32>) outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32, %p0: i8):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @epilogue_shape(%x: memref<1x4x4x8xi8>, %p: memref<4xi32>, %y: memref<1x4x4x8xi32>) {
  // expected-error @below {{has an epilogue operand that is neither one value per channel or pixel nor of the result's shape}}
  quantx.window_reduce <sum> %x epilogue(%p : memref<4xi32>) outs(%y : memref<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32, %p0: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @yields(%x: memref<1x4x4x8xi8>, %y: memref<1x4x4x8xi8>) {
  // expected-error @below {{yields something else than an element of its result}}
  quantx.window_reduce <sum> %x outs(%y : memref<1x4x4x8xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x8xi8>
  return
}

// -----

func.func @no_result(%x: tensor<1x4x4x8xi8>, %y: tensor<1x4x4x8xi32>) {
  // expected-error @below {{has a result exactly when it works on tensors}}
  quantx.window_reduce <sum> %x outs(%y : tensor<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : tensor<1x4x4x8xi8>
  return
}

// -----

func.func @sets(%x: memref<2x3x5x4xf32>, %w: memref<5x64xf32>, %y: memref<2x3x5x16xf32>) {
  // expected-error @below {{needs one set for each of its 6 rows}}
  quantx.window_reduce <contract> %x weights(%w : memref<5x64xf32>) outs(%y : memref<2x3x5x16xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "f32x16", tile = array<i64: 1, 1>} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<2x3x5x4xf32>
  return
}

// -----

func.func @start_sets(%x: memref<2x3x5x4xf32>, %w: memref<64xf32>, %s: memref<6x16xf32>, %y: memref<2x3x5x16xf32>) {
  // expected-error @below {{sets are for weights of kind 'contract'}}
  quantx.window_reduce <contract> %x weights(%w : memref<64xf32>) start(%s : memref<6x16xf32>) outs(%y : memref<2x3x5x16xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "f32x16", tile = array<i64: 1, 1>} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<2x3x5x4xf32>
  return
}

// -----

func.func @groups(%x: memref<1x1x1x6xf32>, %w: memref<64xf32>, %y: memref<1x1x1x16xf32>) {
  // expected-error @below {{cannot divide 6 channels into 4 groups}}
  quantx.window_reduce <contract> %x weights(%w : memref<64xf32>) outs(%y : memref<1x1x1x16xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "f32x16", tile = array<i64: 1, 1>, groups = 4 : i64} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<1x1x1x6xf32>
  return
}

// -----

func.func @pool_groups(%x: memref<1x1x1x4xf32>, %y: memref<1x1x1x4xf32>) {
  // expected-error @below {{groups are for 'contract' with one set of weights}}
  quantx.window_reduce <sum> %x outs(%y : memref<1x1x1x4xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "f32x16", tile = array<i64: 1, 1>, groups = 4 : i64} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<1x1x1x4xf32>
  return
}
