// RUN: quant-run %s --engine=reference --entry=moves --print | FileCheck %s --check-prefix=MOVE
// RUN: quant-run %s --engine=reference --entry=elementwise --print | FileCheck %s --check-prefix=ELEM
// RUN: quant-run %s --engine=reference --entry=reductions --print | FileCheck %s --check-prefix=RED
// RUN: quant-run %s --engine=reference --entry=pools --print | FileCheck %s --check-prefix=POOL
// RUN: quant-run %s --engine=reference --entry=products --print | FileCheck %s --check-prefix=PROD
// RUN: quant-run %s --engine=reference --entry=generics --print | FileCheck %s --check-prefix=GEN
// RUN: quant-run %s --engine=reference --entry=relayouts --print | FileCheck %s --check-prefix=PACK

func.func @moves() -> (tensor<3x2xi8>, tensor<2x3xi8>, tensor<2xf16>) {
  %x = arith.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi8>
  %e = tensor.empty() : tensor<3x2xi8>
  // MOVE: 3x2xi8: 1 4 2 5 3 6
  %0 = linalg.transpose ins(%x : tensor<2x3xi8>) outs(%e : tensor<3x2xi8>) permutation = [1, 0]
  %r = arith.constant dense<[7, 8]> : tensor<2xi8>
  %f = tensor.empty() : tensor<2x3xi8>
  // MOVE-NEXT: 2x3xi8: 7 7 7 8 8 8
  %1 = linalg.broadcast ins(%r : tensor<2xi8>) outs(%f : tensor<2x3xi8>) dimensions = [1]
  // MOVE-NEXT: 2xf16: 0.5 0.5
  %h = arith.constant 0.5 : f16
  %g = tensor.empty() : tensor<2xf16>
  %2 = linalg.fill ins(%h : f16) outs(%g : tensor<2xf16>) -> tensor<2xf16>
  return %0, %1, %2 : tensor<3x2xi8>, tensor<2x3xi8>, tensor<2xf16>
}

func.func @elementwise() -> (tensor<3xf32>, tensor<3xf32>, tensor<3xi8>, tensor<3xf32>, tensor<3xf32>) {
  %a = arith.constant dense<[1.0, 2.0, 4.0]> : tensor<3xf32>
  %b = arith.constant dense<[3.0, -2.0, 0.5]> : tensor<3xf32>
  %e = tensor.empty() : tensor<3xf32>
  // ELEM: 3xf32: 4 0 4.5
  %0 = linalg.add ins(%a, %b : tensor<3xf32>, tensor<3xf32>) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  // ELEM-NEXT: 3xf32: 3 2 4
  %1 = linalg.max ins(%a, %b : tensor<3xf32>, tensor<3xf32>) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  %i = arith.constant dense<[100, -100, 3]> : tensor<3xi8>
  %j = arith.constant dense<[100, -100, 4]> : tensor<3xi8>
  %f = tensor.empty() : tensor<3xi8>
  // ELEM-NEXT: 3xi8: -56 56 7
  %2 = linalg.add ins(%i, %j : tensor<3xi8>, tensor<3xi8>) outs(%f : tensor<3xi8>) -> tensor<3xi8>
  // ELEM-NEXT: 3xf32: 3 -4 2
  %3 = linalg.elementwise kind=#linalg.elementwise_kind<mul> ins(%a, %b : tensor<3xf32>, tensor<3xf32>) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  // ELEM-NEXT: 3xf32: -1 -2 -4
  %4 = linalg.map { arith.negf } ins(%a : tensor<3xf32>) outs(%e : tensor<3xf32>)
  return %0, %1, %2, %3, %4 : tensor<3xf32>, tensor<3xf32>, tensor<3xi8>, tensor<3xf32>, tensor<3xf32>
}

// The second reduction has two results: the largest element and its index.
func.func @reductions() -> (tensor<2xf32>, tensor<2xf32>, tensor<2xi64>, tensor<2x3xf32>) {
  %x = arith.constant dense<[[1.0, 7.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %zero = arith.constant dense<0.0> : tensor<2xf32>
  // RED: 2xf32: 11 15
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<2x3xf32>) outs(%zero : tensor<2xf32>) dimensions = [1]
  %low = arith.constant dense<0xFF800000> : tensor<2xf32>
  %none = arith.constant dense<-1> : tensor<2xi64>
  // RED-NEXT: 2xf32: 7 6
  // RED-NEXT: 2xi64: 1 2
  %1:2 = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>],
      iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<2x3xf32>) outs(%low, %none : tensor<2xf32>, tensor<2xi64>) {
    ^bb0(%v: f32, %m: f32, %k: i64):
      %j = linalg.index 1 : index
      %n = arith.index_cast %j : index to i64
      %c = arith.cmpf ogt, %v, %m : f32
      %p = arith.select %c, %v, %m : f32
      %q = arith.select %c, %n, %k : i64
      linalg.yield %p, %q : f32, i64
  } -> (tensor<2xf32>, tensor<2xi64>)
  // RED-NEXT: 2x3xf32: 0.002428{{[0-9]*}} 0.97962{{[0-9]*}} 0.017942{{[0-9]*}} 0.0900305{{[0-9]*}} 0.24472{{[0-9]*}} 0.66524{{[0-9]*}}
  %e = tensor.empty() : tensor<2x3xf32>
  %2 = linalg.softmax dimension(1) ins(%x : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0, %1#0, %1#1, %2 : tensor<2xf32>, tensor<2xf32>, tensor<2xi64>, tensor<2x3xf32>
}

