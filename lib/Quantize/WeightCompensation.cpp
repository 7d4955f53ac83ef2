//===- WeightCompensation.cpp - weights rounded for their inputs ----------===//

#include "WeightCompensation.h"

#include "ConstantCodes.h"
#include "ProductInput.h"
#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Quantize/Settings.h"

using namespace mlir;
using namespace quantx;

llvm::Expected<std::optional<WeightCompensation>>
WeightCompensation::read(StringRef stats) {
  registerCalibrationCollectors();
  llvm::Expected<Statistics> statistics = Statistics::read(stats);
  if (!statistics)
    return statistics.takeError();
  bool hasMoments = false;
  for (const auto &entry : statistics->tensors)
    hasMoments |= entry.second.find("gram") != nullptr;
  if (!hasMoments)
    return std::optional<WeightCompensation>();
  WeightCompensation result;
  result.statistics = std::move(*statistics);
  return std::optional<WeightCompensation>(std::move(result));
}

const CompensatedRounding *WeightCompensation::find(StringRef id, double step) {
  auto [entry, isNew] = roundings.try_emplace(id.str());
  if (isNew)
    if (const TensorStatistics *known = statistics.find(id))
      if (auto *gram =
              static_cast<const GramCollector *>(known->find("gram"))) {
        size_t size = gram->channels();
        double positions = double(gram->positions());
        if (size > 0 && positions >= 4.0 * double(size)) {
          std::vector<double> moments(size * size);
          for (size_t i = 0; i < size; ++i)
            for (size_t j = i; j < size; ++j)
              moments[i * size + j] = moments[j * size + i] =
                  gram->sum(i, j) / positions;
          // What the input's own rounding adds is spread evenly over a step;
          // a channel that never leaves zero is not rounded at all.
          for (size_t i = 0; i < size; ++i)
            moments[i * size + i] +=
                std::min(step * step / 12, moments[i * size + i]);
          entry->second = CompensatedRounding::create(std::move(moments), size);
        }
      }
  return entry->second ? &*entry->second : nullptr;
}

/// The id and the step of the codes that `value` stands for.
static std::optional<std::pair<StringRef, double>> describeInput(Value value) {
  auto real = value.getDefiningOp<DequantizeOp>();
  auto codes =
      real ? real.getInput().getDefiningOp<QuantizeOp>() : QuantizeOp();
  auto id = codes ? codes->getAttrOfType<StringAttr>(valueIdAttrName) : nullptr;
  std::optional<StaticParams> params;
  if (id)
    params = getStaticParams(real);
  if (!params || !params->isPerTensor())
    return std::nullopt;
  return std::make_pair(id.getValue(), double(params->scales.front()));
}

std::optional<Tensor> WeightCompensation::fit(QuantizableOpInterface layer,
                                              unsigned weight,
                                              const Tensor &values,
                                              const StaticParams &params,
                                              QuantizeMode mode) {
  std::optional<ProductInput> product = matchProductInput(layer);
  if (!product || product->weight != weight ||
      !layer->getOperand(weight).hasOneUse())
    return std::nullopt;
  auto input = describeInput(layer->getOperand(product->activation));
  if (auto id = layer->getAttrOfType<StringAttr>(weightInputAttrName))
    input = std::make_pair(id.getValue(), 0.0);
  if (!input)
    return std::nullopt;
  const CompensatedRounding *rounding = find(input->first, input->second);
  size_t size = size_t(values.dim(product->weightDim));
  if (!rounding || rounding->size() != size)
    return std::nullopt;

  int64_t inner = 1;
  for (int64_t d = product->weightDim + 1; d < values.rank(); ++d)
    inner *= values.dim(d);
  size_t outputs = size_t(values.numElements()) / size;
  auto indexOf = [&](size_t output, size_t in) {
    return (int64_t(output) / inner * int64_t(size) + int64_t(in)) * inner +
           int64_t(output) % inner;
  };
  std::vector<double> rows(outputs * size);
  for (size_t o = 0; o < outputs; ++o)
    for (size_t i = 0; i < size; ++i)
      rows[o * size + i] = values.getDouble(indexOf(o, i));
  SmallVector<int64_t> indices = getParamIndices(values.shape(), params);
  int64_t qmin = params.storage.getQMin(), qmax = params.storage.getQMax();
  rounding->apply(rows, outputs, [&](double value, size_t o, size_t i) {
    int64_t entry = indices[indexOf(o, i)];
    float scale = params.scales[entry];
    int64_t zeroPoint = params.zeroPoints[entry];
    int64_t code =
        quantizeValue(float(value), scale, zeroPoint, qmin, qmax, mode);
    return double(code - zeroPoint) * double(scale);
  });
  Tensor result = values.clone();
  for (size_t o = 0; o < outputs; ++o)
    for (size_t i = 0; i < size; ++i)
      result.setDouble(indexOf(o, i), rows[o * size + i]);
  return result;
}
