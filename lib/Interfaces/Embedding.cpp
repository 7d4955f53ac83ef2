//===- Embedding.cpp - rows gathered from a table -------------------------===//

#include "quantx/Interfaces/Embedding.h"

using namespace mlir;
using namespace quantx;

std::optional<Embedding> quantx::matchEmbedding(Operation *op) {
  auto generic = dyn_cast<linalg::GenericOp>(op);
  if (!generic || generic->getNumResults() != 1 ||
      generic.getNumParallelLoops() != generic.getNumLoops())
    return std::nullopt;
  unsigned last = generic.getNumLoops() - 1;
  SmallVector<AffineMap> maps = generic.getIndexingMapsArray();
  if (generic.getNumLoops() == 0 || !maps.back().isIdentity())
    return std::nullopt;
  // The row is the same for all columns.
  for (AffineMap map : ArrayRef(maps).drop_back())
    if (map.isFunctionOfDim(last))
      return std::nullopt;
  auto extract = generic.getBody()
                     ->getTerminator()
                     ->getOperand(0)
                     .getDefiningOp<tensor::ExtractOp>();
  if (!extract || extract->getBlock() != generic.getBody() ||
      extract.getIndices().size() != 2)
    return std::nullopt;
  auto column = extract.getIndices()[1].getDefiningOp<linalg::IndexOp>();
  if (!column || column.getDim() != last)
    return std::nullopt;
  for (Operation &inner : *generic.getBody()) {
    auto index = dyn_cast<linalg::IndexOp>(inner);
    if ((index && index != column && index.getDim() == last) ||
        inner.getNumRegions() != 0 ||
        (isa<tensor::ExtractOp>(inner) && &inner != extract))
      return std::nullopt;
  }
  auto table = dyn_cast<RankedTensorType>(extract.getTensor().getType());
  auto result = cast<RankedTensorType>(generic->getResult(0).getType());
  if (!table || !table.hasStaticShape() || !table.getElementType().isF32() ||
      table.getDimSize(1) != result.getShape().back() ||
      generic.getRegion().isAncestor(extract.getTensor().getParentRegion()))
    return std::nullopt;
  return Embedding{generic, extract};
}
