// RUN: quant-opt %s --quantx-propagate-channels-last --canonicalize --split-input-file | FileCheck %s

#all = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#channel = affine_map<(d0, d1, d2, d3) -> (d1)>

// One transpose at each border of the function, none between the two ops; that
// of the one input channel moves nothing and is a reshape. The weights are
// transposed at compile time and the bias stays a broadcast.
// CHECK: #[[$CHANNEL:.+]] = affine_map<(d0, d1, d2, d3) -> (d3)>
// CHECK-LABEL: func @network
// CHECK-SAME: (%[[X:.+]]: tensor<1x1x4x4xi8>, %[[B:.+]]: tensor<2xi32>, %[[M:.+]]: tensor<2xi32>)
// CHECK-DAG: %[[W:.+]] = arith.constant dense<{{\[\[\[\[}}1, 3]], {{\[\[}}2, 4]]]]> : tensor<1x2x1x2xi8>
// CHECK-DAG: %[[D:.+]] = arith.constant dense<{{\[\[\[}}5, 6]]]> : tensor<1x1x2xi8>
// CHECK: %[[L:.+]] = tensor.collapse_shape %[[X]]
// CHECK: %[[T:.+]] = tensor.expand_shape %[[L]] {{.*}} into tensor<1x4x4x1xi8>
// CHECK: linalg.broadcast ins(%[[B]] : tensor<2xi32>) {{.*}} dimensions = [0, 1, 2]
// CHECK: linalg.conv_2d_nhwc_hwcf {{.*}} ins(%[[T]], %[[W]]
// CHECK: linalg.generic {indexing_maps = [#{{.+}}, #[[$CHANNEL]], #{{.+}}]
// CHECK: tensor.pad %{{.*}} low[0, 1, 2, 0] high[0, 0, 0, 0]
// CHECK-NOT: linalg.transpose
// CHECK: linalg.depthwise_conv_2d_nhwc_hwc {{.*}} ins(%{{.*}}, %[[D]]
// CHECK: linalg.transpose {{.*}} permutation = [0, 3, 1, 2]
func.func @network(%x: tensor<1x1x4x4xi8>, %b: tensor<2xi32>, %m: tensor<2xi32>) -> tensor<1x2x5x5xi32> {
  %w = arith.constant dense<[[[[1, 2]]], [[[3, 4]]]]> : tensor<2x1x1x2xi8>
  %d = arith.constant dense<[[[5]], [[6]]]> : tensor<2x1x1xi8>
  %zero = arith.constant 0 : i32
  %pad = arith.constant -1 : i8
  %e = tensor.empty() : tensor<1x2x4x3xi32>
  %init = linalg.broadcast ins(%b : tensor<2xi32>) outs(%e : tensor<1x2x4x3xi32>) dimensions = [0, 2, 3]
  %c = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x1x4x4xi8>, tensor<2x1x1x2xi8>)
      outs(%init : tensor<1x2x4x3xi32>) -> tensor<1x2x4x3xi32>
  %e8 = tensor.empty() : tensor<1x2x4x3xi8>
  %q = linalg.generic {indexing_maps = [#all, #channel, #all],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%c, %m : tensor<1x2x4x3xi32>, tensor<2xi32>) outs(%e8 : tensor<1x2x4x3xi8>) {
  ^bb0(%i: i32, %j: i32, %o: i8):
    %p = arith.muli %i, %j : i32
    %t = arith.trunci %p : i32 to i8
    linalg.yield %t : i8
  } -> tensor<1x2x4x3xi8>
  %padded = tensor.pad %q low[0, 0, 1, 2] high[0, 0, 0, 0] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %pad : i8
  } : tensor<1x2x4x3xi8> to tensor<1x2x5x5xi8>
  %e2 = tensor.empty() : tensor<1x2x5x5xi32>
  %f = linalg.fill ins(%zero : i32) outs(%e2 : tensor<1x2x5x5xi32>) -> tensor<1x2x5x5xi32>
  %r = linalg.depthwise_conv_2d_nchw_chw ins(%padded, %d : tensor<1x2x5x5xi8>, tensor<2x1x1xi8>)
      outs(%f : tensor<1x2x5x5xi32>) -> tensor<1x2x5x5xi32>
  return %r : tensor<1x2x5x5xi32>
}

