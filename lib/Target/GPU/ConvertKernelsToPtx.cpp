//===- ConvertKernelsToPtx.cpp - kernels for NVIDIA's GPUs ----------------===//
//
// Upstream's conversion with buffers as plain pointers, down to the text that
// the driver, or ptxas, takes.
//
//===----------------------------------------------------------------------===//

#include "CallIntrinsics.h"
#include "ExactFloats.h"
#include "KernelMemory.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Target/GPU/Passes.h"
#include "quantx/Target/GPU/Program.h"

namespace quantx {
#define GEN_PASS_DEF_CONVERTKERNELSTOPTXPASS
#include "quantx/Target/GPU/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// The version of PTX that knows all of a chip's instructions.
StringRef getPtxVersion(StringRef chip) {
  return chip.starts_with("sm_9") ? "+ptx80" : "+ptx70";
}

/// Buffers begin where the driver's do, so that neighbouring words are loaded
/// together.
void alignBuffers(gpu::GPUModuleOp kernels) {
  Builder b(kernels.getContext());
  for (auto kernel : kernels.getOps<gpu::GPUFuncOp>())
    for (auto [i, type] : llvm::enumerate(kernel.getArgumentTypes()))
      if (isa<MemRefType>(type))
        kernel.setArgAttr(i, LLVM::LLVMDialect::getAlignAttrName(),
                          b.getI64IntegerAttr(kBufferAlignment));
}

struct ConvertKernelsToPtxPass
    : quantx::impl::ConvertKernelsToPtxPassBase<ConvertKernelsToPtxPass> {
  using ConvertKernelsToPtxPassBase::ConvertKernelsToPtxPassBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    auto kernels = module.lookupSymbol<gpu::GPUModuleOp>(kKernelsName);
    if (!kernels) {
      module.emitError() << "there is no gpu.module @" << kKernelsName
                         << ": run quantx-outline-gpu-kernels before";
      return signalPassFailure();
    }
    replacePowers(kernels);
    if (failed(checkMath(kernels)))
      return signalPassFailure();
    callIntrinsics(kernels);
    alignBuffers(kernels);
    OpPassManager pm(ModuleOp::getOperationName());
    GpuNVVMAttachTargetOptions target;
    target.chip = chip;
    target.features = getPtxVersion(chip).str();
    target.optLevel = 3;
    pm.addPass(createGpuNVVMAttachTarget(target));
    OpPassManager &inner = pm.nest<gpu::GPUModuleOp>();
    inner.addPass(createSCFToControlFlowPass());
    ConvertGpuOpsToNVVMOpsOptions conversion;
    conversion.indexBitwidth = 32;
    conversion.useBarePtrCallConv = true;
    inner.addPass(createConvertGpuOpsToNVVMOps(conversion));
    inner.addPass(createCanonicalizerPass());
    inner.addPass(createCSEPass());
    inner.addPass(createConvertNVVMToLLVMPass());
    inner.addPass(createReconcileUnrealizedCastsPass());
    GpuModuleToBinaryPassOptions binary;
    binary.compilationTarget = "isa";
    pm.addPass(createGpuModuleToBinaryPass(binary));
    if (failed(runPipeline(pm, module)))
      return signalPassFailure();
  }
};

} // namespace
