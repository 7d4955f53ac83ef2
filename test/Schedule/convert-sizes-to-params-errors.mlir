// RUN: quant-opt %s --quantx-convert-sizes-to-params --split-input-file --verify-diagnostics

// The size of a buffer is an element of the input.
func.func @buffer(%x: memref<?xf32>, %k: memref<1xi64>, %w: memref<0xi8>) -> i32 {
  %c0 = arith.constant 0 : index
  %status = arith.constant 0 : i32
  %word = memref.load %k[%c0] : memref<1xi64>
  %n = arith.index_cast %word : i64 to index
  // expected-error @below {{needs a static dimension: the size of this tensor depends on data, so no workspace can be computed for it}}
  %a = memref.alloc(%n) : memref<?xf32>
  memref.copy %x, %a : memref<?xf32> to memref<?xf32>
  return %status : i32
}

// -----

// expected-error @below {{needs a static dimension: the size of result 0 of 'result' depends on data, so no caller can give it room}}
func.func @result(%x: memref<?xf32>, %k: memref<1xi64>, %w: memref<0xi8>) -> (i32, memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %status = arith.constant 0 : i32
  %word = memref.load %k[%c0] : memref<1xi64>
  %n = arith.index_cast %word : i64 to index
  %a = memref.alloc(%n) : memref<?xf32>
  return %status, %a : i32, memref<?xf32>
}
