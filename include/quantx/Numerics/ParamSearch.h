//===- ParamSearch.h - Parameters for values that are known -----*- C++ -*-===//
//
// Decides scale and zero point of constants by what they lose: weights in few
// bits are better off when the largest of them are cut a little.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_PARAMSEARCH_H
#define QUANTX_NUMERICS_PARAMSEARCH_H

#include "quantx/Numerics/Params.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace quantx {

/// The sum of (x - scale * (q - zeroPoint))^2 over finite values, q being the
/// nearest code of [qmin, qmax]; in f32, in an order that depends on `count`
/// alone.
float sumSquaredErrors(const float *values, size_t count, QuantParams params,
                       int64_t qmin, int64_t qmax);

/// The parameters with the least squared error over `values`, which are finite,
/// among: `start`; scales of 12/32 to 31/32 of that of `start`, then of steps
/// of 1/64 and 1/128 about the best, each with all zero points that cut the
/// range of the values only (that of `start` in a symmetric search); and, of
/// the best, the scale that suits its codes best. `start` stays unless another
/// is better.
QuantParams searchParams(const float *values, size_t count, QuantParams start,
                         const ParamOptions &options);

/// searchParams for every part of a row-major array that shares parameters: all
/// of it without an axis, else each index along the axis, or with a block size
/// the blocks of blockShape(shape, axis, blockSize). `start` has as many.
std::vector<QuantParams> searchParams(const float *data,
                                      const std::vector<int64_t> &shape,
                                      std::optional<int64_t> axis,
                                      std::optional<int64_t> blockSize,
                                      const std::vector<QuantParams> &start,
                                      const ParamOptions &options);

} // namespace quantx

#endif // QUANTX_NUMERICS_PARAMSEARCH_H
