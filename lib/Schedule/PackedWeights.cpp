//===- PackedWeights.cpp - weights in the order of a leaf -----------------===//
//
// The order in which a kernel reads its weights is a straight line: blocks of
// channels outermost, so that a block's weights stay in the first cache while
// all pixels pass.
//
//===----------------------------------------------------------------------===//

#include "PackedWeights.h"

#include "TileSchedule.h"
#include "WeightIndex.h"
#include "quantx/Schedule/GroupLayout.h"
#include "llvm/Support/MathExtras.h"
#include <numeric>

using namespace mlir;
using namespace quantx;

bool InputRows::collide(int64_t pixels) const {
  if (pitch == 0)
    return false;
  int64_t sets = caches.getSpan() / std::gcd(pitch, caches.getSpan());
  return int64_t(llvm::divideCeil(pixels, sets)) > caches.ways;
}

RegisterTile quantx::chooseTile(const DotLeafFacts &leaf, int64_t pixels,
                                int64_t channels, bool isContraction,
                                int64_t depthwiseColumns, InputRows inputRows,
                                int64_t given) {
  int64_t vectors = llvm::divideCeil(channels, leaf.lanes);
  RegisterTile best{1, std::max<int64_t>(given, 1)};
  double bestCost = 0;
  // Steps of a tile: dots on two pipes with a latency of five, and what widens
  // weights, against loads of weights and activations on two ports.
  int64_t widening = leaf.storedBits == 4 ? 2 : leaf.storedBits ? 1 : 0;
  auto cost = [&](int64_t p, int64_t v) {
    double dots = std::max<double>(p * v + widening * v, 8) / 2;
    double loads = (p + v) / 2.0;
    // Reads of the second cache are mostly, not wholly, hidden.
    double misses = inputRows.collide(p) ? double(p) / 16 : 0.0;
    return std::max(dots, loads) + 0.5 + misses;
  };
  for (int64_t v = given ? given : 1,
               end = given ? given : std::min<int64_t>(vectors, 6);
       v <= end; ++v)
    for (int64_t p = 1; p <= std::min<int64_t>(pixels, 16); ++p) {
      // Accumulators, weights, one activation and one constant; of a kernel
      // row that keeps channels apart, its weights and the pixels below it.
      int64_t registers = isContraction ? p * v + v + 2 + widening
                                        : p * v + std::max<int64_t>(v, 2) + 2;
      if (depthwiseColumns != 0 && depthwiseColumns <= kMaxUnrolledColumns)
        registers = p * v + 2 * depthwiseColumns * v + 1;
      if (p * v > 1 && registers > leaf.registers)
        continue;
      auto rows = [&](int64_t width) {
        double sum = double(pixels / p) * cost(p, width);
        if (pixels % p)
          sum += cost(pixels % p, width);
        return sum;
      };
      double total = double(vectors / v) * rows(v);
      if (vectors % v)
        total += rows(vectors % v);
      if (bestCost == 0 || total < bestCost) {
        bestCost = total;
        best = {p, v};
      }
    }
  return best;
}

RegisterTile quantx::chooseThreadTile(const DotLeafFacts &leaf, int64_t pixels,
                                      int64_t channels, bool isContraction) {
  // A thread that computes a square of results loads each word for several of
  // them; but a GPU wants thousands of threads first.
  constexpr int64_t kThreads = 8192;
  int64_t vectors = llvm::divideCeil(channels, leaf.lanes);
  RegisterTile tile{4, isContraction && vectors % 2 == 0 ? 2 : 1};
  auto countThreads = [&] {
    return llvm::divideCeil(pixels, tile.pixels) *
           llvm::divideCeil(vectors, tile.vectors) * leaf.lanes;
  };
  while (tile.pixels > 1 && countThreads() < kThreads)
    tile.pixels /= 2;
  if (countThreads() < kThreads)
    tile.vectors = 1;
  return tile;
}

