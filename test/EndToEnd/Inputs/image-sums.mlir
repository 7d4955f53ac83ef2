#all = affine_map<(n, c, h, w) -> (n, c, h, w)>
#flat = affine_map<(n, c, h, w) -> (n, c)>
#kept = affine_map<(n, c, h, w) -> (n, c, 0, 0)>

func.func @width3(%x: tensor<2x3x9x5xf32>) -> (tensor<2x4xf32>, tensor<2x4x7x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %start = arith.constant 0.25 : f32
  %w = arith.constant dense<[[[[0.7]], [[-0.3]], [[0.1]]], [[[0.2]], [[0.9]], [[-0.4]]], [[[-0.6]], [[0.35]], [[0.15]]], [[[0.05]], [[0.45]], [[0.85]]]]> : tensor<4x3x1x1xf32>
  %e = tensor.empty() : tensor<2x4x7x3xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x7x3xf32>) -> tensor<2x4x7x3xf32>
  %s = tensor.extract_slice %x[0, 0, 1, 1] [2, 3, 7, 3] [1, 1, 1, 1] : tensor<2x3x9x5xf32> to tensor<2x3x7x3xf32>
  %y = linalg.conv_2d_nchw_fchw ins(%s, %w : tensor<2x3x7x3xf32>, tensor<4x3x1x1xf32>) outs(%f : tensor<2x4x7x3xf32>) -> tensor<2x4x7x3xf32>
  // Rounded, since sums of products may differ in the last bit.
  %q = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y : tensor<2x4x7x3xf32>) outs(%e : tensor<2x4x7x3xf32>) {
  ^bb0(%i: f32, %out: f32):
    %big = arith.constant 64.0 : f32
    %third = arith.constant 0.333333343 : f32
    %a = arith.mulf %i, %big : f32
    %b = math.roundeven %a : f32
    %c = arith.mulf %b, %third : f32
    linalg.yield %c : f32
  } -> tensor<2x4x7x3xf32>
  %es = tensor.empty() : tensor<2x4xf32>
  %is = linalg.fill ins(%start : f32) outs(%es : tensor<2x4xf32>) -> tensor<2x4xf32>
  %sum = linalg.generic {indexing_maps = [#all, #flat], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%q : tensor<2x4x7x3xf32>) outs(%is : tensor<2x4xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.addf %i, %out : f32
    linalg.yield %a : f32
  } -> tensor<2x4xf32>
  %ek = tensor.empty() : tensor<2x4x1x1xf32>
  %ik = linalg.fill ins(%zero : f32) outs(%ek : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
  %sq = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q : tensor<2x4x7x3xf32>) outs(%e : tensor<2x4x7x3xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.mulf %i, %i : f32
    linalg.yield %a : f32
  } -> tensor<2x4x7x3xf32>
  %sumsq = linalg.generic {indexing_maps = [#all, #kept], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%sq : tensor<2x4x7x3xf32>) outs(%ik : tensor<2x4x1x1xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.addf %out, %i : f32
    linalg.yield %a : f32
  } -> tensor<2x4x1x1xf32>
  %r = linalg.generic {indexing_maps = [#all, #kept, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q, %sumsq : tensor<2x4x7x3xf32>, tensor<2x4x1x1xf32>) outs(%e : tensor<2x4x7x3xf32>) {
  ^bb0(%i: f32, %v: f32, %out: f32):
    %a = arith.divf %i, %v : f32
    linalg.yield %a : f32
  } -> tensor<2x4x7x3xf32>
  return %sum, %r : tensor<2x4xf32>, tensor<2x4x7x3xf32>
}

func.func @width14(%x: tensor<2x3x9x16xf32>) -> (tensor<2x4xf32>, tensor<2x4x7x14xf32>) {
  %zero = arith.constant 0.0 : f32
  %start = arith.constant 0.25 : f32
  %w = arith.constant dense<[[[[0.7]], [[-0.3]], [[0.1]]], [[[0.2]], [[0.9]], [[-0.4]]], [[[-0.6]], [[0.35]], [[0.15]]], [[[0.05]], [[0.45]], [[0.85]]]]> : tensor<4x3x1x1xf32>
  %e = tensor.empty() : tensor<2x4x7x14xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x7x14xf32>) -> tensor<2x4x7x14xf32>
  %s = tensor.extract_slice %x[0, 0, 1, 1] [2, 3, 7, 14] [1, 1, 1, 1] : tensor<2x3x9x16xf32> to tensor<2x3x7x14xf32>
  %y = linalg.conv_2d_nchw_fchw ins(%s, %w : tensor<2x3x7x14xf32>, tensor<4x3x1x1xf32>) outs(%f : tensor<2x4x7x14xf32>) -> tensor<2x4x7x14xf32>
  // Rounded, since sums of products may differ in the last bit.
  %q = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y : tensor<2x4x7x14xf32>) outs(%e : tensor<2x4x7x14xf32>) {
  ^bb0(%i: f32, %out: f32):
    %big = arith.constant 64.0 : f32
    %third = arith.constant 0.333333343 : f32
    %a = arith.mulf %i, %big : f32
    %b = math.roundeven %a : f32
    %c = arith.mulf %b, %third : f32
    linalg.yield %c : f32
  } -> tensor<2x4x7x14xf32>
  %es = tensor.empty() : tensor<2x4xf32>
  %is = linalg.fill ins(%start : f32) outs(%es : tensor<2x4xf32>) -> tensor<2x4xf32>
  %sum = linalg.generic {indexing_maps = [#all, #flat], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%q : tensor<2x4x7x14xf32>) outs(%is : tensor<2x4xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.addf %i, %out : f32
    linalg.yield %a : f32
  } -> tensor<2x4xf32>
  %ek = tensor.empty() : tensor<2x4x1x1xf32>
  %ik = linalg.fill ins(%zero : f32) outs(%ek : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
  %sq = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q : tensor<2x4x7x14xf32>) outs(%e : tensor<2x4x7x14xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.mulf %i, %i : f32
    linalg.yield %a : f32
  } -> tensor<2x4x7x14xf32>
  %sumsq = linalg.generic {indexing_maps = [#all, #kept], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%sq : tensor<2x4x7x14xf32>) outs(%ik : tensor<2x4x1x1xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.addf %out, %i : f32
    linalg.yield %a : f32
  } -> tensor<2x4x1x1xf32>
  %r = linalg.generic {indexing_maps = [#all, #kept, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q, %sumsq : tensor<2x4x7x14xf32>, tensor<2x4x1x1xf32>) outs(%e : tensor<2x4x7x14xf32>) {
  ^bb0(%i: f32, %v: f32, %out: f32):
    %a = arith.divf %i, %v : f32
    linalg.yield %a : f32
  } -> tensor<2x4x7x14xf32>
  return %sum, %r : tensor<2x4xf32>, tensor<2x4x7x14xf32>
}

func.func @width17(%x: tensor<2x3x9x19xf32>) -> (tensor<2x4xf32>, tensor<2x4x7x17xf32>) {
  %zero = arith.constant 0.0 : f32
  %start = arith.constant 0.25 : f32
  %w = arith.constant dense<[[[[0.7]], [[-0.3]], [[0.1]]], [[[0.2]], [[0.9]], [[-0.4]]], [[[-0.6]], [[0.35]], [[0.15]]], [[[0.05]], [[0.45]], [[0.85]]]]> : tensor<4x3x1x1xf32>
  %e = tensor.empty() : tensor<2x4x7x17xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x7x17xf32>) -> tensor<2x4x7x17xf32>
  %s = tensor.extract_slice %x[0, 0, 1, 1] [2, 3, 7, 17] [1, 1, 1, 1] : tensor<2x3x9x19xf32> to tensor<2x3x7x17xf32>
  %y = linalg.conv_2d_nchw_fchw ins(%s, %w : tensor<2x3x7x17xf32>, tensor<4x3x1x1xf32>) outs(%f : tensor<2x4x7x17xf32>) -> tensor<2x4x7x17xf32>
  // Rounded, since sums of products may differ in the last bit.
  %q = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y : tensor<2x4x7x17xf32>) outs(%e : tensor<2x4x7x17xf32>) {
  ^bb0(%i: f32, %out: f32):
    %big = arith.constant 64.0 : f32
    %third = arith.constant 0.333333343 : f32
    %a = arith.mulf %i, %big : f32
    %b = math.roundeven %a : f32
    %c = arith.mulf %b, %third : f32
    linalg.yield %c : f32
  } -> tensor<2x4x7x17xf32>
  %es = tensor.empty() : tensor<2x4xf32>
  %is = linalg.fill ins(%start : f32) outs(%es : tensor<2x4xf32>) -> tensor<2x4xf32>
  %sum = linalg.generic {indexing_maps = [#all, #flat], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%q : tensor<2x4x7x17xf32>) outs(%is : tensor<2x4xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.addf %i, %out : f32
    linalg.yield %a : f32
  } -> tensor<2x4xf32>
  %ek = tensor.empty() : tensor<2x4x1x1xf32>
  %ik = linalg.fill ins(%zero : f32) outs(%ek : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
  %sq = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q : tensor<2x4x7x17xf32>) outs(%e : tensor<2x4x7x17xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.mulf %i, %i : f32
    linalg.yield %a : f32
  } -> tensor<2x4x7x17xf32>
  %sumsq = linalg.generic {indexing_maps = [#all, #kept], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%sq : tensor<2x4x7x17xf32>) outs(%ik : tensor<2x4x1x1xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.addf %out, %i : f32
    linalg.yield %a : f32
  } -> tensor<2x4x1x1xf32>
  %r = linalg.generic {indexing_maps = [#all, #kept, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q, %sumsq : tensor<2x4x7x17xf32>, tensor<2x4x1x1xf32>) outs(%e : tensor<2x4x7x17xf32>) {
  ^bb0(%i: f32, %v: f32, %out: f32):
    %a = arith.divf %i, %v : f32
    linalg.yield %a : f32
  } -> tensor<2x4x7x17xf32>
  return %sum, %r : tensor<2x4xf32>, tensor<2x4x7x17xf32>
}

func.func @width46(%x: tensor<2x3x9x48xf32>) -> (tensor<2x4xf32>, tensor<2x4x7x46xf32>) {
  %zero = arith.constant 0.0 : f32
  %start = arith.constant 0.25 : f32
  %w = arith.constant dense<[[[[0.7]], [[-0.3]], [[0.1]]], [[[0.2]], [[0.9]], [[-0.4]]], [[[-0.6]], [[0.35]], [[0.15]]], [[[0.05]], [[0.45]], [[0.85]]]]> : tensor<4x3x1x1xf32>
  %e = tensor.empty() : tensor<2x4x7x46xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x7x46xf32>) -> tensor<2x4x7x46xf32>
  %s = tensor.extract_slice %x[0, 0, 1, 1] [2, 3, 7, 46] [1, 1, 1, 1] : tensor<2x3x9x48xf32> to tensor<2x3x7x46xf32>
  %y = linalg.conv_2d_nchw_fchw ins(%s, %w : tensor<2x3x7x46xf32>, tensor<4x3x1x1xf32>) outs(%f : tensor<2x4x7x46xf32>) -> tensor<2x4x7x46xf32>
  // Rounded, since sums of products may differ in the last bit.
  %q = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y : tensor<2x4x7x46xf32>) outs(%e : tensor<2x4x7x46xf32>) {
  ^bb0(%i: f32, %out: f32):
    %big = arith.constant 64.0 : f32
    %third = arith.constant 0.333333343 : f32
    %a = arith.mulf %i, %big : f32
    %b = math.roundeven %a : f32
    %c = arith.mulf %b, %third : f32
    linalg.yield %c : f32
  } -> tensor<2x4x7x46xf32>
  %es = tensor.empty() : tensor<2x4xf32>
  %is = linalg.fill ins(%start : f32) outs(%es : tensor<2x4xf32>) -> tensor<2x4xf32>
  %sum = linalg.generic {indexing_maps = [#all, #flat], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%q : tensor<2x4x7x46xf32>) outs(%is : tensor<2x4xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.addf %i, %out : f32
    linalg.yield %a : f32
  } -> tensor<2x4xf32>
  %ek = tensor.empty() : tensor<2x4x1x1xf32>
  %ik = linalg.fill ins(%zero : f32) outs(%ek : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32>
  %sq = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q : tensor<2x4x7x46xf32>) outs(%e : tensor<2x4x7x46xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.mulf %i, %i : f32
    linalg.yield %a : f32
  } -> tensor<2x4x7x46xf32>
  %sumsq = linalg.generic {indexing_maps = [#all, #kept], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%sq : tensor<2x4x7x46xf32>) outs(%ik : tensor<2x4x1x1xf32>) {
  ^bb0(%i: f32, %out: f32):
    %a = arith.addf %out, %i : f32
    linalg.yield %a : f32
  } -> tensor<2x4x1x1xf32>
  %r = linalg.generic {indexing_maps = [#all, #kept, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%q, %sumsq : tensor<2x4x7x46xf32>, tensor<2x4x1x1xf32>) outs(%e : tensor<2x4x7x46xf32>) {
  ^bb0(%i: f32, %v: f32, %out: f32):
    %a = arith.divf %i, %v : f32
    linalg.yield %a : f32
  } -> tensor<2x4x7x46xf32>
  return %sum, %r : tensor<2x4xf32>, tensor<2x4x7x46xf32>
}
