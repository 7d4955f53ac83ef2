//===- FuseRows.cpp - softmax and normalizations row by row ---------------===//
//
// Computes each reduction along rows together with what surrounds it.
//
//===----------------------------------------------------------------------===//

#include "RowEmitter.h"
#include "UnitReshape.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_FUSEROWSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// An elementwise op with several results on what reductions along rows give,
/// as scales with their zero points.
static bool computesSeveralNumbers(linalg::GenericOp op) {
  auto isReduced = [](Value value) {
    while (auto reshape = UnitReshape::match(value.getDefiningOp()))
      value = value.getDefiningOp()->getOperand(0);
    auto producer = value.getDefiningOp<linalg::LinalgOp>();
    return producer && matchRowReduction(producer);
  };
  return op->getNumResults() > 1 && op.hasPureTensorSemantics() &&
         op.getNumReductionLoops() == 0 &&
         llvm::all_of(op.getDpsInitsMutable(),
                      [&](OpOperand &init) {
                        return !op.payloadUsesValueFromOperand(&init);
                      }) &&
         llvm::any_of(op.getDpsInputs(), isReduced);
}

static void eliminateDeadOps(IRRewriter &b, Block &block) {
  for (Operation *op = block.getTerminator()->getPrevNode(); op;) {
    Operation *previous = op->getPrevNode();
    if (isOpTriviallyDead(op))
      b.eraseOp(op);
    op = previous;
  }
}

/// Each result by an op of its own, which may join a group. What several of
/// them compute for a row then stands side by side, once.
static void splitResults(IRRewriter &b, linalg::GenericOp op) {
  b.setInsertionPoint(op);
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  size_t inputs = op.getNumDpsInputs();
  SmallVector<Value> results;
  for (int64_t number = 0; number < op.getNumDpsInits(); ++number) {
    Value init = op.getDpsInits()[number];
    SmallVector<AffineMap> ownMaps(maps.begin(), maps.begin() + inputs);
    ownMaps.push_back(maps[inputs + number]);
    auto own = linalg::GenericOp::create(
        b, op.getLoc(), init.getType(), op.getDpsInputs(), init, ownMaps,
        op.getIteratorTypesArray(),
        [&](OpBuilder &body, Location, ValueRange args) {
          IRMapping mapping;
          mapping.map(op.getBlock()->getArguments().take_front(inputs),
                      args.take_front(inputs));
          for (Operation &inner : op.getBlock()->without_terminator())
            body.clone(inner, mapping);
          linalg::YieldOp::create(
              body, op.getLoc(),
              mapping.lookupOrDefault(
                  op.getBlock()->getTerminator()->getOperand(number)));
        });
    eliminateDeadOps(b, *own.getBlock());
    own->setDiscardableAttrs(op->getDiscardableAttrDictionary());
    results.push_back(own.getResult(0));
  }
  b.replaceOp(op, results);
}

namespace {
struct FuseRowsPass : quantx::impl::FuseRowsPassBase<FuseRowsPass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<linalg::GenericOp> pairs;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (computesSeveralNumbers(op))
        pairs.push_back(op);
    });
    for (linalg::GenericOp op : pairs)
      splitResults(rewriter, op);
    getOperation()->walk([&](Block *block) {
      // A group takes members away from the ops still to be seen.
      while (std::optional<RowGroup> group = findGroup(*block)) {
        ++groups;
        members += group->getMembers().size();
        emitRowGroup(rewriter, *group);
      }
    });
  }

  static std::optional<RowGroup> findGroup(Block &block) {
    // Reductions first: they take the elementwise ops around them.
    for (bool reduces : {true, false})
      for (Operation &op : block)
        if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
          if ((linalgOp.getNumReductionLoops() != 0) == reduces)
            if (auto group = RowGroup::create(linalgOp))
              return group;
    return std::nullopt;
  }
};
} // namespace