// -----

// Pooling keeps its window; a reduction over the image reads NHWC as it lies.
// CHECK: #[[$READ:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3, d1)>
// CHECK-LABEL: func @pool_and_mean
// CHECK: linalg.pooling_nhwc_max
// CHECK-NOT: linalg.transpose
// CHECK: linalg.generic {indexing_maps = [#[[$READ]]
func.func @pool_and_mean(%x: tensor<1x3x4x4xi8>, %i: tensor<1x3x2x2xi8>, %s: tensor<1x3xi32>) -> tensor<1x3xi32> {
  %w = tensor.empty() : tensor<2x2xi8>
  %p = linalg.pooling_nchw_max {strides = dense<2> : vector<2xi64>}
      ins(%x, %w : tensor<1x3x4x4xi8>, tensor<2x2xi8>) outs(%i : tensor<1x3x2x2xi8>) -> tensor<1x3x2x2xi8>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>,
                                        affine_map<(d0, d1, d2, d3) -> (d0, d1)>],
                       iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%p : tensor<1x3x2x2xi8>) outs(%s : tensor<1x3xi32>) {
  ^bb0(%a: i8, %o: i32):
    %e = arith.extsi %a : i8 to i32
    %t = arith.addi %e, %o : i32
    linalg.yield %t : i32
  } -> tensor<1x3xi32>
  return %m : tensor<1x3xi32>
}

// -----

// What is not elementwise in four dimensions keeps its layout.
// CHECK-LABEL: func @matmul
// CHECK-NOT: linalg.transpose
func.func @matmul(%a: tensor<2x3xf32>, %b: tensor<3x4xf32>, %c: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %m = linalg.matmul ins(%a, %b : tensor<2x3xf32>, tensor<3x4xf32>) outs(%c : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %m : tensor<2x4xf32>
}

// -----

#all = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#channel = affine_map<(d0, d1, d2, d3) -> (d1)>

// The demand for NHWC rises through a pad and an elementwise op; what sinks
// goes through slices into both halves of a concatenation.
// CHECK: #[[$ID:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK: #[[$LAST:.+]] = affine_map<(d0, d1, d2, d3) -> (d3)>
// CHECK-LABEL: func @rise_and_slice
// CHECK-SAME: (%[[X:.+]]: tensor<1x3x4x4xf32>
// CHECK: %[[T:.+]] = linalg.transpose ins(%[[X]] {{.*}} permutation = [0, 2, 3, 1]
// CHECK-NOT: linalg.transpose
// CHECK: linalg.generic {indexing_maps = [#[[$ID]], #[[$LAST]], #[[$ID]]]{{.*}} ins(%[[T]]
// CHECK: tensor.pad %{{.*}} low[0, 1, 2, 0] high[0, 1, 2, 0]
// CHECK: %[[P:.+]] = linalg.pooling_nhwc_max
// CHECK: tensor.insert_slice %[[P]] into %{{.*}}[0, 0, 0, 0] [1, 3, 4, 3] [1, 1, 1, 1]
// CHECK: tensor.insert_slice %[[P]] into %{{.*}}[0, 0, 0, 3] [1, 3, 4, 3] [1, 1, 1, 1]
// CHECK: tensor.extract_slice %{{.*}}[0, 0, 0, 2] [1, 3, 4, 2] [1, 1, 1, 1]
// CHECK: linalg.transpose {{.*}} permutation = [0, 3, 1, 2]
// CHECK-NOT: linalg.transpose
func.func @rise_and_slice(%x: tensor<1x3x4x4xf32>, %m: tensor<3xf32>) -> tensor<1x2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x3x4x4xf32>
  %q = linalg.generic {indexing_maps = [#all, #channel, #all],
                       iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %m : tensor<1x3x4x4xf32>, tensor<3xf32>) outs(%e : tensor<1x3x4x4xf32>) {
  ^bb0(%i: f32, %j: f32, %o: f32):
    %p = arith.mulf %i, %j : f32
    linalg.yield %p : f32
  } -> tensor<1x3x4x4xf32>
  %padded = tensor.pad %q low[0, 0, 1, 2] high[0, 0, 1, 2] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x3x4x4xf32> to tensor<1x3x6x8xf32>
  %w = tensor.empty() : tensor<2x2xf32>
  %e2 = tensor.empty() : tensor<1x3x3x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e2 : tensor<1x3x3x4xf32>) -> tensor<1x3x3x4xf32>
  %r = linalg.pooling_nchw_max {strides = dense<2> : vector<2xi64>}
      ins(%padded, %w : tensor<1x3x6x8xf32>, tensor<2x2xf32>) outs(%f : tensor<1x3x3x4xf32>) -> tensor<1x3x3x4xf32>
  %both = tensor.empty() : tensor<1x6x3x4xf32>
  %0 = tensor.insert_slice %r into %both[0, 0, 0, 0] [1, 3, 3, 4] [1, 1, 1, 1] : tensor<1x3x3x4xf32> into tensor<1x6x3x4xf32>
  %1 = tensor.insert_slice %r into %0[0, 3, 0, 0] [1, 3, 3, 4] [1, 1, 1, 1] : tensor<1x3x3x4xf32> into tensor<1x6x3x4xf32>
  %2 = tensor.extract_slice %1[0, 2, 0, 0] [1, 2, 3, 4] [1, 1, 1, 1] : tensor<1x6x3x4xf32> to tensor<1x2x3x4xf32>
  return %2 : tensor<1x2x3x4xf32>
}

