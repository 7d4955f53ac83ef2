//===- GpuLowering.cpp - from any quantx form to kernels of a GPU ---------===//
//
// The schedule of processors without what only they need: tiles of registers,
// vectors, and functions for threads.
//
//===----------------------------------------------------------------------===//

#include "quantx/Pipelines/GpuLowering.h"

#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Affine/Transforms/Passes.h"
#include "mlir/Dialect/Arith/Transforms/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Pipelines/Lowering.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Schedule/TargetDescription.h"
#include "quantx/Target/GPU/Passes.h"

using namespace mlir;
using namespace quantx;

/// How many blocks run side by side where that is known. A wrong target is an
/// error of the passes that choose by it.
static int64_t getSharingBlocks(const GpuLoweringOptions &options) {
  auto target =
      TargetDescription::create(options.target, options.targetFeatures);
  if (!target) {
    llvm::consumeError(target.takeError());
    return 0;
  }
  return target->has("nvidia") ? target->getGpu().multiprocessors : 0;
}

void quantx::buildLowerToGpuPipeline(OpPassManager &pm,
                                     const GpuLoweringOptions &options) {
  PackBlockMatmulsPassOptions blocks;
  blocks.targetCpu = options.target;
  blocks.targetFeatures = options.targetFeatures;
  blocks.leaf = options.leaf;
  pm.addPass(createPackBlockMatmulsPass(blocks));
  pm.addPass(createFoldDequantizePass());
  LowerToLinalgOptions linalg;
  linalg.checks = "status";
  buildLowerToLinalgPipeline(pm, linalg);
  PackContractionsPassOptions pack;
  pack.targetCpu = options.target;
  pack.targetFeatures = options.targetFeatures;
  pack.leaf = options.leaf;
  pm.addPass(createPackContractionsPass(pack));
  pm.addPass(createPropagateChannelsLastPass());
  pm.addPass(createFuseEpiloguesPass());
  pm.addPass(createFuseElementwisePass());
  pm.addPass(createFuseEpiloguesPass());
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createNarrowEpiloguesPass());
  pm.addPass(createDecomposePadsPass());

  // One launch costs more than what several small fills save.
  buildBufferizePipeline(pm, /*trimFills=*/false);

  OutlineGpuKernelsPassOptions outline;
  outline.multiprocessors = getSharingBlocks(options);
  outline.splits = options.splits;
  pm.addPass(createOutlineGpuKernelsPass(outline));
  pm.addPass(createLowerAffinePass());
  pm.addPass(createExpandMathPass());
  math::MathExpandOpsPassOptions expand;
  expand.opMnemonics = {"fpowi", "rsqrt"};
  pm.addPass(math::createMathExpandOpsPass(expand));
  pm.addPass(arith::createArithExpandOpsPass());
  // A product of i64 codes and a multiplier is rounded in i128.
  arith::ArithEmulateWideIntOptions wide;
  wide.widestIntSupported = 64;
  pm.addNestedPass<gpu::GPUModuleOp>(arith::createArithEmulateWideInt(wide));
  pm.addPass(createCanonicalizerPass());
  pm.addPass(createCSEPass());
  pm.addPass(createLoopInvariantCodeMotionPass());
  StringRef chip = options.target;
  if (chip.consume_front("nvidia-")) {
    ConvertKernelsToPtxPassOptions ptx;
    ptx.chip = chip.str();
    pm.addPass(createConvertKernelsToPtxPass(ptx));
    return;
  }
  if (chip.consume_front("amd-")) {
    ConvertKernelsToAmdgpuPassOptions amd;
    amd.chip = chip.str();
    pm.addPass(createConvertKernelsToAmdgpuPass(amd));
    return;
  }
  pm.addPass(createConvertKernelsToSpirvPass());
}

void quantx::registerGpuLoweringPipeline() {
  PassPipelineRegistration<GpuLoweringOptions>(
      "quantx-lower-to-gpu",
      "schedule, bufferize, plan memory and make kernels of a GPU",
      buildLowerToGpuPipeline);
}
