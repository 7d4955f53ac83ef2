// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=icelake-server --split-input-file | FileCheck %s --check-prefixes=CHECK,VNNI
// RUN: quant-opt %s --quantx-pack-contractions="target-cpu=icelake-server leaf=i32x4" --split-input-file | FileCheck %s --check-prefixes=CHECK,PLAIN
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=haswell --split-input-file | FileCheck %s --check-prefixes=CHECK,AVX2

// Two output channels, one input channel, kernel 1x2. A row of the kernel is
// one run of input elements: of vpdpbusd half a group, of vpmaddwd a group. The
// offset of 128 comes off the start: 10 - 128 * (1 + 2) and 20 - 128 * (3 - 4).

// CHECK-LABEL: func @conv
// CHECK-SAME: %[[X:.*]]: tensor<1x1x3x3xi8>
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[X]] : {{.*}}) outs({{.*}} : tensor<1x3x3x1xi8>) permutation = [0, 2, 3, 1]
// VNNI: %[[W:.*]] = arith.constant dense<[1, 2, 0, 0, 3, -4, 0, {{.*}}]> : tensor<64xi8>
// VNNI: %[[S:.*]] = arith.constant dense<[-374, 148]> : tensor<2xi32>
// AVX2: %[[W:.*]] = arith.constant dense<[1, 2, 3, -4, 0, {{.*}}]> : tensor<16xi8>
// PLAIN: %[[W:.*]] = arith.constant dense<[1, 3, 0, 0, 2, -4, 0, 0]> : tensor<8xi16>
// CHECK: %[[R:.*]] = quantx.window_reduce <contract> %[[T]] weights(%[[W]] : {{.*}}) start({{.*}} : tensor<2xi32>)
// CHECK-SAME: dilations = array<i64: 1, 1>, kernel = array<i64: 1, 2>
// VNNI-SAME: leaf = "avx512vnni"
// AVX2-SAME: leaf = "avx2-w8"
// PLAIN-SAME: leaf = "i32x4"
// CHECK-SAME: strides = array<i64: 2, 1>
// CHECK: tensor<1x3x3x1xi8> -> tensor<1x2x2x2xi32>
// CHECK: %[[Y:.*]] = linalg.transpose ins(%[[R]] : {{.*}}) permutation = [0, 3, 1, 2]
// CHECK: return %[[Y]]
func.func @conv(%x: tensor<1x1x3x3xi8>) -> tensor<1x2x2x2xi32> {
  %w = arith.constant dense<[[[[1, 2]]], [[[3, -4]]]]> : tensor<2x1x1x2xi8>
  %b = arith.constant dense<[10, 20]> : tensor<2xi32>
  %e = tensor.empty() : tensor<1x2x2x2xi32>
  %i = linalg.broadcast ins(%b : tensor<2xi32>) outs(%e : tensor<1x2x2x2xi32>) dimensions = [0, 2, 3]
  %c = linalg.conv_2d_nchw_fchw {strides = dense<[2, 1]> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x1x3x3xi8>, tensor<2x1x1x2xi8>) outs(%i : tensor<1x2x2x2xi32>) -> tensor<1x2x2x2xi32>
  return %c : tensor<1x2x2x2xi32>
}

// -----

// Unsigned activations enter vpdpbusd as they are: the start stays.

#x = affine_map<(n, y, x, f, ky, kx, c) -> (n, y + ky, x + kx, c)>
#w = affine_map<(n, y, x, f, ky, kx, c) -> (ky, kx, c, f)>
#y = affine_map<(n, y, x, f, ky, kx, c) -> (n, y, x, f)>
// CHECK-LABEL: func @conv_unsigned
// CHECK-DAG: arith.constant dense<[10, 20]> : tensor<2xi32>
// CHECK-NOT: linalg.transpose
// CHECK: quantx.window_reduce <contract> %{{.*}} start(%{{.*}}) outs({{.*}}) attributes {{.*}}is_unsigned
func.func @conv_unsigned(%x: tensor<1x3x3x1xi8>) -> tensor<1x3x2x2xi32> {
  %w = arith.constant dense<[[[[1, 2]], [[3, -4]]]]> : tensor<1x2x1x2xi8>
  %b = arith.constant dense<[10, 20]> : tensor<2xi32>
  %e = tensor.empty() : tensor<1x3x2x2xi32>
  %i = linalg.broadcast ins(%b : tensor<2xi32>) outs(%e : tensor<1x3x2x2xi32>) dimensions = [0, 1, 2]
  %c = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]} ins(%x, %w : tensor<1x3x3x1xi8>, tensor<1x2x1x2xi8>) outs(%i : tensor<1x3x2x2xi32>) {
  ^bb0(%a: i8, %k: i8, %acc: i32):
    %0 = arith.extui %a : i8 to i32
    %1 = arith.extsi %k : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %acc, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<1x3x2x2xi32>
  return %c : tensor<1x3x2x2xi32>
}

