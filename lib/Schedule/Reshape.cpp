//===- Reshape.cpp - dimensions joined and divided ------------------------===//

#include "Reshape.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace quantx;

/// Where each dimension goes when those without a group join a neighbour.
static SmallVector<ReassociationIndices> joinEmpty(const DimGroups &groups) {
  SmallVector<ReassociationIndices> joined;
  bool filled = false;
  for (auto [i, group] : llvm::enumerate(groups)) {
    if (joined.empty() || (filled && !group.empty()))
      joined.emplace_back();
    joined.back().push_back(i);
    filled |= !group.empty();
  }
  return joined;
}

Value quantx::collapseDims(OpBuilder &b, Location loc, Value value,
                           const DimGroups &groups) {
  SmallVector<ReassociationIndices> kept;
  bool changes = false;
  SmallVector<OpFoldResult> sizes;
  for (const SmallVector<int64_t> &group : groups) {
    if (!group.empty())
      kept.emplace_back(group.begin(), group.end());
    changes |= group.size() > 1;
  }
  if (changes)
    value = tensor::CollapseShapeOp::create(b, loc, value, kept);
  if (kept.size() == groups.size())
    return value;
  int64_t dim = 0;
  SmallVector<int64_t> shape;
  auto type = cast<RankedTensorType>(value.getType());
  for (const SmallVector<int64_t> &group : groups) {
    shape.push_back(group.empty() ? 1 : type.getDimSize(dim));
    sizes.push_back(group.empty() ? OpFoldResult(b.getIndexAttr(1))
                                  : tensor::getMixedSize(b, loc, value, dim));
    dim += !group.empty();
  }
  return tensor::ExpandShapeOp::create(b, loc, type.clone(shape), value,
                                       joinEmpty(groups), sizes);
}

Value quantx::expandDims(OpBuilder &b, Location loc, Value value,
                         const DimGroups &groups,
                         ArrayRef<OpFoldResult> sizes) {
  if (llvm::any_of(groups, [](auto &group) { return group.empty(); }))
    value = tensor::CollapseShapeOp::create(b, loc, value, joinEmpty(groups));
  SmallVector<ReassociationIndices> kept;
  for (const SmallVector<int64_t> &group : groups)
    if (!group.empty())
      kept.emplace_back(group.begin(), group.end());
  if (kept.size() == sizes.size())
    return value;
  SmallVector<int64_t> shape;
  for (OpFoldResult size : sizes)
    shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
  auto type = cast<RankedTensorType>(value.getType()).clone(shape);
  return tensor::ExpandShapeOp::create(b, loc, type, value, kept, sizes);
}
