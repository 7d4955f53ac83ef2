//===- FuseEpilogues.cpp - consumers move into a window_reduce ------------===//
//
// When an elementwise op may be computed on accumulators that are still in
// registers.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_FUSEEPILOGUESPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Ops with the same meaning on vectors, lane by lane.
bool isVectorizable(Operation &op) {
  return isa<RequantizeOp, QuantizeOp, DequantizeOp, FakeQuantizeOp>(op) ||
         OpTrait::hasElementwiseMappableTraits(&op) ||
         (isa<arith::ConstantOp>(op) &&
          op.getResult(0).getType().isIntOrFloat());
}

/// A long sequence of operations. Its constants and intermediate values find no
/// registers beside the accumulators of a tile: a pass of its own is faster.
bool isLongSequence(Operation &op) {
  return isa<math::ErfOp, math::ExpOp, math::Exp2Op, math::ExpM1Op, math::LogOp,
             math::Log1pOp, math::TanhOp>(op);
}

/// The same written out: a polynomial of some degree.
bool holdsPolynomial(Block &body) {
  constexpr unsigned kFewProducts = 3;
  auto products = body.getOps<math::FmaOp>();
  return std::distance(products.begin(), products.end()) > kFewProducts;
}

/// Whether `value` is computed by a kernel, or place by place from its result.
bool followsKernel(Value value) {
  if (value.getDefiningOp<WindowReduceOp>())
    return true;
  auto op = value.getDefiningOp<linalg::GenericOp>();
  return op && op.getNumLoops() == 4 && op.getNumParallelLoops() == 4 &&
         llvm::any_of(op.getDpsInputs(), [](Value input) {
           return input.getDefiningOp<WindowReduceOp>();
         });
}

/// Whether `map` reads, for a result of NHWC, one value per channel, one per
/// pixel or the same place of an operand of this type.
bool isEpilogueOperand(AffineMap map, RankedTensorType type) {
  AffineExpr channel = getAffineDimExpr(3, map.getContext());
  if (!type || map.getNumDims() != 4 || type.getRank() != map.getNumResults())
    return false;
  if (type.getRank() == 1)
    return map.getResult(0) == channel;
  if (map.isIdentity())
    return true;
  bool isPixel = map.getNumResults() >= 3 &&
                 map.getMajorSubMap(3) ==
                     AffineMap::getMultiDimIdentityMap(4, map.getContext())
                         .getMajorSubMap(3);
  return isPixel &&
         (type.getRank() == 3 ||
          (type.getRank() == 4 && type.getDimSize(3) == 1 &&
           map.getResult(3) == getAffineConstantExpr(0, map.getContext())));
}

/// One value per pixel is an image of one channel.
Value getEpilogueOperand(OpBuilder &b, Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  if (type.getRank() != 3)
    return value;
  SmallVector<int64_t> shape(type.getShape());
  shape.push_back(1);
  return tensor::ExpandShapeOp::create(
      b, value.getLoc(), RankedTensorType::get(shape, type.getElementType()),
      value, SmallVector<ReassociationIndices>{{0}, {1}, {2, 3}});
}

struct FuseGeneric : OpRewritePattern<linalg::GenericOp> {
  FuseGeneric(MLIRContext *context, Pass::Statistic &fused)
      : OpRewritePattern(context), fused(fused) {}

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override;
  /// The operand that is a window_reduce to be fused.
  OpOperand *findAccumulator(linalg::GenericOp op) const;

  Pass::Statistic &fused;
};

OpOperand *FuseGeneric::findAccumulator(linalg::GenericOp op) const {
  OpOperand *found = nullptr;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    auto reduce = operand->get().getDefiningOp<WindowReduceOp>();
    // Of two, the later one has all its operands at hand.
    if (reduce && operand->get().hasOneUse() &&
        op.getMatchingIndexingMap(operand).isIdentity() &&
        (!found || found->get().getDefiningOp()->isBeforeInBlock(reduce)))
      found = operand;
  }
  return found;
}