namespace {

/// Writes `from` into `to`, element by element in packed order.
template <typename From, typename To>
void pack(const WindowMatch &match, const Tensor &weights,
          const DotLeafFacts &leaf, int64_t blockVectors, Tensor &packed) {
  ArrayRef<From> from = weights.data<From>();
  MutableArrayRef<To> to = packed.mutableData<To>();
  WeightIndex index(match, weights);
  int64_t inputs = index.size[3];
  bool wholeRows = hasWholeRows(match);
  int64_t rows = match.kernel[0] * (wholeRows ? 1 : match.kernel[1]);
  int64_t length = inputs * (wholeRows ? match.kernel[1] : 1);
  // Rows that are summed as one follow each other without a gap.
  int64_t perRun = joinsRows(leaf, rows, length) ? rows : 1;
  int64_t groups = leaf.getPackedLength(perRun * length) / leaf.group;
  GroupLayout layout = layOutGroups(match, weights, leaf);
  int64_t vectors = layout.getVectors();
  int64_t at = 0;
  for (int64_t part = 0; part < layout.parts; ++part)
    for (int64_t block = 0; block < vectors; block += blockVectors)
      for (int64_t first = 0; first < rows; first += perRun)
        for (int64_t group = 0; group < groups; ++group)
          for (int64_t v = block; v < std::min(block + blockVectors, vectors);
               ++v)
            for (int64_t lane = 0; lane < leaf.lanes; ++lane)
              for (int64_t i = 0; i < leaf.group; ++i, ++at) {
                int64_t f = v * layout.perVector + lane;
                int64_t k = group * leaf.group + i;
                if (lane >= layout.perVector || f >= layout.channels ||
                    k >= perRun * length)
                  continue;
                int64_t row = first + k / length;
                k %= length;
                int64_t y = wholeRows ? row : row / match.kernel[1];
                int64_t x = wholeRows ? k / inputs : row % match.kernel[1];
                f += part * layout.channels;
                to[at] = To(from[index(f, y, x, k % inputs)]);
              }
}

/// For each type of packed elements; floats keep theirs.
template <typename From>
void packFrom(const WindowMatch &match, const Tensor &weights,
              const DotLeafFacts &leaf, int64_t blockVectors, Tensor &packed) {
  switch (leaf.weight) {
  case ElementKind::I8:
    return pack<From, int8_t>(match, weights, leaf, blockVectors, packed);
  case ElementKind::I16:
    return pack<From, int16_t>(match, weights, leaf, blockVectors, packed);
  case ElementKind::I32:
    return pack<From, int32_t>(match, weights, leaf, blockVectors, packed);
  default:
    return pack<From, From>(match, weights, leaf, blockVectors, packed);
  }
}

} // namespace

GroupLayout quantx::layOutGroups(const WindowMatch &match,
                                 const Tensor &weights,
                                 const DotLeafFacts &leaf) {
  WeightIndex index(match, weights);
  int64_t bits =
      getElementTypeOrSelf(match.input.getType()).getIntOrFloatBitWidth();
  return getGroupLayout(match.groups, index.outputs, index.size[3], bits,
                        leaf.lanes);
}

Tensor quantx::packContraction(const WindowMatch &match, const Tensor &weights,
                               const DotLeafFacts &leaf, int64_t vectors) {
  if (leaf.matrix)
    return packMatrix(match, weights, *leaf.matrix, vectors);
  WeightIndex index(match, weights);
  bool wholeRows = hasWholeRows(match);
  int64_t rows = match.kernel[0] * (wholeRows ? 1 : match.kernel[1]);
  int64_t length = index.size[3] * (wholeRows ? match.kernel[1] : 1);
  GroupLayout layout = layOutGroups(match, weights, leaf);
  int64_t count = getPackedWindow(leaf, rows, length) * layout.parts *
                  layout.getVectors() * leaf.lanes;
  Tensor packed = Tensor::zeros(leaf.weight, {count});
  switch (weights.kind()) {
  case ElementKind::F32:
    packFrom<float>(match, weights, leaf, vectors, packed);
    break;
  case ElementKind::BF16:
  case ElementKind::F16:
    packFrom<uint16_t>(match, weights, leaf, vectors, packed);
    break;
  case ElementKind::I16:
    packFrom<int16_t>(match, weights, leaf, vectors, packed);
    break;
  case ElementKind::I32:
    packFrom<int32_t>(match, weights, leaf, vectors, packed);
    break;
  default:
    packFrom<int8_t>(match, weights, leaf, vectors, packed);
    break;
  }
  if (leaf.storedBits == 4)
    return packNibbles(leaf, packed);
  if (leaf.storedBits == 0)
    return packed;
  Tensor bytes = Tensor::zeros(ElementKind::I8, {count});
  MutableArrayRef<int8_t> narrow = bytes.mutableData<int8_t>();
  for (int64_t i = 0; i < count; ++i)
    narrow[i] = int8_t(packed.getInt(i));
  return bytes;
}

