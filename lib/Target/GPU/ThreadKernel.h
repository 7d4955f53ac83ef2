//===- ThreadKernel.h - one op on buffers as code of one thread -*- C++ -*-===//
//
// What a thread of a GPU does for a quantx.window_reduce or a linalg op, and
// how many threads there are.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_THREADKERNEL_H
#define LIB_TARGET_GPU_THREADKERNEL_H

#include "KernelMemory.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include <array>

namespace quantx {

/// Blocks of threads of a kernel, and threads of a block.
struct LaunchShape {
  std::array<int64_t, 3> grid = {1, 1, 1}, block = {1, 1, 1};
};

/// Most blocks in one dimension that every Vulkan device takes.
constexpr int64_t kMaxGrid = 65535;

/// A kernel for `op` where `b` stands, in a function with `arguments` as
/// KernelMemory wants them. `blockThreads` is how many threads a block has.
/// Both fail with a message at the op.
mlir::FailureOr<LaunchShape> emitWindowKernel(mlir::OpBuilder &b,
                                              WindowReduceOp op,
                                              mlir::ValueRange arguments,
                                              const MemoryMap &map,
                                              int64_t blockThreads);
mlir::FailureOr<LaunchShape> emitElementKernel(mlir::OpBuilder &b,
                                               mlir::linalg::LinalgOp op,
                                               mlir::ValueRange arguments,
                                               const MemoryMap &map,
                                               int64_t blockThreads);

/// One thread that stores `value`, a number that the function computes outside
/// of kernels, at `place`.
mlir::FailureOr<LaunchShape>
emitScalarKernel(mlir::OpBuilder &b, mlir::Value value, const Place &place,
                 mlir::ValueRange arguments, const MemoryMap &map);

} // namespace quantx

#endif
