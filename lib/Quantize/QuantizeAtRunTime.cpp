//===- QuantizeAtRunTime.cpp - parameters of the moment -------------------===//
//
// Decides which elements of what a product reads share parameters: those that
// are summed over together, or all of them.
//
//===----------------------------------------------------------------------===//

#include "Rewiring.h"
#include "RunTimeCodes.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Settings.h"

namespace quantx {
#define GEN_PASS_DEF_QUANTIZEATRUNTIMEPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

class RunTimeQuantizer : RunTimeCodes {
public:
  using RunTimeCodes::RunTimeCodes;

  /// Gives the activations of `layer` parameters; says how many got some.
  int64_t run(QuantizableOpInterface layer, ActivationSettings settings);

private:
  Grouping groupOf(linalg::LinalgOp op, OpOperand &operand, bool isPair,
                   RunTime runTime);
  Value quantize(Value value, const Grouping &grouping,
                 const ActivationSettings &settings, bool isPositive);
  Value quantizeTransposed(Value value, const Grouping &grouping,
                           const ActivationSettings &settings, bool isPositive);
};

/// Which elements of `operand` share parameters.
Grouping RunTimeQuantizer::groupOf(linalg::LinalgOp op, OpOperand &operand,
                                   bool isPair, RunTime runTime) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  Grouping grouping;
  grouping.joined.assign(map.getNumResults(), true);
  if (runTime == RunTime::Tensor || !map.isProjectedPermutation())
    return grouping;
  // The columns of the right one of two activations would each need a scale of
  // their own behind the sums, for each matrix anew.
  bool isRight = isPair && operand.getOperandNumber() == 1;
  AffineMap other = op.getIndexingMapsArray()[1 - operand.getOperandNumber()];
  auto kinds = op.getIteratorTypesArray();
  for (auto [dim, expr] : llvm::enumerate(map.getResults())) {
    unsigned loop = cast<AffineDimExpr>(expr).getPosition();
    bool isBatch = other.isFunctionOfDim(loop);
    if (kinds[loop] == utils::IteratorType::parallel && (!isRight || isBatch))
      grouping.joined[dim] = false;
  }
  // Parameters lie along one dimension, or for all but one.
  if (!grouping.getOnly(true) && !grouping.getOnly(false))
    grouping.joined.assign(map.getNumResults(), true);
  return grouping;
}

int64_t RunTimeQuantizer::run(QuantizableOpInterface layer,
                              ActivationSettings settings) {
  auto op = cast<linalg::LinalgOp>(layer.getOperation());
  SmallVector<OpOperand *> operands = getActivations(layer);
  bool isPair = operands.size() == 2;
  if (isPair)
    settings.scheme = Scheme::Symmetric;
  int64_t count = 0;
  for (OpOperand *operand : operands) {
    Value value = operand->get();
    if (value.getDefiningOp<DequantizeOp>())
      continue;
    loc = value.getLoc();
    builder.setInsertionPointAfterValue(value);
    ++count;
    // What is never negative has the zero point 0 in unsigned codes.
    ActivationSettings own = settings;
    auto bounds = getKnownBounds(value);
    bool isPositive = isPair && bounds && bounds->first == 0;
    if (isPositive) {
      own.storage.isSigned = false;
      own.scheme = Scheme::Asymmetric;
    }
    operand->set(quantize(value,
                          groupOf(op, *operand, isPair, settings.runTime), own,
                          isPositive));
  }
  return count;
}

