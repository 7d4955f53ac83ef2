// RUN: quant-opt %s --split-input-file --quantx-insert-timers | FileCheck %s

// CHECK: module attributes {quantx.kernel_names = ["layer1: contract 1x1 1x2x2x4xi8 -> 1x2x2x4xi32, i32x4 4x1", "linalg.fill -> 8xf32", "scf.for -> 8xf32", "memref.copy -> 8xf32", "call work"], quantx.kernel_operations = array<i64: 128, 0, 0, 0, 0>}
// CHECK: func.func private @quantx_mark(index) attributes {llvm.emit_c_interface}
module {
  // CHECK-LABEL: func @main
  // CHECK: %[[BEGIN:.*]] = arith.constant -1
  // CHECK-NEXT: call @quantx_mark(%[[BEGIN]])
  // CHECK: quantx.window_reduce
  // CHECK: %[[FIRST:.*]] = arith.constant 0 : index
  // CHECK-NEXT: call @quantx_mark(%[[FIRST]])
  // CHECK: linalg.fill
  // CHECK: call @quantx_mark
  // CHECK: scf.for
  // CHECK-NOT: quantx_mark
  // CHECK: }
  // CHECK: call @quantx_mark
  // CHECK: memref.copy
  // CHECK: call @quantx_mark
  // CHECK: call @work
  // CHECK: call @quantx_mark
  func.func @main(%x: memref<1x2x2x4xi8>, %w: memref<16xi32>, %y: memref<1x2x2x4xi32>, %a: memref<8xf32>, %b: memref<8xf32>) {
    %zero = arith.constant 0 : index
    %four = arith.constant 4 : index
    %eight = arith.constant 8 : index
    %value = arith.constant 1.0 : f32
    quantx.window_reduce <contract> %x weights(%w : memref<16xi32>) outs(%y : memref<1x2x2x4xi32>)
        attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 4, 1>} {
    ^bb0(%sum: i32):
      quantx.yield %sum : i32
    } : memref<1x2x2x4xi8> loc("layer1")
    linalg.fill ins(%value : f32) outs(%a : memref<8xf32>)
    scf.for %i = %zero to %eight step %four {
      %part = memref.subview %a[%i] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1], offset: ?>>
      %v = vector.broadcast %value : f32 to vector<4xf32>
      vector.store %v, %part[%zero] : memref<4xf32, strided<[1], offset: ?>>, vector<4xf32>
    }
    memref.copy %a, %b : memref<8xf32> to memref<8xf32>
    call @work(%b) : (memref<8xf32>) -> ()
    return
  }
  // Part of its callers' time.
  // CHECK-LABEL: func private @work
  // CHECK-NOT: quantx_mark
  func.func private @work(%b: memref<8xf32>) {
    %value = arith.constant 2.0 : f32
    linalg.fill ins(%value : f32) outs(%b : memref<8xf32>)
    return
  }
}

// -----

// Nothing to time: nothing is added.
// CHECK: module {
// CHECK-NOT: quantx_mark
// CHECK: func @view
module {
  func.func @view(%a: memref<8xf32>) -> index {
    %zero = arith.constant 0 : index
    %size = memref.dim %a, %zero : memref<8xf32>
    return %size : index
  }
}
