//===- MatrixWeights.cpp - tiles for blocks of threads --------------------===//
//
// How large the tile of a block is, and weights in the order in which blocks
// bring them to shared memory: for each part and each tile of channels, step
// after step, a tile as it will lie there. A step is then one straight copy.
//
//===----------------------------------------------------------------------===//

#include "PackedWeights.h"
#include "WeightIndex.h"
#include "quantx/Schedule/MatrixTile.h"

using namespace mlir;
using namespace quantx;

RegisterTile quantx::chooseMatrixTile(const MatrixFacts &leaf,
                                      const GpuFacts &gpu, int64_t pixels,
                                      int64_t channels, int64_t parts,
                                      int64_t given) {
  RegisterTile best{leaf.pixels, given ? given : leaf.channels};
  double bestCost = 0;
  constexpr int64_t longest = 256;
  for (int64_t p = leaf.pixels; p <= longest; p *= 2)
    for (int64_t c = given ? given : leaf.channels; c <= longest; c *= 2) {
      int64_t most = std::min(gpu.blockThreads, leaf.blockThreads);
      bool fits = leaf.countGroups(p, c) * leaf.threads <= most &&
                  (p + c) * leaf.step * leaf.stages <= gpu.sharedBytes;
      if (fits) {
        // Blocks that run side by side take the time of one. Of one, products
        // and what must be brought from memory, which is so much slower.
        constexpr double kLoad = 64;
        int64_t blocks =
            parts * llvm::divideCeil(pixels, p) * llvm::divideCeil(channels, c);
        int64_t waves = llvm::divideCeil(blocks, gpu.multiprocessors);
        double cost = double(waves) * (double(p * c) + kLoad * double(p + c));
        if (bestCost == 0 || cost < bestCost) {
          bestCost = cost;
          best = {p, c};
        }
      }
      if (given)
        break;
    }
  return best;
}

/// Writes `from` into `packed` in packed order.
template <typename From>
static void pack(const WindowMatch &match, const Tensor &weights,
                 const WeightIndex &index, const MatrixDepth &depth,
                 int64_t tileChannels, MutableArrayRef<int8_t> packed) {
  ArrayRef<From> from = weights.data<From>();
  int64_t inputs = index.size[3], chunks = depth.getRowChunks();
  int64_t tiles = llvm::divideCeil(index.outputs, tileChannels);
  int64_t tileBytes = tileChannels * depth.step;
  for (int64_t f = 0; f < index.size[0]; ++f) {
    int64_t channel = f % index.outputs;
    int64_t tile = f / index.outputs * tiles + channel / tileChannels;
    for (int64_t row = 0; row < depth.rows; ++row)
      for (int64_t k = 0; k < depth.rowLength; ++k) {
        bool whole = hasWholeRows(match);
        int64_t y = whole ? row : row / match.kernel[1];
        int64_t x = whole ? k / inputs : row % match.kernel[1];
        int64_t byte = row * chunks * kChunkBytes + k;
        int64_t start =
            (tile * depth.getSteps() + byte / depth.step) * tileBytes;
        packed[start + getTileByte(channel % tileChannels, byte % depth.step,
                                   depth.step)] =
            int8_t(from[index(f, y, x, k % inputs)]);
      }
  }
}

Tensor quantx::packMatrix(const WindowMatch &match, const Tensor &weights,
                          const MatrixFacts &leaf, int64_t channels) {
  WeightIndex index(match, weights);
  bool whole = hasWholeRows(match);
  MatrixDepth depth{match.kernel[0] * (whole ? 1 : match.kernel[1]),
                    index.size[3] * (whole ? match.kernel[1] : 1), leaf.step};
  int64_t count = match.groups * llvm::divideCeil(index.outputs, channels) *
                  depth.getSteps() * channels * leaf.step;
  Tensor packed = Tensor::zeros(ElementKind::I8, {count});
  MutableArrayRef<int8_t> to = packed.mutableData<int8_t>();
  if (weights.kind() == ElementKind::I32)
    pack<int32_t>(match, weights, index, depth, channels, to);
  else if (weights.kind() == ElementKind::I16)
    pack<int16_t>(match, weights, index, depth, channels, to);
  else
    pack<int8_t>(match, weights, index, depth, channels, to);
  return packed;
}
