//===- ChannelView.cpp - an array along one of its axes -------------------===//

#include "quantx/Numerics/ChannelView.h"

using namespace quantx;

ErrorText ChannelView::set(const std::vector<int64_t> &shape, int64_t axis) {
  int64_t rank = static_cast<int64_t>(shape.size());
  int64_t wanted = axis < 0 ? axis + rank : axis;
  if (wanted < 0 || wanted >= rank)
    return "axis " + std::to_string(axis) + " lies outside an array of rank " +
           std::to_string(rank);
  *this = ChannelView();
  for (int64_t i = 0; i < rank; ++i) {
    size_t extent = static_cast<size_t>(shape[static_cast<size_t>(i)]);
    if (i == wanted)
      channels = extent;
    else
      (i < wanted ? outer : inner) *= extent;
  }
  return std::nullopt;
}
