//===- ContractionInteger.cpp - sums of products on codes -----------------===//
//
// Convolutions and matrix products of every layout share one rewrite, driven
// by their indexing maps: zero points go into the accumulator's start where
// the other side is constant (Jacob et al., arXiv:1712.05877, section 2.3) and
// into the body otherwise; the accumulator's width is proven from the weights.
//
//===----------------------------------------------------------------------===//

#include "ContractionFacts.h"
#include "ContractionRunTime.h"
#include "ContractionSum.h"
#include "IntegerRewrites.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Numerics/FixedPoint.h"
#include "llvm/ADT/SmallBitVector.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

namespace {

class Contraction : ContractionSum {
public:
  Contraction(linalg::LinalgOp op, OpBuilder &builder,
              const IntegerRewrite &rewrite, std::string &reason)
      : ContractionSum(op, builder, rewrite), rewrite(rewrite), reason(reason) {
    if (!rewrite.results.empty())
      to = rewrite.results.front();
  }

  IntegerResult run() {
    if (failed(readSides()) || failed(foldConstantSide()))
      return failure();
    if (isRunTime())
      return giveRescaledSums();
    if (!to)
      return giveSums();
    SmallVector<double> factors = requantizeFactors();
    if (!rewrite.floatRequantize && !make.canRequantize(factors, reason))
      return failure();
    return SmallVector<Value>{
        make.requantize(build(), factors, resultAxis(), *to)};
  }

private:
  LogicalResult fail(const Twine &why) {
    reason = why.str();
    return failure();
  }

  LogicalResult readSides();
  LogicalResult foldConstantSide();
  LogicalResult foldStart(const ConstantSum &sum);
  LogicalResult chooseWidth(int64_t low, int64_t high);
  SmallVector<double> requantizeFactors();
  IntegerResult giveSums();
  IntegerResult giveRescaledSums();
  bool isRunTime() {
    return llvm::any_of(
        sides, [](const ContractionSide &side) { return side.computed; });
  }
  std::optional<int64_t> resultAxis();

  const IntegerRewrite &rewrite;
  /// What the result is stored as, unless it is wanted in float.
  std::optional<StaticParams> to;
  std::string &reason;
  /// Where scales are computed at run time: what a zero point is multiplied
  /// with, and what is added to the real numbers.
  ConstantSum weightSums;
  Bias bias;
};

LogicalResult Contraction::readSides() {
  if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1)
    return fail("it has not two inputs and one result");
  if (to && !to->isPerTensor())
    return fail("its result has per-channel parameters");
  for (unsigned i : {0u, 1u}) {
    ContractionSide side;
    side.operand = i;
    side.codes = rewrite.operands[i].storage;
    if (!side.codes)
      return fail("operand " + Twine(i) + " is not quantized");
    side.params = rewrite.operands[i].params;
    if (rewrite.operands[i].isRunTime()) {
      side.computed = &rewrite.operands[i];
      std::optional<int64_t> fixed = getFixedZeroPoint(*side.computed);
      side.hasComputedZeroPoint = !fixed;
      side.params =
          StaticParams::perTensor(side.params.storage, 1.0f, fixed.value_or(0));
    }
    side.map = op.getMatchingIndexingMap(op.getDpsInputOperand(i));
    side.values = readCodes(side.codes, side.params.storage);
    if (side.params.storage.getStorageWidth() > 16)
      return fail("products need operands of 16 bits or fewer");
    if (side.params.axis) {
      auto dim = dyn_cast<AffineDimExpr>(side.map.getResult(*side.params.axis));
      if (!dim || !side.values)
        return fail("operand " + Twine(i) +
                    " has per-channel parameters but is no weight");
      side.loop = dim.getPosition();
    }
    sides.push_back(side);
  }
  if (isRunTime() && to)
    return fail("its scales are computed at run time");
  // Of two constants the second is taken as the weight.
  for (ContractionSide &side : sides)
    if (side.values)
      weight = &side;
  if (weight) {
    activation = &sides[1 - weight->operand];
    if (activation->params.axis)
      return fail("both operands have per-channel parameters");
    if (weight->loop && !resultAxis())
      return fail("its weights have one scale per index of a summed dimension");
  }
  return success();
}

std::optional<int64_t> Contraction::resultAxis() {
  if (!weight || !weight->loop)
    return std::nullopt;
  AffineMap result = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  for (auto [dim, expr] : llvm::enumerate(result.getResults()))
    if (auto loop = dyn_cast<AffineDimExpr>(expr))
      if (loop.getPosition() == *weight->loop)
        return dim;
  return std::nullopt;
}

SmallVector<double> Contraction::requantizeFactors() {
  const ContractionSide &perChannel = weight ? *weight : sides[1];
  const ContractionSide &other = weight ? *activation : sides[0];
  float input = other.params.scales.front(), output = to->scales.front();
  SmallVector<double> factors;
  for (float scale : perChannel.params.scales)
    // ONNX Runtime multiplies and divides in f32; the fixed-point multiplier
    // is made from the factor in f64.
    factors.push_back(rewrite.floatRequantize
                          ? double(input * scale / output)
                          : requantizeFactor(input, scale, output));
  return factors;
}

