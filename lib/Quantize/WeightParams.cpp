//===- WeightParams.cpp - scales and zero points of weights ---------------===//

#include "WeightParams.h"

#include "quantx/Numerics/ParamSearch.h"

using namespace mlir;
using namespace quantx;

std::optional<StaticParams> quantx::chooseWeightParams(
    MLIRContext *context, const Tensor &values, const WeightAxes &axes,
    const WeightSettings &settings, std::string &reason) {
  std::vector<float> data(values.numElements());
  for (size_t i = 0; i < data.size(); ++i)
    data[i] = float(values.getDouble(i));
  std::vector<int64_t> shape(values.shape().begin(), values.shape().end());
  StorageType type = settings.getStorage();
  bool packed =
      settings.packed && (type.bits == 4 || type.bits == 2) && !shape.empty();
  StaticParams params;
  params.storage =
      StorageAttr::get(context, type.bits, type.isSigned, type.narrow, packed);
  std::vector<quantx::Range> ranges = {arrayRange(data.data(), data.size())};
  Granularity::Kind kind = settings.granularity.kind;
  if (kind == Granularity::Block && axes.block) {
    params.axis = axes.block;
    params.blockSize = settings.granularity.blockSize;
    int64_t size = shape[*axes.block];
    if (axes.wholeBlocks && size % *params.blockSize != 0) {
      reason = "blocks of " + std::to_string(*params.blockSize) +
               " do not divide its " + std::to_string(size) +
               " values; choose another block size, or another granularity "
               "for this layer";
      return std::nullopt;
    }
    ranges = blockRanges(data.data(), shape, *params.axis, *params.blockSize);
  } else if (kind != Granularity::Tensor && axes.channel) {
    params.axis = axes.channel;
    ranges = channelRanges(data.data(), shape, *params.axis);
  }
  std::optional<std::vector<QuantParams>> chosen =
      chooseParams(ranges, settings.getParamOptions(), &reason);
  if (!chosen)
    return std::nullopt;
  if (settings.ranges == WeightRanges::MSE)
    chosen = searchParams(data.data(), shape, params.axis, params.blockSize,
                          *chosen, settings.getParamOptions());
  for (const QuantParams &entry : *chosen) {
    params.scales.push_back(entry.scale);
    params.zeroPoints.push_back(entry.zeroPoint);
  }
  return params;
}
