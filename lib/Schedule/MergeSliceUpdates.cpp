//===- MergeSliceUpdates.cpp - updates of slices of slices ----------------===//
//
// Finds the chain: a slice of a tensor, an update of the slice, and the slice
// put back where it came from. The whole is one update of the tensor.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_MERGESLICEUPDATESPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;

namespace {

/// The sizes of a tensor without those that are one.
SmallVector<int64_t> getLongSizes(Value value) {
  SmallVector<int64_t> sizes;
  for (int64_t size : cast<RankedTensorType>(value.getType()).getShape())
    if (size != 1)
      sizes.push_back(size);
  return sizes;
}

/// What `value` is a reshape of that only adds or drops dimensions of one.
Value skipUnitReshapes(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op) ||
        getLongSizes(op->getOperand(0)) != getLongSizes(value))
      break;
    value = op->getOperand(0);
  }
  return value;
}

bool hasUnitStrides(OffsetSizeAndStrideOpInterface op) {
  return llvm::all_of(op.getMixedStrides(), [](OpFoldResult stride) {
    return getConstantIntValue(stride) == 1;
  });
}

bool isStatic(Value value) {
  return cast<RankedTensorType>(value.getType()).hasStaticShape();
}

/// The parts of the chain.
struct Chain {
  tensor::ExtractSliceOp part;
  tensor::InsertSliceOp update, back;
};

std::optional<Chain> match(tensor::InsertSliceOp back) {
  Value inserted = skipUnitReshapes(back.getSource());
  auto update = inserted.getDefiningOp<tensor::InsertSliceOp>();
  if (!update || !hasUnitStrides(back) || !hasUnitStrides(update))
    return std::nullopt;
  auto part = skipUnitReshapes(update.getDest())
                  .getDefiningOp<tensor::ExtractSliceOp>();
  if (!part || part.getSource() != back.getDest() ||
      part.getMixedOffsets() != back.getMixedOffsets() ||
      part.getMixedSizes() != back.getMixedSizes() ||
      part.getMixedStrides() != back.getMixedStrides())
    return std::nullopt;
  for (Value value :
       {Value(back.getDest()), inserted, Value(update.getSource())})
    if (!isStatic(value))
      return std::nullopt;
  return Chain{part, update, back};
}

/// For each dimension of the tensor the one of the part, or nothing where the
/// part has one element there.
std::optional<SmallVector<std::optional<unsigned>>> mapDims(Chain chain) {
  ArrayRef<int64_t> sizes = chain.back.getStaticSizes();
  ArrayRef<int64_t> inner =
      cast<RankedTensorType>(chain.update.getDest().getType()).getShape();
  SmallVector<std::optional<unsigned>> dims;
  unsigned next = 0;
  auto skipOnes = [&] {
    while (next < inner.size() && inner[next] == 1)
      ++next;
  };
  for (int64_t size : sizes) {
    dims.push_back(std::nullopt);
    if (size == 1)
      continue;
    skipOnes();
    if (next == inner.size() || inner[next] != size)
      return std::nullopt;
    dims.back() = next++;
  }
  // An update of no element could still write past a dimension of one.
  for (auto [size, updated] : llvm::zip(inner, chain.update.getStaticSizes()))
    if (size == 1 && updated != 1)
      return std::nullopt;
  return dims;
}

/// `value` with this shape, which only has other dimensions of one.
Value reshape(OpBuilder &b, Location loc, Value value, RankedTensorType type) {
  auto source = cast<RankedTensorType>(value.getType());
  if (source == type)
    return value;
  SmallVector<int64_t> sizes = getLongSizes(value);
  auto flat = RankedTensorType::get(sizes, type.getElementType());
  auto groupsOf = [](ArrayRef<int64_t> shape) {
    SmallVector<ReassociationIndices> groups;
    ReassociationIndices group;
    bool full = false;
    for (auto [dim, size] : llvm::enumerate(shape)) {
      if (size != 1 && full) {
        groups.push_back(group);
        group.clear();
      }
      full |= size != 1;
      group.push_back(dim);
    }
    if (full)
      groups.push_back(group);
    return groups;
  };
  if (source.getRank() > flat.getRank())
    value = tensor::CollapseShapeOp::create(b, loc, flat, value,
                                            groupsOf(source.getShape()));
  if (type.getRank() > flat.getRank())
    value = tensor::ExpandShapeOp::create(b, loc, type, value,
                                          groupsOf(type.getShape()));
  return value;
}

/// Rewrites the chain; what it leaves without readers is erased.
bool merge(Chain chain) {
  auto dims = mapDims(chain);
  if (!dims)
    return false;
  tensor::InsertSliceOp back = chain.back, update = chain.update;
  // Whoever reads the part must come behind the merged update.
  for (Operation *user : update->getUsers())
    if (user->getBlock() != update->getBlock())
      return false;
  OpBuilder b(update);
  Location loc = update.getLoc();
  SmallVector<OpFoldResult> offsets, sizes;
  SmallVector<int64_t> shape;
  AffineExpr sum = b.getAffineDimExpr(0) + b.getAffineDimExpr(1);
  for (auto [dim, outer] : llvm::enumerate(back.getMixedOffsets())) {
    std::optional<unsigned> inner = (*dims)[dim];
    offsets.push_back(
        inner ? affine::makeComposedFoldedAffineApply(
                    b, loc, sum, {outer, update.getMixedOffsets()[*inner]})
              : outer);
    shape.push_back(inner ? update.getStaticSizes()[*inner] : 1);
    sizes.push_back(b.getIndexAttr(shape.back()));
  }
  SmallVector<OpFoldResult> ones(sizes.size(), b.getIndexAttr(1));
  auto type = RankedTensorType::get(shape, back.getType().getElementType());
  Value value = reshape(b, loc, update.getSource(), type);
  auto whole = tensor::InsertSliceOp::create(b, loc, value, back.getDest(),
                                             offsets, sizes, ones);
  back.getResult().replaceAllUsesWith(whole.getResult());
  if (!update->use_empty()) {
    Value part = tensor::ExtractSliceOp::create(
        b, loc, whole.getResult(), back.getMixedOffsets(), back.getMixedSizes(),
        back.getMixedStrides());
    part = reshape(b, loc, part, update.getType());
    update.getResult().replaceAllUsesWith(part);
  }
  return true;
}

struct MergeSliceUpdatesPass
    : quantx::impl::MergeSliceUpdatesPassBase<MergeSliceUpdatesPass> {
  using MergeSliceUpdatesPassBase::MergeSliceUpdatesPassBase;

  void runOnOperation() override {
    SmallVector<tensor::InsertSliceOp> updates;
    getOperation().walk(
        [&](tensor::InsertSliceOp op) { updates.push_back(op); });
    for (tensor::InsertSliceOp op : updates) {
      std::optional<Chain> chain = match(op);
      if (chain && isBefore(*chain) && merge(*chain))
        ++merged;
    }
  }

private:
  /// Whether all that the merged update reads is there where the inner one
  /// stands.
  static bool isBefore(Chain chain) {
    for (Value operand : chain.back->getOperands()) {
      if (operand == chain.back.getSource())
        continue;
      Operation *op = operand.getDefiningOp();
      if (op && (op->getBlock() != chain.update->getBlock() ||
                 !op->isBeforeInBlock(chain.update)))
        return false;
    }
    return chain.back->getBlock() == chain.update->getBlock();
  }
};

} // namespace
