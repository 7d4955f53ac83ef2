//===- ContractionInteger.cpp - sums of products on codes -----------------===//
//
// Convolutions and matrix products of every layout share one rewrite, driven
// by their indexing maps: zero points go into the accumulator's start where
// the other side is constant (Jacob et al., arXiv:1712.05877, section 2.3) and
// into the body otherwise; the accumulator's width is proven from the weights.
//
//===----------------------------------------------------------------------===//

#include "ContractionInteger.h"
#include "ContractionRunTime.h"
#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Interfaces/NibbleWeights.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Interfaces/OpenTerms.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Numerics/FixedPoint.h"
#include "llvm/ADT/SmallBitVector.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

namespace {

/// One factor of the products.
struct Side {
  unsigned operand;
  Value codes;
  StaticParams params;
  AffineMap map;
  /// The codes, where they are constant.
  std::optional<SmallVector<int64_t>> values;
  /// The loop along which the parameters lie.
  std::optional<unsigned> loop;
  /// Where the scale is computed at run time; `params` then has no scale, and
  /// a zero point only if it is always the same.
  const IntegerOperand *computed = nullptr;
  bool hasComputedZeroPoint = false;

  bool hasZeroPoint() const {
    return llvm::any_of(params.zeroPoints, [](int64_t z) { return z != 0; });
  }
  ArrayRef<int64_t> shape() const {
    return cast<RankedTensorType>(codes.getType()).getShape();
  }
  float scale(int64_t channel) const {
    return params.scales[loop ? channel : 0];
  }
  int64_t zeroPoint(int64_t channel) const {
    return params.zeroPoints[loop ? channel : 0];
  }
};

class Contraction {
public:
  Contraction(linalg::LinalgOp op, OpBuilder &builder,
              const IntegerRewrite &rewrite, std::string &reason)
      : op(op), rewrite(rewrite), reason(reason), make(op, builder, rewrite) {
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
        make.requantize(buildSum(), factors, resultAxis(), *to)};
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
    return llvm::any_of(sides, [](const Side &side) { return side.computed; });
  }
  std::optional<int64_t> resultAxis();
  Value buildInit();
  Value buildGeneric(Value init);
  Value buildSum() {
    Value init = buildInit();
    Value sum = canStayNamed() ? make.cloneNamed(op, inputs(), init)
                               : buildGeneric(init);
    if (hasPackedWeights())
      setNibbleWeights(sum.getDefiningOp());
    if (openTerms)
      checkTerms(sum);
    return sum;
  }
  std::optional<SmallVector<std::pair<unsigned, int64_t>>> findOpenSums();
  void checkTerms(Value sum);

  /// The named ops multiply sign-extended codes and know no zero point.
  bool canStayNamed() {
    if (isa<linalg::GenericOp>(op.getOperation()))
      return false;
    return llvm::all_of(sides, [&](const Side &side) {
      return side.params.storage.getIsSigned() && !subtractsInBody(side);
    });
  }
  /// Zero points of activations are folded against constant weights, or
  /// corrected behind the sums; all others are subtracted where the products
  /// are made.
  bool subtractsInBody(const Side &side) {
    return side.hasZeroPoint() && (side.values || !weight);
  }
  /// Weights of 4 bits that are stored two a byte, or of 2 bits, and that
  /// kernels can pack again: sums of 32 bits, channels that are not kept apart
  /// (those have few weights), and in groups no zero points.
  bool hasPackedWeights() {
    if (!weight || weight->operand != 1 || width != 32 ||
        op->getName().stripDialect().starts_with("depthwise_"))
      return false;
    bool hasGroups =
        llvm::any_of(llvm::seq(0u, op.getNumLoops()), [&](unsigned loop) {
          return weight->map.isFunctionOfDim(loop) &&
                 activation->map.isFunctionOfDim(loop) &&
                 op.getIteratorTypesArray()[loop] ==
                     utils::IteratorType::parallel;
        });
    auto stored = op->getOperand(1).getDefiningOp<DequantizeOp>();
    return stored && stored.getStorage().getPacked() &&
           !(hasGroups && weight->hasZeroPoint());
  }
  SmallVector<Value> inputs() { return {sides[0].codes, sides[1].codes}; }

  linalg::LinalgOp op;
  const IntegerRewrite &rewrite;
  /// What the result is stored as, unless it is wanted in float.
  std::optional<StaticParams> to;
  std::string &reason;
  IntegerBuilder make;
  SmallVector<Side, 2> sides;
  /// The side whose codes are constant, and the other one.
  Side *weight = nullptr, *activation = nullptr;
  unsigned width = 32;
  /// The product of open sizes that are summed over must not exceed this.
  std::optional<int64_t> openTerms;
  /// Where scales are computed at run time: what a zero point is multiplied
  /// with, and what is added to the real numbers.
  ConstantSum weightSums;
  Bias bias;
  /// The accumulator's start: values over the result dimensions in
  /// `startDims`, in order.
  SmallVector<int64_t> start;
  SmallVector<int64_t> startDims;
};

LogicalResult Contraction::readSides() {
  if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1)
    return fail("it has not two inputs and one result");
  if (to && !to->isPerTensor())
    return fail("its result has per-channel parameters");
  for (unsigned i : {0u, 1u}) {
    Side side;
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
  for (Side &side : sides)
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
  const Side &perChannel = weight ? *weight : sides[1];
  const Side &other = weight ? *activation : sides[0];
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
  const Side &perChannel = weight ? *weight : sides[1];
  const Side &other = weight ? *activation : sides[0];
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
  Value real =
      buildDequantize(builder, make.getLoc(), buildSum(), params, type);
  make.tag(real);
  return SmallVector<Value>{real};
}

