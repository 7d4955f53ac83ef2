//===- AverageInteger.cpp - average pools as sums -------------------------===//
//
// The unit's body is followed step by step on codes: padding by the zero
// point, the sum in i32 started at minus the zero points it will take in, and
// the divisor joins the requantization's factor. Divisors that differ (windows
// at a border that is not counted) are brought to their common multiple first.
//
//===----------------------------------------------------------------------===//

#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"
#include "quantx/Numerics/FixedPoint.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/DenseSet.h"
#include <cmath>
#include <numeric>

using namespace mlir;
using namespace quantx;

namespace {

/// What the body of an average does, in order.
struct AverageSteps {
  /// The op that pads the input, and its value.
  tensor::PadOp pad;
  double padding = 0;
  /// The summing op.
  linalg::LinalgOp sum;
  /// Reshapes of the sum or of the quotient.
  SmallVector<Operation *, 2> reshapes;
  double divisor = 1;
  /// The op that divides by numbers that depend on the position.
  linalg::LinalgOp division;
  /// How many values one sum takes.
  int64_t count = 1;
};

bool isSum(linalg::LinalgOp op) {
  Block *body = op.getBlock();
  if (op.getNumReductionLoops() == 0 || op.getNumDpsInits() != 1 ||
      !llvm::hasNItems(*body, 2))
    return false;
  auto add = dyn_cast<arith::AddFOp>(body->front());
  if (!add || body->getTerminator()->getOperand(0) != add.getResult())
    return false;
  Value in = body->getArgument(0), out = body->getArguments().back();
  return (add.getLhs() == in && add.getRhs() == out) ||
         (add.getLhs() == out && add.getRhs() == in);
}

/// The constant that a scalar operand of an elementwise body has: a constant
/// itself, or a block argument that an operand of the op feeds.
std::optional<double> readFactor(linalg::LinalgOp op, Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (argument.getOwner() != op.getBlock())
      return std::nullopt;
    value = op->getOperand(argument.getArgNumber());
  }
  return readScalarFloat(value);
}

/// The divisor if `op` divides its first varying input by a constant, or
/// multiplies it by one.
std::optional<double> matchDivision(linalg::LinalgOp op, Value numerator) {
  if (op.getNumReductionLoops() != 0 || op.getNumDpsInits() != 1 ||
      !llvm::hasNItems(*op.getBlock(), 2))
    return std::nullopt;
  Operation &arithmetic = op.getBlock()->front();
  if (arithmetic.getNumOperands() != 2 ||
      op.getBlock()->getTerminator()->getOperands() != arithmetic.getResults())
    return std::nullopt;
  for (unsigned side : {0u, 1u}) {
    auto argument = dyn_cast<BlockArgument>(arithmetic.getOperand(side));
    if (!argument || argument.getOwner() != op.getBlock() ||
        op->getOperand(argument.getArgNumber()) != numerator ||
        !op.getIndexingMapsArray()[argument.getArgNumber()].isIdentity())
      continue;
    auto factor = readFactor(op, arithmetic.getOperand(1 - side));
    if (!factor || *factor == 0)
      continue;
    if (isa<arith::DivFOp>(arithmetic) && side == 0)
      return *factor;
    if (isa<arith::MulFOp>(arithmetic))
      return 1.0 / *factor;
  }
  return std::nullopt;
}

/// Whether each element is divided by a number computed without it.
bool dividesByPosition(linalg::LinalgOp op, Value numerator) {
  if (op.getNumReductionLoops() != 0 || op.getNumDpsInputs() != 1 ||
      op->getOperand(0) != numerator ||
      !llvm::all_of(op.getIndexingMapsArray(),
                    [](AffineMap map) { return map.isIdentity(); }))
    return false;
  Value element = op.getBlock()->getArgument(0);
  auto division = op.getBlock()
                      ->getTerminator()
                      ->getOperand(0)
                      .getDefiningOp<arith::DivFOp>();
  return division && element.hasOneUse() && division.getLhs() == element &&
         op.getBlock()->getArgument(1).use_empty();
}

