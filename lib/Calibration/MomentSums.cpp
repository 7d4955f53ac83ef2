//===- MomentSums.cpp - products of all pairs of channels -----------------===//
//
// The one loop of calibration that costs time: tiles of 4 by 16 channels stay
// in registers over all positions.
//
//===----------------------------------------------------------------------===//

#include "MomentSums.h"

#include "quantx/Numerics/WideLoops.h"
#include <algorithm>

static constexpr size_t kRows = 4, kColumns = 16;

QUANTX_WIDE_LOOPS
void quantx::addMoments(const double *values, size_t positions, size_t channels,
                        double *triangle) {
  for (size_t i = 0; i < channels; i += kRows) {
    size_t rows = std::min(kRows, channels - i);
    for (size_t j = i; j < channels; j += kColumns) {
      size_t columns = std::min(kColumns, channels - j);
      double sums[kRows][kColumns] = {};
      if (rows == kRows && columns == kColumns) {
        for (size_t p = 0; p < positions; ++p) {
          const double *at = values + p * channels;
          for (size_t r = 0; r < kRows; ++r)
            for (size_t c = 0; c < kColumns; ++c)
              sums[r][c] += at[i + r] * at[j + c];
        }
      } else {
        for (size_t p = 0; p < positions; ++p) {
          const double *at = values + p * channels;
          for (size_t r = 0; r < rows; ++r)
            for (size_t c = 0; c < columns; ++c)
              sums[r][c] += at[i + r] * at[j + c];
        }
      }
      for (size_t r = 0; r < rows; ++r) {
        size_t row = i + r;
        double *out = triangle + row * channels - row * (row + 1) / 2;
        for (size_t c = 0; c < columns; ++c)
          if (j + c >= row)
            out[j + c] += sums[r][c];
      }
    }
  }
}
