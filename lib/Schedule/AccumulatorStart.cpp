//===- AccumulatorStart.cpp - what sums begin with ------------------------===//

#include "AccumulatorStart.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

/// One value for each channel of `tensor`, where all its values of a channel
/// are alike.
static std::optional<Tensor> collapse(const Tensor &tensor,
                                      ArrayRef<int64_t> channelDims) {
  SmallVector<int64_t> sizes, strides(tensor.rank(), 0);
  int64_t channels = 1;
  for (int64_t dim : channelDims)
    sizes.push_back(tensor.dim(dim));
  for (int64_t dim : llvm::reverse(channelDims)) {
    strides[dim] = channels;
    channels *= tensor.dim(dim);
  }
  Tensor result = Tensor::zeros(tensor.kind(), sizes);
  size_t width =
      tensor.numElements() ? tensor.numBytes() / tensor.numElements() : 0;
  ArrayRef<char> from = tensor.rawBytes();
  MutableArrayRef<char> to = result.mutableRawBytes();
  SmallVector<bool> seen(channels, false);
  for (int64_t i = 0; i < tensor.numElements(); ++i) {
    int64_t channel = 0, rest = i;
    for (int64_t dim = tensor.rank() - 1; dim >= 0; --dim) {
      channel += rest % tensor.dim(dim) * strides[dim];
      rest /= tensor.dim(dim);
    }
    ArrayRef<char> value = from.slice(i * width, width);
    if (!seen[channel])
      llvm::copy(value, to.slice(channel * width, width).begin());
    else if (value != ArrayRef<char>(to.slice(channel * width, width)))
      return std::nullopt;
    seen[channel] = true;
  }
  return result;
}

std::optional<Start> quantx::readStart(OpBuilder &builder, Value init,
                                       ArrayRef<int64_t> channelDims) {
  Operation *op = init.getDefiningOp();
  if (auto fill = dyn_cast_or_null<linalg::FillOp>(op)) {
    if (auto value = readScalarFloat(fill.value()))
      return Start{*value, {}};
    if (auto value = readScalarInt(fill.value()))
      return Start{double(*value), {}};
    return std::nullopt;
  }
  if (auto broadcast = dyn_cast_or_null<linalg::BroadcastOp>(op)) {
    auto type = cast<RankedTensorType>(broadcast.getInput().getType());
    bool varies = llvm::any_of(broadcast.getDimensions(), [&](int64_t dim) {
      return llvm::is_contained(channelDims, dim);
    });
    if (type.getRank() == int64_t(channelDims.size()) && !varies)
      return Start{std::nullopt, broadcast.getInput()};
    return std::nullopt;
  }
  // Channels divided into groups after the broadcast.
  if (auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(op))
    for (auto [dim, group] : llvm::enumerate(expand.getReassociationIndices()))
      if (ArrayRef<int64_t>(group) == channelDims)
        return readStart(builder, expand.getSrc(), int64_t(dim));
  Attribute attr;
  if (!matchPattern(init, m_Constant(&attr)))
    return std::nullopt;
  auto splat = dyn_cast<SplatElementsAttr>(attr);
  if (!splat) {
    std::optional<Tensor> values = readConstant(attr);
    if (values)
      values = collapse(*values, channelDims);
    if (!values)
      return std::nullopt;
    Type element = getElementTypeOrSelf(init.getType());
    return Start{std::nullopt,
                 makeConstant(builder, init.getLoc(), *values,
                              RankedTensorType::get(values->shape(), element),
                              "start")};
  }
  if (isa<FloatType>(splat.getElementType()))
    return Start{splat.getSplatValue<APFloat>().convertToDouble(), {}};
  return Start{double(splat.getSplatValue<APInt>().getSExtValue()), {}};
}
