//===- ReplaceDivisions.cpp - products with reciprocals -------------------===//
//
// A division takes a processor as long as five products. Behind codes, whose
// steps are coarse, a product with the reciprocal does as well.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Interfaces/CodeOrigins.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Support/Elementwise.h"

#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_REPLACEDIVISIONSPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Reciprocals of magnitudes within these bounds are as exact as the products
/// with them.
constexpr float kLeastDivisor = 0x1p-100f, kLargestDivisor = 0x1p100f;

bool hasExactReciprocal(float divisor) {
  float magnitude = std::fabs(divisor);
  return magnitude >= kLeastDivisor && magnitude <= kLargestDivisor;
}

/// Whether an op rounds to integers, of which a last bit may make another.
bool roundsToIntegers(Operation *op) {
  return op
      ->walk([](Operation *inner) {
        return isa<math::FloorOp, math::CeilOp, math::RoundOp,
                   math::RoundEvenOp, math::TruncOp, arith::FPToSIOp,
                   arith::FPToUIOp>(inner)
                   ? WalkResult::interrupt()
                   : WalkResult::advance();
      })
      .wasInterrupted();
}

std::optional<float> getConstant(Value value) {
  if (auto narrowed = value.getDefiningOp<arith::TruncFOp>())
    value = narrowed.getIn();
  APFloat constant(0.0f);
  if (!matchPattern(value, m_ConstantFloat(&constant)))
    return std::nullopt;
  bool losesInfo;
  constant.convert(APFloat::IEEEsingle(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
  return constant.convertToFloat();
}

struct ReplaceDivisionsPass
    : quantx::impl::ReplaceDivisionsPassBase<ReplaceDivisionsPass> {
  void runOnOperation() override {
    CodeOrigins origins;
    SmallVector<linalg::GenericOp> generics;
    SmallVector<QuantizeOp> quantizes;
    getOperation()->walk([&](Operation *op) {
      if (auto generic = dyn_cast<linalg::GenericOp>(op))
        generics.push_back(generic);
      if (auto quantize = dyn_cast<QuantizeOp>(op))
        quantizes.push_back(quantize);
    });
    for (QuantizeOp quantize : quantizes)
      replaceIn(quantize, origins);
    for (linalg::GenericOp generic : generics)
      if (llvm::any_of(generic.getDpsInputs(), [&](Value input) {
            return origins.comesFromCodes(input);
          }))
        replaceIn(generic);
  }

private:
  void replaceIn(QuantizeOp quantize, CodeOrigins &origins) {
    if (quantize.getReciprocal() || quantize.getStorage().getBits() > 16)
      return;
    // What is chosen at run time is chosen in f32.
    bool isChosen = !getStaticParams(quantize);
    if (!isChosen) {
      if (!origins.comesFromCodes(quantize.getInput()) ||
          !llvm::all_of(getStaticParams(quantize)->scales, hasExactReciprocal))
        return;
    }
    quantize.setReciprocal(true);
    ++numReplaced;
  }

  void replaceIn(linalg::GenericOp op) {
    if (op.getNumReductionLoops() > 0 || roundsToIntegers(op) ||
        llvm::any_of(op->getUsers(), roundsToIntegers))
      return;
    SmallVector<arith::DivFOp> divisions;
    op.walk([&](arith::DivFOp division) {
      if (division.getType().isF32())
        divisions.push_back(division);
    });
    for (arith::DivFOp division : divisions)
      replace(division, op);
  }

  void replace(arith::DivFOp division, linalg::GenericOp op) {
    OpBuilder builder(division);
    Location loc = division.getLoc();
    Value factor;
    if (std::optional<float> divisor = getConstant(division.getRhs())) {
      if (!hasExactReciprocal(*divisor))
        return;
      factor = arith::ConstantOp::create(builder, loc,
                                         builder.getF32FloatAttr(1 / *divisor));
    } else {
      factor = shareReciprocals(division, op);
    }
    if (!factor)
      return;
    Value product =
        arith::MulFOp::create(builder, loc, division.getLhs(), factor);
    division.replaceAllUsesWith(product);
    division.erase();
    ++numReplaced;
  }

  /// The divisor's place in the body, once it holds the reciprocals of numbers
  /// that several elements share; null where it does not.
  Value shareReciprocals(arith::DivFOp division, linalg::GenericOp op) {
    auto argument = dyn_cast<BlockArgument>(division.getRhs());
    if (!argument || argument.getOwner() != op.getBody() ||
        !argument.hasOneUse() || division.getLhs() == argument)
      return {};
    OpOperand *operand = op.getMatchingOpOperand(argument);
    if (!op.isDpsInput(operand))
      return {};
    AffineMap map = op.getMatchingIndexingMap(operand);
    SmallVector<int64_t> ranges = op.getStaticLoopRanges();
    bool isShared = false;
    for (auto [loop, range] : llvm::enumerate(ranges))
      isShared |= range != 1 && !map.isFunctionOfDim(loop);
    auto type = dyn_cast<RankedTensorType>(operand->get().getType());
    if (!isShared || !type || !type.getElementType().isF32())
      return {};
    operand->set(makeReciprocals(operand->get(), op));
    return argument;
  }

  Value makeReciprocals(Value divisors, linalg::GenericOp reader) {
    OpBuilder builder(reader);
    auto reciprocals = buildElementwise(
        builder, reader.getLoc(), divisors,
        getElementTypeOrSelf(divisors.getType()),
        [](OpBuilder &body, Location loc, Value divisor) -> Value {
          Value one =
              arith::ConstantOp::create(body, loc, body.getF32FloatAttr(1.0f));
          return arith::DivFOp::create(body, loc, one, divisor);
        });
    for (StringRef name :
         {StringRef(floatReasonAttrName), StringRef(runTimeAttrName)})
      if (Attribute attribute = reader->getDiscardableAttr(name))
        reciprocals->setDiscardableAttr(name, attribute);
    return reciprocals.getResult(0);
  }
};

} // namespace
