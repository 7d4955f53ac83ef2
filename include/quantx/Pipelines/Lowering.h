//===- Lowering.h - from any quantx form to upstream and LLVM ---*- C++ -*-===//
//
// The two pipelines that end a compilation: `quantx-lower-to-linalg` leaves
// upstream tensor dialects for other compilers, `quantx-lower-to-llvm` goes on
// to the llvm dialect. Both take the float, observed, QDQ and integer forms.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_PIPELINES_LOWERING_H
#define QUANTX_PIPELINES_LOWERING_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"
#include "quantx/Schedule/ParallelWork.h"

namespace quantx {

struct LowerToLinalgOptions
    : public mlir::PassPipelineOptions<LowerToLinalgOptions> {
  /// What run-time checks become; see quantx-lower-checks.
  PassOptions::Option<std::string> checks{
      *this, "checks",
      llvm::cl::desc("what run-time checks become: assert, status or drop"),
      llvm::cl::init("assert")};
  /// Observers call the host, instead of being dropped.
  PassOptions::Option<bool> observe{
      *this, "observe",
      llvm::cl::desc("observers call the host instead of being dropped"),
      llvm::cl::init(false)};
  /// Lookups in constant tables stay ops, for the schedule; they are no
  /// upstream ops.
  PassOptions::Option<bool> keepLookups{
      *this, "keep-lookups",
      llvm::cl::desc("keep lookups in constant tables as ops"),
      llvm::cl::init(false)};
};

struct LoweringOptions : public mlir::PassPipelineOptions<LoweringOptions> {
  PassOptions::Option<bool> observe{
      *this, "observe",
      llvm::cl::desc("observers call the host instead of being dropped"),
      llvm::cl::init(false)};
  /// Buffers are plain pointers in function signatures, as C wants them;
  /// static shapes only. Otherwise they are memref descriptors, with a C
  /// interface.
  PassOptions::Option<bool> barePointers{
      *this, "bare-pointers",
      llvm::cl::desc("pass buffers of static shape as plain pointers"),
      llvm::cl::init(false)};
  /// Kernels report to the host when they are done.
  PassOptions::Option<bool> profile{
      *this, "profile", llvm::cl::desc("read the clock behind every kernel"),
      llvm::cl::init(false)};
  /// The machine that kernels are made for, as LLVM names it.
  PassOptions::Option<std::string> targetCpu{
      *this, "target-cpu", llvm::cl::desc("CPU by LLVM's name, or host"),
      llvm::cl::init("host")};
  PassOptions::Option<std::string> targetFeatures{
      *this, "target-features",
      llvm::cl::desc("features to add and remove, as in +avx2,-avx512f"),
      llvm::cl::init("")};
  PassOptions::Option<std::string> leaf{
      *this, "leaf",
      llvm::cl::desc("dot instructions instead of the best ones, joined by +"),
      llvm::cl::init("")};
  /// Kernels take what follows them. Without it there is less code, of which
  /// more is shared: quicker to compile, slower to run.
  PassOptions::Option<bool> fuseEpilogues{
      *this, "fuse-epilogues",
      llvm::cl::desc("compute what follows a kernel in its registers"),
      llvm::cl::init(true)};
  /// Kernels have small tiles: even less code.
  PassOptions::Option<bool> fewAccumulators{
      *this, "few-accumulators",
      llvm::cl::desc("make small tiles, for code that hardly runs"),
      llvm::cl::init(false)};
  /// Threads that kernels are divided among, until the variable quantx_threads
  /// says otherwise; with 1 none can be.
  PassOptions::Option<unsigned> threads{
      *this, "threads", llvm::cl::desc("threads that share the work"),
      llvm::cl::init(1)};
  PassOptions::Option<int64_t> minParallelWork{
      *this, "min-parallel-work",
      llvm::cl::desc("products and bytes of a kernel worth several threads"),
      llvm::cl::init(kMinParallelWork)};
  /// Width of the target's vector registers, and how many of them one tile's
  /// accumulators may take.
  PassOptions::Option<unsigned> vectorBits{
      *this, "vector-bits", llvm::cl::desc("width of vector registers"),
      llvm::cl::init(512)};
  PassOptions::Option<unsigned> maxAccumulators{
      *this, "max-accumulators",
      llvm::cl::desc("vector registers for one tile's accumulators"),
      llvm::cl::init(24)};
};

/// Expands all quantx ops in linalg, tensor, arith and math.
void buildLowerToLinalgPipeline(mlir::OpPassManager &pm,
                                const LowerToLinalgOptions &options);

/// Tensors to buffers, and buffers to places in the workspace. Functions write
/// into buffers of the caller where shapes are static. With `trimFills` padded
/// buffers are filled in several pieces instead of once.
void buildBufferizePipeline(mlir::OpPassManager &pm, bool trimFills);

/// Everything behind it: schedule, buffers, memory plan, loops, llvm dialect.
/// Public functions return a status, write into buffers of the caller where
/// shapes are static, and take the workspace as their last parameter.
void buildLowerToLLVMPipeline(mlir::OpPassManager &pm,
                              const LoweringOptions &options);

/// The first part of that, which ends with the memory plan.
void buildPlanMemoryPipeline(mlir::OpPassManager &pm,
                             const LoweringOptions &options);

/// Makes both pipelines known by name.
void registerLoweringPipelines();

} // namespace quantx

#endif