// -----

// CHECK-LABEL: func @depthwise
// CHECK: %[[W:.*]] = arith.constant dense<[1, 3, 2, 4]> : tensor<4xi32>
// CHECK: quantx.window_reduce <depthwise> %{{.*}} weights(%[[W]] : tensor<4xi32>) outs
func.func @depthwise(%x: tensor<1x2x3x3xi8>) -> tensor<1x2x3x2xi32> {
  %w = arith.constant dense<[[[1, 2]], [[3, 4]]]> : tensor<2x1x2xi8>
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<1x2x3x2xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<1x2x3x2xi32>) -> tensor<1x2x3x2xi32>
  %c = linalg.depthwise_conv_2d_nchw_chw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x3x3xi8>, tensor<2x1x2xi8>) outs(%i : tensor<1x2x3x2xi32>) -> tensor<1x2x3x2xi32>
  return %c : tensor<1x2x3x2xi32>
}

// -----

// CHECK-LABEL: func @max_pool
// CHECK: quantx.window_reduce <max> %{{.*}} start(%{{.*}} : tensor<2xi8>) outs({{.*}}kernel = array<i64: 2, 2>
func.func @max_pool(%x: tensor<1x2x4x4xi8>) -> tensor<1x2x2x2xi8> {
  %low = arith.constant -128 : i8
  %window = tensor.empty() : tensor<2x2xi8>
  %e = tensor.empty() : tensor<1x2x2x2xi8>
  %i = linalg.fill ins(%low : i8) outs(%e : tensor<1x2x2x2xi8>) -> tensor<1x2x2x2xi8>
  %c = linalg.pooling_nchw_max {strides = dense<2> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %window : tensor<1x2x4x4xi8>, tensor<2x2xi8>) outs(%i : tensor<1x2x2x2xi8>) -> tensor<1x2x2x2xi8>
  return %c : tensor<1x2x2x2xi8>
}

// -----

// A sum over height and width that keeps both.

// CHECK-LABEL: func @global_sum
// CHECK: %[[R:.*]] = quantx.window_reduce <sum> %{{.*}} start(%{{.*}} : tensor<2xi32>) outs({{.*}}kernel = array<i64: 4, 5>
// CHECK: tensor.collapse_shape %[[R]] {{\[\[}}0, 1, 2], [3]] : tensor<3x1x1x2xi32> into tensor<3x2xi32>
// CHECK: tensor.expand_shape {{.*}} : tensor<3x2xi32> into tensor<3x2x1x1xi32>
func.func @global_sum(%x: tensor<3x2x4x5xi8>) -> tensor<3x2x1x1xi32> {
  %start = arith.constant -60 : i32
  %e = tensor.empty() : tensor<3x2x1x1xi32>
  %i = linalg.fill ins(%start : i32) outs(%e : tensor<3x2x1x1xi32>) -> tensor<3x2x1x1xi32>
  %c = linalg.generic {indexing_maps = [affine_map<(n, c, y, x) -> (n, c, y, x)>, affine_map<(n, c, y, x) -> (n, c, 0, 0)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x : tensor<3x2x4x5xi8>) outs(%i : tensor<3x2x1x1xi32>) {
  ^bb0(%in: i8, %acc: i32):
    %0 = arith.extsi %in : i8 to i32
    %1 = arith.addi %acc, %0 : i32
    linalg.yield %1 : i32
  } -> tensor<3x2x1x1xi32>
  return %c : tensor<3x2x1x1xi32>
}

// -----

// A product is a 1x1 kernel on an image of height 1.

// CHECK-LABEL: func @matmul
// CHECK: tensor.expand_shape {{.*}} : tensor<5x2xf32> into tensor<1x1x5x2xf32>
// CHECK: quantx.window_reduce <contract>
// CHECK: tensor<1x1x5x2xf32> -> tensor<1x1x5x3xf32>
// CHECK: tensor.collapse_shape {{.*}} : tensor<1x1x5x3xf32> into tensor<5x3xf32>
func.func @matmul(%x: tensor<5x2xf32>) -> tensor<5x3xf32> {
  %w = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x3xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<5x3xf32>) -> tensor<5x3xf32>
  %c = linalg.matmul ins(%x, %w : tensor<5x2xf32>, tensor<2x3xf32>) outs(%i : tensor<5x3xf32>) -> tensor<5x3xf32>
  return %c : tensor<5x3xf32>
}

