//===- ConvertKernelsToPtx.cpp - kernels for NVIDIA's GPUs ----------------===//
//
// Upstream's conversion with buffers as plain pointers, down to the text that
// the driver, or ptxas, takes.
//
//===----------------------------------------------------------------------===//

#include "CallIntrinsics.h"
#include "KernelMemory.h"
#include "KernelModule.h"
#include "NvidiaPointers.h"
#include "mlir/Conversion/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/GPU/Transforms/Passes.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Target/GPU/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_CONVERTKERNELSTOPTXPASS
#include "quantx/Target/GPU/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// The version of PTX that knows all of a chip's instructions.
StringRef getPtxVersion(StringRef chip) {
  return chip.starts_with("sm_9") ? "+ptx84" : "+ptx70";
}

/// Shared memory that a kernel may declare by itself; launches ask for more.
constexpr int64_t kMaxDeclaredShared = 48 * 1024;
/// What tiles of matrix units are aligned to.
constexpr int64_t kSharedAlignment = 1024;

/// Turns shared memory that is too much to be declared into that of the launch.
void requestShared(ModuleOp module, gpu::GPUModuleOp kernels) {
  for (auto kernel : kernels.getOps<gpu::GPUFuncOp>()) {
    if (kernel.getNumWorkgroupAttributions() != 1)
      continue;
    BlockArgument shared = kernel.getWorkgroupAttributions().front();
    auto type = cast<MemRefType>(shared.getType());
    int64_t bytes = type.getNumElements() * type.getElementTypeBitWidth() / 8;
    OpBuilder b = OpBuilder::atBlockBegin(&kernel.getBody().front());
    Location loc = kernel.getLoc();
    if (bytes <= kMaxDeclaredShared) {
      kernel.setWorkgroupAttributionAttr(0, "llvm.align",
                                         b.getI64IntegerAttr(kSharedAlignment));
      continue;
    }
    auto all = gpu::DynamicSharedMemoryOp::create(
        b, loc,
        MemRefType::get({ShapedType::kDynamic}, b.getI8Type(), AffineMap(),
                        type.getMemorySpace()));
    Value zero = arith::ConstantIndexOp::create(b, loc, 0);
    shared.replaceAllUsesWith(
        memref::ViewOp::create(b, loc, type, all, zero, ValueRange()));
    kernel.getBody().front().eraseArgument(shared.getArgNumber());
    kernel->setAttr(gpu::GPUFuncOp::getNumWorkgroupAttributionsAttrName(),
                    b.getI64IntegerAttr(0));
    module.walk([&](gpu::LaunchFuncOp launch) {
      if (launch.getKernelName() != kernel.getName())
        return;
      OpBuilder before(launch);
      launch.getDynamicSharedMemorySizeMutable().assign(
          arith::ConstantOp::create(before, launch.getLoc(),
                                    before.getI32IntegerAttr(bytes)));
    });
  }
}

/// The launch's shared memory is declared elsewhere, and aligned like ours.
void declareShared(gpu::GPUModuleOp kernels) {
  for (auto global : kernels.getOps<LLVM::GlobalOp>()) {
    auto type = dyn_cast<LLVM::LLVMArrayType>(global.getGlobalType());
    if (global.getAddrSpace() != kSharedSpace || !type ||
        type.getNumElements() != 0)
      continue;
    global.setLinkage(LLVM::Linkage::External);
    global.setAlignment(kSharedAlignment);
  }
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

/// A tensor map is a parameter of 128 bytes by itself, which the copy engine
/// reads where it is.
void passTensorMaps(gpu::GPUModuleOp kernels) {
  constexpr int64_t bytes = 128, alignment = 64;
  Builder b(kernels.getContext());
  for (auto kernel : kernels.getOps<LLVM::LLVMFuncOp>()) {
    if (kernel.isExternal() || kernel.getNumArguments() <= kNumKernelBuffers)
      continue;
    kernel.setArgAttr(
        kNumKernelBuffers, LLVM::LLVMDialect::getByValAttrName(),
        TypeAttr::get(LLVM::LLVMArrayType::get(b.getI8Type(), bytes)));
    kernel.setArgAttr(kNumKernelBuffers,
                      NVVM::NVVMDialect::getGridConstantAttrName(),
                      b.getUnitAttr());
    kernel.setArgAttr(kNumKernelBuffers, LLVM::LLVMDialect::getAlignAttrName(),
                      b.getI64IntegerAttr(alignment));
  }
}

struct ConvertKernelsToPtxPass
    : quantx::impl::ConvertKernelsToPtxPassBase<ConvertKernelsToPtxPass> {
  using ConvertKernelsToPtxPassBase::ConvertKernelsToPtxPassBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    gpu::GPUModuleOp kernels = findKernels(module);
    if (!kernels)
      return signalPassFailure();
    if (failed(checkMath(kernels)))
      return signalPassFailure();
    callIntrinsics(kernels);
    alignBuffers(kernels);
    requestShared(module, kernels);
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
    if (failed(runPipeline(pm, module)))
      return signalPassFailure();
    declareShared(kernels);
    passTensorMaps(kernels);
    OpPassManager end(ModuleOp::getOperationName());
    GpuModuleToBinaryPassOptions binary;
    binary.compilationTarget = "isa";
    end.addPass(createGpuModuleToBinaryPass(binary));
    if (failed(runPipeline(end, module)))
      return signalPassFailure();
  }
};

} // namespace
