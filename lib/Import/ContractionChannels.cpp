//===- ContractionChannels.cpp - output channels of contractions ----------===//
//
// Result dimension -> loop -> weight dimension, through the indexing maps.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/ContractionChannels.h"

#include "mlir/Dialect/Linalg/IR/LinalgInterfaces.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

SmallVector<int64_t> ChannelView::getIndex(int64_t channel) const {
  SmallVector<int64_t> index(shape.size(), 0);
  for (int64_t dim : llvm::reverse(dims)) {
    index[dim] = channel % shape[dim];
    channel /= shape[dim];
  }
  return index;
}

/// The loops that count output channels, or none for other ops.
static SmallVector<unsigned, 2> getChannelLoops(linalg::LinalgOp op) {
  if (linalg::isaContractionOpInterface(op)) {
    auto dims = linalg::inferContractionDims(op);
    return succeeded(dims) ? dims->n : SmallVector<unsigned, 2>();
  }
  // A pooling has a window operand, too, but its body does not read it.
  if (!linalg::isaConvolutionOpInterface(op) ||
      op.getBlock()->getArgument(1).use_empty())
    return {};
  auto dims = linalg::inferConvolutionDims(op);
  if (failed(dims))
    return {};
  SmallVector<unsigned, 2> loops = dims->outputChannel;
  llvm::append_range(loops, dims->depth);
  return loops;
}

std::optional<ContractionChannels>
quantx::getContractionChannels(linalg::LinalgOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInputs() != 2 ||
      op.getNumDpsInits() != 1)
    return std::nullopt;
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  auto weightType = dyn_cast<RankedTensorType>(op->getOperand(1).getType());
  if (!type || !weightType || !isa<FloatType>(type.getElementType()))
    return std::nullopt;
  SmallVector<unsigned, 2> loops = getChannelLoops(op);
  AffineMap weightMap = op.getMatchingIndexingMap(op.getDpsInputOperand(1));
  AffineMap resultMap = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  ContractionChannels result;
  result.op = op;
  result.view.shape.assign(type.getShape().begin(), type.getShape().end());
  for (auto [dim, expr] : llvm::enumerate(resultMap.getResults())) {
    auto loop = dyn_cast<AffineDimExpr>(expr);
    if (!loop || !llvm::is_contained(loops, loop.getPosition()))
      continue;
    std::optional<unsigned> position = weightMap.getResultPosition(loop);
    if (!position || type.isDynamicDim(dim))
      return std::nullopt;
    result.view.dims.push_back(dim);
    result.view.numChannels *= type.getDimSize(dim);
    result.weightDims.push_back(*position);
  }
  if (result.view.dims.empty())
    return std::nullopt;
  return result;
}

std::optional<ChannelView> quantx::reshapeView(const ChannelView &view,
                                               Operation *reshape) {
  auto type = cast<RankedTensorType>(reshape->getResult(0).getType());
  ChannelView result;
  result.shape.assign(type.getShape().begin(), type.getShape().end());
  result.numChannels = view.numChannels;
  auto expand = dyn_cast<tensor::ExpandShapeOp>(reshape);
  auto groups =
      expand ? expand.getReassociationIndices()
             : cast<tensor::CollapseShapeOp>(reshape).getReassociationIndices();
  for (auto [narrow, group] : llvm::enumerate(groups)) {
    if (expand) {
      if (!llvm::is_contained(view.dims, int64_t(narrow)))
        continue;
      // Dimensions of size 1 count nothing; keep one if there is no other.
      size_t before = result.dims.size();
      for (int64_t wide : group) {
        if (type.isDynamicDim(wide))
          return std::nullopt;
        if (result.shape[wide] != 1)
          result.dims.push_back(wide);
      }
      if (result.dims.size() == before)
        result.dims.push_back(group.front());
      continue;
    }
    bool channel = false, other = false;
    for (int64_t wide : group) {
      bool counts = llvm::is_contained(view.dims, wide);
      channel |= counts;
      other |= !counts && view.shape[wide] != 1;
    }
    if (channel && other)
      return std::nullopt;
    if (channel)
      result.dims.push_back(narrow);
  }
  return result;
}