// -----

// A sum that continues another one stays as it is.

// CHECK-LABEL: func @left_alone
// CHECK-NOT: quantx.window_reduce
// CHECK: return
func.func @left_alone(%x: tensor<5x2xf32>, %old: tensor<5x3xf32>) -> tensor<5x3xf32> {
  %k = arith.constant dense<2.0> : tensor<2x3xf32>
  %0 = linalg.matmul ins(%x, %k : tensor<5x2xf32>, tensor<2x3xf32>) outs(%old : tensor<5x3xf32>) -> tensor<5x3xf32>
  return %0 : tensor<5x3xf32>
}

// -----

// Rows of a product and images of a convolution may be as many as they are.

// CHECK-LABEL: func @dynamic
// CHECK: quantx.window_reduce <contract> {{.*}} outs(%{{.*}} : tensor<1x1x?x3xf32>)
// CHECK: tensor.collapse_shape {{.*}} : tensor<1x1x?x3xf32> into tensor<?x3xf32>
// CHECK: quantx.window_reduce <contract> {{.*}} outs(%{{.*}} : tensor<?x3x3x1xf32>)
func.func @dynamic(%d: tensor<?x2xf32>, %x: tensor<?x1x4x4xf32>) -> (tensor<?x3xf32>, tensor<?x1x3x3xf32>) {
  %k = arith.constant dense<2.0> : tensor<2x3xf32>
  %w = arith.constant dense<3.0> : tensor<1x1x2x2xf32>
  %zero = arith.constant 0 : index
  %f = arith.constant 0.0 : f32
  %n = tensor.dim %d, %zero : tensor<?x2xf32>
  %e = tensor.empty(%n) : tensor<?x3xf32>
  %i = linalg.fill ins(%f : f32) outs(%e : tensor<?x3xf32>) -> tensor<?x3xf32>
  %0 = linalg.matmul ins(%d, %k : tensor<?x2xf32>, tensor<2x3xf32>) outs(%i : tensor<?x3xf32>) -> tensor<?x3xf32>
  %images = tensor.dim %x, %zero : tensor<?x1x4x4xf32>
  %ce = tensor.empty(%images) : tensor<?x1x3x3xf32>
  %ci = linalg.fill ins(%f : f32) outs(%ce : tensor<?x1x3x3xf32>) -> tensor<?x1x3x3xf32>
  %1 = linalg.conv_2d_nchw_fchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<?x1x4x4xf32>, tensor<1x1x2x2xf32>) outs(%ci : tensor<?x1x3x3xf32>) -> tensor<?x1x3x3xf32>
  return %0, %1 : tensor<?x3xf32>, tensor<?x1x3x3xf32>
}

// Tiles where the processor has them and there are more pixels than a few.

// RUN: quant-opt %s --quantx-pack-contractions="target-cpu=sapphirerapids" --split-input-file | FileCheck %s --check-prefix=TILES
// TILES-LABEL: func @many_rows
// TILES: quantx.window_reduce <contract> {{.*}} leaf = "amxint8"{{.*}} tile = array<i64: 32, 2>
func.func @many_rows(%x: tensor<128x64xi8>) -> tensor<128x32xi32> {
  %w = arith.constant dense<1> : tensor<64x32xi8>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<128x32xi32>
  %init = linalg.fill ins(%zero : i32) outs(%empty : tensor<128x32xi32>) -> tensor<128x32xi32>
  %y = linalg.matmul ins(%x, %w : tensor<128x64xi8>, tensor<64x32xi8>) outs(%init : tensor<128x32xi32>) -> tensor<128x32xi32>
  return %y : tensor<128x32xi32>
}

