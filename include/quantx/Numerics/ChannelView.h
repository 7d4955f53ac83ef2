//===- ChannelView.h - an array along one of its axes -----------*- C++ -*-===//

#ifndef QUANTX_NUMERICS_CHANNELVIEW_H
#define QUANTX_NUMERICS_CHANNELVIEW_H

#include "quantx/Numerics/Collector.h"

namespace quantx {

/// Element (o, c, i) of an array in row-major order lies at
/// (o * channels + c) * inner + i.
struct ChannelView {
  size_t outer = 1, channels = 0, inner = 1;

  /// Sets this to an array of `shape` along `axis`, which counts from the end
  /// when it is negative; or says that there is no such axis.
  ErrorText set(const std::vector<int64_t> &shape, int64_t axis);
};

} // namespace quantx

#endif
