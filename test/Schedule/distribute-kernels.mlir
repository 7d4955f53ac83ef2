// RUN: quant-opt %s --quantx-distribute-kernels=threads=5 | FileCheck %s

// The arguments travel in memory of the caller, once per function; the bounds
// come from the run-time library. A call that is marked so stays.

// CHECK: llvm.func @quantx_parallel_for(i32, i64, !llvm.ptr, !llvm.ptr)
// CHECK: llvm.mlir.global linkonce_odr @quantx_threads(5 : i32)

// CHECK-LABEL: llvm.func @main
// CHECK: %[[CONTEXT:.*]] = llvm.alloca %{{.*}} x !llvm.struct<(ptr, f32)>
// CHECK: %[[UNITS:.*]] = llvm.mlir.constant(12 : index)
// CHECK: %[[FIELD:.*]] = llvm.getelementptr %[[CONTEXT]][0, 0]
// CHECK: llvm.store %arg0, %[[FIELD]]
// CHECK: llvm.getelementptr %[[CONTEXT]][0, 1]
// CHECK: %[[COUNT:.*]] = llvm.load %{{.*}} atomic monotonic
// CHECK: %[[CODE:.*]] = llvm.mlir.addressof @kernel_part
// CHECK: llvm.call @quantx_parallel_for(%[[COUNT]], %[[UNITS]], %[[CODE]], %[[CONTEXT]])
// CHECK: llvm.call @kernel(%arg0, %arg1, %{{.*}}, %[[UNITS]]) {quantx.serial}
// CHECK: llvm.call @serial(%arg0)
llvm.func @main(%x: !llvm.ptr, %f: f32) {
  %first = llvm.mlir.constant(0 : index) : i64
  %units = llvm.mlir.constant(12 : index) : i64
  llvm.call @kernel(%x, %f, %first, %units) : (!llvm.ptr, f32, i64, i64) -> ()
  llvm.call @kernel(%x, %f, %first, %units) {quantx.serial} : (!llvm.ptr, f32, i64, i64) -> ()
  llvm.call @serial(%x) : (!llvm.ptr) -> ()
  llvm.return
}

// CHECK: llvm.func internal @kernel_part(%[[C:.*]]: !llvm.ptr, %[[FIRST:.*]]: i64, %[[END:.*]]: i64)
// CHECK: %[[X:.*]] = llvm.load
// CHECK: %[[F:.*]] = llvm.load
// CHECK: llvm.call @kernel(%[[X]], %[[F]], %[[FIRST]], %[[END]])
llvm.func internal @kernel(%x: !llvm.ptr, %f: f32, %first: i64, %end: i64) attributes {quantx.units = 12 : i64} {
  llvm.return
}
llvm.func internal @serial(%x: !llvm.ptr) {
  llvm.return
}
