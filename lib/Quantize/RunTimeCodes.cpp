//===- RunTimeCodes.cpp - codes of the moment -----------------------------===//

#include "RunTimeCodes.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace quantx;

/// A block of any length.
static constexpr int64_t kWholeRow = std::numeric_limits<int64_t>::max();

/// The smallest or largest element along the joined dimensions, which keep the
/// size 1 or go; at least, or at most, 0. NaN is passed over.
Value RunTimeCodes::reduce(Value value, ArrayRef<bool> joined, bool keepDims,
                           bool isMax) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<OpFoldResult> sizes;
  SmallVector<AffineExpr> exprs;
  SmallVector<utils::IteratorType> kinds;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    kinds.push_back(joined[dim] ? utils::IteratorType::reduction
                                : utils::IteratorType::parallel);
    if (joined[dim] && !keepDims)
      continue;
    if (joined[dim]) {
      sizes.push_back(builder.getIndexAttr(1));
      exprs.push_back(builder.getAffineConstantExpr(0));
    } else {
      sizes.push_back(tensor::getMixedSize(builder, loc, value, dim));
      exprs.push_back(builder.getAffineDimExpr(dim));
    }
  }
  Type element = type.getElementType();
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(element));
  Value empty = tensor::EmptyOp::create(builder, loc, sizes, element);
  Value init = linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
  tag(init);
  SmallVector<AffineMap> maps = {
      builder.getMultiDimIdentityMap(type.getRank()),
      AffineMap::get(type.getRank(), 0, exprs, builder.getContext())};
  auto generic = linalg::GenericOp::create(
      builder, loc, init.getType(), value, init, maps, kinds,
      [&](OpBuilder &body, Location, ValueRange args) {
        Value next =
            isMax
                ? Value(arith::MaxNumFOp::create(body, loc, args[0], args[1]))
                : Value(arith::MinNumFOp::create(body, loc, args[0], args[1]));
        linalg::YieldOp::create(body, loc, next);
      });
  return tag(generic.getResult(0));
}

/// The ends of the range, the lower one 0 where nothing is negative.
std::pair<Value, Value> RunTimeCodes::findRange(Value value,
                                                const Grouping &grouping,
                                                bool keepDims,
                                                bool isPositive) {
  auto both = [&](Value low, Value high, ArrayRef<bool> joined, bool keep) {
    Value top = reduce(high, joined, keep, /*isMax=*/true);
    if (isPositive)
      return std::pair(
          Value(cast<linalg::GenericOp>(top.getDefiningOp()).getOutputs()[0]),
          top);
    return std::pair(reduce(low, joined, keep, /*isMax=*/false), top);
  };
  int64_t rank = grouping.joined.size();
  if (!grouping.isWhole() || rank < 2)
    return both(value, value, grouping.joined, keepDims);
  // Rows first: they can be reduced where they are computed.
  SmallVector<bool> rows(rank, false);
  rows.back() = true;
  auto [low, high] = both(value, value, rows, /*keep=*/false);
  SmallVector<bool> rest(rank - 1, true);
  return both(low, high, rest, /*keep=*/false);
}

Quantized RunTimeCodes::make(Value value, const Grouping &grouping,
                             const ActivationSettings &settings,
                             bool isPositive) {
  Quantized result;
  result.grouping = grouping;
  const StorageType &storage = settings.storage;
  result.storage =
      StorageAttr::get(builder.getContext(), storage.bits, storage.isSigned,
                       storage.narrow, /*packed=*/false);
  result.symmetric = settings.scheme == Scheme::Symmetric;
  result.style = settings.getStyle();
  for (const Quantized &known : made[value])
    if (known.grouping == grouping && known.storage == result.storage &&
        known.symmetric == result.symmetric &&
        known.style.rounding == result.style.rounding &&
        known.style.reciprocal == result.style.reciprocal &&
        known.style.zeroPointFirst == result.style.zeroPointFirst)
      return known;
  auto type = cast<RankedTensorType>(value.getType());
  // One set for each index of one dimension, or blocks that fill another.
  bool isBlock = !grouping.isWhole() && grouping.getOnly(true);
  auto [low, high] =
      findRange(value, grouping, /*keepDims=*/isBlock, isPositive);
  if (!type.getElementType().isF32()) {
    auto widen = [&](Value narrow) {
      auto wide =
          cast<RankedTensorType>(narrow.getType()).clone(builder.getF32Type());
      return tag(arith::ExtFOp::create(builder, loc, wide, narrow));
    };
    low = widen(low);
    high = widen(high);
  }
  auto scaleType = cast<RankedTensorType>(low.getType());
  auto params = ChooseParamsOp::create(
      builder, loc, scaleType, scaleType.clone(builder.getI32Type()), low, high,
      result.storage, result.symmetric);
  params->setAttr(runTimeAttrName, builder.getUnitAttr());
  result.scale = params.getScale();
  result.zeroPoint = params.getZeroPoint();
  if (isBlock) {
    int64_t dim = *grouping.getOnly(true), size = type.getDimSize(dim);
    result.axis = builder.getI64IntegerAttr(dim);
    bool isKnown = !ShapedType::isDynamic(size) && size > 0;
    result.blockSize = builder.getI64IntegerAttr(isKnown ? size : kWholeRow);
  } else if (!grouping.isWhole()) {
    result.axis = builder.getI64IntegerAttr(*grouping.getOnly(false));
  }
  auto quantize = QuantizeOp::create(
      builder, loc, getStorageTensorType(type, result.storage), value,
      result.scale, result.zeroPoint, result.storage, result.style.rounding,
      result.axis, result.blockSize, result.style.reciprocal,
      result.style.zeroPointFirst);
  result.codes = quantize.getResult();
  made[value].push_back(result);
  return result;
}
