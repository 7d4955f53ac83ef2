//===- UnitReshape.cpp - reshapes that move no element --------------------===//

#include "UnitReshape.h"

using namespace mlir;
using namespace quantx;

std::optional<UnitReshape> UnitReshape::match(Operation *op) {
  UnitReshape result;
  if (auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(op))
    result = {expand.getReassociationIndices(), expand.getResultType(), true};
  else if (auto collapse = dyn_cast_or_null<tensor::CollapseShapeOp>(op))
    result = {collapse.getReassociationIndices(), collapse.getSrcType(), false};
  else
    return std::nullopt;
  bool addsUnits = llvm::all_of(result.groups, [&](ArrayRef<int64_t> dims) {
    return llvm::count_if(dims, [&](int64_t dim) {
             return result.wide.getDimSize(dim) != 1;
           }) <= 1;
  });
  return addsUnits ? std::optional(result) : std::nullopt;
}

RowDims UnitReshape::map(const RowDims &dims, bool reverse) const {
  bool widens = expands != reverse;
  RowDims result(widens ? wide.getRank() : groups.size(), kUnit);
  for (auto [number, group] : llvm::enumerate(groups))
    for (int64_t dim : group)
      if (wide.getDimSize(dim) != 1)
        result[widens ? dim : number] = dims[widens ? number : dim];
  return result;
}
