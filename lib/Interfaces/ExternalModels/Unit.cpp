//===- Unit.cpp - recognised computations ---------------------------------===//
//
// Clamps can be absorbed, averages have an integer sum, a function of one
// element becomes a table or, by channel, arithmetic; everything else (softmax,
// layer norm) stays float.
//
//===----------------------------------------------------------------------===//

#include "IntegerRewrites.h"
#include "Models.h"
#include "quantx/Interfaces/OpRoles.h"

using namespace mlir;
using namespace quantx;

namespace {

bool isClampKind(StringRef kind) {
  return kind == "relu" || kind == "relu6" || kind == "clamp" ||
         kind == "hardtanh";
}

bool isAverageKind(StringRef kind) {
  return kind == "avg_pool" || kind == "global_avg_pool";
}

double getBound(UnitOp unit, StringRef name, double open) {
  if (DictionaryAttr params = unit.getParamsAttr())
    if (auto bound = params.getAs<FloatAttr>(name))
      return bound.getValueAsDouble();
  return open;
}

struct UnitModel : QuantizableOpInterface::ExternalModel<UnitModel, UnitOp> {
  bool isQuantizable(Operation *op, std::string &reason) const {
    auto unit = cast<UnitOp>(op);
    if (unit.getInputs().size() != 1 || unit.getResults().size() != 1 ||
        !isFloatTensor(unit.getInputs()[0]) ||
        !isFloatTensor(unit.getResult(0))) {
      reason = "not a function of one float tensor";
      return false;
    }
    // What a smoothed layer reads is brought to codes behind the scales.
    bool smooths = unit.getKind() == "channel_scale";
    if (isAverageKind(unit.getKind()) ||
        (matchElementFunction(unit) && !smooths))
      return true;
    reason = "computed in float";
    return false;
  }

  StringRef getLayerKind(Operation *op) const {
    return cast<UnitOp>(op).getKind();
  }

  /// Inputs of units that stay float are activations too: their producers are
  /// quantized up to here.
  OperandRole getOperandRole(Operation *op, unsigned operand) const {
    Value value = op->getOperand(operand);
    return isFloatTensor(value) && !isConstantTensor(value)
               ? OperandRole::Activation
               : OperandRole::Other;
  }

  bool isClamp(Operation *op, double &lower, double &upper) const {
    auto unit = cast<UnitOp>(op);
    if (!isClampKind(unit.getKind()) || !isElementwiseUnit(unit))
      return false;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    bool relu = unit.getKind().starts_with("relu");
    lower = getBound(unit, "min", relu ? 0.0 : -infinity);
    upper = getBound(unit, "max", unit.getKind() == "relu6" ? 6.0 : infinity);
    return true;
  }

  /// Of an average: how many values one sum takes, read off its body.
  int64_t getAccumulationDepth(Operation *op) const {
    auto unit = cast<UnitOp>(op);
    int64_t depth = 0;
    if (!isAverageKind(unit.getKind()))
      return depth;
    unit.getBody().walk([&](linalg::LinalgOp sum) {
      if (sum.getNumReductionLoops() == 0)
        return;
      int64_t size = 1;
      for (auto [range, kind] : llvm::zip_equal(sum.getStaticLoopRanges(),
                                                sum.getIteratorTypesArray()))
        if (kind == utils::IteratorType::reduction)
          size = ShapedType::isDynamic(range) ||
                         size == std::numeric_limits<int64_t>::max()
                     ? std::numeric_limits<int64_t>::max()
                     : size * range;
      depth = std::max(depth, size);
    });
    return depth;
  }

  FailureOr<SmallVector<Value>> rewriteToInteger(Operation *op,
                                                 OpBuilder &builder,
                                                 const IntegerRewrite &rewrite,
                                                 std::string &reason) const {
    return rewriteUnitToInteger(cast<UnitOp>(op), builder, rewrite, reason);
  }
};

} // namespace

void quantx::attachUnitModels(MLIRContext &context) {
  UnitOp::attachInterface<UnitModel>(context);
}
