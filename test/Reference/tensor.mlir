// RUN: quant-run %s --engine=reference --entry=slices --print | FileCheck %s --check-prefix=SLICE
// RUN: quant-run %s --engine=reference --entry=shapes --print | FileCheck %s --check-prefix=SHAPE
// RUN: quant-run %s --engine=reference --entry=pads --print | FileCheck %s --check-prefix=PAD
// RUN: quant-run %s --engine=reference --entry=elements --print | FileCheck %s --check-prefix=ELEM

func.func @slices() -> (tensor<2x2xi32>, tensor<2xi32>, tensor<2x4xi32>, tensor<2x6xi32>) {
  %x = arith.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8]]> : tensor<2x4xi32>
  // SLICE: 2x2xi32: 1 3 5 7
  %0 = tensor.extract_slice %x[0, 0] [2, 2] [1, 2] : tensor<2x4xi32> to tensor<2x2xi32>
  %c1 = arith.constant 1 : index
  // SLICE-NEXT: 2xi32: 6 8
  %1 = tensor.extract_slice %x[%c1, %c1] [1, 2] [1, 2] : tensor<2x4xi32> to tensor<2xi32>
  // SLICE-NEXT: 2x4xi32: 1 6 3 4 5 8 7 8
  %2 = tensor.insert_slice %1 into %x[0, 1] [2, 1] [1, 1] : tensor<2xi32> into tensor<2x4xi32>
  // SLICE-NEXT: 2x6xi32: 1 2 3 4 1 3 5 6 7 8 5 7
  %3 = tensor.concat dim(1) %x, %0 : (tensor<2x4xi32>, tensor<2x2xi32>) -> tensor<2x6xi32>
  return %0, %1, %2, %3 : tensor<2x2xi32>, tensor<2xi32>, tensor<2x4xi32>, tensor<2x6xi32>
}

func.func @shapes() -> (tensor<3x1x2xi8>, tensor<6xi8>, tensor<2x3xi8>, index, index, tensor<2x3xf16>, tensor<2xui8>) {
  %x = arith.constant dense<[[1, 2], [3, 4], [5, 6]]> : tensor<3x2xi8>
  // SHAPE: 3x1x2xi8: 1 2 3 4 5 6
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [3, 1, 2] : tensor<3x2xi8> into tensor<3x1x2xi8>
  // SHAPE-NEXT: 6xi8: 1 2 3 4 5 6
  %1 = tensor.collapse_shape %0 [[0, 1, 2]] : tensor<3x1x2xi8> into tensor<6xi8>
  %s = arith.constant dense<[2, 3]> : tensor<2xi32>
  // SHAPE-NEXT: 2x3xi8: 1 2 3 4 5 6
  %2 = tensor.reshape %x(%s) : (tensor<3x2xi8>, tensor<2xi32>) -> tensor<2x3xi8>
  %d = tensor.cast %x : tensor<3x2xi8> to tensor<?x2xi8>
  %c0 = arith.constant 0 : index
  // SHAPE-NEXT: i64: 3
  %3 = tensor.dim %d, %c0 : tensor<?x2xi8>
  // SHAPE-NEXT: i64: 2
  %4 = tensor.rank %d : tensor<?x2xi8>
  // SHAPE-NEXT: 2x3xf16: 0 0 0 0 0 0
  %5 = tensor.empty() : tensor<2x3xf16>
  // SHAPE-NEXT: 2xu8: 255 1
  %m = arith.constant dense<[-1, 1]> : tensor<2xi8>
  %6 = tensor.bitcast %m : tensor<2xi8> to tensor<2xui8>
  return %0, %1, %2, %3, %4, %5, %6 : tensor<3x1x2xi8>, tensor<6xi8>, tensor<2x3xi8>, index, index, tensor<2x3xf16>, tensor<2xui8>
}

func.func @pads() -> (tensor<2x5xf32>, tensor<4xi64>) {
  %x = arith.constant dense<[[1.0, 2.0]]> : tensor<1x2xf32>
  %low = arith.constant 0xFF800000 : f32
  %c2 = arith.constant 2 : index
  // PAD: 2x5xf32: -inf 1 2 -inf -inf -inf -inf -inf -inf -inf
  %0 = tensor.pad %x low[0, 1] high[1, %c2] {
    ^bb0(%i: index, %j: index):
      tensor.yield %low : f32
  } : tensor<1x2xf32> to tensor<2x?xf32>
  %r = tensor.cast %0 : tensor<2x?xf32> to tensor<2x5xf32>
  // Padding that depends on the position.
  %y = arith.constant dense<[50, 60]> : tensor<2xi64>
  // PAD-NEXT: 4xi64: 0 50 60 3
  %1 = tensor.pad %y low[1] high[1] {
    ^bb0(%i: index):
      %v = arith.index_cast %i : index to i64
      tensor.yield %v : i64
  } : tensor<2xi64> to tensor<4xi64>
  return %r, %1 : tensor<2x5xf32>, tensor<4xi64>
}

func.func @elements() -> (f32, tensor<2xf32>, tensor<2xf32>, tensor<2x2xi64>, tensor<2x1x2xf32>, tensor<2x2xf32>) {
  %x = arith.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xf32>
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  // ELEM: f32: 6
  %0 = tensor.extract %x[%c2, %c1] : tensor<3x2xf32>
  // ELEM-NEXT: 2xf32: 6 0
  %z = arith.constant 0.0 : f32
  %1 = tensor.from_elements %0, %z : tensor<2xf32>
  // ELEM-NEXT: 2xf32: 6 6
  %2 = tensor.splat %0 : tensor<2xf32>
  // ELEM-NEXT: 2x2xi64: 0 1 10 11
  %3 = tensor.generate {
    ^bb0(%i: index, %j: index):
      %c10 = arith.constant 10 : index
      %t = arith.muli %i, %c10 : index
      %s = arith.addi %t, %j : index
      %v = arith.index_cast %s : index to i64
      tensor.yield %v : i64
  } : tensor<2x2xi64>
  %rows = arith.constant dense<[[2], [0]]> : tensor<2x1xi32>
  // ELEM-NEXT: 2x1x2xf32: 5 6 1 2
  %4 = tensor.gather %x[%rows] gather_dims([0]) : (tensor<3x2xf32>, tensor<2x1xi32>) -> tensor<2x1x2xf32>
  // ELEM-NEXT: 2x2xf32: 5 6 1 2
  %5 = tensor.gather %x[%rows] gather_dims([0]) : (tensor<3x2xf32>, tensor<2x1xi32>) -> tensor<2x2xf32>
  return %0, %1, %2, %3, %4, %5 : f32, tensor<2xf32>, tensor<2xf32>, tensor<2x2xi64>, tensor<2x1x2xf32>, tensor<2x2xf32>
}
