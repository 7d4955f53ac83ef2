//===- IntegerNormalizations.cpp - softmax and layer norm on integers -----===//
//
// Which units get their integer form (docs/numerics.md), and the conversions
// around it.
//
//===----------------------------------------------------------------------===//

#include "IntegerRows.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Support/Constants.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_INTEGERNORMALIZATIONSPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// The dimensions that a unit reduces.
SmallVector<int64_t> getAxes(UnitOp unit) {
  DictionaryAttr params = unit.getParamsAttr();
  if (!params)
    return {};
  if (auto axis = params.getAs<IntegerAttr>("axis"))
    return {axis.getInt()};
  if (auto axes = params.getAs<DenseI64ArrayAttr>("axes"))
    return SmallVector<int64_t>(axes.asArrayRef());
  return {};
}

/// `value` in units of 2^-bits, and back.
Value toFixedPoint(OpBuilder &b, Location loc, Value value, int bits) {
  auto storage = StorageAttr::get(b.getContext(), 32);
  StaticParams params =
      StaticParams::perTensor(storage, std::ldexp(1.0f, -bits), 0);
  return buildQuantize(b, loc, value, params, QuantizeStyle());
}

Value toFloat(OpBuilder &b, Location loc, Value value, int bits, Type type) {
  auto storage = StorageAttr::get(b.getContext(), 32);
  StaticParams params =
      StaticParams::perTensor(storage, std::ldexp(1.0f, -bits), 0);
  return buildDequantize(b, loc, value, params, cast<RankedTensorType>(type));
}

/// What a layer norm does behind the division: a factor and an addend for some
/// dimensions, in this order.
struct Affine {
  std::optional<Tensor> factor, addend;
  AffineMap factorMap, addendMap;
};

/// Reads the end of a layer norm's body; nothing where it has another form.
std::optional<Affine> readAffine(UnitOp unit) {
  Affine result;
  Value value = unit.getBody().front().getTerminator()->getOperand(0);
  while (auto op = value.getDefiningOp<linalg::GenericOp>()) {
    Block *body = op.getBlock();
    if (op.getNumDpsInputs() != 2 || body->getOperations().size() != 2)
      break;
    unsigned constant = isConstant(op.getDpsInputs()[0]) ? 0 : 1;
    std::optional<Tensor> values = readConstant(op.getDpsInputs()[constant]);
    OpOperand *other = op.getDpsInputOperand(1 - constant);
    if (!values || !op.getMatchingIndexingMap(other).isIdentity())
      break;
    AffineMap map = op.getMatchingIndexingMap(op.getDpsInputOperand(constant));
    Operation &inner = body->front();
    if (isa<arith::AddFOp>(inner) && !result.addend && !result.factor) {
      result.addend = std::move(values);
      result.addendMap = map;
    } else if (isa<arith::MulFOp>(inner) && !result.factor) {
      result.factor = std::move(values);
      result.factorMap = map;
    } else {
      return std::nullopt;
    }
    value = other->get();
  }
  return result;
}

/// The values as i32 in units of 2^-bits.
Value makeFixedPoint(OpBuilder &b, Location loc, const Tensor &values,
                     int bits) {
  Tensor codes = Tensor::zeros(ElementKind::I32, values.shape());
  for (int64_t i = 0, e = values.numElements(); i < e; ++i)
    codes.setInt(i, int64_t(std::clamp(
                        std::nearbyint(std::ldexp(values.getDouble(i), bits)),
                        -2147483647.0, 2147483647.0)));
  return makeConstant(b, loc, codes);
}

