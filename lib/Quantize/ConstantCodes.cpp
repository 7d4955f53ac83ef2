//===- ConstantCodes.cpp - constants as codes -----------------------------===//

#include "ConstantCodes.h"

#include "quantx/Numerics/Packing.h"
#include "quantx/Support/Constants.h"
#include "llvm/Support/MathExtras.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

/// Number of parameters for a tensor of `shape`.
static int64_t countParams(const StaticParams &params,
                           ArrayRef<int64_t> shape) {
  if (params.isPerTensor())
    return 1;
  if (!params.blockSize)
    return shape[*params.axis];
  int64_t count = 1;
  for (auto [dim, size] : llvm::enumerate(shape))
    count *= (int64_t)dim == *params.axis
                 ? llvm::divideCeil(size, *params.blockSize)
                 : size;
  return count;
}

bool quantx::hasUsableParams(const StaticParams &params,
                             ArrayRef<int64_t> shape) {
  StorageAttr storage = params.storage;
  if (storage.getBits() > 16 ||
      (params.axis &&
       (*params.axis < 0 || *params.axis >= (int64_t)shape.size())) ||
      (params.blockSize && (!params.axis || *params.blockSize < 1)) ||
      (int64_t)params.scales.size() != countParams(params, shape))
    return false;
  return llvm::all_of(params.scales,
                      [](float s) { return std::isnormal(s) && s > 0; }) &&
         llvm::all_of(params.zeroPoints, [&](int64_t z) {
           return z >= storage.getQMin() && z <= storage.getQMax();
         });
}

SmallVector<int64_t> quantx::getParamIndices(ArrayRef<int64_t> shape,
                                             const StaticParams &params) {
  int64_t count = 1;
  for (int64_t size : shape)
    count *= size;
  SmallVector<int64_t> indices(count, 0);
  if (params.isPerTensor() || count == 0)
    return indices;
  int64_t outer = 1, inner = 1, size = shape[*params.axis];
  for (int64_t dim = 0; dim < (int64_t)shape.size(); ++dim)
    (dim < *params.axis ? outer : inner) *=
        dim == *params.axis ? 1 : shape[dim];
  int64_t blocks =
      params.blockSize ? llvm::divideCeil(size, *params.blockSize) : 0;
  int64_t at = 0;
  for (int64_t o = 0; o < outer; ++o)
    for (int64_t i = 0; i < size; ++i)
      for (int64_t k = 0; k < inner; ++k)
        indices[at++] = params.blockSize
                            ? (o * blocks + i / *params.blockSize) * inner + k
                            : i;
  return indices;
}

std::vector<int16_t> quantx::computeCodes(const Tensor &values,
                                          const StaticParams &params,
                                          QuantizeMode mode) {
  int64_t qmin = params.storage.getQMin(), qmax = params.storage.getQMax();
  if (values.kind() == ElementKind::F32 && !params.blockSize) {
    // Runs of values that share their parameters.
    ArrayRef<float> data = values.data<float>();
    std::vector<int16_t> codes(data.size());
    int64_t channels = 1, inner = int64_t(data.size());
    if (!params.isPerTensor()) {
      channels = values.shape()[*params.axis];
      inner = 1;
      for (int64_t size : values.shape().drop_front(*params.axis + 1))
        inner *= size;
    }
    for (int64_t at = 0, run = 0; at < int64_t(data.size());
         at += inner, ++run) {
      int64_t channel = run % channels;
      quantizeValues(&data[at], inner, params.scales[channel],
                     params.zeroPoints[channel], qmin, qmax, mode, &codes[at]);
    }
    return codes;
  }
  SmallVector<int64_t> indices = getParamIndices(values.shape(), params);
  std::vector<int16_t> codes(indices.size());
  for (size_t i = 0; i < codes.size(); ++i)
    codes[i] = int16_t(
        quantizeValue(float(values.getDouble(i)), params.scales[indices[i]],
                      params.zeroPoints[indices[i]], qmin, qmax, mode));
  return codes;
}

Value quantx::makeCodes(OpBuilder &builder, Location loc, const Tensor &values,
                        const StaticParams &params, QuantizeMode mode) {
  std::vector<int16_t> codes = computeCodes(values, params, mode);
  auto floatType = RankedTensorType::get(values.shape(), builder.getF32Type());
  RankedTensorType type = getStorageTensorType(floatType, params.storage);
  if (params.storage.getPacked()) {
    // Codes were saturated to the storage, so they can be packed.
    int64_t row = values.shape().back();
    std::optional<std::vector<uint8_t>> bytes =
        packRows(codes.data(), row ? codes.size() / row : 0, row,
                 params.storage.getBits(), params.storage.getIsSigned());
    return makeConstant(
        builder, loc,
        Tensor::from<int8_t>(
            ArrayRef(reinterpret_cast<const int8_t *>(bytes->data()),
                     bytes->size()),
            type.getShape()),
        type, "weight");
  }
  if (params.storage.getStorageWidth() == 16)
    return makeConstant(builder, loc,
                        Tensor::from<int16_t>(codes, values.shape()), type,
                        "weight");
  std::vector<int8_t> narrow(codes.begin(), codes.end());
  return makeConstant(builder, loc,
                      Tensor::from<int8_t>(narrow, values.shape()), type,
                      "weight");
}