/// The accumulators' real values: one code is worth the product of the scales.
IntegerResult Contraction::giveSums() {
  if (width > 32)
    return fail("its sums leave 32 bits and its result is read in float");
  const ContractionSide &perChannel = weight ? *weight : sides[1];
  const ContractionSide &other = weight ? *activation : sides[0];
  StaticParams params;
  OpBuilder &builder = make.getBuilder();
  params.storage = StorageAttr::get(builder.getContext(), 32);
  for (float scale : perChannel.params.scales) {
    params.scales.push_back(other.params.scales.front() * scale);
    params.zeroPoints.push_back(0);
    if (!std::isnormal(params.scales.back()))
      return fail("the product of its scales is not a normal number");
  }
  if (params.scales.size() > 1)
    params.axis = resultAxis();
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  Value real = buildDequantize(builder, make.getLoc(), build(), params, type);
  make.tag(real);
  return SmallVector<Value>{real};
}

/// The same where a scale is computed at run time.
IntegerResult Contraction::giveRescaledSums() {
  RunTimeRescale rescale(op, make, reason);
  for (ContractionSide &side : sides) {
    if (!side.computed) {
      rescale.addConstant(side.params.scales,
                          &side == weight ? resultAxis() : std::nullopt);
      continue;
    }
    if (side.hasComputedZeroPoint && !weight)
      return fail("of two activations neither may have a zero point that is "
                  "computed at run time");
    if (failed(rescale.addComputed(side.operand, *side.computed,
                                   side.hasComputedZeroPoint)))
      return failure();
  }
  rescale.setWeightSums(weightSums);
  rescale.setBias(bias);
  return SmallVector<Value>{rescale.build(build())};
}

LogicalResult Contraction::foldConstantSide() {
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  AffineMap resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (weight && !weight->map.isProjectedPermutation())
    return fail("its weights are not indexed by plain loops");

  ConstantSum sum;
  if (weight) {
    CodeRange range(activation->params.storage);
    // What is left behind the correction of a zero point must fit, too; it
    // lies between the ends that one zero point or the other gives.
    if (activation->hasComputedZeroPoint) {
      int64_t width = range.high - range.low;
      range.low = std::min(range.low, -width);
      range.high = std::max(range.high, width);
    }
    sum = sumOverChannels(*weight->values, weight->shape(), weight->map,
                          resultMap, weight->params, weight->loop, range);
    weightSums = sum;
  } else {
    sum = sumOfProducts(op, sides[0].params, sides[1].params);
    openTerms = sum.openTerms;
    // Checks stand at the top of a function.
    if (openTerms && (!findOpenSums() || !isa<func::FuncOp>(op->getParentOp())))
      return fail("it sums over a dimension of unknown size");
  }
  if (llvm::any_of(sum.dims,
                   [&](int64_t dim) { return result.isDynamicDim(dim); }))
    return fail("its number of channels is not known");
  return foldStart(sum);
}

LogicalResult Contraction::foldStart(const ConstantSum &sum) {
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  unsigned initOperand = op.getDpsInitOperand(0)->getOperandNumber();
  Bias folded;
  FailureOr<Bias> read = readBias(op, rewrite.operands[initOperand], reason);
  if (failed(read))
    return failure();
  // Without a scale for it, the bias is added to the real numbers.
  const bool keepsBias = isRunTime();
  (keepsBias ? bias : folded) = *read;

  // The start varies along the bias's dimensions and the dimension of its
  // scale, and along the channels when a zero point is folded.
  int64_t zeroPoint =
      weight ? activation->params.zeroPoints.front() : int64_t(0);
  std::optional<int64_t> axis = resultAxis();
  llvm::SmallBitVector used(result.getRank());
  for (int64_t dim : folded.dims)
    used.set(dim);
  if (zeroPoint != 0)
    for (int64_t dim : sum.dims)
      used.set(dim);
  if (!folded.isZero() && axis)
    used.set(*axis);
  SmallVector<int64_t> sizes;
  for (int64_t dim : used.set_bits()) {
    if (result.isDynamicDim(dim))
      return fail("its bias varies along a dimension of unknown size");
    startDims.push_back(dim);
    sizes.push_back(result.getDimSize(dim));
  }

  int64_t low = 0, high = 0;
  bool fits = true;
  const ContractionSide &scaled = weight ? *weight : sides[1];
  float other = (weight ? *activation : sides[0]).params.scales.front();
  forEachIndex(result.getShape(), startDims, [&](ArrayRef<int64_t> index) {
    double unit = double(other) * scaled.scale(axis ? index[*axis] : 0);
    int64_t code = folded.code(index, unit, fits);
    if (zeroPoint != 0)
      code -= zeroPoint * sum.total[sum.offset(index)];
    start.push_back(code);
    low = std::min(low, code);
    high = std::max(high, code);
  });
  if (!fits)
    return fail("its bias does not fit 32 bits at the accumulator's scale");
  if (start.empty())
    return success(); // a dimension of size 0: nothing is computed
  return chooseWidth(low + sum.low, high + sum.high);
}

/// Picks 32 bits if every partial sum, in whatever order it is formed, stays
/// inside; 64 bits otherwise.
LogicalResult Contraction::chooseWidth(int64_t low, int64_t high) {
  if (low >= INT32_MIN && high <= INT32_MAX)
    return success();
  width = 64;
  // Products of 16-bit codes leave room for 2^31 of them.
  if (low < -(int64_t(1) << 62) || high > (int64_t(1) << 62))
    return fail("its accumulator may leave 64 bits");
  return success();
}

} // namespace

IntegerResult quantx::rewriteContractionToInteger(linalg::LinalgOp op,
                                                  OpBuilder &builder,
                                                  const IntegerRewrite &rewrite,
                                                  std::string &reason) {
  return Contraction(op, builder, rewrite, reason).run();
}
