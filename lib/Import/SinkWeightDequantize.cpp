//===- SinkWeightDequantize.cpp - layout changes before dequantize --------===//
//
// A transpose or reshape of a quantized constant moves in front of its
// dequantize or fake_quantize, where it can be folded into the codes.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Import/Passes.h"
#include "quantx/Support/Constants.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_SINKWEIGHTDEQUANTIZEPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// Where dimension `axis` of a reshape's source lies in its result; nothing
/// when it is merged with others or split.
std::optional<int64_t> followReshape(ArrayRef<ReassociationIndices> groups,
                                     RankedTensorType wide, bool expands,
                                     int64_t axis) {
  if (expands) {
    std::optional<int64_t> found;
    for (int64_t dim : groups[axis]) {
      if (wide.getDimSize(dim) == 1)
        continue;
      if (found)
        return std::nullopt;
      found = dim;
    }
    return found.value_or(groups[axis].front());
  }
  for (auto [narrow, group] : llvm::enumerate(groups)) {
    if (!llvm::is_contained(group, axis))
      continue;
    for (int64_t dim : group)
      if (dim != axis && wide.getDimSize(dim) != 1)
        return std::nullopt;
    return narrow;
  }
  return std::nullopt;
}

/// Where a layout op puts dimension `axis` of its source, if it keeps it.
std::optional<int64_t> followAxis(Operation *op, int64_t axis) {
  if (auto transpose = dyn_cast<linalg::TransposeOp>(op)) {
    auto found = llvm::find(transpose.getPermutation(), axis);
    return found - transpose.getPermutation().begin();
  }
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return followReshape(expand.getReassociationIndices(),
                         expand.getResultType(), true, axis);
  auto collapse = cast<tensor::CollapseShapeOp>(op);
  return followReshape(collapse.getReassociationIndices(),
                       collapse.getSrcType(), false, axis);
}

/// The same layout op on the codes.
Value changeLayout(OpBuilder &builder, Operation *layout, Value codes) {
  Location loc = layout->getLoc();
  Type element = getElementTypeOrSelf(codes.getType());
  auto type = cast<RankedTensorType>(layout->getResult(0).getType());
  Type codeType = type.clone(element);
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(layout))
    return tensor::ExpandShapeOp::create(builder, loc, codeType, codes,
                                         expand.getReassociationIndices());
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(layout))
    return tensor::CollapseShapeOp::create(builder, loc, codeType, codes,
                                           collapse.getReassociationIndices());
  Value empty = tensor::EmptyOp::create(builder, loc, type.getShape(), element);
  auto transpose = cast<linalg::TransposeOp>(layout);
  return linalg::TransposeOp::create(builder, loc, codes, empty,
                                     transpose.getPermutation())
      ->getResult(0);
}

struct SinkWeightDequantize
    : public quantx::impl::SinkWeightDequantizePassBase<SinkWeightDequantize> {
  using SinkWeightDequantizePassBase::SinkWeightDequantizePassBase;

  void runOnOperation() override {
    SmallVector<Operation *> layouts;
    getOperation().walk([&](Operation *op) {
      if (isa<linalg::TransposeOp, tensor::ExpandShapeOp,
              tensor::CollapseShapeOp>(op))
        layouts.push_back(op);
    });
    for (Operation *layout : layouts) {
      Operation *producer = layout->getOperand(0).getDefiningOp();
      if (isa_and_nonnull<DequantizeOp, FakeQuantizeOp>(producer))
        sink(layout, producer);
    }
  }

private:
  void sink(Operation *layout, Operation *producer) {
    Value source = producer->getOperand(0);
    // The source may be a constant whose layout changed in an earlier step.
    Operation *root = source.getDefiningOp();
    while (isa_and_nonnull<linalg::TransposeOp, tensor::ExpandShapeOp,
                           tensor::CollapseShapeOp>(root))
      root = root->getOperand(0).getDefiningOp();
    if (!root || !isConstant(root->getResult(0)) ||
        producer->hasAttr("block_size"))
      return;
    auto axis = producer->getAttrOfType<IntegerAttr>("axis");
    std::optional<int64_t> moved;
    if (axis) {
      moved = followAxis(layout, axis.getInt());
      if (!moved)
        return;
    }
    auto storage = producer->getAttrOfType<StorageAttr>("storage");
    if (storage && storage.getPacked())
      return;
    auto type = cast<RankedTensorType>(layout->getResult(0).getType());
    if (!type.hasStaticShape())
      return;
    OpBuilder builder(layout);
    IRMapping mapping;
    mapping.map(source, changeLayout(builder, layout, source));
    Operation *outer = builder.clone(*producer, mapping);
    outer->getResult(0).setType(type);
    if (moved)
      outer->setAttr("axis", builder.getI64IntegerAttr(*moved));
    layout->getResult(0).replaceAllUsesWith(outer->getResult(0));
    layout->erase();
    if (producer->use_empty())
      producer->erase();
    ++numSunk;
  }
};

} // namespace