/// The divisors at all positions, found by dividing ones; nothing where they
/// are not whole numbers.
std::optional<SmallVector<int64_t>>
evaluateDivisors(linalg::LinalgOp division, Block &body,
                 const IntegerRewrite &rewrite) {
  auto type = cast<RankedTensorType>(division->getResult(0).getType());
  if (!rewrite.evaluate || !type.hasStaticShape())
    return std::nullopt;
  Location loc = division.getLoc();
  OwningOpRef<ModuleOp> module = ModuleOp::create(loc);
  OpBuilder builder = OpBuilder::atBlockEnd(module->getBody());
  auto function = func::FuncOp::create(builder, loc, "divide",
                                       builder.getFunctionType(type, type));
  builder.setInsertionPointToStart(function.addEntryBlock());
  IRMapping mapping;
  // Everything before it that the pooled values do not flow through.
  llvm::DenseSet<Value> pooled = {body.getArgument(0)};
  for (Operation &op : body.without_terminator()) {
    if (&op == division.getOperation())
      break;
    if (llvm::any_of(op.getOperands(),
                     [&](Value value) { return pooled.contains(value); }))
      pooled.insert(op.getResults().begin(), op.getResults().end());
    else
      builder.clone(op, mapping);
  }
  mapping.map(division->getOperand(0), function.getArgument(0));
  Operation *copy = builder.clone(*division.getOperation(), mapping);
  func::ReturnOp::create(builder, loc, copy->getResults());

  SmallVector<float> ones(type.getNumElements(), 1.0f);
  FailureOr<Tensor> quotients =
      rewrite.evaluate(*module, Tensor::from<float>(ones, type.getShape()));
  if (failed(quotients) || quotients->numElements() != type.getNumElements())
    return std::nullopt;
  SmallVector<int64_t> divisors;
  for (int64_t i = 0, e = quotients->numElements(); i < e; ++i) {
    double divisor = 1.0 / quotients->getDouble(i);
    double whole = std::nearbyint(divisor);
    if (!(std::abs(divisor - whole) < 1e-3) || whole < 1 || whole > 4096)
      return std::nullopt;
    divisors.push_back(int64_t(whole));
  }
  return divisors;
}

/// Factors that bring every quotient to the denominator `common`, the least
/// common multiple; nothing when it is too large to leave the sum room.
std::optional<int64_t> toCommonDivisor(SmallVectorImpl<int64_t> &divisors) {
  int64_t common = 1;
  for (int64_t divisor : divisors) {
    common = std::lcm(common, divisor);
    if (common > (int64_t(1) << 16))
      return std::nullopt;
  }
  for (int64_t &divisor : divisors)
    divisor = common / divisor;
  return common;
}

/// sum * factor, element by element.
Value scaleSum(Value sum, ArrayRef<int64_t> factors, IntegerBuilder &make,
               unsigned width) {
  auto type = cast<RankedTensorType>(sum.getType());
  // Factors repeat along images and channels: only the dimensions along which
  // they change are kept.
  SmallVector<int64_t> shape;
  SmallVector<AffineExpr> results;
  OpBuilder &builder = make.getBuilder();
  int64_t inner = type.getNumElements();
  SmallVector<int64_t> values(factors);
  for (auto [dim, size] : llvm::enumerate(type.getShape())) {
    if (size == 0)
      return sum;
    inner /= size;
    // values is laid out as [kept dims so far..., size, inner].
    int64_t outer = values.size() / (size * inner);
    bool varies = false;
    for (int64_t o = 0; o < outer; ++o)
      for (int64_t i = 0; i < size * inner; ++i)
        varies |= values[o * size * inner + i] !=
                  values[o * size * inner + i % inner];
    if (varies) {
      shape.push_back(size);
      results.push_back(builder.getAffineDimExpr(dim));
      continue;
    }
    SmallVector<int64_t> reduced;
    for (int64_t o = 0; o < outer; ++o)
      for (int64_t i = 0; i < inner; ++i)
        reduced.push_back(values[o * size * inner + i]);
    values = std::move(reduced);
  }
  unsigned rank = type.getRank();
  Value constant = make.tensor(values, shape, width);
  Value init = make.empty(sum, width);
  AffineMap identity = builder.getMultiDimIdentityMap(rank);
  AffineMap map = AffineMap::get(rank, 0, results, builder.getContext());
  auto generic = linalg::GenericOp::create(
      builder, make.getLoc(), init.getType(), ValueRange{sum, constant}, init,
      ArrayRef<AffineMap>{identity, map, identity},
      SmallVector<utils::IteratorType>(rank, utils::IteratorType::parallel),
      [&](OpBuilder &nested, Location loc, ValueRange args) {
        Value scaled = arith::MulIOp::create(nested, loc, args[0], args[1]);
        linalg::YieldOp::create(nested, loc, scaled);
      });
  make.tag(generic.getResult(0));
  return generic.getResult(0);
}

