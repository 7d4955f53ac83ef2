//===- BufferPlaces.h - what lies where in a program ------------*- C++ -*-===//
//
// A program has two buffers: one of all constants, and an arena of arguments,
// results and whatever lies between them.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_BUFFERPLACES_H
#define LIB_TARGET_GPU_BUFFERPLACES_H

#include "KernelMemory.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

namespace quantx {

/// Makes one constant of all, and notes in `map` where each lies.
mlir::LogicalResult gatherWeights(mlir::ModuleOp module, MemoryMap &map);

/// Places the arguments of `function`, its workspace first, in the arena; then
/// what its kernels hand on. `status` is where the number of the first check
/// that failed goes, if there are checks. Fails with a message at the function.
mlir::LogicalResult
placeArguments(mlir::func::FuncOp function,
               llvm::function_ref<int64_t(WindowReduceOp)> countSplits,
               MemoryMap &map, std::optional<Place> &status);

} // namespace quantx

#endif
