//===- JoinGroups.cpp - groups of channels become channels again ----------===//
//
// Which elementwise ops are computed before their operand is divided into
// groups instead of behind it.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"
#include <cstring>

namespace quantx {
#define GEN_PASS_DEF_JOINGROUPSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// The first of the two dimensions that the op makes of one; nothing where it
/// divides otherwise, or into parts of unknown size.
std::optional<unsigned> getDivided(tensor::ExpandShapeOp op) {
  std::optional<unsigned> divided;
  for (ArrayRef<int64_t> group : op.getReassociationIndices()) {
    if (group.size() == 1)
      continue;
    if (divided || group.size() != 2)
      return std::nullopt;
    divided = group[0];
    for (int64_t dim : group)
      if (op.getResultType().isDynamicDim(dim))
        return std::nullopt;
  }
  return divided;
}

/// Elementwise ops on an image in groups, by the loops that are joined.
class Joining {
public:
  Joining(linalg::GenericOp op, unsigned groups, ArrayRef<int64_t> shape)
      : op(op), groups(groups), shape(shape) {
    for (unsigned dim = 0; dim < op.getNumLoops(); ++dim)
      loops.push_back(
          getAffineDimExpr(dim <= groups ? dim : dim - 1, op.getContext()));
  }

  /// The operand for the op on joined channels, and its map; null where there
  /// is none.
  std::pair<Value, AffineMap> join(OpBuilder &b, OpOperand &operand,
                                   bool build) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    Value value = operand.get();
    if (map.isIdentity())
      return {build ? collapse(b, value) : value, identity(b)};
    bool byGroup = map.isFunctionOfDim(groups),
         byChannel = map.isFunctionOfDim(groups + 1);
    if (!byGroup && !byChannel)
      return {value,
              map.replaceDimsAndSymbols(loops, {}, op.getNumLoops() - 1, 0)};
    // One value for each channel, or the same ones in every group.
    unsigned used = byGroup + byChannel;
    AffineMap wanted = AffineMap::getMultiDimMapWithTargets(
        op.getNumLoops(),
        used == 2 ? SmallVector<unsigned>{groups, groups + 1}
                  : SmallVector<unsigned>{byGroup ? groups : groups + 1},
        op.getContext());
    if (map != wanted || !isConstant(value) || !readConstant(value))
      return {};
    if (build)
      value = repeat(b, value, byGroup, byChannel);
    return {value, AffineMap::get(op.getNumLoops() - 1, 0, loops[groups])};
  }

  AffineMap identity(OpBuilder &b) {
    return b.getMultiDimIdentityMap(op.getNumLoops() - 1);
  }

private:
  Value collapse(OpBuilder &b, Value value) {
    SmallVector<ReassociationIndices> dims;
    for (int64_t dim = 0; dim < int64_t(op.getNumLoops()); ++dim) {
      if (dim == groups + 1)
        dims.back().push_back(dim);
      else
        dims.push_back({dim});
    }
    return tensor::CollapseShapeOp::create(b, op.getLoc(), value, dims);
  }

  /// The constant with one value for each channel of all groups; nothing when
  /// it cannot be read.
  Value repeat(OpBuilder &b, Value value, bool byGroup, bool byChannel) {
    int64_t channels = shape[groups + 1], all = shape[groups] * channels;
    std::optional<Tensor> from = readConstant(value);
    if (!from)
      return {};
    std::optional<Tensor> to = Tensor::tryAllocate(from->kind(), {all});
    if (!to)
      return {};
    size_t width = getElementSize(from->kind());
    const char *source = from->rawBytes().data();
    char *target = to->mutableRawBytes().data();
    for (int64_t i = 0; i < all; ++i) {
      int64_t at = byGroup && byChannel ? i
                   : byGroup            ? i / channels
                                        : i % channels;
      std::memcpy(target + i * width, source + at * width, width);
    }
    auto type = cast<RankedTensorType>(value.getType());
    return makeConstant(b, op.getLoc(), *to,
                        RankedTensorType::get({all}, type.getElementType()));
  }

  linalg::GenericOp op;
  unsigned groups;
  ArrayRef<int64_t> shape;
  SmallVector<AffineExpr> loops;
};

struct JoinElementwise : OpRewritePattern<linalg::GenericOp> {
  JoinElementwise(MLIRContext *context, Pass::Statistic &joined)
      : OpRewritePattern(context), joined(joined) {}

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    OpOperand *init =
        op->getNumResults() == 1 ? op.getDpsInitOperand(0) : nullptr;
    if (!init || !op.hasPureTensorSemantics() || op.hasIndexSemantics() ||
        op.getNumParallelLoops() != op.getNumLoops() ||
        op.payloadUsesValueFromOperand(init) ||
        !op.getMatchingIndexingMap(init).isIdentity())
      return rewriter.notifyMatchFailure(op, "not elementwise");
    std::optional<unsigned> divided;
    tensor::ExpandShapeOp expand;
    for (OpOperand *operand : op.getDpsInputOperands()) {
      expand = operand->get().getDefiningOp<tensor::ExpandShapeOp>();
      if (expand && op.getMatchingIndexingMap(operand).isIdentity() &&
          (divided = getDivided(expand)))
        break;
    }
    if (!divided)
      return rewriter.notifyMatchFailure(op, "no operand is divided");
    Joining joining(op, *divided, expand.getResultType().getShape());
    for (OpOperand &operand : op->getOpOperands())
      if (&operand != init && !joining.join(rewriter, operand, false).first)
        return rewriter.notifyMatchFailure(op, "an operand of another shape");

    SmallVector<Value> inputs;
    SmallVector<AffineMap> maps;
    for (OpOperand *operand : op.getDpsInputOperands()) {
      auto [value, map] = joining.join(rewriter, *operand, true);
      if (!value)
        return rewriter.notifyMatchFailure(op, "a constant without data");
      inputs.push_back(value);
      maps.push_back(map);
    }
    maps.push_back(joining.identity(rewriter));
    Location loc = op.getLoc();
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    Value empty = tensor::EmptyOp::create(
        rewriter, loc, tensor::getMixedSizes(rewriter, loc, expand.getSrc()),
        type.getElementType());
    SmallVector<utils::IteratorType> loops(op.getNumLoops() - 1,
                                           utils::IteratorType::parallel);
    auto result = linalg::GenericOp::create(rewriter, loc, empty.getType(),
                                            inputs, empty, maps, loops);
    result->setDiscardableAttrs(op->getDiscardableAttrDictionary());
    rewriter.inlineRegionBefore(op.getRegion(), result.getRegion(),
                                result.getRegion().begin());
    rewriter.replaceOpWithNewOp<tensor::ExpandShapeOp>(
        op, type, result.getResult(0), expand.getReassociationIndices(),
        expand.getMixedOutputShape());
    ++joined;
    return success();
  }

  Pass::Statistic &joined;
};

struct JoinGroupsPass : quantx::impl::JoinGroupsPassBase<JoinGroupsPass> {
  void runOnOperation() override {
    MLIRContext *context = &getContext();
    RewritePatternSet patterns(context);
    patterns.add<JoinElementwise>(context, joined);
    // A division and the join behind it cancel.
    tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns, context);
    tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns, context);
    tensor::DimOp::getCanonicalizationPatterns(patterns, context);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};

} // namespace