bool quantx::readsOnlyChannels(const Expr *expr, const ChannelView &view,
                               Value input) {
  if (expr->kind == ExprKind::Input)
    return expr->source == input && expr->map.isIdentity();
  if (expr->kind == ExprKind::Constant)
    for (auto [size, index] :
         llvm::zip(expr->tensor.shape(), expr->map.getResults())) {
      auto dim = dyn_cast<AffineDimExpr>(index);
      if (size != 1 && !isa<AffineConstantExpr>(index) &&
          (!dim || !llvm::is_contained(view.dims, dim.getPosition())))
        return false;
    }
  return llvm::all_of(expr->operands, [&](const Expr *operand) {
    return readsOnlyChannels(operand, view, input);
  });
}

/// The init without the expand_shape of a grouped convolution, and the view of
/// the channels there.
static std::pair<Value, ChannelView>
getInit(const ContractionChannels &contraction) {
  linalg::LinalgOp op = contraction.op;
  Value init = op.getDpsInits()[0];
  auto expand = init.getDefiningOp<tensor::ExpandShapeOp>();
  if (!expand)
    return {init, contraction.view};
  ChannelView view;
  ArrayRef<int64_t> shape = expand.getSrcType().getShape();
  view.shape.assign(shape.begin(), shape.end());
  view.numChannels = contraction.view.numChannels;
  for (auto [narrow, group] : llvm::enumerate(expand.getReassociationIndices()))
    if (llvm::all_of(group, [&](int64_t wide) {
          return llvm::is_contained(contraction.view.dims, wide);
        }))
      view.dims.push_back(narrow);
  return {expand.getSrc(), view};
}

std::optional<SmallVector<double>>
quantx::readChannelInit(const ContractionChannels &contraction) {
  auto [init, view] = getInit(contraction);
  ExprBuilder builder([](Operation *) { return false; });
  const Expr *expr = builder.build(init);
  if (!expr || !readsOnlyChannels(expr, view, Value()))
    return std::nullopt;
  SmallVector<double> bias;
  for (int64_t channel = 0; channel < view.numChannels; ++channel) {
    auto value = evaluateConstant(expr, view.getIndex(channel));
    if (!value)
      return std::nullopt;
    bias.push_back(*value);
  }
  return bias;
}

static bool isZero(ArrayRef<double> bias) {
  return llvm::all_of(bias, [](double value) { return value == 0; });
}

bool quantx::hasCanonicalInit(const ContractionChannels &contraction,
                              ArrayRef<double> bias) {
  Value init = getInit(contraction).first;
  if (auto broadcast = init.getDefiningOp<linalg::BroadcastOp>())
    return matchPattern(broadcast.getInput(), m_Constant()) && !isZero(bias);
  return init.getDefiningOp<linalg::FillOp>() && isZero(bias);
}

Value quantx::makeChannelInit(OpBuilder &builder,
                              const ContractionChannels &contraction,
                              ArrayRef<double> bias) {
  Location loc = contraction.op->getLoc();
  auto type = cast<RankedTensorType>(contraction.op->getResult(0).getType());
  Type element = type.getElementType();
  if (isZero(bias)) {
    Value zero =
        arith::ConstantOp::create(builder, loc, builder.getZeroAttr(element));
    Value empty = tensor::EmptyOp::create(
        builder, loc,
        tensor::getMixedSizes(builder, loc, contraction.op->getOperand(2)),
        element);
    return linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
  }
  // Grouped channels lie side by side: the bias keeps one dimension.
  const ChannelView &view = contraction.view;
  SmallVector<int64_t> shape, outer;
  SmallVector<OpFoldResult> sizes;
  SmallVector<ReassociationIndices> groups;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    bool isChannel = llvm::is_contained(view.dims, dim);
    if (isChannel && dim != view.dims.front()) {
      shape.back() *= type.getDimSize(dim);
      sizes.back() = builder.getIndexAttr(shape.back());
      groups.back().push_back(dim);
      continue;
    }
    if (!isChannel)
      outer.push_back(shape.size());
    shape.push_back(type.getDimSize(dim));
    sizes.push_back(
        tensor::getMixedSize(builder, loc, contraction.op->getOperand(2), dim));
    groups.push_back({dim});
  }
  Tensor values = Tensor::zeros(*getElementKind(element), {view.numChannels});
  for (auto [i, value] : llvm::enumerate(bias))
    values.setDouble(i, value);
  Value constant =
      makeConstant(builder, loc, values,
                   RankedTensorType::get(values.shape(), element), "bias");
  Value empty = tensor::EmptyOp::create(builder, loc, sizes, element);
  Value init = linalg::BroadcastOp::create(builder, loc, constant, empty, outer)
                   ->getResult(0);
  if (view.dims.size() == 1)
    return init;
  return tensor::ExpandShapeOp::create(builder, loc, type, init, groups);
}
