//===- AccumulatorStart.cpp - what sums begin with ------------------------===//

#include "AccumulatorStart.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

std::optional<Start> quantx::readStart(Value init,
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
        return readStart(expand.getSrc(), int64_t(dim));
  Attribute attr;
  if (!matchPattern(init, m_Constant(&attr)))
    return std::nullopt;
  auto splat = dyn_cast<SplatElementsAttr>(attr);
  if (!splat)
    return std::nullopt;
  if (isa<FloatType>(splat.getElementType()))
    return Start{splat.getSplatValue<APFloat>().convertToDouble(), {}};
  return Start{double(splat.getSplatValue<APInt>().getSExtValue()), {}};
}