// TILES-LABEL: func @few_rows
// TILES: quantx.window_reduce <contract> {{.*}} leaf = "avx512vnni"
func.func @few_rows(%x: tensor<4x64xi8>) -> tensor<4x32xi32> {
  %w = arith.constant dense<1> : tensor<64x32xi8>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<4x32xi32>
  %init = linalg.fill ins(%zero : i32) outs(%empty : tensor<4x32xi32>) -> tensor<4x32xi32>
  %y = linalg.matmul ins(%x, %w : tensor<4x64xi8>, tensor<64x32xi8>) outs(%init : tensor<4x32xi32>) -> tensor<4x32xi32>
  return %y : tensor<4x32xi32>
}

// -----

// A float sum along rows has an order that a pool does not keep.
// CHECK-LABEL: func @rows
// CHECK-NOT: quantx.window_reduce
// CHECK: return
#image = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#channel = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
func.func @rows(%x: tensor<1x4x6x6xf32>) -> tensor<1x4x1x1xf32> {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x4x1x1xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
  %s = linalg.generic {indexing_maps = [#image, #channel],
      iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%x : tensor<1x4x6x6xf32>) outs(%i : tensor<1x4x1x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<1x4x1x1xf32>
  return %s : tensor<1x4x1x1xf32>
}

// -----

// Weights of 16 bits in the widening leaf, less their zero points; vpdpbusd
// takes bytes only, so unsigned weights lose their zero point as far as a byte
// holds the rest: 0..255 less 120 is -120..135, of which 8 remain, times the
// sum of the inputs. The second channel fits.

#mx = affine_map<(m, n, k) -> (m, k)>
#mw = affine_map<(m, n, k) -> (k, n)>
#mz = affine_map<(m, n, k) -> (n)>
#my = affine_map<(m, n, k) -> (m, n)>
// CHECK-LABEL: func @zero_points
// VNNI: %[[W:.*]] = arith.constant dense<[-128, 127, 0, 0, 10, 28, 0, {{.*}}]> : tensor<64xi8>
// VNNI: %[[ONES:.*]] = arith.constant dense<[1, 1, 0, {{.*}}]> : tensor<64xi8>
// VNNI: %[[SUMS:.*]] = quantx.window_reduce <contract> %{{.*}} weights(%[[ONES]] : {{.*}}) outs(%{{.*}} : tensor<1x1x5x1xi32>) {{.*}}is_unsigned
// VNNI: %[[REST:.*]] = arith.constant dense<[8, 0]> : tensor<2xi32>
// VNNI: quantx.window_reduce <contract> %{{.*}} weights(%[[W]] : {{.*}}) start({{.*}}) epilogue(%[[SUMS]], %[[REST]] : tensor<1x1x5x1xi32>, tensor<2xi32>)
// VNNI: ^bb0(%[[ACC:.*]]: i32, %[[SUM:.*]]: i32, %[[R:.*]]: i32):
// VNNI: %[[P:.*]] = arith.muli %[[SUM]], %[[R]]
// VNNI: arith.addi %[[ACC]], %[[P]]
// AVX2: %[[W:.*]] = arith.constant dense<[-120, 135, 10, 28, 0, {{.*}}]> : tensor<16xi16>
// AVX2-NOT: epilogue
// PLAIN: %[[W:.*]] = arith.constant dense<[-120, 10, 0, 0, 135, 28, 0, 0]> : tensor<8xi16>
func.func @zero_points(%x: tensor<5x2xi8>) -> tensor<5x2xi32> {
  %w = arith.constant dense<[[0, 110], [255, 128]]> : tensor<2x2xi8>
  %zp = arith.constant dense<[120, 100]> : tensor<2xi32>
  %start = arith.constant 7 : i32
  %e = tensor.empty() : tensor<5x2xi32>
  %i = linalg.fill ins(%start : i32) outs(%e : tensor<5x2xi32>) -> tensor<5x2xi32>
  %c = linalg.generic {indexing_maps = [#mx, #mw, #mz, #my], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w, %zp : tensor<5x2xi8>, tensor<2x2xi8>, tensor<2xi32>) outs(%i : tensor<5x2xi32>) {
  ^bb0(%a: i8, %k: i8, %z: i32, %acc: i32):
    %0 = arith.extui %a : i8 to i32
    %1 = arith.extui %k : i8 to i32
    %2 = arith.subi %1, %z : i32
    %3 = arith.muli %0, %2 : i32
    %4 = arith.addi %acc, %3 : i32
    linalg.yield %4 : i32
  } -> tensor<5x2xi32>
  return %c : tensor<5x2xi32>
}

// -----

// A zero point of the input is known to cost so many times the weights' sum:
// 0 - 3 * (1 + 2) and 0 - 3 * (3 - 4), and vpdpbusd's 128 more.

#mx = affine_map<(m, n, k) -> (m, k)>
#mw = affine_map<(m, n, k) -> (k, n)>
#my = affine_map<(m, n, k) -> (m, n)>
// CHECK-LABEL: func @input_zero_point
// VNNI: arith.constant dense<[-393, 131]> : tensor<2xi32>
// AVX2: arith.constant dense<[-9, 3]> : tensor<2xi32>
func.func @input_zero_point(%x: tensor<5x2xi8>) -> tensor<5x2xi32> {
  %w = arith.constant dense<[[1, 3], [2, -4]]> : tensor<2x2xi8>
  %zero = arith.constant 0 : i32
  %e = tensor.empty() : tensor<5x2xi32>
  %i = linalg.fill ins(%zero : i32) outs(%e : tensor<5x2xi32>) -> tensor<5x2xi32>
  %c = linalg.generic {indexing_maps = [#mx, #mw, #my], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<5x2xi8>, tensor<2x2xi8>) outs(%i : tensor<5x2xi32>) {
  ^bb0(%a: i8, %k: i8, %acc: i32):
    %z = arith.constant 3 : i32
    %0 = arith.extsi %a : i8 to i32
    %1 = arith.subi %0, %z : i32
    %2 = arith.extsi %k : i8 to i32
    %3 = arith.muli %1, %2 : i32
    %4 = arith.addi %acc, %3 : i32
    linalg.yield %4 : i32
  } -> tensor<5x2xi32>
  return %c : tensor<5x2xi32>
}

// -----

// Activations of 16 bits; unsigned ones enter with their top bit flipped, so
// that the start grows by 32768 times the sum of the weights. Sums of 64 bits
// have a leaf of their own.

#mx = affine_map<(m, n, k) -> (m, k)>
#mw = affine_map<(m, n, k) -> (k, n)>
#my = affine_map<(m, n, k) -> (m, n)>
// CHECK-LABEL: func @sixteen_bits
// VNNI: arith.constant dense<[98304, -32768]> : tensor<2xi32>
// VNNI: leaf = "avx512vnni-i16"
// AVX2: leaf = "avx2"
// VNNI: leaf = "i64x8"
// AVX2: leaf = "i64x4"
func.func @sixteen_bits(%x: tensor<5x2xi16>) -> (tensor<5x2xi32>, tensor<5x2xi64>) {
  %w = arith.constant dense<[[1, 3], [2, -4]]> : tensor<2x2xi8>
  %w16 = arith.constant dense<[[1000, 3], [2, -4]]> : tensor<2x2xi16>
  %zero = arith.constant 0 : i32
  %zero64 = arith.constant 0 : i64
  %e = tensor.empty() : tensor<5x2xi32>
  %i = linalg.fill ins(%zero : i32) outs(%e : tensor<5x2xi32>) -> tensor<5x2xi32>
  %c = linalg.generic {indexing_maps = [#mx, #mw, #my], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<5x2xi16>, tensor<2x2xi8>) outs(%i : tensor<5x2xi32>) {
  ^bb0(%a: i16, %k: i8, %acc: i32):
    %0 = arith.extui %a : i16 to i32
    %1 = arith.extsi %k : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %acc, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<5x2xi32>
  %e64 = tensor.empty() : tensor<5x2xi64>
  %i64 = linalg.fill ins(%zero64 : i64) outs(%e64 : tensor<5x2xi64>) -> tensor<5x2xi64>
  %d = linalg.matmul ins(%x, %w16 : tensor<5x2xi16>, tensor<2x2xi16>) outs(%i64 : tensor<5x2xi64>) -> tensor<5x2xi64>
  return %c, %d : tensor<5x2xi32>, tensor<5x2xi64>
}

// -----

// CHECK-LABEL: func @bfloat
// VNNI: arith.constant dense<[1.0{{.*}}, 2.0{{.*}}, 3.0{{.*}}, 4.0{{.*}}, 0.0{{.*}}]> : tensor<32xbf16>
// VNNI: leaf = "bf16x16"
// AVX2: leaf = "bf16x8"
func.func @bfloat(%x: tensor<5x2xbf16>) -> tensor<5x2xf32> {
  %w = arith.constant dense<[[1.0, 3.0], [2.0, 4.0]]> : tensor<2x2xbf16>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<5x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<5x2xf32>) -> tensor<5x2xf32>
  %c = linalg.matmul ins(%x, %w : tensor<5x2xbf16>, tensor<2x2xbf16>) outs(%i : tensor<5x2xf32>) -> tensor<5x2xf32>
  return %c : tensor<5x2xf32>
}

// -----

// Where steps take pairs of words, bytes become words once for all channels,
// before the pad.

// CHECK-LABEL: func @words
// AVX2: %[[X:.*]] = linalg.generic {{.*}} ins(%arg0 : tensor<1x3x3x4xi8>) outs(%{{.*}} : tensor<1x3x3x4xi16>)
// AVX2: arith.extsi %{{.*}} : i8 to i16
// AVX2: %[[P:.*]] = tensor.pad %[[X]]
// AVX2: quantx.window_reduce <contract> %[[P]] {{.*}} leaf = "avx2"
// AVX2-NOT: is_unsigned
// VNNI-NOT: arith.ext
// VNNI: return
func.func @words(%x: tensor<1x3x3x4xi8>) -> tensor<1x3x3x32xi32> {
  %zero = arith.constant 0 : i32
  %minus = arith.constant -3 : i8
  %p = tensor.pad %x low[0, 1, 1, 0] high[0, 1, 1, 0] {
  ^bb0(%n: index, %i: index, %j: index, %c: index):
    tensor.yield %minus : i8
  } : tensor<1x3x3x4xi8> to tensor<1x5x5x4xi8>
  %w = arith.constant dense<3> : tensor<3x3x4x32xi8>
  %e = tensor.empty() : tensor<1x3x3x32xi32>
  %i = linalg.fill ins(%zero : i32) outs(%e : tensor<1x3x3x32xi32>) -> tensor<1x3x3x32xi32>
  %y = linalg.conv_2d_nhwc_hwcf {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%p, %w : tensor<1x5x5x4xi8>, tensor<3x3x4x32xi8>) outs(%i : tensor<1x3x3x32xi32>) -> tensor<1x3x3x32xi32>
  return %y : tensor<1x3x3x32xi32>
}

// -----

// A bias that was broadcast to the only row is a constant: still one value for
// each channel. One that differs from row to row leaves the op alone.

// CHECK-LABEL: func @row
// AVX2: %[[S:.*]] = arith.constant dense<[1, 2, {{.*}}]> : tensor<16xi32>
// VNNI: %[[S:.*]] = arith.constant dense<[-1535, -1534, {{.*}}]> : tensor<16xi32>
// VNNI: quantx.window_reduce <contract> {{.*}} start(%[[S]] : tensor<16xi32>)
// AVX2: quantx.window_reduce <contract> {{.*}} start(%[[S]] : tensor<16xi32>)
// CHECK: return
func.func @row(%x: tensor<1x4xi8>) -> tensor<1x16xi32> {
  %w = arith.constant dense<3> : tensor<4x16xi8>
  %b = arith.constant dense<[[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]]> : tensor<1x16xi32>
  %y = linalg.matmul ins(%x, %w : tensor<1x4xi8>, tensor<4x16xi8>) outs(%b : tensor<1x16xi32>) -> tensor<1x16xi32>
  return %y : tensor<1x16xi32>
}

// -----

// CHECK-LABEL: func @rows
// CHECK-NOT: quantx.window_reduce
// CHECK: linalg.matmul
func.func @rows(%x: tensor<2x4xi8>) -> tensor<2x2xi32> {
  %w = arith.constant dense<3> : tensor<4x2xi8>
  %b = arith.constant dense<[[1, 2], [1, 3]]> : tensor<2x2xi32>
  %y = linalg.matmul ins(%x, %w : tensor<2x4xi8>, tensor<4x2xi8>) outs(%b : tensor<2x2xi32>) -> tensor<2x2xi32>
  return %y : tensor<2x2xi32>
}
