//===- TileSchedule.cpp - choosing tiles by their estimated time ----------===//
//
// A product of tiles takes one cycle per row of its input tile, a tile from the
// first cache half a cycle per row, and one from the second about 1.3. What
// counts is the larger of both sums per step: the loads run beside the
// products.
//
//===----------------------------------------------------------------------===//

#include "TileSchedule.h"

#include "llvm/ADT/STLExtras.h"

using namespace quantx;

/// What of the first cache one block's input may take, the rest being weights
/// and scratch on their way; and how many bytes of weights should stay in the
/// second cache.
static constexpr int64_t kInputBytes = 36 << 10, kWeightBytes = 5 << 18;
/// How many blocks of channels may leave partial sums, 4 KB each.
static constexpr int64_t kPartialBlocks = 16;

bool quantx::joinsRows(const DotLeafFacts &leaf, int64_t rows, int64_t length) {
  return leaf.tile && rows > 1 &&
         4 * leaf.getPackedLength(rows * length) <=
             3 * rows * leaf.getPackedLength(length);
}

int64_t quantx::getPackedWindow(const DotLeafFacts &leaf, int64_t rows,
                                int64_t length) {
  return joinsRows(leaf, rows, length) ? leaf.getPackedLength(rows * length)
                                       : rows * leaf.getPackedLength(length);
}

TileCover quantx::chooseCover(const TileProblem &problem, int64_t rows,
                              int64_t inputTiles) {
  // Tiles alike in height waste least: 100 pixels are eight tiles of 13.
  auto cover = [&](int64_t runs, int64_t length, int64_t pitch) {
    int64_t group = runs == 1 ? inputTiles : 1;
    int64_t groups = llvm::divideCeil(length, rows * group);
    return TileCover{runs, length, pitch,
                     int64_t(llvm::divideCeil(length, groups * group))};
  };
  const TileProblem &p = problem;
  TileCover best = cover(p.batch * p.rows, p.pixels, p.pixels);
  if (p.pitch == 0)
    return best;
  TileCover whole = cover(p.batch, (p.rows - 1) * p.pitch + p.pixels, p.pitch);
  auto time = [](const TileCover &cover) {
    // Half a tile is what the loads of one cost whose rows are few.
    return cover.getNumTiles() * std::max<int64_t>(cover.rows, 12);
  };
  return time(whole) < time(best) ? whole : best;
}

TileSchedule quantx::chooseTileSchedule(const DotLeafFacts &leaf,
                                        const TileProblem &problem) {
  int64_t accumulators = leaf.tile->count / 2;
  TileSchedule best{leaf.tile->rows, 2, 2};
  double bestTime = 0;
  for (int64_t vectors : {2, 1}) {
    int64_t inputTiles = accumulators / vectors;
    if (vectors > problem.vectors)
      continue;
    TileCover cover = chooseCover(problem, leaf.tile->rows, inputTiles);
    // Long pixels are taken in pieces that fit.
    bool inFirstCache =
        (problem.isPointwise && problem.vectors > 2 * vectors) ||
        problem.inputBytes * cover.rows * inputTiles <= kInputBytes;
    double products = double(accumulators) * double(cover.rows);
    double loads =
        double(inputTiles * cover.rows) * (inFirstCache ? 0.5 : 1.3) +
        double(vectors * leaf.tile->rows) * (leaf.storedBits == 4 ? 2.6 : 1.3);
    double time = std::max(products, loads) *
                  double(llvm::divideCeil(cover.getNumTiles(), inputTiles)) *
                  double(llvm::divideCeil(problem.vectors, vectors));
    if (bestTime == 0 || time < bestTime) {
      bestTime = time;
      best = {cover.rows, inputTiles, vectors};
    }
  }
  return best;
}

TileOrder quantx::chooseTileOrder(const TileProblem &problem,
                                  const TileCover &cover,
                                  const TileSchedule &schedule, int64_t blocks,
                                  int64_t steps) {
  // Neighbouring windows share input, which is near when the next window comes:
  // there the weights stay. A pixel that is read once stays itself.
  TileOrder order{1, steps};
  if (!problem.isPointwise)
    return order;
  int64_t input = problem.inputBytes * cover.rows * schedule.inputTiles;
  bool tooLong = blocks > 2 && input > kInputBytes;
  int64_t weights = problem.weightBytes * schedule.vectors;
  for (int64_t count = 1; count <= blocks; ++count)
    if (blocks % count == 0 && count * weights <= kWeightBytes &&
        (!tooLong || count <= kPartialBlocks))
      order.channelBlocks = count;
  // Alike in length, so that each has time for the results of the one before.
  if (tooLong && order.channelBlocks > 1)
    order.steps = llvm::divideCeil(steps, llvm::divideCeil(input, kInputBytes));
  return order;
}
