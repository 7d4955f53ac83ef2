// Every failure is a message at the op, and a non-zero exit.
// RUN: not quant-run %s --engine=reference --entry=unsupported 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// RUN: not quant-run %s --engine=reference --entry=in_body 2>&1 | FileCheck %s --check-prefix=BODY
// RUN: not quant-run %s --engine=reference --entry=outside 2>&1 | FileCheck %s --check-prefix=OUTSIDE
// RUN: not quant-run %s --engine=reference --entry=gather 2>&1 | FileCheck %s --check-prefix=GATHER
// RUN: not quant-run %s --engine=reference --entry=slice 2>&1 | FileCheck %s --check-prefix=SLICE
// RUN: not quant-run %s --engine=reference --entry=window 2>&1 | FileCheck %s --check-prefix=WINDOW
// RUN: not quant-run %s --engine=reference --entry=sizes 2>&1 | FileCheck %s --check-prefix=SIZES
// RUN: not quant-run %s --engine=reference --entry=division 2>&1 | FileCheck %s --check-prefix=DIVISION
// RUN: not quant-run %s --engine=reference --entry=check 2>&1 | FileCheck %s --check-prefix=CHECK
// RUN: not quant-run %s --engine=reference --entry=assertion 2>&1 | FileCheck %s --check-prefix=ASSERT
// RUN: not quant-run %s --engine=reference --entry=scale 2>&1 | FileCheck %s --check-prefix=SCALE
// RUN: not quant-run %s --engine=reference --entry=memory 2>&1 | FileCheck %s --check-prefix=MEMORY
// RUN: not quant-run %s --engine=reference --entry=resource 2>&1 | FileCheck %s --check-prefix=RESOURCE
// RUN: not quant-run %s --engine=reference --entry=cast 2>&1 | FileCheck %s --check-prefix=CAST

func.func @unsupported() -> index {
  // UNKNOWN: errors.mlir:[[@LINE+1]]:{{.*}}error: the reference evaluator does not support 'gpu.thread_id'
  %0 = gpu.thread_id x
  return %0 : index
}

func.func @in_body() -> tensor<2xf32> {
  %e = tensor.empty() : tensor<2xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%e : tensor<2xf32>) {
    ^bb0(%o: f32):
      // BODY: errors.mlir:[[@LINE+1]]:{{.*}}error: the reference evaluator does not support 'vector.broadcast'
      %v = vector.broadcast %o : f32 to vector<2xf32>
      %r = vector.extract %v[0] : f32 from vector<2xf32>
      linalg.yield %r : f32
  } -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

func.func @outside() -> f32 {
  %x = arith.constant dense<1.0> : tensor<4xf32>
  %i = arith.constant -1 : index
  // OUTSIDE: errors.mlir:[[@LINE+1]]:{{.*}}error: index -1 of dimension 0 is outside of 4xf32
  %r = tensor.extract %x[%i] : tensor<4xf32>
  return %r : f32
}

func.func @gather() -> tensor<2xf32> {
  %t = arith.constant dense<1.0> : tensor<4xf32>
  %i = arith.constant dense<[3, 4]> : tensor<2xi64>
  %e = tensor.empty() : tensor<2xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
      ins(%i : tensor<2xi64>) outs(%e : tensor<2xf32>) {
    ^bb0(%k: i64, %o: f32):
      %j = arith.index_cast %k : i64 to index
      // GATHER: errors.mlir:[[@LINE+1]]:{{.*}}error: index 4 of dimension 0 is outside of 4xf32
      %v = tensor.extract %t[%j] : tensor<4xf32>
      linalg.yield %v : f32
  } -> tensor<2xf32>
  return %0 : tensor<2xf32>
}

func.func @slice() -> tensor<?xf32> {
  %x = arith.constant dense<1.0> : tensor<4xf32>
  %n = arith.constant 3 : index
  // SLICE: errors.mlir:[[@LINE+1]]:{{.*}}error: the slice leaves dimension 0, which has size 4
  %r = tensor.extract_slice %x[2] [%n] [1] : tensor<4xf32> to tensor<?xf32>
  return %r : tensor<?xf32>
}

