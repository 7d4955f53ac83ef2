//===- AverageInteger.cpp - average pools as sums -------------------------===//
//
// The unit's body is followed step by step on codes: padding by the zero
// point, the sum in i32 started at minus the zero points it will take in, and
// the divisor joins the requantization's factor.
//
//===----------------------------------------------------------------------===//

#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

#include "quantx/Numerics/FixedPoint.h"
#include "quantx/Support/Constants.h"

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
    reason = "its body is not a sum divided by one constant";
    return failure();
  }
  StorageAttr storage = input.params.storage;
  CodeRange range(storage);
  int64_t zeroPoint = input.params.zeroPoints.front();
  double factor =
      requantizeFactor(input.params.scales.front(), 1.0f, to.scales.front()) /
      steps->divisor;
  IntegerBuilder make(unit, builder, rewrite);
  if (!rewrite.floatRequantize && !make.canRequantize(factor, reason))
    return failure();
  // Started at -count * z the sum never leaves these bounds, whatever part of
  // it has been taken.
  double reach =
      double(steps->count) *
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
  auto shape = cast<RankedTensorType>(steps->sum->getResult(0).getType());
  if (!shape.hasStaticShape()) {
    reason = "its result's shape is not known";
    return failure();
  }
  Value empty = tensor::EmptyOp::create(
      builder, make.getLoc(), shape.getShape(), builder.getIntegerType(width));
  Value init = make.filled(empty, -zeroPoint * steps->count, width);
  Value sum = buildSum(steps->sum, make, codes, storage, init, width);
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
