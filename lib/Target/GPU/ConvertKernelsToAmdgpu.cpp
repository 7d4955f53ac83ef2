//===- ConvertKernelsToAmdgpu.cpp - kernels for AMD's GPUs ----------------===//
//
// Upstream's conversion with buffers as plain pointers, down to assembly.
//
//===----------------------------------------------------------------------===//

#include "CallIntrinsics.h"
#include "KernelModule.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Target/GPU/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_CONVERTKERNELSTOAMDGPUPASS
#include "quantx/Target/GPU/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct ConvertKernelsToAmdgpuPass
    : quantx::impl::ConvertKernelsToAmdgpuPassBase<ConvertKernelsToAmdgpuPass> {
  using ConvertKernelsToAmdgpuPassBase::ConvertKernelsToAmdgpuPassBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    gpu::GPUModuleOp kernels = findKernels(module);
    if (!kernels)
      return signalPassFailure();
    if (failed(checkMath(kernels)))
      return signalPassFailure();
    callIntrinsics(kernels);
    OpPassManager pm(ModuleOp::getOperationName());
    GpuROCDLAttachTargetOptions target;
    target.chip = chip;
    target.optLevel = 3;
    pm.addPass(createGpuROCDLAttachTarget(target));
    OpPassManager &inner = pm.nest<gpu::GPUModuleOp>();
    inner.addPass(createSCFToControlFlowPass());
    ConvertGpuOpsToROCDLOpsOptions conversion;
    conversion.chipset = chip;
    conversion.indexBitwidth = 32;
    conversion.useBarePtrCallConv = true;
    inner.addPass(createConvertGpuOpsToROCDLOps(conversion));
    inner.addPass(createCanonicalizerPass());
    inner.addPass(createCSEPass());
    inner.addPass(createReconcileUnrealizedCastsPass());
    GpuModuleToBinaryPassOptions binary;
    binary.compilationTarget = "isa";
    pm.addPass(createGpuModuleToBinaryPass(binary));
    if (failed(runPipeline(pm, module)))
      return signalPassFailure();
  }
};

} // namespace