// -----

#all = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>

// Two users demand the same value in NHWC: it is computed once.
// CHECK-LABEL: func @rise_once
// CHECK-COUNT-1: linalg.transpose
// CHECK-COUNT-1: linalg.generic
// CHECK-COUNT-2: linalg.pooling_nhwc_max
// CHECK-NOT: linalg.generic
// CHECK: return
func.func @rise_once(%x: tensor<1x3x4x4xf32>) -> (tensor<1x3x2x2xf32>, tensor<1x3x1x1xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x3x4x4xf32>
  %q = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x : tensor<1x3x4x4xf32>) outs(%e : tensor<1x3x4x4xf32>) {
  ^bb0(%i: f32, %o: f32):
    %p = arith.addf %i, %i : f32
    linalg.yield %p : f32
  } -> tensor<1x3x4x4xf32>
  %w2 = tensor.empty() : tensor<2x2xf32>
  %w4 = tensor.empty() : tensor<4x4xf32>
  %e2 = tensor.empty() : tensor<1x3x2x2xf32>
  %e4 = tensor.empty() : tensor<1x3x1x1xf32>
  %f2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<1x3x2x2xf32>) -> tensor<1x3x2x2xf32>
  %f4 = linalg.fill ins(%zero : f32) outs(%e4 : tensor<1x3x1x1xf32>) -> tensor<1x3x1x1xf32>
  %0 = linalg.pooling_nchw_max {strides = dense<2> : vector<2xi64>} ins(%q, %w2 : tensor<1x3x4x4xf32>, tensor<2x2xf32>) outs(%f2 : tensor<1x3x2x2xf32>) -> tensor<1x3x2x2xf32>
  %1 = linalg.pooling_nchw_max {strides = dense<1> : vector<2xi64>} ins(%q, %w4 : tensor<1x3x4x4xf32>, tensor<4x4xf32>) outs(%f4 : tensor<1x3x1x1xf32>) -> tensor<1x3x1x1xf32>
  return %0, %1 : tensor<1x3x2x2xf32>, tensor<1x3x1x1xf32>
}

// -----

#all = affine_map<(n, c, h, w) -> (n, c, h, w)>
#image = affine_map<(n, c, h, w) -> (n, c)>
#pixel = affine_map<(n, c, h, w) -> (n, h, w)>

