//===- Biases.cpp - biases of contractions --------------------------------===//

#include "Biases.h"

#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Support/Constants.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

std::optional<Bias> quantx::readBias(QuantizableOpInterface layer) {
  Bias bias;
  for (bias.operand = 0; bias.operand < layer->getNumOperands(); ++bias.operand)
    if (layer.getOperandRole(bias.operand) == OperandRole::Bias)
      break;
  if (bias.operand == layer->getNumOperands())
    return std::nullopt;
  InitSource source = traceInit(layer->getOperand(bias.operand));
  auto type = cast<RankedTensorType>(layer->getResult(0).getType());
  std::optional<int64_t> channel = layer.getResultChannelAxis();
  SmallVector<bool> varies(type.getRank(), false);
  std::optional<Tensor> constant;
  if (source.kind == InitSource::Constant) {
    constant = readConstant(source.constant);
    varies = source.varies;
    if (!constant || !constant->isFloat())
      return std::nullopt;
  }
  SmallVector<int64_t> shape;
  // Steps through the constant, 0 along a dimension that it lacks.
  SmallVector<int64_t> strides;
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (varies[dim] || dim == channel) {
      if (type.isDynamicDim(dim))
        return std::nullopt;
      bias.dims.push_back(dim);
      shape.push_back(type.getDimSize(dim));
    }
  int64_t step = 1;
  strides.resize(shape.size());
  for (int64_t i = shape.size() - 1; i >= 0; --i) {
    strides[i] = varies[bias.dims[i]] ? step : 0;
    step *= varies[bias.dims[i]] ? shape[i] : 1;
  }
  if (constant && constant->numElements() != step)
    return std::nullopt;
  bias.values = Tensor::zeros(ElementKind::F64, shape);
  for (int64_t i = 0, e = bias.values.numElements(); i < e; ++i) {
    int64_t rest = i, from = 0;
    for (int64_t d = shape.size() - 1; d >= 0; --d) {
      from += (rest % shape[d]) * strides[d];
      rest /= shape[d];
    }
    bias.values.setDouble(i,
                          constant ? constant->getDouble(from) : source.fill);
  }
  return bias;
}

SmallVector<double>
quantx::getLargestPerChannel(const Bias &bias, std::optional<int64_t> channel) {
  ArrayRef<int64_t> shape = bias.values.shape();
  int64_t size = 1, inner = 1;
  for (auto [index, dim] : llvm::enumerate(bias.dims)) {
    if (channel && dim == *channel) {
      size = shape[index];
      inner = 1;
    } else {
      inner *= shape[index];
    }
  }
  SmallVector<double> largest(size, 0.0);
  for (int64_t i = 0, e = bias.values.numElements(); i < e; ++i) {
    double &entry = largest[(i / inner) % size];
    double value = std::abs(bias.values.getDouble(i));
    // NaN stays: nothing that a bias is compared with lets it pass.
    entry = value > entry || std::isnan(value) ? value : entry;
  }
  return largest;
}

double quantx::getBiasLimit(StorageAttr activation, StorageAttr weight,
                            int64_t depth) {
  constexpr double whole = 2147483647.0, half = 1073741824.0;
  if (activation.getBits() > 8 || weight.getBits() > 8)
    return whole;
  double span = double(activation.getQMax() - activation.getQMin());
  double largest = std::max(std::abs(double(weight.getQMin())),
                            std::abs(double(weight.getQMax())));
  return std::max(half, whole - span * largest * double(depth));
}
