//===- Contraction.cpp - convolutions and matrix products -----------------===//
//
// One model for every named contraction of linalg: roles, channel dimensions,
// depth and work follow from the indexing maps, whatever the layout.
//
//===----------------------------------------------------------------------===//

#include "IntegerRewrites.h"
#include "Models.h"
#include "quantx/Interfaces/OpRoles.h"

using namespace mlir;
using namespace quantx;

namespace {

bool isConvolution(linalg::LinalgOp op) {
  return op->getName().getStringRef().contains("conv_");
}

/// The operand that holds the weights: of a convolution the filter, of a
/// product whichever side is constant (the right one if both are).
std::optional<unsigned> getWeightOperand(linalg::LinalgOp op) {
  for (unsigned i : {1u, 0u})
    if (isConstantTensor(op->getOperand(i)))
      return i;
    else if (isConvolution(op))
      return std::nullopt;
  return std::nullopt;
}

bool mentions(AffineMap map, unsigned dim) { return map.isFunctionOfDim(dim); }

/// The loop that counts output channels. A dimension of the weights that the
/// result has and the input lacks is preferred; a depthwise or grouped
/// convolution also has one that all three share, and the longer of the two is
/// taken, since only one can carry parameters.
std::optional<unsigned> getChannelLoop(linalg::LinalgOp op, unsigned weight) {
  AffineMap weightMap = op.getIndexingMapsArray()[weight];
  AffineMap inputMap = op.getIndexingMapsArray()[1 - weight];
  AffineMap resultMap = op.getIndexingMapsArray()[2];
  auto type = cast<ShapedType>(op->getOperand(weight).getType());
  std::optional<unsigned> best;
  int64_t bestSize = -1;
  bool bestOwn = false;
  for (auto [index, expr] : llvm::enumerate(weightMap.getResults())) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || !mentions(resultMap, dim.getPosition()))
      continue;
    bool own = !mentions(inputMap, dim.getPosition());
    // The batch of a batch_matmul is no channel.
    if (!own && !isConvolution(op))
      continue;
    int64_t size = type.getDimSize(index);
    if (size > bestSize || (size == bestSize && own && !bestOwn)) {
      best = dim.getPosition();
      bestSize = size;
      bestOwn = own;
    }
  }
  return best;
}

std::optional<int64_t> findDim(AffineMap map, unsigned loop) {
  for (auto [index, expr] : llvm::enumerate(map.getResults()))
    if (auto dim = dyn_cast<AffineDimExpr>(expr))
      if (dim.getPosition() == loop)
        return index;
  return std::nullopt;
}