LogicalResult FuseGeneric::matchAndRewrite(linalg::GenericOp op,
                                           PatternRewriter &rewriter) const {
  if (op.getNumLoops() != 4 || op.getNumParallelLoops() != 4 ||
      op->getNumResults() != 1 || !op.hasPureTensorSemantics() ||
      !op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity() ||
      op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)))
    return rewriter.notifyMatchFailure(op, "not elementwise in NHWC");
  OpOperand *accumulator = findAccumulator(op);
  if (!accumulator || accumulator->get().getParentBlock() != op->getBlock())
    return rewriter.notifyMatchFailure(op, "no accumulator of its own");
  if (holdsPolynomial(*op.getBlock()))
    return rewriter.notifyMatchFailure(op, "body holds a polynomial");
  for (Operation &inner : op.getBlock()->without_terminator())
    if (!isVectorizable(inner) || isLongSequence(inner))
      return rewriter.notifyMatchFailure(op, "body is no lane-wise arithmetic");
  for (OpOperand *operand : op.getDpsInputOperands()) {
    auto type = dyn_cast<RankedTensorType>(operand->get().getType());
    if (!isEpilogueOperand(op.getMatchingIndexingMap(operand), type))
      return rewriter.notifyMatchFailure(op, "operand of another shape");
  }

  auto reduce = accumulator->get().getDefiningOp<WindowReduceOp>();
  SmallVector<Value> epilogue(reduce.getEpilogue());
  SmallVector<OpOperand *> added;
  for (OpOperand *operand : op.getDpsInputOperands())
    if (operand != accumulator) {
      epilogue.push_back(getEpilogueOperand(rewriter, operand->get()));
      added.push_back(operand);
    }
  Value init = op.getDpsInitOperand(0)->get();
  auto joined = WindowReduceOp::create(
      rewriter, op.getLoc(), init.getType(), reduce.getKind(),
      reduce.getInput(), reduce.getWeights(), reduce.getStart(), epilogue, init,
      reduce.getKernel(), reduce.getStrides(), reduce.getDilations(),
      reduce.getLeaf(), reduce.getTile(), reduce.getIsUnsigned(),
      reduce.getGroups());
  joined->setDiscardableAttrs(reduce->getDiscardableAttrDictionary());

  IRMapping mapping;
  reduce.getBody().cloneInto(&joined.getBody(), mapping);
  Block &body = joined.getBody().front();
  Operation *yield = body.getTerminator();
  Block *tail = op.getBlock();
  mapping.map(tail->getArgument(accumulator->getOperandNumber()),
              yield->getOperand(0));
  for (OpOperand *operand : added)
    mapping.map(tail->getArgument(operand->getOperandNumber()),
                body.addArgument(getElementTypeOrSelf(operand->get().getType()),
                                 op.getLoc()));
  rewriter.setInsertionPoint(yield);
  for (Operation &inner : tail->without_terminator())
    rewriter.clone(inner, mapping);
  Value result = mapping.lookupOrDefault(tail->getTerminator()->getOperand(0));
  rewriter.modifyOpInPlace(yield, [&] { yield->setOperand(0, result); });
  rewriter.replaceOp(op, joined.getResult());
  rewriter.eraseOp(reduce);
  ++fused;
  return success();
}

struct FuseEpiloguesPass
    : quantx::impl::FuseEpiloguesPassBase<FuseEpiloguesPass> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    RewritePatternSet patterns(context);
    patterns.add<FuseGeneric>(context, fused);
    // The reshape behind a matrix product moves behind what is elementwise.
    linalg::populateFoldReshapeOpsByExpansionPatterns(
        patterns, [](OpOperand *operand) {
          auto collapse =
              operand->get().getDefiningOp<tensor::CollapseShapeOp>();
          return collapse && followsKernel(collapse.getSrc()) &&
                 operand->get().hasOneUse();
        });
    // One reshape behind another is one, so that it is found.
    tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns, context);
    tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns, context);
    // Who only asks for the size of a result does not read it.
    tensor::DimOp::getCanonicalizationPatterns(patterns, context);
    // Every rewrite takes an op away or moves a reshape forward: it ends, but
    // the longer the chain of consumers, the later.
    GreedyRewriteConfig config;
    config.setMaxIterations(GreedyRewriteConfig::kNoLimit);
    if (failed(
            applyPatternsGreedily(getOperation(), std::move(patterns), config)))
      signalPassFailure();
  }
};

} // namespace