func.func @pools() -> (tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>, tensor<1x2x1xi8>, tensor<1x2x1xi8>) {
  %x = arith.constant dense<[[[[1.0, 2.0, 3.0, 4.0], [8.0, 7.0, 6.0, 5.0]]]]> : tensor<1x1x2x4xf32>
  %w = tensor.empty() : tensor<2x2xf32>
  %low = arith.constant dense<0xFF800000> : tensor<1x1x1x2xf32>
  // POOL: 1x1x1x2xf32: 8 6
  %0 = linalg.pooling_nchw_max {strides = dense<2> : tensor<2xi64>} ins(%x, %w : tensor<1x1x2x4xf32>, tensor<2x2xf32>) outs(%low : tensor<1x1x1x2xf32>) -> tensor<1x1x1x2xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1x2xf32>
  // POOL-NEXT: 1x1x1x2xf32: 18 18
  %1 = linalg.pooling_nchw_sum {strides = dense<2> : tensor<2xi64>} ins(%x, %w : tensor<1x1x2x4xf32>, tensor<2x2xf32>) outs(%zero : tensor<1x1x1x2xf32>) -> tensor<1x1x1x2xf32>
  // 200 is the largest unsigned code, and negative as a signed one.
  %c = arith.constant dense<[[[200], [3], [4]]]> : tensor<1x3x1xi8>
  %v = tensor.empty() : tensor<2xi8>
  %i = arith.constant dense<-128> : tensor<1x2x1xi8>
  %u = arith.constant dense<0> : tensor<1x2x1xi8>
  // POOL-NEXT: 1x2x1xi8: 3 4
  %2 = linalg.pooling_nwc_max ins(%c, %v : tensor<1x3x1xi8>, tensor<2xi8>) outs(%i : tensor<1x2x1xi8>) -> tensor<1x2x1xi8>
  // POOL-NEXT: 1x2x1xi8: -56 4
  %3 = linalg.pooling_nwc_max_unsigned ins(%c, %v : tensor<1x3x1xi8>, tensor<2xi8>) outs(%u : tensor<1x2x1xi8>) -> tensor<1x2x1xi8>
  return %0, %1, %2, %3 : tensor<1x1x1x2xf32>, tensor<1x1x1x2xf32>, tensor<1x2x1xi8>, tensor<1x2x1xi8>
}

func.func @products() -> (tensor<2x2xi32>, tensor<2x2xi32>, tensor<2xf32>, tensor<1x2x1xf32>, tensor<f32>) {
  %a = arith.constant dense<[[1, 2], [3, -4]]> : tensor<2x2xi8>
  %b = arith.constant dense<[[5, 6], [7, 8]]> : tensor<2x2xi8>
  %i = arith.constant dense<100> : tensor<2x2xi32>
  // PROD: 2x2xi32: 119 122 87 86
  %0 = linalg.matmul ins(%a, %b : tensor<2x2xi8>, tensor<2x2xi8>) outs(%i : tensor<2x2xi32>) -> tensor<2x2xi32>
  // (a - 1) * (b - 5)
  %za = arith.constant 1 : i32
  %zb = arith.constant 5 : i32
  // PROD-NEXT: 2x2xi32: 102 103 90 87
  %1 = linalg.quantized_matmul ins(%a, %b, %za, %zb : tensor<2x2xi8>, tensor<2x2xi8>, i32, i32) outs(%i : tensor<2x2xi32>) -> tensor<2x2xi32>
  %m = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %v = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %z = arith.constant dense<0.0> : tensor<2xf32>
  // PROD-NEXT: 2xf32: 1 2.5
  %2 = linalg.matvec ins(%m, %v : tensor<2x2xf32>, tensor<2xf32>) outs(%z : tensor<2xf32>) -> tensor<2xf32>
  %x = arith.constant dense<[[[1.0], [2.0], [4.0]]]> : tensor<1x3x1xf32>
  %k = arith.constant dense<[[[10.0]], [[1.0]]]> : tensor<2x1x1xf32>
  %y = arith.constant dense<0.0> : tensor<1x2x1xf32>
  // PROD-NEXT: 1x2x1xf32: 12 24
  %3 = linalg.conv_1d_nwc_wcf ins(%x, %k : tensor<1x3x1xf32>, tensor<2x1x1xf32>) outs(%y : tensor<1x2x1xf32>) -> tensor<1x2x1xf32>
  %s = arith.constant dense<1.0> : tensor<f32>
  // PROD-NEXT: f32: 1.3125
  %4 = linalg.dot ins(%v, %v : tensor<2xf32>, tensor<2xf32>) outs(%s : tensor<f32>) -> tensor<f32>
  return %0, %1, %2, %3, %4 : tensor<2x2xi32>, tensor<2x2xi32>, tensor<2xf32>, tensor<1x2x1xf32>, tensor<f32>
}

