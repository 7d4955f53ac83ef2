//===- TileAndFuse.cpp - register tiles with their epilogues --------------===//
//
// Chooses, for each structured op that is the last of its chain, how much of
// the result is computed at a time, and pulls into that tile the contraction
// or reduction that feeds it and what initialises its accumulators.
//
//===----------------------------------------------------------------------===//

#include "ParallelLoops.h"
#include "VectorTile.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SCF/Transforms/TileUsingInterface.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_TILEANDFUSEPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// Loops over nothing but elements of the result.
static bool isParallel(linalg::LinalgOp op) {
  return op.getNumReductionLoops() == 0;
}

/// Fills and broadcasts: cheap to compute again in every tile.
static bool isInitializer(linalg::LinalgOp op) {
  if (!isParallel(op) || op->getNumResults() != 1)
    return false;
  int64_t rank = cast<RankedTensorType>(op->getResult(0).getType()).getRank();
  return llvm::all_of(op.getDpsInputOperands(), [&](OpOperand *operand) {
    auto type = dyn_cast<RankedTensorType>(operand->get().getType());
    return !type || type.getRank() < rank;
  });
}

/// A reduction whose only user reads each of its elements once, at a place of
/// its own: it can be computed tile by tile with that user.
static bool isFusableReduction(linalg::LinalgOp producer) {
  if (isParallel(producer) || !producer->hasOneUse())
    return false;
  OpOperand &use = *producer->getResult(0).getUses().begin();
  auto consumer = dyn_cast<linalg::LinalgOp>(use.getOwner());
  return consumer && isParallel(consumer) &&
         consumer->getBlock() == producer->getBlock() &&
         consumer.isDpsInput(&use) &&
         consumer.getMatchingIndexingMap(&use).isPermutation() &&
         consumer->getNumResults() == 1;
}

namespace {

/// Sizes of a tile and of the vectors in it.
struct TileShape {
  int64_t lanes;   ///< elements of one vector
  int64_t vectors; ///< vectors along the last dimension
  int64_t rows;    ///< positions of the dimension before it
};

struct TileAndFusePass : quantx::impl::TileAndFusePassBase<TileAndFusePass> {
  using TileAndFusePassBase::TileAndFusePassBase;

  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (function.isExternal())
      return;
    IRRewriter rewriter(&getContext());
    for (auto op : llvm::to_vector(function.getOps<linalg::GenericOp>()))
      joinShortRows(rewriter, op);
    SmallVector<linalg::LinalgOp> roots;
    for (Operation &op : function.front())
      if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
        if (isRoot(linalgOp))
          roots.push_back(linalgOp);
    // From the last to the first: producers are still there to be fused.
    for (linalg::LinalgOp root : llvm::reverse(roots))
      if (failed(tileRoot(rewriter, root)))
        return signalPassFailure();
  }

  bool isRoot(linalg::LinalgOp op) {
    if (op.hasDynamicShape() || op->getNumResults() != 1 || op->use_empty() ||
        isFusableReduction(op))
      return false;
    // Nothing is computed, and an empty dimension has no tiles.
    if (llvm::is_contained(op.getStaticLoopRanges(), 0))
      return false;
    // An initializer is computed where it is used.
    if (isInitializer(op) && llvm::all_of(op->getUsers(), [](Operation *user) {
          auto reduction = dyn_cast<linalg::LinalgOp>(user);
          return reduction && !isParallel(reduction);
        }))
      return false;
    std::string reason;
    return getVectorDim(op, reason).has_value();
  }

  /// Rows of fewer elements than a vector has lanes, such as the three colours
  /// of a pixel, become one with the dimensions before them, where the op
  /// treats all elements alike.
  void joinShortRows(IRRewriter &rewriter, linalg::GenericOp op) {
    if (op->getNumResults() != 1 || !isParallel(op) || op.hasDynamicShape())
      return;
    for (OpOperand &operand : op->getOpOperands()) {
      AffineMap map = op.getMatchingIndexingMap(&operand);
      if (map.getNumResults() > 0 && !map.isIdentity())
        return;
    }
    bool isIndexed =
        op.getBody()
            ->walk([](linalg::IndexOp) { return WalkResult::interrupt(); })
            .wasInterrupted();
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    int64_t lanes = std::max<int64_t>(1, vectorBits / 32);
    int64_t rank = type.getRank(), joined = 1, length = 1;
    for (; joined <= rank && length < lanes; ++joined)
      length *= type.getDimSize(rank - joined);
    --joined;
    if (isIndexed || joined < 2 || length % lanes != 0)
      return;
    SmallVector<ReassociationIndices> groups;
    for (int64_t dim = 0; dim < rank - joined; ++dim)
      groups.push_back({dim});
    groups.push_back(llvm::to_vector(llvm::seq(rank - joined, rank)));
    rewriter.setInsertionPoint(op);
    auto collapsed = linalg::collapseOpIterationDims(op, groups, rewriter);
    if (succeeded(collapsed))
      rewriter.replaceOp(op, collapsed->results);
  }

  /// The largest divisor of `size` that is at most `limit`.
  static int64_t largestDivisor(int64_t size, int64_t limit) {
    for (int64_t candidate = std::min(size, limit); candidate > 1; --candidate)
      if (size % candidate == 0)
        return candidate;
    return 1;
  }

