//===- ThreadKernel.h - one op on buffers as code of one thread -*- C++ -*-===//
//
// What a thread of a GPU does for a quantx.window_reduce or a linalg op, and
// how many threads there are.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_THREADKERNEL_H
#define LIB_TARGET_GPU_THREADKERNEL_H

#include "KernelMemory.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx-c/Gpu.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/RowReduction.h"
#include "quantx/Schedule/DotLeaf.h"
#include <array>
#include <optional>

namespace quantx {

/// Blocks of threads of a kernel, and threads of a block.
struct LaunchShape {
  std::array<int64_t, 3> grid = {1, 1, 1}, block = {1, 1, 1};
  /// What the kernel takes as one more argument, a pointer.
  std::optional<QuantxGpuTensorMap> map = std::nullopt;
};

/// Most blocks in one dimension that every Vulkan device takes.
constexpr int64_t kMaxGrid = 65535;

/// The number of the thread at hand among `count` in a line of blocks of
/// `blockThreads`, the last of which may have more. Null for too many.
mlir::Value emitThreadNumber(mlir::OpBuilder &b, mlir::Location loc,
                             int64_t count, int64_t blockThreads,
                             LaunchShape &shape);

/// A kernel for `op` where `b` stands, in a function with `arguments` as
/// KernelMemory wants them. `blockThreads` is how many threads a block has.
/// Both fail with a message at the op.
mlir::FailureOr<LaunchShape> emitWindowKernel(mlir::OpBuilder &b,
                                              WindowReduceOp op,
                                              mlir::ValueRange arguments,
                                              const MemoryMap &map,
                                              int64_t blockThreads);
/// What a kernel does of a contraction from tiles: all, or some of the steps of
/// each sum in each of `splits` blocks, or what remains then: their sum.
struct TileShare {
  enum Role { All, Part, Rest } role = All;
  int64_t splits = 1;
};

/// How many blocks share each sum of a contraction: `wanted`, or for 0 as many
/// as `multiprocessors` have room for; 1 where its leaf has no tiles.
int64_t chooseSplits(WindowReduceOp op, int64_t wanted,
                     int64_t multiprocessors);
/// The bytes of what they leave for the kernel that adds it.
int64_t getPartialBytes(WindowReduceOp op, int64_t splits);

/// The same for a leaf with tiles in shared memory, which `kernel` gets.
mlir::FailureOr<LaunchShape> emitTilesKernel(mlir::OpBuilder &b,
                                             WindowReduceOp op,
                                             mlir::gpu::GPUFuncOp kernel,
                                             const MemoryMap &map,
                                             TileShare share = {});
mlir::FailureOr<LaunchShape> emitElementKernel(mlir::OpBuilder &b,
                                               mlir::linalg::LinalgOp op,
                                               mlir::ValueRange arguments,
                                               const MemoryMap &map,
                                               int64_t blockThreads);

/// The same for a reduction along rows: kRowPartials threads for each row, in
/// the order of Interfaces/RowReduction.h. `kernel` gets memory that they
/// share.
mlir::FailureOr<LaunchShape>
emitRowKernel(mlir::OpBuilder &b, mlir::linalg::LinalgOp op,
              const RowReduction &reduction, mlir::gpu::GPUFuncOp kernel,
              const MemoryMap &map, int64_t blockThreads);
/// Whether emitChannelKernel takes `op`: a window that keeps channels apart and
/// has them in whole words.
bool hasChannelWords(WindowReduceOp op, const MemoryMap &map);
/// The same with the four channels of a word in each thread.
mlir::FailureOr<LaunchShape> emitChannelKernel(mlir::OpBuilder &b,
                                               WindowReduceOp op,
                                               mlir::ValueRange arguments,
                                               const MemoryMap &map,
                                               int64_t blockThreads);
/// The packed weights of `op`, a word in each thread, and what sums of products
/// with them start from.
mlir::FailureOr<LaunchShape>
emitPackKernel(mlir::OpBuilder &b, PackWeightsOp op, mlir::ValueRange arguments,
               const MemoryMap &map, int64_t blockThreads);
mlir::FailureOr<LaunchShape> emitStartKernel(mlir::OpBuilder &b,
                                             PackWeightsOp op,
                                             mlir::ValueRange arguments,
                                             const MemoryMap &map,
                                             int64_t blockThreads);

/// A product with packed weights in blocks: threads of a block share its depth.
mlir::FailureOr<LaunchShape> emitBlockKernel(mlir::OpBuilder &b,
                                             BlockMatmulOp op,
                                             mlir::gpu::GPUFuncOp kernel,
                                             const MemoryMap &map,
                                             int64_t blockThreads);
/// The same where warps multiply with matrix units.
mlir::FailureOr<LaunchShape> emitBlockTilesKernel(mlir::OpBuilder &b,
                                                  BlockMatmulOp op,
                                                  mlir::gpu::GPUFuncOp kernel,
                                                  const MemoryMap &map);
/// Its activations: codes and scales, some threads for each block; and the sums
/// of the codes, one thread for each, unless the former has them, too.
bool addsSumsOnTheWay(BlockQuantizeOp op);
mlir::FailureOr<LaunchShape>
emitBlockQuantizeKernel(mlir::OpBuilder &b, BlockQuantizeOp op,
                        mlir::gpu::GPUFuncOp kernel, const MemoryMap &map,
                        int64_t blockThreads);
mlir::FailureOr<LaunchShape> emitBlockSumKernel(mlir::OpBuilder &b,
                                                BlockQuantizeOp op,
                                                mlir::gpu::GPUFuncOp kernel,
                                                const MemoryMap &map,
                                                int64_t blockThreads);

/// One thread that stores `value`, a number that the function computes outside
/// of kernels, at `place`.
mlir::FailureOr<LaunchShape>
emitScalarKernel(mlir::OpBuilder &b, mlir::Value value, const Place &place,
                 mlir::ValueRange arguments, const MemoryMap &map);

} // namespace quantx

#endif
