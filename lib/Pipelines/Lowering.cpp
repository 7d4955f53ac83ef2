//===- Lowering.cpp - from any quantx form to upstream and LLVM -----------===//
//
// The order of the passes behind the integer form, in groups; each group says
// why it stands where it stands.
//
//===----------------------------------------------------------------------===//

#include "quantx/Pipelines/Lowering.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Affine/Transforms/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/Bufferization/Pipelines/Passes.h"
#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/Transforms/RequestCWrappers.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/MemRef/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Schedule/TargetDescription.h"

using namespace mlir;
using namespace quantx;

void quantx::buildLowerToLinalgPipeline(OpPassManager &pm,
                                        const LowerToLinalgOptions &options) {
  LowerObserversPassOptions observers;
  observers.drop = !options.observe;
  LowerChecksPassOptions checks;
  checks.mode = options.checks;
  // Calls are inlined first: a status cannot pass through them.
  pm.addPass(createInlinerPass());
  pm.addPass(createLowerObserversPass(observers));
  pm.addPass(createLowerChecksPass(checks));
  pm.addPass(createInlineUnitsPass());
  pm.addPass(createDecomposeBlockOpsPass());
  pm.addPass(createDecomposeOpsPass());
  pm.addPass(createConvertToLinalgPass());
  if (options.keepLookups)
    pm.addPass(createFoldLookupsPass());
  pm.addPass(createExpandArithPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

/// Layout, fusion and vector code, on tensors.
static void addSchedule(OpPassManager &pm, const LoweringOptions &options) {
  PackContractionsPassOptions pack;
  pack.targetCpu = options.targetCpu;
  pack.targetFeatures = options.targetFeatures;
  pack.leaf = options.leaf;
  if (options.fewAccumulators)
    pack.maxAccumulators = 4;
  // Before slices meet reshapes of layouts.
  pm.addNestedPass<func::FuncOp>(createMergeSliceUpdatesPass());
  pm.addNestedPass<func::FuncOp>(createSplitSpreadConvolutionsPass());
  pm.addPass(createPackContractionsPass(pack));
  pm.addPass(createJoinGroupsPass());
  pm.addPass(createPropagateChannelsLastPass());
  // Behind the layout: transposes stand between ops that fuse without them.
  // First what follows a kernel becomes its own, so that a residual addition
  // reads codes and not the accumulators of both branches.
  if (options.fuseEpilogues)
    pm.addPass(createFuseEpiloguesPass());
  pm.addPass(createFuseElementwisePass());
  if (options.fuseEpilogues)
    pm.addPass(createFuseEpiloguesPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createNarrowEpiloguesPass());
  // Behind the kernels, which take what follows them.
  pm.addPass(createFuseRowsPass());
  TileAndFusePassOptions tiles;
  tiles.vectorBits = options.vectorBits;
  tiles.maxAccumulators = options.maxAccumulators;
  pm.addNestedPass<func::FuncOp>(createTileAndFusePass(tiles));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createVectorizeTilesPass());
  // Folds what one op of a tile writes and the next reads into registers.
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createDecomposePadsPass());
}

void quantx::buildBufferizePipeline(OpPassManager &pm, bool trimFills) {
  pm.addPass(createProtectInputsPass());
  pm.addPass(createSplitEmptiesPass());
  pm.addPass(bufferization::createEmptyTensorEliminationPass());
  bufferization::OneShotBufferizePassOptions bufferize;
  bufferize.bufferizeFunctionBoundaries = true;
  bufferize.functionBoundaryTypeConversion =
      bufferization::LayoutMapOption::IdentityLayoutMap;
  pm.addPass(bufferization::createOneShotBufferizePass(bufferize));
  // A value made in place is copied onto itself: seen once both are one view.
  pm.addPass(createCSEPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createConvertResultsToParamsPass());
  // While a view of a buffer is seen to be one.
  if (trimFills)
    pm.addPass(createTrimFillsPass());
  pm.addPass(createPlanMemoryPass());
}

/// Memory and copies of what has no place in the workspace.
static void addDeallocation(OpPassManager &pm, const LoweringOptions &options) {
  // Behind the plan, for which a copy is a copy.
  pm.addPass(createUpdateInPlacePass());
  // What the plan left has dynamic size: it is freed where its last owner is.
  bufferization::buildBufferDeallocationPipeline(
      pm, bufferization::BufferDeallocationPipelineOptions());
  pm.addPass(createConvertBufferizationToMemRefPass());
  pm.addPass(createLowerCopiesPass());
  pm.addPass(createLowerExpandsPass());
  if (options.profile)
    pm.addPass(createInsertTimersPass());
}

/// Kernels as functions, and their loops.
static void addKernels(OpPassManager &pm, const LoweringOptions &options) {
  OutlineKernelsPassOptions outline;
  outline.divide = options.threads > 1;
  outline.minWork = options.minParallelWork;
  pm.addPass(createOutlineKernelsPass(outline));
  pm.addNestedPass<func::FuncOp>(createLowerPackWeightsPass());
  pm.addNestedPass<func::FuncOp>(createLowerWindowReducesPass());
  LowerBlockMatmulsPassOptions blocks;
  blocks.vectorBits = options.vectorBits;
  pm.addNestedPass<func::FuncOp>(createLowerBlockMatmulsPass(blocks));
  OutlineLoopsPassOptions loops;
  loops.divide = options.threads > 1;
  loops.minWork = options.minParallelWork;
  pm.addPass(createOutlineLoopsPass(loops));
}