/// Follows the value from the block's argument to the terminator; the reason
/// of a failure is always the same, so none is given.
std::optional<AverageSteps> matchAverage(UnitOp unit) {
  AverageSteps steps;
  Block &body = unit.getBody().front();
  Value value = body.getArgument(0);
  Operation *terminator = body.getTerminator();
  while (true) {
    if (!value.hasOneUse())
      return std::nullopt;
    Operation *user = *value.user_begin();
    if (user == terminator)
      break;
    if (auto pad = dyn_cast<tensor::PadOp>(user); pad && !steps.sum) {
      Value constant = pad.getConstantPaddingValue();
      auto padding = constant ? readScalarFloat(constant) : std::nullopt;
      if (!padding || steps.pad || pad->getNumOperands() != 1)
        return std::nullopt;
      steps.pad = pad;
      steps.padding = *padding;
    } else if (isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp>(user) &&
               steps.sum && user->getNumOperands() == 1) {
      steps.reshapes.push_back(user);
    } else if (auto op = dyn_cast<linalg::LinalgOp>(user)) {
      std::optional<double> divisor;
      if (!steps.sum && isSum(op) && op->getOperand(0) == value) {
        auto start = op.getDpsInitOperand(0)->get().getDefiningOp();
        auto fill = dyn_cast_or_null<linalg::FillOp>(start);
        if (!fill || readScalarFloat(fill.value()) != 0.0)
          return std::nullopt;
        steps.sum = op;
      } else if (steps.sum && (divisor = matchDivision(op, value))) {
        steps.divisor *= *divisor;
      } else if (steps.sum && !steps.division && steps.reshapes.empty() &&
                 dividesByPosition(op, value)) {
        steps.division = op;
      } else {
        return std::nullopt;
      }
    } else {
      return std::nullopt;
    }
    value = user->getResult(0);
  }
  if (!steps.sum || steps.divisor <= 0)
    return std::nullopt;
  for (auto [size, kind] : llvm::zip_equal(steps.sum.getStaticLoopRanges(),
                                           steps.sum.getIteratorTypesArray()))
    if (kind == utils::IteratorType::reduction) {
      if (ShapedType::isDynamic(size) || size > INT32_MAX)
        return std::nullopt;
      steps.count *= std::max<int64_t>(size, 1);
      if (steps.count > INT32_MAX)
        return std::nullopt;
    }
  return steps;
}