// The bits of a sum of floats depend on its order, which the layout decides
// where rows are summed. Over an image it is kept by partial results for each
// column, as vectors of channels; a sum over channels reads NCHW. A maximum
// reads what it likes, and a sum over the batch has one order in both layouts.
// CHECK-LABEL: func @ordered_sums
// CHECK: %[[POOL:.*]] = linalg.pooling_nhwc_max
// CHECK: %[[NCHW:.*]] = linalg.transpose ins(%[[POOL]] {{.*}} permutation = [0, 3, 1, 2]
// CHECK: %[[NEUTRAL:.*]] = linalg.fill ins(%{{.*}} : f32) outs(%{{.*}} : tensor<2x2x3xf32>)
// CHECK: %[[PARTIALS:.*]] = linalg.generic {{.*}} ["parallel", "reduction", "reduction", "parallel", "parallel"]} ins(%{{.*}} : tensor<2x2x1x2x3xf32>) outs(%[[NEUTRAL]]
// CHECK: %[[FIRST:.*]] = tensor.extract_slice %[[PARTIALS]][0, 0, 0] [2, 1, 3]
// CHECK: %[[SECOND:.*]] = tensor.extract_slice %[[PARTIALS]][0, 1, 0] [2, 1, 3]
// CHECK: linalg.generic {{.*}} ins(%[[FIRST]], %[[SECOND]] :
// CHECK: linalg.generic {{.*}} ins(%[[NCHW]] :
// CHECK: linalg.generic {{.*}} ins(%[[POOL]] :
// CHECK: linalg.generic {{.*}} ins(%[[POOL]] :
func.func @ordered_sums(%x: tensor<2x3x4x4xf32>) -> (tensor<2x3xf32>, tensor<2x2x2xf32>, tensor<2x3xf32>, tensor<3x2x2xf32>) {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %w = tensor.empty() : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x3x2x2xf32>
  %f = linalg.fill ins(%low : f32) outs(%e : tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xf32>
  %pool = linalg.pooling_nchw_max {strides = dense<2> : vector<2xi64>} ins(%x, %w : tensor<2x3x4x4xf32>, tensor<2x2xf32>) outs(%f : tensor<2x3x2x2xf32>) -> tensor<2x3x2x2xf32>
  %ei = tensor.empty() : tensor<2x3xf32>
  %fi = linalg.fill ins(%zero : f32) outs(%ei : tensor<2x3xf32>) -> tensor<2x3xf32>
  %image = linalg.generic {indexing_maps = [#all, #image], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%pool : tensor<2x3x2x2xf32>) outs(%fi : tensor<2x3xf32>) {
  ^bb0(%i: f32, %o: f32):
    %s = arith.addf %i, %o : f32
    linalg.yield %s : f32
  } -> tensor<2x3xf32>
  // In NHWC channels would be the row.
  %ep = tensor.empty() : tensor<2x2x2xf32>
  %fp = linalg.fill ins(%zero : f32) outs(%ep : tensor<2x2x2xf32>) -> tensor<2x2x2xf32>
  %pixel = linalg.generic {indexing_maps = [#all, #pixel], iterator_types = ["parallel", "reduction", "parallel", "parallel"]}
      ins(%pool : tensor<2x3x2x2xf32>) outs(%fp : tensor<2x2x2xf32>) {
  ^bb0(%i: f32, %o: f32):
    %s = arith.addf %i, %o : f32
    linalg.yield %s : f32
  } -> tensor<2x2x2xf32>
  %fm = linalg.fill ins(%low : f32) outs(%ei : tensor<2x3xf32>) -> tensor<2x3xf32>
  %max = linalg.generic {indexing_maps = [#all, #image], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%pool : tensor<2x3x2x2xf32>) outs(%fm : tensor<2x3xf32>) {
  ^bb0(%i: f32, %o: f32):
    %s = arith.maximumf %i, %o : f32
    linalg.yield %s : f32
  } -> tensor<2x3xf32>
  %eb = tensor.empty() : tensor<3x2x2xf32>
  %fb = linalg.fill ins(%zero : f32) outs(%eb : tensor<3x2x2xf32>) -> tensor<3x2x2xf32>
  %batch = linalg.generic {indexing_maps = [#all, affine_map<(n, c, h, w) -> (c, h, w)>], iterator_types = ["reduction", "parallel", "parallel", "parallel"]}
      ins(%pool : tensor<2x3x2x2xf32>) outs(%fb : tensor<3x2x2xf32>) {
  ^bb0(%i: f32, %o: f32):
    %s = arith.addf %i, %o : f32
    linalg.yield %s : f32
  } -> tensor<3x2x2xf32>
  return %image, %pixel, %max, %batch : tensor<2x3xf32>, tensor<2x2x2xf32>, tensor<2x3xf32>, tensor<3x2x2xf32>
}