// A gather, a map that is not linear, and control flow in a body.
func.func @generics() -> (tensor<3xf32>, tensor<4xi32>, tensor<3xf32>) {
  %t = arith.constant dense<[10.0, 11.0, 12.0, 13.0]> : tensor<4xf32>
  %i = arith.constant dense<[3, 0, 1]> : tensor<3xi64>
  %e = tensor.empty() : tensor<3xf32>
  // GEN: 3xf32: 13 10 11
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%i : tensor<3xi64>) outs(%e : tensor<3xf32>) {
    ^bb0(%k: i64, %o: f32):
      %j = arith.index_cast %k : i64 to index
      %c4 = arith.constant 4 : index
      %ok = arith.cmpi ult, %j, %c4 : index
      cf.assert %ok, "index out of range"
      %v = tensor.extract %t[%j] : tensor<4xf32>
      linalg.yield %v : f32
  } -> tensor<3xf32>
  %p = arith.constant dense<[1, 2]> : tensor<2xi32>
  %f = tensor.empty() : tensor<4xi32>
  // GEN-NEXT: 4xi32: 1 1 2 2
  %1 = linalg.generic {indexing_maps = [affine_map<(i) -> (i floordiv 2)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%p : tensor<2xi32>) outs(%f : tensor<4xi32>) {
    ^bb0(%v: i32, %o: i32):
      linalg.yield %v : i32
  } -> tensor<4xi32>
  // GEN-NEXT: 3xf32: -13 10 11
  %2 = linalg.map ins(%0 : tensor<3xf32>) outs(%e : tensor<3xf32>) (%v: f32, %o: f32) {
    %c12 = arith.constant 12.0 : f32
    %c = arith.cmpf ogt, %v, %c12 : f32
    %r = scf.if %c -> f32 {
      %n = arith.negf %v : f32
      scf.yield %n : f32
    } else {
      scf.yield %v : f32
    }
    linalg.yield %r : f32
  }
  return %0, %1, %2 : tensor<3xf32>, tensor<4xi32>, tensor<3xf32>
}

// Tiles of 2 x 2 of a 2 x 3 tensor, the outer dimensions exchanged.
func.func @relayouts() -> (tensor<2x1x2x2xi32>, tensor<2x3xi32>, tensor<3x1x2xf32>) {
  %x = arith.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %p = arith.constant 9 : i32
  %e = tensor.empty() : tensor<2x1x2x2xi32>
  // PACK: 2x1x2x2xi32: 1 2 4 5 3 9 6 9
  %0 = linalg.pack %x padding_value(%p : i32) outer_dims_perm = [1, 0] inner_dims_pos = [0, 1] inner_tiles = [2, 2] into %e : tensor<2x3xi32> -> tensor<2x1x2x2xi32>
  %f = tensor.empty() : tensor<2x3xi32>
  // PACK-NEXT: 2x3xi32: 1 2 3 4 5 6
  %1 = linalg.unpack %0 outer_dims_perm = [1, 0] inner_dims_pos = [0, 1] inner_tiles = [2, 2] into %f : tensor<2x1x2x2xi32> -> tensor<2x3xi32>
  %y = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %g = tensor.empty() : tensor<3x1x2xf32>
  // PACK-NEXT: 3x1x2xf32: 1 4 2 5 3 6
  %2 = linalg.pack %y outer_dims_perm = [1, 0] inner_dims_pos = [0] inner_tiles = [2] into %g : tensor<2x3xf32> -> tensor<3x1x2xf32>
  return %0, %1, %2 : tensor<2x1x2x2xi32>, tensor<2x3xi32>, tensor<3x1x2xf32>
}
