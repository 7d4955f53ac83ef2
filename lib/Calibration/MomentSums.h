//===- MomentSums.h - products of all pairs of channels ---------*- C++ -*-===//

#ifndef QUANTX_LIB_CALIBRATION_MOMENTSUMS_H
#define QUANTX_LIB_CALIBRATION_MOMENTSUMS_H

#include <cstddef>

namespace quantx {

/// Adds sum over p of values[p][i] * values[p][j] to each entry of the upper
/// triangle (row-major). Values are integers so small that every sum is exact:
/// the order of additions does not matter.
void addMoments(const double *values, size_t positions, size_t channels,
                double *triangle);

} // namespace quantx

#endif