/// Of a matrix that was transposed, all of whose elements share parameters, the
/// codes are transposed instead: they are narrower, and a product packs them
/// from where they lie. Null for other values.
Value RunTimeQuantizer::quantizeTransposed(Value value,
                                           const Grouping &grouping,
                                           const ActivationSettings &settings,
                                           bool isPositive) {
  // Batches may have been counted in one behind the transposition.
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<ReassociationIndices> groups;
  auto collapse = value.getDefiningOp<tensor::CollapseShapeOp>();
  if (collapse)
    groups = collapse.getReassociationIndices();
  else
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      groups.push_back({dim});
  auto transpose = (collapse ? collapse.getSrc() : value)
                       .getDefiningOp<linalg::TransposeOp>();
  if (!transpose)
    return {};
  // First what keeps parameters apart, then the rest as it lies in memory.
  ArrayRef<int64_t> from = transpose.getPermutation();
  SmallVector<int64_t> order;
  for (bool joined : {false, true})
    for (auto [dim, isJoined] : llvm::enumerate(grouping.joined))
      if (isJoined == joined)
        order.push_back(dim);
  auto joinedOnes =
      MutableArrayRef(order).drop_front(llvm::count(grouping.joined, false));
  if (llvm::any_of(joinedOnes,
                   [&](int64_t dim) { return groups[dim].size() != 1; }))
    return {};
  llvm::sort(joinedOnes, [&](int64_t a, int64_t b) {
    return from[groups[a].front()] < from[groups[b].front()];
  });
  if (llvm::is_sorted(order))
    return {};

  SmallVector<int64_t> permutation, back(order.size());
  SmallVector<ReassociationIndices> innerGroups;
  Grouping inner;
  for (auto [place, dim] : llvm::enumerate(order)) {
    back[dim] = place;
    inner.joined.push_back(grouping.joined[dim]);
    innerGroups.emplace_back();
    for (int64_t part : groups[dim]) {
      innerGroups.back().push_back(permutation.size());
      permutation.push_back(from[part]);
    }
  }
  auto transposed = [&](Value of, ArrayRef<int64_t> order) -> Value {
    SmallVector<OpFoldResult> sizes;
    for (int64_t dim : order)
      sizes.push_back(tensor::getMixedSize(builder, loc, of, dim));
    Value empty = tensor::EmptyOp::create(builder, loc, sizes,
                                          getElementTypeOrSelf(of.getType()));
    return tag(linalg::TransposeOp::create(builder, loc, of, empty, order)
                   ->getResult(0));
  };
  Value source = transpose.getInput();
  builder.setInsertionPointAfterValue(source);
  if (!llvm::is_sorted(permutation))
    source = transposed(source, permutation);
  if (collapse)
    source =
        tag(tensor::CollapseShapeOp::create(builder, loc, source, innerGroups));
  Quantized own = make(source, inner, settings, isPositive);
  builder.setInsertionPointAfterValue(own.codes);
  IntegerAttr axis;
  if (!grouping.isWhole())
    axis = builder.getI64IntegerAttr(*grouping.getOnly(false));
  return DequantizeOp::create(builder, loc, type, transposed(own.codes, back),
                              own.scale, own.zeroPoint, own.storage, axis,
                              IntegerAttr());
}

/// Behind a reshape that keeps rows whole, the rows of what it reshapes.
Value RunTimeQuantizer::quantize(Value value, const Grouping &grouping,
                                 const ActivationSettings &settings,
                                 bool isPositive) {
  std::optional<int64_t> row = grouping.getOnly(true);
  if (!row || grouping.isWhole())
    if (Value codes = quantizeTransposed(value, grouping, settings, isPositive))
      return codes;
  auto collapse = value.getDefiningOp<tensor::CollapseShapeOp>();
  int64_t last = grouping.joined.size() - 1;
  bool keepsRows = collapse && row == last &&
                   collapse.getReassociationIndices().back().size() == 1;
  if (collapse && (keepsRows || grouping.isWhole())) {
    Grouping inner;
    inner.joined.assign(collapse.getSrcType().getRank(), grouping.isWhole());
    inner.joined.back() = true;
    builder.setInsertionPointAfterValue(collapse.getSrc());
    Quantized source = make(collapse.getSrc(), inner, settings, isPositive);
    builder.setInsertionPointAfterValue(source.codes);
    auto type = cast<RankedTensorType>(value.getType());
    auto reshape = [&](Value from, bool isParameter) -> Value {
      if (isParameter && grouping.isWhole())
        return from;
      SmallVector<int64_t> shape(type.getShape());
      if (isParameter)
        shape.back() = 1;
      Value flat = tensor::CollapseShapeOp::create(
          builder, loc,
          RankedTensorType::get(shape, getElementTypeOrSelf(from.getType())),
          from, collapse.getReassociationIndices());
      return isParameter ? tag(flat) : flat;
    };
    IntegerAttr axis;
    if (!grouping.isWhole())
      axis = builder.getI64IntegerAttr(last);
    return DequantizeOp::create(
        builder, loc, type, reshape(source.codes, false),
        reshape(source.scale, true), reshape(source.zeroPoint, true),
        source.storage, axis, source.blockSize);
  }
  Quantized own = make(value, grouping, settings, isPositive);
  // They may be those of an earlier reader.
  builder.setInsertionPointAfterValue(own.codes);
  return DequantizeOp::create(builder, loc, value.getType(), own.codes,
                              own.scale, own.zeroPoint, own.storage, own.axis,
                              own.blockSize);
}

struct QuantizeAtRunTimePass
    : quantx::impl::QuantizeAtRunTimePassBase<QuantizeAtRunTimePass> {
  void runOnOperation() override {
    SmallVector<QuantizableOpInterface> layers;
    getOperation().walk([&](QuantizableOpInterface layer) {
      if (isQuantizedLayer(layer) && layer->hasAttr(activationAttrName))
        layers.push_back(layer);
    });
    RunTimeQuantizer quantizer(&getContext());
    for (QuantizableOpInterface layer : layers) {
      std::string error;
      std::optional<ActivationSettings> settings =
          readActivationSettings(layer, error);
      if (!settings) {
        layer->emitOpError() << activationAttrName << ": " << error;
        return signalPassFailure();
      }
      if (!isa<linalg::LinalgOp>(layer.getOperation()) ||
          !sumsProducts(layer)) {
        layer->emitOpError() << activationAttrName
                             << ": only products are quantized at run time";
        return signalPassFailure();
      }
      layer->removeAttr(activationAttrName);
      numQuantized += quantizer.run(layer, *settings);
    }
  }
};

} // namespace
