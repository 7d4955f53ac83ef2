//===- MomentSums.cpp - products of all pairs of channels -----------------===//
//
// The one loop of calibration that costs time: tiles of 4 by 16 channels stay
// in registers over all positions. The values are in panels of 16 channels, for
// rows of positions that lie a multiple of 4 KB apart share one set of the first
// cache.
//
//===----------------------------------------------------------------------===//

#include "MomentSums.h"

#include "quantx/Numerics/WideLoops.h"
#include <algorithm>
#include <vector>

static constexpr size_t kRows = 4, kColumns = 16;

/// The rows [i, i + kRows) of the triangle.
QUANTX_WIDE_LOOPS
static void addRows(const double *panels, size_t positions, size_t channels,
                    size_t i, double *triangle) {
  // Products and sums are exact, so joining them changes nothing.
#pragma clang fp contract(fast)
  const double *left = panels + i / kColumns * kColumns * positions;
  left += i % kColumns;
  for (size_t j = i / kColumns * kColumns; j < channels; j += kColumns) {
    const double *right = panels + j * positions;
    double sums[kRows][kColumns] = {};
    for (size_t p = 0; p < positions; ++p)
      for (size_t r = 0; r < kRows; ++r)
        for (size_t c = 0; c < kColumns; ++c)
          sums[r][c] += left[p * kColumns + r] * right[p * kColumns + c];
    for (size_t row = i; row < std::min(i + kRows, channels); ++row) {
      double *out = triangle + row * channels - row * (row + 1) / 2;
      size_t end = std::min(j + kColumns, channels);
      for (size_t column = std::max(j, row); column < end; ++column)
        out[column] += sums[row - i][column - j];
    }
  }
}

void quantx::addMoments(const double *values, size_t positions, size_t channels,
                        double *triangle) {
  // Channels that fill the last panel are 0.
  size_t count = (channels + kColumns - 1) / kColumns;
  std::vector<double> panels(count * kColumns * positions);
  for (size_t p = 0; p < positions; ++p)
    for (size_t j = 0; j < channels; j += kColumns)
      std::copy(values + p * channels + j,
                values + p * channels + std::min(j + kColumns, channels),
                panels.begin() + (j * positions + p * kColumns));
  for (size_t i = 0; i < channels; i += kRows)
    addRows(panels.data(), positions, channels, i, triangle);
}
