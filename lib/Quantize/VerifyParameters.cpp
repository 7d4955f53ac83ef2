//===- VerifyParameters.cpp - values of scales and zero points ------------===//
//
// Verifiers see types and shapes; values of constants are judged here.
//
//===----------------------------------------------------------------------===//

#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Quantize/Passes.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_VERIFYPARAMETERSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

template <typename Op>
LogicalResult verify(Op op) {
  std::optional<StaticParams> params = getStaticParams(op);
  if (!params)
    return success();
  for (auto [index, scale] : llvm::enumerate(params->scales)) {
    if (std::isnormal(scale) && scale > 0)
      continue;
    InFlightDiagnostic error = op.emitOpError("has the scale ")
                               << std::to_string(scale);
    if (!params->isPerTensor())
      error << " at index " << index;
    return error << "; a scale must be positive, finite and not subnormal";
  }
  int64_t low = op.getStorage().getQMin(), high = op.getStorage().getQMax();
  for (auto [index, zeroPoint] : llvm::enumerate(params->zeroPoints)) {
    if (zeroPoint >= low && zeroPoint <= high)
      continue;
    InFlightDiagnostic error = op.emitOpError("has the zero point ")
                               << zeroPoint;
    if (!params->isPerTensor())
      error << " at index " << index;
    return error << ", outside its storage [" << low << ", " << high << "]";
  }
  return success();
}

struct VerifyParametersPass
    : quantx::impl::VerifyParametersPassBase<VerifyParametersPass> {
  void runOnOperation() override {
    bool valid = true;
    getOperation().walk([&](Operation *op) {
      if (auto quantize = dyn_cast<QuantizeOp>(op))
        valid &= succeeded(verify(quantize));
      else if (auto dequantize = dyn_cast<DequantizeOp>(op))
        valid &= succeeded(verify(dequantize));
      else if (auto fake = dyn_cast<FakeQuantizeOp>(op))
        valid &= succeeded(verify(fake));
    });
    if (!valid)
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};

} // namespace