template <typename ConcreteOp>
struct ContractionModel
    : QuantizableOpInterface::ExternalModel<ContractionModel<ConcreteOp>,
                                            ConcreteOp> {
  static linalg::LinalgOp get(Operation *op) {
    return cast<linalg::LinalgOp>(op);
  }

  bool isQuantizable(Operation *op, std::string &reason) const {
    if (!llvm::all_of(op->getOperands(), isFloatTensor)) {
      reason = "not computed on f32, f16 or bf16 tensors";
      return false;
    }
    if (isConvolution(get(op)) && !getWeightOperand(get(op))) {
      reason = "dynamic weights";
      return false;
    }
    if (traceInit(op->getOperand(2)).kind == InitSource::Computed) {
      reason = "accumulates onto a computed tensor";
      return false;
    }
    return true;
  }

  StringRef getLayerKind(Operation *op) const {
    StringRef name = op->getName().stripDialect();
    if (!isConvolution(get(op)))
      return name;
    bool depthwise = name.starts_with("depthwise_");
    if (name.contains("conv_1d"))
      return depthwise ? "depthwise_conv1d" : "conv1d";
    if (name.contains("conv_3d"))
      return depthwise ? "depthwise_conv3d" : "conv3d";
    return depthwise ? "depthwise_conv2d" : "conv2d";
  }

  OperandRole getOperandRole(Operation *op, unsigned operand) const {
    if (!isFloatTensor(op->getOperand(operand)))
      return OperandRole::Other;
    if (operand == 2) {
      InitSource::Kind kind = traceInit(op->getOperand(2)).kind;
      return kind == InitSource::Fill || kind == InitSource::Constant
                 ? OperandRole::Bias
                 : OperandRole::Other;
    }
    if (isConvolution(get(op)) && operand == 1)
      return isConstantTensor(op->getOperand(1)) ? OperandRole::Weight
                                                 : OperandRole::Activation;
    return getWeightOperand(get(op)) == operand ? OperandRole::Weight
                                                : OperandRole::Activation;
  }

  std::optional<int64_t> getWeightChannelAxis(Operation *op,
                                              unsigned operand) const {
    if (getWeightOperand(get(op)) != operand)
      return std::nullopt;
    std::optional<unsigned> loop = getChannelLoop(get(op), operand);
    if (!loop)
      return std::nullopt;
    return findDim(get(op).getIndexingMapsArray()[operand], *loop);
  }

  std::optional<int64_t> getWeightBlockAxis(Operation *op,
                                            unsigned operand) const {
    if (getWeightOperand(get(op)) != operand)
      return std::nullopt;
    auto type = cast<ShapedType>(op->getOperand(operand).getType());
    AffineMap resultMap = get(op).getIndexingMapsArray()[2];
    std::optional<int64_t> best;
    for (auto [index, expr] :
         llvm::enumerate(get(op).getIndexingMapsArray()[operand].getResults()))
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        if (!mentions(resultMap, dim.getPosition()) &&
            (!best || type.getDimSize(index) > type.getDimSize(*best)))
          best = index;
    return best;
  }

  std::optional<int64_t> getResultChannelAxis(Operation *op) const {
    std::optional<unsigned> weight = getWeightOperand(get(op));
    if (!weight)
      return std::nullopt;
    std::optional<unsigned> loop = getChannelLoop(get(op), *weight);
    if (!loop)
      return std::nullopt;
    return findDim(get(op).getIndexingMapsArray()[2], *loop);
  }

  int64_t getAccumulationDepth(Operation *op) const {
    int64_t depth = 1;
    SmallVector<int64_t> sizes = get(op).getStaticLoopRanges();
    for (auto [size, kind] :
         llvm::zip_equal(sizes, get(op).getIteratorTypesArray())) {
      if (kind != utils::IteratorType::reduction)
        continue;
      if (ShapedType::isDynamic(size))
        return std::numeric_limits<int64_t>::max();
      depth *= size;
    }
    return depth;
  }

  int64_t getMacCount(Operation *op) const {
    int64_t count = 1;
    for (int64_t size : get(op).getStaticLoopRanges()) {
      if (ShapedType::isDynamic(size))
        return 0;
      count *= size;
    }
    return count;
  }

  FailureOr<SmallVector<Value>> rewriteToInteger(Operation *op,
                                                 OpBuilder &builder,
                                                 const IntegerRewrite &rewrite,
                                                 std::string &reason) const {
    return rewriteContractionToInteger(get(op), builder, rewrite, reason);
  }
};

template <typename... Ops>
void attach(MLIRContext &context) {
  (Ops::template attachInterface<ContractionModel<Ops>>(context), ...);
}

} // namespace

void quantx::attachContractionModels(MLIRContext &context) {
  using namespace linalg;
  attach<Conv1DNwcWcfOp, Conv1DNcwFcwOp, Conv2DNhwcHwcfOp, Conv2DNhwcFhwcOp,
         Conv2DNchwFchwOp, Conv2DNgchwFgchwOp, Conv2DNgchwGfchwOp,
         Conv2DNhwgcGfhwcOp, Conv3DNdhwcDhwcfOp, Conv3DNcdhwFcdhwOp>(context);
  attach<DepthwiseConv1DNwcWcOp, DepthwiseConv1DNcwCwOp,
         DepthwiseConv1DNwcWcmOp, DepthwiseConv2DNhwcHwcOp,
         DepthwiseConv2DNchwChwOp, DepthwiseConv2DNhwcHwcmOp,
         DepthwiseConv3DNdhwcDhwcOp, DepthwiseConv3DNcdhwCdhwOp,
         DepthwiseConv3DNdhwcDhwcmOp>(context);
  attach<MatmulOp, BatchMatmulOp, MatvecOp, VecmatOp, BatchMatvecOp,
         BatchVecmatOp, DotOp>(context);
}
