//===- BlockWarps.cpp - how warps share products with block weights -------===//
//
// Few rows are a matter of memory: as many bytes of weights as fit should be on
// their way to every multiprocessor, so warps share the depth. Many rows are a
// matter of arithmetic: warps keep their sums, and larger tiles load less.
//
//===----------------------------------------------------------------------===//

#include "quantx/Schedule/BlockLayout.h"

using namespace mlir;
using namespace quantx;

BlockWarps BlockWarps::of(BlockMatmulOp op) {
  ArrayRef<int64_t> tile = *op.getTile();
  return {tile[0], tile[1], tile[2], tile[3], tile[4]};
}

int64_t BlockWarps::getPieces(BlockMatmulOp op) const {
  // Warps beyond one for each unit have pieces; see choose.
  return std::max<int64_t>(1, slices / getUnits(op));
}

int64_t BlockWarps::cutDepth(BlockMatmulOp op, const BlockLayout &layout,
                             int64_t most) {
  int64_t units = getUnits(op);
  if (units >= most)
    return most;
  // Integers of one block may be added in any order.
  if (op.getInputBlock() != layout.blockSize)
    return units;
  int64_t pieces = most / units;
  while (layout.getBlockSteps() % pieces != 0)
    --pieces;
  return units * pieces;
}

BlockWarps BlockWarps::choose(BlockMatmulOp op, const BlockLayout &layout,
                              const GpuFacts &gpu) {
  constexpr int64_t kMostSlices = 8, kWarps = 7, kMostStages = 8;
  int64_t allRows = op.getInputType().getDimSize(0);
  int64_t panels = layout.getPaddedColumns() / layout.lanes;
  BlockWarps warps{allRows <= 8 ? 8 : allRows <= 16 ? 16 : 32, 1, 1, 1, 2};
  int64_t rowTiles = llvm::divideCeil(allRows, warps.rows);
  // Two panels read the input half as often, if there is work for all then.
  bool hasInner = op.getInputBlock() != layout.blockSize;
  if (rowTiles * (panels / 2) >= gpu.multiprocessors * 9 / 10 &&
      !(hasInner && warps.rows == 32))
    warps.panels = 2;
  int64_t tiles = rowTiles * llvm::divideCeil(panels, warps.panels);
  int64_t wanted = gpu.multiprocessors * kWarps;
  int64_t slices = 1;
  while (slices < kMostSlices && tiles * slices < wanted)
    slices *= 2;
  warps.slices = cutDepth(op, layout, slices);
  if (warps.slices == 1)
    while (warps.groups < 4 && warps.groups * warps.panels < panels)
      warps.groups *= 2;
  // What one block leaves for stages, where one or two share the memory.
  constexpr int64_t kReserved = 1024;
  int64_t blocks = llvm::divideCeil(tiles, warps.groups);
  int64_t together = blocks > gpu.multiprocessors ? 2 : 1;
  auto countStages = [&] {
    int64_t words = (gpu.sharedBytes / together - kReserved) / 4 -
                    warps.getExchangeWords(allRows);
    return words / (warps.slices * warps.groups * warps.getStageWords(layout));
  };
  while (together > 1 && countStages() < 3)
    --together;
  while (warps.slices > 1 && countStages() < 2)
    warps.slices = cutDepth(op, layout, warps.slices - 1);
  warps.stages = std::clamp<int64_t>(countStages(), 2, kMostStages);
  return warps;
}

const DotLeaf *quantx::findBlockMatrixLeaf(MLIRContext *context,
                                           const TargetDescription &target) {
  for (Dialect *dialect : context->getLoadedDialects())
    if (auto *offer = dialect->getRegisteredInterface<DotLeafInterface>())
      for (const auto &leaf : offer->getLeaves()) {
        const DotLeafFacts &facts = leaf->getFacts();
        if (facts.matrix && facts.matrix->threads == 32 &&
            facts.matrix->depth == 32 &&
            llvm::all_of(facts.features,
                         [&](StringRef name) { return target.has(name); }))
          return leaf.get();
      }
  return nullptr;
}
