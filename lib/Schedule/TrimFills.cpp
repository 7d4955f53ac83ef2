//===- TrimFills.cpp - only the border of a padded buffer is filled --------===//
//
// What a kernel writes into the middle of its reader's padded input need not
// be filled before.
//
//===----------------------------------------------------------------------===//

#include "BufferUsers.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_TRIMFILLSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// A box of elements that a subview names by numbers, one element apart.
struct Box {
  SmallVector<int64_t> offsets, sizes;
};

std::optional<Box> getBox(memref::SubViewOp view) {
  Box box{llvm::to_vector(view.getStaticOffsets()),
          llvm::to_vector(view.getStaticSizes())};
  if (ShapedType::isDynamicShape(box.offsets) ||
      ShapedType::isDynamicShape(box.sizes) ||
      llvm::any_of(view.getStaticStrides(),
                   [](int64_t stride) { return stride != 1; }))
    return std::nullopt;
  return box;
}

/// The memref whose every element `op` writes without reading any of them;
/// null if there is none.
Value getOverwritten(Operation *op) {
  if (auto copy = dyn_cast<memref::CopyOp>(op))
    return copy.getTarget();
  if (auto reduce = dyn_cast<WindowReduceOp>(op))
    return reduce.getInit();
  auto generic = dyn_cast<linalg::LinalgOp>(op);
  if (!generic || generic.getNumDpsInits() != 1)
    return nullptr;
  OpOperand *init = generic.getDpsInitOperand(0);
  if (generic.payloadUsesValueFromOperand(init) ||
      !generic.getMatchingIndexingMap(init).isPermutation())
    return nullptr;
  return init->get();
}

struct TrimFillsPass : quantx::impl::TrimFillsPassBase<TrimFillsPass> {
  using TrimFillsPassBase::TrimFillsPassBase;

  void runOnOperation() override {
    SmallVector<linalg::FillOp> fills;
    getOperation()->walk([&](linalg::FillOp fill) { fills.push_back(fill); });
    for (linalg::FillOp fill : fills)
      visit(fill);
  }

private:
  void visit(linalg::FillOp fill) {
    auto alloc = fill.getOutputs()[0].getDefiningOp<memref::AllocOp>();
    if (!alloc || !alloc.getType().hasStaticShape())
      return;
    Operation *next = findNextUser(alloc, fill);
    Value written = next ? getOverwritten(next) : Value();
    auto view = written ? written.getDefiningOp<memref::SubViewOp>()
                        : memref::SubViewOp();
    if (!view || view.getSource() != alloc.getResult() || usesTwice(next, alloc))
      return;
    if (std::optional<Box> box = getBox(view)) {
      fillAround(fill, *box);
      ++trimmed;
    }
  }

  /// The first op behind `fill` in its block that touches the buffer; null
  /// where an op elsewhere does.
  static Operation *findNextUser(memref::AllocOp alloc, Operation *fill) {
    Operation *next = nullptr;
    bool known = true;
    forEachUser(alloc, [&](Operation *user) {
      if (isa<ViewLikeOpInterface>(user))
        return;
      Operation *here = fill->getBlock()->findAncestorOpInBlock(*user);
      if (!here) {
        known = false;
        return;
      }
      if (fill->isBeforeInBlock(here) && (!next || here->isBeforeInBlock(next)))
        next = here;
    });
    return known ? next : nullptr;
  }

  /// Whether `op` has the buffer, or a view of it, in more than one operand.
  static bool usesTwice(Operation *op, memref::AllocOp alloc) {
    int64_t uses = 0;
    forEachUser(alloc, [&](Operation *user) { uses += user == op; });
    return uses != 1;
  }

  /// Fills what of the buffer lies outside `box`: for each dimension what is
  /// before and behind it, within the bounds of the dimensions before.
  static void fillAround(linalg::FillOp fill, const Box &box) {
    OpBuilder b(fill);
    Location loc = fill.getLoc();
    Value buffer = fill.getOutputs()[0];
    auto type = cast<MemRefType>(buffer.getType());
    Box rest{SmallVector<int64_t>(type.getRank(), 0),
             llvm::to_vector(type.getShape())};
    auto fillSlab = [&](unsigned dimension, int64_t from, int64_t to) {
      if (from >= to)
        return;
      Box slab = rest;
      slab.offsets[dimension] = from;
      slab.sizes[dimension] = to - from;
      SmallVector<OpFoldResult> strides(type.getRank(), b.getIndexAttr(1));
      Value view = memref::SubViewOp::create(
          b, loc, buffer, getAsIndexOpFoldResult(b.getContext(), slab.offsets),
          getAsIndexOpFoldResult(b.getContext(), slab.sizes), strides);
      linalg::FillOp::create(b, loc, fill.getInputs(), view);
    };
    for (auto [i, size] : llvm::enumerate(type.getShape())) {
      int64_t end = box.offsets[i] + box.sizes[i];
      fillSlab(i, 0, box.offsets[i]);
      fillSlab(i, end, size);
      rest.offsets[i] = box.offsets[i];
      rest.sizes[i] = box.sizes[i];
    }
    fill.erase();
  }
};

} // namespace