/// The sum itself, on codes.
Value buildSum(linalg::LinalgOp sum, IntegerBuilder &make, Value codes,
               StorageAttr storage, Value init, unsigned width) {
  SmallVector<Value> inputs = {codes};
  for (OpOperand *window : llvm::drop_begin(sum.getDpsInputOperands()))
    inputs.push_back(make.empty(window->get(), storage.getStorageWidth()));
  if (storage.getIsSigned() && !isa<linalg::GenericOp>(sum.getOperation()))
    return make.cloneNamed(sum, inputs, init);
  auto generic = linalg::GenericOp::create(
      make.getBuilder(), make.getLoc(), init.getType(), inputs, init,
      sum.getIndexingMapsArray(), sum.getIteratorTypesArray(),
      [&](OpBuilder &nested, Location loc, ValueRange args) {
        Value code = make.extend(nested, args.front(), storage, width);
        Value total = arith::AddIOp::create(nested, loc, args.back(), code);
        linalg::YieldOp::create(nested, loc, total);
      });
  make.tag(generic.getResult(0));
  return generic.getResult(0);
}

} // namespace

IntegerResult quantx::rewriteAverageToInteger(UnitOp unit, OpBuilder &builder,
                                              const IntegerRewrite &rewrite,
                                              std::string &reason) {
  const IntegerOperand &input = rewrite.operands[0];
  const StaticParams &to = rewrite.results.front();
  std::optional<AverageSteps> steps = matchAverage(unit);
  if (!steps) {
    reason = "its body is not a sum divided by a number";
    return failure();
  }
  auto shape = cast<RankedTensorType>(steps->sum->getResult(0).getType());
  if (!shape.hasStaticShape()) {
    reason = "its result's shape is not known";
    return failure();
  }
  int64_t common = 1;
  std::optional<SmallVector<int64_t>> divisors;
  if (steps->division) {
    divisors =
        evaluateDivisors(steps->division, unit.getBody().front(), rewrite);
    auto multiple = divisors ? toCommonDivisor(*divisors) : std::nullopt;
    if (!multiple) {
      reason = "its divisors have no common multiple in range";
      return failure();
    }
    common = *multiple;
  }
  StorageAttr storage = input.params.storage;
  CodeRange range(storage);
  int64_t zeroPoint = input.params.zeroPoints.front();
  double factor =
      requantizeFactor(input.params.scales.front(), 1.0f, to.scales.front()) /
      (steps->divisor * double(common));
  IntegerBuilder make(unit, builder, rewrite);
  if (!rewrite.floatRequantize && !make.canRequantize(factor, reason))
    return failure();
  // Started at -count * z the sum never leaves these bounds, whatever part of
  // it has been taken; factors go up to the common divisor.
  double reach =
      double(steps->count) * double(common) *
      (std::max(std::abs(double(range.low)), std::abs(double(range.high))) +
       std::abs(double(zeroPoint)));
  unsigned width = reach <= double(INT32_MAX) ? 32 : 64;

  Value codes = input.storage;
  if (steps->pad) {
    auto type = cast<RankedTensorType>(steps->pad.getType())
                    .clone(builder.getIntegerType(storage.getStorageWidth()));
    Value padding =
        make.scalar(quantizeTo(float(steps->padding), input.params, rewrite),
                    storage.getStorageWidth());
    codes = tensor::PadOp::create(builder, make.getLoc(), type, codes,
                                  steps->pad.getMixedLowPad(),
                                  steps->pad.getMixedHighPad(), padding);
  }
  Value empty = tensor::EmptyOp::create(
      builder, make.getLoc(), shape.getShape(), builder.getIntegerType(width));
  Value init = make.filled(empty, -zeroPoint * steps->count, width);
  Value sum = buildSum(steps->sum, make, codes, storage, init, width);
  if (common != 1)
    sum = scaleSum(sum, *divisors, make, width);
  for (Operation *reshape : steps->reshapes) {
    OperationState state(make.getLoc(), reshape->getName());
    state.addOperands(sum);
    state.addOperands(reshape->getOperands().drop_front());
    state.addTypes(cast<RankedTensorType>(reshape->getResult(0).getType())
                       .clone(builder.getIntegerType(width)));
    state.addAttributes(reshape->getAttrs());
    sum = builder.create(state)->getResult(0);
  }
  return SmallVector<Value>{make.requantize(sum, factor, std::nullopt, to)};
}
