//===- ConvertKernelsToSpirv.cpp - kernels for Vulkan ---------------------===//
//
// Upstream's conversion with what it leaves out: rounding to even, the version
// of the module, and the promise that floats are computed as written.
//
//===----------------------------------------------------------------------===//

#include "CallIntrinsics.h"
#include "ExactFloats.h"
#include "KernelModule.h"

#include "mlir/Conversion/GPUToSPIRV/GPUToSPIRVPass.h"
#include "mlir/Conversion/MathToSPIRV/MathToSPIRVPass.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVAttributes.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVOps.h"
#include "mlir/Dialect/SPIRV/IR/TargetAndABI.h"
#include "mlir/Dialect/SPIRV/Transforms/Passes.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Target/GPU/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_CONVERTKERNELSTOSPIRVPASS
#include "quantx/Target/GPU/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// What every Vulkan 1.3 device has with the features that the runtime asks
/// for; the module declares only what it uses.
spirv::TargetEnvAttr getTarget(MLIRContext *context) {
  using spirv::Capability;
  using spirv::Extension;
  auto triple = spirv::VerCapExtAttr::get(
      spirv::Version::V_1_6,
      {Capability::Shader, Capability::Int8, Capability::Int16,
       Capability::Int64, Capability::Float64,
       Capability::StorageBuffer8BitAccess, Capability::DotProduct,
       Capability::DotProductInput4x8Bit,
       Capability::DotProductInput4x8BitPacked},
      {Extension::SPV_KHR_storage_buffer_storage_class,
       Extension::SPV_KHR_8bit_storage, Extension::SPV_KHR_integer_dot_product},
      context);
  return spirv::TargetEnvAttr::get(
      triple, spirv::getDefaultResourceLimits(context),
      spirv::ClientAPI::Vulkan, spirv::Vendor::Unknown,
      spirv::DeviceType::Unknown, spirv::TargetEnvAttr::kUnknownDeviceID);
}

/// Compares a value that was widened by its sign with a constant before it is
/// widened. Cheaper, and Mesa's lavapipe 22.3 takes i64(x) < 0 to be false.
void compareNarrow(arith::CmpIOp op) {
  auto wide = op.getLhs().getDefiningOp<arith::ExtSIOp>();
  APInt constant;
  if (!wide || op.getPredicate() >= arith::CmpIPredicate::ult ||
      !matchPattern(op.getRhs(), m_ConstantInt(&constant)))
    return;
  auto type = dyn_cast<IntegerType>(wide.getIn().getType());
  if (!type || !constant.isSignedIntN(type.getWidth()))
    return;
  OpBuilder b(op);
  op.getLhsMutable().set(wide.getIn());
  op.getRhsMutable().set(arith::ConstantOp::create(
      b, op.getLoc(), b.getIntegerAttr(type, constant.trunc(type.getWidth()))));
}

/// Memory of a workgroup, which upstream's conversion knows as an allocation.
void allocateShared(gpu::GPUFuncOp kernel) {
  OpBuilder b = OpBuilder::atBlockBegin(&kernel.getBody().front());
  unsigned count = kernel.getNumWorkgroupAttributions();
  if (count == 0)
    return;
  auto space = spirv::StorageClassAttr::get(b.getContext(),
                                            spirv::StorageClass::Workgroup);
  for (BlockArgument shared : kernel.getWorkgroupAttributions()) {
    auto type = cast<MemRefType>(shared.getType());
    shared.replaceAllUsesWith(memref::AllocOp::create(
        b, kernel.getLoc(),
        MemRefType::get(type.getShape(), type.getElementType(),
                        type.getLayout(), space)));
  }
  kernel.getBody().front().eraseArguments(kernel.getNumArguments(), count);
  kernel->setAttr(gpu::GPUFuncOp::getNumWorkgroupAttributionsAttrName(),
                  b.getI64IntegerAttr(0));
}

/// Refuses what shaders compute otherwise than the evaluator, or not at all.
LogicalResult checkFloats(gpu::GPUModuleOp kernels) {
  if (failed(checkMath(kernels)))
    return failure();
  WalkResult result = kernels.walk([](Operation *op) -> WalkResult {
    StringRef name = op->getName().getStringRef();
    for (Type type : op->getResultTypes())
      if ((type.isF16() || type.isBF16()) &&
          !isa<arith::BitcastOp, arith::ConstantOp>(op))
        return op->emitError()
               << "'" << name << "' in " << type << " has no form on a GPU";
    return WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

void prepare(gpu::GPUModuleOp kernels) {
  expandFloats(kernels);
  kernels.walk([](arith::CmpIOp op) { compareNarrow(op); });
  for (auto kernel : kernels.getOps<gpu::GPUFuncOp>()) {
    allocateShared(kernel);
    std::optional<ArrayRef<int32_t>> block = kernel.getKnownBlockSize();
    kernel->setAttr(
        spirv::getEntryPointABIAttrName(),
        spirv::getEntryPointABIAttr(
            kernel.getContext(), block.value_or(ArrayRef<int32_t>{1, 1, 1})));
    SmallVector<math::RoundEvenOp> roundings;
    kernel.walk([&](math::RoundEvenOp op) { roundings.push_back(op); });
    for (math::RoundEvenOp op : roundings) {
      OpBuilder b(op);
      op.replaceAllUsesWith(
          spirv::GLRoundEvenOp::create(b, op.getLoc(), op.getOperand())
              .getResult());
      op.erase();
    }
  }
}

void finish(spirv::ModuleOp module) {
  // The entry points list their buffers, as versions from 1.4 on want it; the
  // deduced version is the lowest that has the instructions.
  if (auto triple = module.getVceTriple())
    module.setVceTripleAttr(spirv::VerCapExtAttr::get(
        spirv::Version::V_1_6, llvm::to_vector(triple->getCapabilities()),
        llvm::to_vector(triple->getExtensions()), module.getContext()));
  auto exact = UnitAttr::get(module.getContext());
  module.walk([&](Operation *op) {
    if (isa<spirv::FAddOp, spirv::FSubOp, spirv::FMulOp, spirv::FDivOp,
            spirv::FRemOp, spirv::FNegateOp>(op))
      op->setAttr("no_contraction", exact);
  });
}

struct ConvertKernelsToSpirvPass
    : quantx::impl::ConvertKernelsToSpirvPassBase<ConvertKernelsToSpirvPass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    gpu::GPUModuleOp kernels = findKernels(module);
    if (!kernels)
      return signalPassFailure();
    module->setAttr(spirv::getTargetEnvAttrName(), getTarget(&getContext()));
    if (failed(checkFloats(kernels)))
      return signalPassFailure();
    prepare(kernels);
    OpPassManager pm(ModuleOp::getOperationName());
    // Bits that go to and fro cancel.
    pm.addNestedPass<gpu::GPUModuleOp>(createCanonicalizerPass());
    pm.addNestedPass<gpu::GPUModuleOp>(createConvertMathToSPIRVPass());
    pm.addPass(createConvertGPUToSPIRVPass());
    OpPassManager &inner = pm.nest<spirv::ModuleOp>();
    inner.addPass(createCanonicalizerPass());
    inner.addPass(createCSEPass());
    inner.addPass(spirv::createSPIRVLowerABIAttributesPass());
    inner.addPass(spirv::createSPIRVUpdateVCEPass());
    if (failed(runPipeline(pm, module)))
      return signalPassFailure();
    for (auto converted : module.getOps<spirv::ModuleOp>())
      finish(converted);
    module->removeAttr(spirv::getTargetEnvAttrName());
  }
};

} // namespace