func.func @window() -> tensor<1x3x1xf32> {
  %c = arith.constant dense<1.0> : tensor<1x3x1xf32>
  %x = tensor.cast %c : tensor<1x3x1xf32> to tensor<1x?x1xf32>
  %w = arith.constant dense<1.0> : tensor<2x1x1xf32>
  // WINDOW: errors.mlir:[[@LINE+1]]:{{.*}}error: operand 0 is accessed at index 3 of dimension 1, which has size 3
  %r = linalg.conv_1d_nwc_wcf ins(%x, %w : tensor<1x?x1xf32>, tensor<2x1x1xf32>) outs(%c : tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  return %r : tensor<1x3x1xf32>
}

func.func @sizes() -> tensor<?xf32> {
  %a = arith.constant dense<1.0> : tensor<3xf32>
  %b = arith.constant dense<1.0> : tensor<4xf32>
  %x = tensor.cast %a : tensor<3xf32> to tensor<?xf32>
  %y = tensor.cast %b : tensor<4xf32> to tensor<?xf32>
  // SIZES: errors.mlir:[[@LINE+1]]:{{.*}}error: operand 1 has size 4 along loop 0, where another operand has 3
  %r = linalg.add ins(%x, %y : tensor<?xf32>, tensor<?xf32>) outs(%x : tensor<?xf32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

func.func @division() -> i32 {
  %a = arith.constant 1 : i32
  %b = arith.constant 0 : i32
  // DIVISION: errors.mlir:[[@LINE+1]]:{{.*}}error: division by zero
  %r = arith.remsi %a, %b : i32
  return %r : i32
}

func.func @check() -> i1 {
  %c = arith.constant false
  // CHECK: errors.mlir:[[@LINE+1]]:{{.*}}error: an index is outside of the table
  quantx.check %c, "an index is outside of the table"
  return %c : i1
}

func.func @assertion() -> i1 {
  %c = arith.constant false
  // ASSERT: errors.mlir:[[@LINE+1]]:{{.*}}error: mismatched size for broadcast
  cf.assert %c, "mismatched size for broadcast"
  return %c : i1
}

func.func @scale() -> tensor<1xi8> {
  %x = arith.constant dense<1.0> : tensor<1xf32>
  %a = arith.constant 1.0 : f32
  %s = arith.subf %a, %a : f32
  %z = arith.constant 0 : i32
  // SCALE: errors.mlir:[[@LINE+1]]:{{.*}}error: the scale is not positive and finite
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1xf32> -> tensor<1xi8>
  return %q : tensor<1xi8>
}

func.func @memory() -> f32 {
  // MEMORY: errors.mlir:[[@LINE+1]]:{{.*}}error: not enough memory for 1125899906842624xf32
  %e = tensor.empty() : tensor<1125899906842624xf32>
  %i = arith.constant 0 : index
  %r = tensor.extract %e[%i] : tensor<1125899906842624xf32>
  return %r : f32
}

func.func @resource() -> tensor<100xf32> {
  // RESOURCE: errors.mlir:[[@LINE+1]]:{{.*}}error: the constant cannot be read: its resource '__elided__' holds no data
  %r = arith.constant dense_resource<__elided__> : tensor<100xf32>
  return %r : tensor<100xf32>
}

func.func @cast() -> tensor<4xf32> {
  %a = arith.constant dense<1.0> : tensor<3xf32>
  %x = tensor.cast %a : tensor<3xf32> to tensor<?xf32>
  // CAST: errors.mlir:[[@LINE+1]]:{{.*}}error: 3xf32 is not a 'tensor<4xf32>'
  %r = tensor.cast %x : tensor<?xf32> to tensor<4xf32>
  return %r : tensor<4xf32>
}