struct IntegerNormalizationsPass
    : quantx::impl::IntegerNormalizationsPassBase<IntegerNormalizationsPass> {
  void runOnOperation() override {
    SmallVector<UnitOp> units;
    getOperation().walk([&](UnitOp unit) { units.push_back(unit); });
    for (UnitOp unit : units) {
      bool isSoftmax = unit.getKind() == "softmax";
      bool isNorm =
          unit.getKind() == "layer_norm" || unit.getKind() == "rms_norm";
      if ((!isSoftmax && !isNorm) || unit.getNumOperands() != 1 ||
          unit.getNumResults() != 1)
        continue;
      if (!getElementTypeOrSelf(unit.getResult(0).getType()).isF32() ||
          getAxes(unit).empty()) {
        setFloatReason(unit, "no integer form for its type or dimensions");
        continue;
      }
      std::string reason;
      if (isSoftmax ? rewriteSoftmax(unit, reason) : rewriteNorm(unit, reason))
        ++numUnits;
      else
        setFloatReason(unit, reason);
    }
  }

private:
  static bool rewriteSoftmax(UnitOp unit, std::string &reason) {
    SmallVector<QuantizeOp> users;
    std::optional<StaticParams> params;
    for (Operation *user : unit.getResult(0).getUsers()) {
      auto quantize = dyn_cast<QuantizeOp>(user);
      std::optional<StaticParams> own;
      if (quantize)
        own = getStaticParams(quantize);
      if (!own || !own->isPerTensor() || own->storage.getBits() > 16 ||
          own->storage.getPacked() || (params && !(*params == *own))) {
        reason = "its result does not become codes of one scale";
        return false;
      }
      params = own;
      users.push_back(quantize);
    }
    if (users.empty()) {
      reason = "nobody reads its result";
      return false;
    }
    OpBuilder b(unit);
    IntegerRows rows(b, unit.getLoc(), unit.getOperand(0), getAxes(unit));
    Value input =
        toFixedPoint(b, unit.getLoc(), unit.getOperand(0), kSoftmaxBits);
    Value codes = rows.softmax(
        input, 1 / double(params->scales.front()), params->zeroPoints.front(),
        params->storage.getQMin(), params->storage.getQMax(),
        cast<RankedTensorType>(users.front().getType()).getElementType());
    if (Attribute layer = unit->getAttr(layerAttrName))
      codes.getDefiningOp()->setAttr(layerAttrName, layer);
    for (QuantizeOp user : users) {
      user.replaceAllUsesWith(codes);
      user.erase();
    }
    unit.erase();
    return true;
  }

  static bool rewriteNorm(UnitOp unit, std::string &reason) {
    auto type = cast<RankedTensorType>(unit.getResult(0).getType());
    int64_t count = 1;
    for (int64_t dim : getAxes(unit)) {
      if (type.isDynamicDim(dim)) {
        reason = "its integer form needs rows of static size";
        return false;
      }
      count *= type.getDimSize(dim);
    }
    if (count < 1 || count > kLongestNorm) {
      reason = "its rows are too long for its integer form";
      return false;
    }
    std::optional<Affine> affine = readAffine(unit);
    auto epsilon = unit.getParamsAttr().getAs<FloatAttr>("epsilon");
    if (!affine || !epsilon) {
      reason = "its scale and shift are no constants behind the division";
      return false;
    }
    OpBuilder b(unit);
    Location loc = unit.getLoc();
    IntegerRows rows(b, loc, unit.getOperand(0), getAxes(unit));
    Value input = toFixedPoint(b, loc, unit.getOperand(0), kNormBits);
    Value result = rows.normalize(input, count, epsilon.getValueAsDouble(),
                                  unit.getKind() == "layer_norm");
    if (affine->factor)
      result = rows.scale(result,
                          makeFixedPoint(b, loc, *affine->factor, kFactorBits),
                          affine->factorMap);
    if (affine->addend)
      result =
          rows.add(result, makeFixedPoint(b, loc, *affine->addend, kNormBits),
                   affine->addendMap);
    if (Attribute layer = unit->getAttr(layerAttrName))
      result.getDefiningOp()->setAttr(layerAttrName, layer);
    unit.getResult(0).replaceAllUsesWith(
        toFloat(b, loc, result, kNormBits, type));
    unit.erase();
    return true;
  }
};

} // namespace