/// The same where a scale is computed at run time.
IntegerResult Contraction::giveRescaledSums() {
  RunTimeRescale rescale(op, make, reason);
  for (Side &side : sides) {
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
  return SmallVector<Value>{rescale.build(buildSum())};
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
  const Side &scaled = weight ? *weight : sides[1];
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

Value Contraction::buildInit() {
  Value like = op.getDpsInitOperand(0)->get();
  auto type = cast<RankedTensorType>(like.getType());
  bool uniform = llvm::all_equal(start);
  if (start.empty() || uniform)
    return make.filled(like, start.empty() ? 0 : start.front(), width);
  SmallVector<int64_t> sizes, added;
  for (int64_t dim : startDims)
    sizes.push_back(type.getDimSize(dim));
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (!llvm::is_contained(startDims, dim))
      added.push_back(dim);
  Value constant = make.tensor(start, sizes, width);
  if (added.empty())
    return constant;
  return linalg::BroadcastOp::create(make.getBuilder(), make.getLoc(), constant,
                                     make.empty(like, width), added)
      ->getResult(0);
}

/// The sizes of the loops that are summed over and open, as operand and
/// dimension; nothing where an operand does not show one.
std::optional<SmallVector<std::pair<unsigned, int64_t>>>
Contraction::findOpenSums() {
  SmallVector<std::pair<unsigned, int64_t>> found;
  for (auto [loop, kind, size] :
       llvm::enumerate(op.getIteratorTypesArray(), op.getStaticLoopRanges())) {
    if (kind != utils::IteratorType::reduction || !ShapedType::isDynamic(size))
      continue;
    AffineExpr expr = getAffineDimExpr(loop, op->getContext());
    std::optional<unsigned> dim = sides[0].map.getResultPosition(expr);
    unsigned side = dim ? 0 : 1;
    if (!dim)
      dim = sides[1].map.getResultPosition(expr);
    if (!dim)
      return std::nullopt;
    found.push_back({side, *dim});
  }
  return found;
}

/// The bounds of the sum are those of so many terms: others are refused when
/// the model runs.
void Contraction::checkTerms(Value sum) {
  Operation *made = sum.getDefiningOp();
  OpBuilder builder(made);
  Location loc = make.getLoc();
  Value terms;
  auto sizes = findOpenSums();
  for (auto [side, dim] : *sizes) {
    Value size = tensor::DimOp::create(builder, loc, sides[side].codes, dim);
    terms =
        terms ? Value(arith::MulIOp::create(builder, loc, terms, size)) : size;
  }
  Value most = arith::ConstantIndexOp::create(builder, loc, *openTerms);
  Value fits = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ule,
                                     terms, most);
  CheckOp::create(builder, loc, fits,
                  "a product sums more than " + std::to_string(*openTerms) +
                      " terms, which its integers may not hold");
  made->setAttr(openTermsAttrName, builder.getI64IntegerAttr(*openTerms));
}

Value Contraction::buildGeneric(Value init) {
  OpBuilder &builder = make.getBuilder();
  SmallVector<Value> operands = inputs();
  SmallVector<AffineMap> maps = {sides[0].map, sides[1].map};
  // Zero points that differ along the channels become a third operand.
  std::optional<unsigned> zeroPoints;
  if (weight && weight->loop && weight->hasZeroPoint() &&
      !llvm::all_equal(weight->params.zeroPoints)) {
    zeroPoints = operands.size();
    int64_t count = weight->params.zeroPoints.size();
    operands.push_back(make.tensor(weight->params.zeroPoints, count, width));
    AffineExpr loop = builder.getAffineDimExpr(*weight->loop);
    maps.push_back(AffineMap::get(op.getNumLoops(), 0, loop));
  }
  maps.push_back(op.getMatchingIndexingMap(op.getDpsInitOperand(0)));
  auto generic = linalg::GenericOp::create(
      builder, make.getLoc(), init.getType(), operands, init, maps,
      op.getIteratorTypesArray(),
      [&](OpBuilder &body, Location loc, ValueRange args) {
        SmallVector<Value, 2> factors;
        for (Side &side : sides) {
          Value code =
              make.extend(body, args[side.operand], side.params.storage, width);
          if (zeroPoints && &side == weight)
            code = arith::SubIOp::create(body, loc, code, args[*zeroPoints]);
          else if (subtractsInBody(side))
            code = make.subtract(body, code, side.params.zeroPoints.front());
          factors.push_back(code);
        }
        Value product =
            arith::MulIOp::create(body, loc, factors[0], factors[1]);
        Value sum = arith::AddIOp::create(body, loc, args.back(), product);
        linalg::YieldOp::create(body, loc, sum);
      });
  make.tag(generic.getResult(0));
  return generic.getResult(0);
}

} // namespace

IntegerResult quantx::rewriteConvToInteger(linalg::LinalgOp op,
                                           OpBuilder &builder,
                                           const IntegerRewrite &rewrite,
                                           std::string &reason) {
  return Contraction(op, builder, rewrite, reason).run();
}

IntegerResult quantx::rewriteMatmulToInteger(linalg::LinalgOp op,
                                             OpBuilder &builder,
                                             const IntegerRewrite &rewrite,
                                             std::string &reason) {
  return Contraction(op, builder, rewrite, reason).run();
}
