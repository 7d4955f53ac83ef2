//===- WindowLayout.cpp - where things lie in a window_reduce -------------===//
//
// Channels in vectors, packed weights in blocks, pixels in rows.
//
//===----------------------------------------------------------------------===//

#include "TileSchedule.h"
#include "WindowKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

/// Accumulators of bytes, as a maximum of codes has, fill a vector with more
/// lanes than those of the leaf.
void WindowKernel::chooseLanes() {
  lanes = leaf.getFacts().lanes;
  int64_t width = accumulator.getIntOrFloatBitWidth();
  if (op.getKind() != WindowKind::Contract && width < 32)
    while (lanes * width < leaf.getFacts().lanes * 32 && lanes < channels)
      lanes *= 2;
}

void WindowKernel::layOutChannels() {
  int64_t groups = op.getGroups();
  ShapedType type = op.getInputType();
  if (hasOpenWeights()) {
    layout = {/*parts=*/1, channels, /*perVector=*/lanes};
    return;
  }
  layout =
      getGroupLayout(groups, channels / groups, type.getDimSize(3) / groups,
                     type.getElementTypeBitWidth(), lanes);
}

/// Packed weights of a part of the channels.
int64_t WindowKernel::getPartSize() {
  const DotLeafFacts &facts = leaf.getFacts();
  return facts.countStored(
      getPackedWindow(facts, op.getNumRows(), op.getRowLength()) *
      layout.getVectors() * lanes);
}

int64_t WindowKernel::getNumWeights() {
  return hasOpenWeights() ? ShapedType::kDynamic : layout.parts * getPartSize();
}

/// Without windows and gaps all pixels of all images are one row.
bool WindowKernel::canJoinPixels() {
  if (op.hasWeightSets())
    return false;
  auto isOne = [](int64_t n) { return n == 1; };
  if (!llvm::all_of(op.getKernel(), isOne) ||
      !llvm::all_of(op.getStrides(), isOne))
    return false;
  for (Value value : op->getOperands()) {
    auto type = dyn_cast<MemRefType>(value.getType());
    if (type && type.getRank() == 4 && !type.getLayout().isIdentity())
      return false;
  }
  ArrayRef<int64_t> from = op.getInputType().getShape().drop_back();
  ArrayRef<int64_t> to = op.getInitType().getShape().drop_back();
  // A single row has nothing to be joined with.
  if (to[0] == 1 && to[1] == 1 && ShapedType::isDynamic(to[2]))
    return true;
  // The images are as many; heights and widths must be seen to be equal.
  return from == to && !llvm::any_of(to.drop_front(), ShapedType::isDynamic);
}

/// Of one block; 0 when unknown. The tiles of a single row of unknown length
/// are taken to be kFewTiles.
int64_t WindowKernel::countTiles() const {
  std::optional<int64_t> images = getConstantIntValue(batch),
                         lines = getConstantIntValue(rows),
                         width = getConstantIntValue(pixels);
  if (images == 1 && lines == 1 && !width)
    return kFewTiles;
  if (!images || !lines || !width)
    return 0;
  return *images * *lines * llvm::divideCeil(*width, tilePixels);
}

/// Packed weights of a whole block.
int64_t WindowKernel::getBlockWeights() {
  const DotLeafFacts &facts = leaf.getFacts();
  return facts.countStored(
      getPackedWindow(facts, op.getNumRows(), op.getRowLength()) * tileVectors *
      lanes);
}

/// Weights that few tiles use come from memory or the last cache each time. The
/// tiles of one block then fetch those of the next, each its share, as long as
/// both blocks fit in the second cache.
bool WindowKernel::shouldFetchWeights() {
  constexpr int64_t kMinBytes = 64 << 10, kMaxTiles = 64, kMaxBlock = 512 << 10;
  if (op.getKind() != WindowKind::Contract || weights.strides.size() != 1 ||
      op.getGroups() != 1)
    return false;
  int64_t tiles = countTiles();
  int64_t size = getElementSize(leaf.getFacts().getStoredKind());
  return tiles > 1 && tiles <= kMaxTiles &&
         getNumWeights() * size >= kMinBytes &&
         getBlockWeights() * size <= kMaxBlock;
}
