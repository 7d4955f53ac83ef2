//===- ConvertTosa.cpp - TOSA enters through upstream's lowering ----------===//
//
// Runs upstream's tosa-to-linalg passes on modules that hold TOSA ops and
// does nothing to others, so that the import pipeline takes both.
//
//===----------------------------------------------------------------------===//

#include "mlir/Conversion/TosaToArith/TosaToArith.h"
#include "mlir/Conversion/TosaToLinalg/TosaToLinalg.h"
#include "mlir/Conversion/TosaToTensor/TosaToTensor.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Tosa/Transforms/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Import/Passes.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_CONVERTTOSAPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

bool isTosa(Operation *op) {
  return isa_and_nonnull<tosa::TosaDialect>(op->getDialect());
}

struct ConvertTosa : public quantx::impl::ConvertTosaPassBase<ConvertTosa> {
  using ConvertTosaPassBase::ConvertTosaPassBase;

  void runOnOperation() override {
    if (!hasTosa())
      return;
    // Kernels as H x W x C x F, the layout that quantized convolutions take;
    // the transposes it needs are of constants.
    TosaToLinalgNamedOptions named;
    named.preferConv2DKernelLayoutHWCF = true;
    OpPassManager pipeline(ModuleOp::getOperationName());
    OpPassManager &functions = pipeline.nest<func::FuncOp>();
    functions.addPass(tosa::createTosaInferShapesPass());
    functions.addPass(tosa::createTosaMakeBroadcastablePass());
    functions.addPass(tosa::createTosaToLinalgNamed(named));
    // Fold what the named lowerings leave (tosa.transpose of constants), then
    // take the rest. rescale becomes arith through its scalar form.
    functions.addPass(createCanonicalizerPass());
    functions.addPass(tosa::createTosaLayerwiseConstantFoldPass());
    functions.addPass(tosa::createTosaMakeBroadcastablePass());
    functions.addPass(tosa::createTosaToLinalg());
    functions.addPass(createTosaToArithPass(
        TosaToArithPassOptions{/*includeApplyRescale=*/true,
                               /*use32Bit=*/false}));
    functions.addPass(createTosaToTensorPass());
    functions.addPass(createCanonicalizerPass());
    if (failed(runPipeline(pipeline, getOperation())))
      return signalPassFailure();
    WalkResult left = getOperation().walk([](Operation *op) {
      if (!isTosa(op))
        return WalkResult::advance();
      op->emitOpError("cannot be imported: upstream has no lowering to linalg "
                      "for this form");
      return WalkResult::interrupt();
    });
    if (left.wasInterrupted())
      signalPassFailure();
  }

private:
  bool hasTosa() {
    return getOperation()
        .walk([](Operation *op) {
          return isTosa(op) ? WalkResult::interrupt() : WalkResult::advance();
        })
        .wasInterrupted();
  }
};

} // namespace
