//===- TensorMap.cpp - input as the copy engine sees it -------------------===//

#include "quantx/Target/GPU/TensorMap.h"

using namespace mlir;
using namespace quantx;

/// Calls `f` with every number.
template <typename Map, typename F>
static void forEachNumber(Map &map, F f) {
  f(map.offset);
  for (auto &stride : map.strides)
    f(stride);
  for (auto &size : map.sizes)
    f(size);
  f(map.rank);
  f(map.box_bytes);
  f(map.box_rows);
  f(map.swizzle);
  for (auto &step : map.steps)
    f(step);
  for (auto &corner : map.corners)
    f(corner);
}

DenseI64ArrayAttr quantx::toAttribute(MLIRContext *context,
                                      const QuantxGpuTensorMap &map) {
  SmallVector<int64_t> numbers;
  forEachNumber(map, [&](auto number) { numbers.push_back(int64_t(number)); });
  return DenseI64ArrayAttr::get(context, numbers);
}

QuantxGpuTensorMap quantx::toTensorMap(DenseI64ArrayAttr numbers) {
  QuantxGpuTensorMap map = {};
  const int64_t *next = numbers.asArrayRef().begin();
  forEachNumber(map, [&](auto &number) {
    number = static_cast<std::remove_reference_t<decltype(number)>>(*next++);
  });
  return map;
}