  /// Balances loads against products: a tile of v vectors and r rows loads
  /// v + r values for v * r products. `maxVectors` bounds v * r.
  TileShape chooseShape(int64_t last, int64_t rows, int64_t width,
                        bool reduces) {
    int64_t natural = std::max<int64_t>(1, vectorBits / width);
    TileShape best{largestDivisor(last, natural), 1, 1};
    if (best.lanes < natural && last <= 4 * natural)
      best.lanes = last; // a few odd vectors are better than short ones
    int64_t limit = reduces ? maxAccumulators : 4;
    double bestCost = 1e9;
    int64_t lanes = best.lanes;
    int64_t perVector = llvm::divideCeil(lanes, natural);
    for (int64_t vectors = 1; vectors * perVector <= limit; ++vectors) {
      if (last % (vectors * lanes) != 0)
        continue;
      int64_t room = limit / (vectors * perVector);
      int64_t count = reduces ? largestDivisor(rows, room) : 1;
      double work = double(vectors * perVector * count);
      // The second term keeps enough products in flight to hide latency.
      double cost = (vectors * perVector + count) / work + 4.0 / work;
      if (cost < bestCost) {
        bestCost = cost;
        best = {lanes, vectors, count};
      }
    }
    return best;
  }

  LogicalResult tileRoot(IRRewriter &rewriter, linalg::LinalgOp root) {
    auto type = cast<RankedTensorType>(root->getResult(0).getType());
    SmallVector<linalg::LinalgOp> group{root};
    bool reduces = !isParallel(root);
    for (Value operand : root->getOperands())
      if (auto producer = operand.getDefiningOp<linalg::LinalgOp>()) {
        std::string reason;
        if (!isFusableReduction(producer) || producer.hasDynamicShape() ||
            !getVectorDim(producer, reason))
          continue;
        group.push_back(producer);
        reduces = true;
      }
    // Accumulators decide the width; an epilogue that widens is short.
    int64_t width = 8;
    for (linalg::LinalgOp op : group)
      if (reduces ? !isParallel(op) : true)
        width = std::max<int64_t>(
            width, cast<RankedTensorType>(op->getResult(0).getType())
                       .getElementTypeBitWidth());
    for (Operation &inner : root.getBlock()->without_terminator())
      if (!reduces)
        for (Type result : inner.getResultTypes())
          if (result.isIntOrFloat())
            width = std::max<int64_t>(
                width, std::min(32u, result.getIntOrFloatBitWidth()));

    int64_t rank = type.getRank();
    TileShape shape =
        chooseShape(type.getShape().back(),
                    rank > 1 ? type.getDimSize(rank - 2) : 1, width, reduces);
    return tileGroup(rewriter, root, group, shape);
  }

  LogicalResult tileGroup(IRRewriter &rewriter, linalg::LinalgOp root,
                          ArrayRef<linalg::LinalgOp> group,
                          const TileShape &shape) {
    AffineMap map = root.getMatchingIndexingMap(root.getDpsInitOperand(0));
    SmallVector<OpFoldResult> sizes(root.getNumLoops(),
                                    rewriter.getIndexAttr(0));
    for (auto [position, expr] : llvm::enumerate(map.getResults())) {
      unsigned dim = cast<AffineDimExpr>(expr).getPosition();
      int64_t fromEnd = map.getNumResults() - 1 - position;
      int64_t size = fromEnd == 0   ? shape.lanes * shape.vectors
                     : fromEnd == 1 ? shape.rows
                                    : 1;
      sizes[dim] = rewriter.getIndexAttr(size);
    }
    auto lanes = rewriter.getI64IntegerAttr(shape.lanes);
    llvm::SmallPtrSet<Operation *, 8> fused;
    SmallVector<linalg::LinalgOp> inits;
    for (linalg::LinalgOp op : group) {
      op->setAttr(kLanesAttr, lanes);
      fused.insert(op);
      if (isParallel(op))
        continue;
      auto init = op.getDpsInits()[0].getDefiningOp<linalg::LinalgOp>();
      if (!init || !isInitializer(init))
        continue;
      fused.insert(init);
      std::string reason;
      if (getVectorDim(init, reason)) {
        init->setAttr(kLanesAttr, lanes);
        inits.push_back(init);
      }
    }
    scf::SCFTileAndFuseOptions options;
    options.tilingOptions.setTileSizes(sizes);
    options.setFusionControlFn(
        [&](tensor::ExtractSliceOp, OpResult producer, bool)
            -> std::optional<scf::SCFTileAndFuseOptions::ControlFnResult> {
          if (!fused.contains(producer.getOwner()))
            return std::nullopt;
          return scf::SCFTileAndFuseOptions::ControlFnResult{};
        });
    rewriter.setInsertionPoint(root);
    auto tiled = scf::tileConsumerAndFuseProducersUsingSCF(
        rewriter, cast<TilingInterface>(root.getOperation()), options);
    if (failed(tiled))
      return root.emitError("could not be tiled");
    // Each tile is another part of the result.
    for (LoopLikeOpInterface loop : tiled->loops)
      markParallel(SmallVector<Value>(loop->getResults()));
    for (auto [before, after] : tiled->replacements)
      rewriter.replaceAllUsesWith(before, after);
    // The copies in the tile are small; for other readers, one that is not
    // tiled itself would be unrolled as a whole.
    for (linalg::LinalgOp init : inits)
      init->removeAttr(kLanesAttr);
    for (linalg::LinalgOp op : group)
      if (op->use_empty())
        rewriter.eraseOp(op);
    ++tiles;
    return success();
  }
};

} // namespace
