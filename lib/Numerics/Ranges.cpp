//===- Ranges.cpp - Ranges of arrays, channels and blocks -----------------===//
//
// Walks row-major arrays as outer x axis x inner, whatever their rank.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Params.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

namespace {

/// A shape seen from one of its axes.
struct AxisView {
  AxisView(const std::vector<int64_t> &shape, int64_t axis) {
    for (size_t i = 0; i < shape.size(); ++i) {
      size_t extent = static_cast<size_t>(shape[i]);
      if (static_cast<int64_t>(i) < axis)
        outer *= extent;
      else if (static_cast<int64_t>(i) == axis)
        length = extent;
      else
        inner *= extent;
    }
  }
  size_t outer = 1;
  size_t length = 1;
  size_t inner = 1;
};

/// A range that is empty until something joins it.
struct OpenRange {
  float low = std::numeric_limits<float>::infinity();
  float high = -std::numeric_limits<float>::infinity();
  bool any = false;
  bool nan = false;

  void join(const float *data, size_t count) {
    any |= count != 0;
    for (size_t i = 0; i < count; ++i) {
      float x = data[i];
      nan |= std::isnan(x);
      low = std::min(low, x);
      high = std::max(high, x);
    }
  }

  Range close() const {
    if (!any)
      return {0, 0};
    if (nan)
      return {std::numeric_limits<double>::quiet_NaN(),
              std::numeric_limits<double>::quiet_NaN()};
    // Adding zero makes -0 and 0 one value.
    return {low + 0.0, high + 0.0};
  }
};

std::vector<Range> close(const std::vector<OpenRange> &open) {
  std::vector<Range> ranges;
  ranges.reserve(open.size());
  for (const OpenRange &range : open)
    ranges.push_back(range.close());
  return ranges;
}

} // namespace

Range quantx::arrayRange(const float *data, size_t count) {
  OpenRange range;
  range.join(data, count);
  return range.close();
}

std::vector<Range> quantx::channelRanges(const float *data,
                                         const std::vector<int64_t> &shape,
                                         int64_t axis) {
  AxisView view(shape, axis);
  std::vector<OpenRange> open(view.length);
  for (size_t o = 0; o < view.outer; ++o)
    for (size_t c = 0; c < view.length; ++c)
      open[c].join(data + (o * view.length + c) * view.inner, view.inner);
  return close(open);
}

std::vector<Range> quantx::blockRanges(const float *data,
                                       const std::vector<int64_t> &shape,
                                       int64_t axis, int64_t blockSize) {
  AxisView view(shape, axis);
  size_t size = static_cast<size_t>(blockSize);
  size_t blocks = view.length / size + (view.length % size != 0 ? 1 : 0);
  std::vector<OpenRange> open(view.outer * blocks * view.inner);
  for (size_t o = 0; o < view.outer; ++o)
    for (size_t c = 0; c < view.length; ++c)
      for (size_t i = 0; i < view.inner; ++i)
        open[(o * blocks + c / size) * view.inner + i].join(
            data + (o * view.length + c) * view.inner + i, 1);
  return close(open);
}

std::vector<int64_t> quantx::blockShape(const std::vector<int64_t> &shape,
                                        int64_t axis, int64_t blockSize) {
  std::vector<int64_t> result = shape;
  int64_t &extent = result[static_cast<size_t>(axis)];
  extent = extent / blockSize + (extent % blockSize != 0 ? 1 : 0);
  return result;
}