/// Whether the target rounds to bf16 by an instruction. One that is not known
/// is refused by the pass that packs for it.
static bool roundsToBF16(const LoweringOptions &options) {
  auto target =
      TargetDescription::create(options.targetCpu, options.targetFeatures);
  if (target)
    return target->has("avx512bf16");
  llvm::consumeError(target.takeError());
  return false;
}

/// Loops and vectors to the llvm dialect.
static void addConversionToLLVM(OpPassManager &pm,
                                const LoweringOptions &options) {
  pm.addPass(createConvertLinalgToLoopsPass());
  pm.addPass(createConvertVectorToSCFPass());
  // Subviews and tiles become address arithmetic before the loops vanish.
  pm.addPass(memref::createFoldMemRefAliasOpsPass());
  pm.addPass(memref::createExpandStridedMetadataPass());
  pm.addPass(createLowerAffinePass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createSCFToControlFlowPass());
  // Behind all vectorization: one op is easier to move than its sequence.
  pm.addPass(createExpandMathPass());
  LowerLookupsPassOptions lookups;
  lookups.targetCpu = options.targetCpu;
  lookups.targetFeatures = options.targetFeatures;
  pm.addPass(createLowerLookupsPass(lookups));
  math::MathExpandOpsPassOptions expand;
  expand.opMnemonics = {"fpowi", "rsqrt"};
  pm.addPass(math::createMathExpandOpsPass(expand));
  arith::ArithExpandOpsPassOptions arithmetic;
  arithmetic.includeBf16 = !roundsToBF16(options);
  pm.addPass(arith::createArithExpandOpsPass(arithmetic));
  // log(1 + x) is not the log1p that the evaluator computes.
  ConvertMathToLLVMPassOptions mathOptions;
  mathOptions.approximateLog1p = false;
  pm.addPass(createConvertMathToLLVMPass(mathOptions));
  pm.addPass(createConvertMathToLibmPass());
  // After the calls of libm, which take vectors apart.
  pm.addPass(createConvertVectorToLLVMPass());
  pm.addPass(createArithToLLVMConversionPass());
  pm.addPass(createConvertIndexToLLVMPass());
  pm.addPass(createFinalizeMemRefToLLVMConversionPass());
  ConvertFuncToLLVMPassOptions functions;
  functions.useBarePtrCallConv = options.barePointers;
  pm.addPass(createConvertFuncToLLVMPass(functions));
  pm.addPass(createConvertControlFlowToLLVMPass());
  pm.addPass(createUBToLLVMConversionPass());
  pm.addPass(createReconcileUnrealizedCastsPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
}

void quantx::buildPlanMemoryPipeline(OpPassManager &pm,
                                     const LoweringOptions &options) {
  LowerToLinalgOptions linalg;
  linalg.checks = "status";
  linalg.keepLookups = true;
  linalg.observe = options.observe;
  PackBlockMatmulsPassOptions pack;
  pack.targetCpu = options.targetCpu;
  pack.targetFeatures = options.targetFeatures;
  pack.leaf = options.leaf;
  pm.addPass(createPackBlockMatmulsPass(pack));
  pm.addPass(createFoldDequantizePass());
  // Before anything folds the extension of a bf16 weight.
  pm.addPass(createNarrowContractionsPass());
  buildLowerToLinalgPipeline(pm, linalg);
  addSchedule(pm, options);
  buildBufferizePipeline(pm, /*trimFills=*/true);
}

void quantx::buildLowerToLLVMPipeline(OpPassManager &pm,
                                      const LoweringOptions &options) {
  buildPlanMemoryPipeline(pm, options);
  // A plain pointer says nothing of sizes.
  if (options.barePointers)
    pm.addPass(createConvertSizesToParamsPass());
  addDeallocation(pm, options);
  if (!options.barePointers)
    pm.addNestedPass<func::FuncOp>(LLVM::createLLVMRequestCWrappersPass());
  // Behind the wrappers, which only what the host calls should have.
  addKernels(pm, options);
  addConversionToLLVM(pm, options);
  if (options.threads > 1) {
    DistributeKernelsPassOptions distribute;
    distribute.threads = options.threads;
    pm.addPass(createDistributeKernelsPass(distribute));
  }
}

void quantx::registerLoweringPipelines() {
  PassPipelineRegistration<LowerToLinalgOptions>(
      "quantx-lower-to-linalg",
      "expand all quantx ops in linalg, tensor, arith and math",
      buildLowerToLinalgPipeline);
  PassPipelineRegistration<LoweringOptions>(
      "quantx-lower-to-llvm",
      "schedule, bufferize, plan memory and convert to the llvm dialect",
      buildLowerToLLVMPipeline);
}