Tensor quantx::packDepthwise(const WindowMatch &match, const Tensor &weights,
                             ElementKind accumulator) {
  WeightIndex index(match, weights);
  int64_t channels = index.size[0];
  int64_t taps = match.kernel[0] * match.kernel[1];
  Tensor packed = Tensor::zeros(accumulator, {taps * channels});
  for (int64_t tap = 0; tap < taps; ++tap)
    for (int64_t f = 0; f < channels; ++f) {
      int64_t from = index(f, tap / match.kernel[1], tap % match.kernel[1], 0);
      int64_t to = tap * channels + f;
      if (isFloatKind(accumulator))
        packed.setDouble(to, weights.getDouble(from));
      else
        packed.setInt(to, weights.getInt(from));
    }
  return packed;
}

/// Calls `visit` with the position of every weight of output channel `f`.
static void forEachWeight(const WindowMatch &match, const WeightIndex &index,
                          int64_t f, llvm::function_ref<void(int64_t)> visit) {
  for (int64_t y = 0; y < match.kernel[0]; ++y)
    for (int64_t x = 0; x < match.kernel[1]; ++x)
      for (int64_t c = 0; c < index.size[3]; ++c)
        visit(index(f, y, x, c));
}

FittedWeights quantx::fitWeights(const WindowMatch &match,
                                 const Tensor &weights,
                                 ArrayRef<int64_t> zeroPoints, int64_t bits) {
  bool isPlain = !match.unsignedWeights &&
                 llvm::all_of(zeroPoints, [](int64_t z) { return z == 0; });
  if (isPlain && int64_t(getElementSize(weights.kind())) * 8 <= bits)
    return {weights, {}};
  Tensor codes = match.unsignedWeights
                     ? weights.reinterpreted(toUnsignedKind(weights.kind()))
                     : weights;
  int64_t lowest = llvm::minIntN(bits), highest = llvm::maxIntN(bits);
  WeightIndex index(match, weights);
  FittedWeights fitted{Tensor::zeros(ElementKind::I32, weights.shape()), {}};
  SmallVector<int64_t> remainders;
  for (int64_t f = 0; f < index.size[0]; ++f) {
    int64_t zero = zeroPoints[zeroPoints.size() > 1 ? f : 0];
    int64_t low = INT64_MAX, high = INT64_MIN;
    forEachWeight(match, index, f, [&](int64_t at) {
      low = std::min(low, codes.getInt(at) - zero);
      high = std::max(high, codes.getInt(at) - zero);
    });
    int64_t remainder = high > highest ? high - highest
                        : low < lowest ? low - lowest
                                       : 0;
    forEachWeight(match, index, f, [&](int64_t at) {
      fitted.values.setInt(at, codes.getInt(at) - zero - remainder);
    });
    remainders.push_back(remainder);
  }
  if (llvm::any_of(remainders, [](int64_t r) { return r != 0; }))
    fitted.remainders = std::move(remainders);
  return fitted;
}

SmallVector<int64_t> quantx::sumWeights(const WindowMatch &match,
                                        const Tensor &weights) {
  WeightIndex index(match, weights);
  SmallVector<int64_t> sums;
  for (int64_t f = 0; f < index.size[0]; ++f) {
    int64_t sum = 0;
    forEachWeight(match, index, f,
                  [&](int64_t at) { sum += weights.getInt(at); });
    sums.push_back(sum);
  }
  return sums;
}
