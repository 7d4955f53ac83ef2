//===- TilingModels.cpp - tiles of elementwise quantx ops -----------------===//
//
// Which slice of each operand a tile of the result needs. All loops are
// parallel and the iteration space is the result's.
//
//===----------------------------------------------------------------------===//

#include "ElementwiseOperands.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Interfaces/TilingInterface.h"
#include "quantx/Dialect/QuantX/Transforms/InterfaceModels.h"

using namespace mlir;
using namespace quantx;

int64_t quantx::getAxis(Operation *op) {
  auto axis = op->getAttrOfType<IntegerAttr>("axis");
  return axis ? axis.getInt() : -1;
}

int64_t quantx::getBlockSize(Operation *op) {
  auto size = op->getAttrOfType<IntegerAttr>("block_size");
  return size ? size.getInt() : -1;
}

bool quantx::isPacked(Operation *op) {
  auto storage = op->getAttrOfType<StorageAttr>("storage");
  return storage && storage.getPacked();
}

OperandAccess quantx::getOperandAccess(OpOperand &operand) {
  Operation *op = operand.getOwner();
  auto type = dyn_cast<RankedTensorType>(operand.get().getType());
  if (isa<ChooseParamsOp>(op) || operand.getOperandNumber() == 0)
    return OperandAccess::Element;
  if (!type || type.getRank() == 0)
    return OperandAccess::Whole;
  if (isa<LookupOp>(op))
    return getAxis(op) < 0 ? OperandAccess::Whole : OperandAccess::Axis;
  return getBlockSize(op) < 0 ? OperandAccess::Axis : OperandAccess::Block;
}

namespace {

template <typename Op>
struct TilingModel : TilingInterface::ExternalModel<TilingModel<Op>, Op> {
  SmallVector<utils::IteratorType> getLoopIteratorTypes(Operation *op) const {
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    return SmallVector<utils::IteratorType>(type ? type.getRank() : 0,
                                            utils::IteratorType::parallel);
  }

  SmallVector<Range> getIterationDomain(Operation *op, OpBuilder &b) const {
    SmallVector<Range> domain;
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    if (!type)
      return domain;
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      OpFoldResult size =
          type.isDynamicDim(dim)
              ? tensor::getMixedSize(b, op->getLoc(), op->getOperand(0), dim)
              : OpFoldResult(b.getIndexAttr(type.getDimSize(dim)));
      domain.push_back({b.getIndexAttr(0), size, b.getIndexAttr(1)});
    }
    return domain;
  }

  LogicalResult
  getResultTilePosition(Operation *, OpBuilder &, unsigned,
                        ArrayRef<OpFoldResult> offsets,
                        ArrayRef<OpFoldResult> sizes,
                        SmallVectorImpl<OpFoldResult> &resultOffsets,
                        SmallVectorImpl<OpFoldResult> &resultSizes) const {
    resultOffsets.assign(offsets.begin(), offsets.end());
    resultSizes.assign(sizes.begin(), sizes.end());
    return success();
  }

  FailureOr<TilingResult>
  getTiledImplementation(Operation *op, OpBuilder &b,
                         ArrayRef<OpFoldResult> offsets,
                         ArrayRef<OpFoldResult> sizes) const {
    auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
    if (!type)
      return failure();
    // Blocks and bytes are not cut.
    auto isWhole = [&](int64_t dim) {
      return isConstantIntValue(offsets[dim], 0) && !type.isDynamicDim(dim) &&
             isConstantIntValue(sizes[dim], type.getDimSize(dim));
    };
    if (isPacked(op) && !isWhole(type.getRank() - 1))
      return failure();
    if (getBlockSize(op) > 0 && !isWhole(getAxis(op)))
      return failure();

    SmallVector<Value> operands;
    SmallVector<Operation *> slices;
    for (OpOperand &operand : op->getOpOperands())
      operands.push_back(sliceOf(b, operand, offsets, sizes, slices));
    SmallVector<Type> types;
    for (Type result : op->getResultTypes())
      types.push_back(RankedTensorType::get(tileShape(sizes),
                                            getElementTypeOrSelf(result)));
    // A packed result has fewer elements along its last dimension, which is
    // whole.
    if (isPacked(op))
      types[0] = replaceLastDim(types[0], type.getShape().back());
    Operation *tiled = clone(b, op, types, operands);
    return TilingResult{
        {tiled}, SmallVector<Value>(tiled->getResults()), slices};
  }

  FailureOr<TilingResult>
  generateResultTileValue(Operation *op, OpBuilder &b, unsigned,
                          ArrayRef<OpFoldResult> offsets,
                          ArrayRef<OpFoldResult> sizes) const {
    return getTiledImplementation(op, b, offsets, sizes);
  }

private:
  static SmallVector<int64_t> tileShape(ArrayRef<OpFoldResult> sizes) {
    SmallVector<int64_t> shape;
    for (OpFoldResult size : sizes)
      shape.push_back(getConstantIntValue(size).value_or(ShapedType::kDynamic));
    return shape;
  }

  static Type replaceLastDim(Type type, int64_t size) {
    auto tensor = cast<RankedTensorType>(type);
    SmallVector<int64_t> shape(tensor.getShape());
    shape.back() = size;
    return tensor.clone(shape);
  }

  /// The part of an operand that the tile needs.
  static Value sliceOf(OpBuilder &b, OpOperand &operand,
                       ArrayRef<OpFoldResult> offsets,
                       ArrayRef<OpFoldResult> sizes,
                       SmallVectorImpl<Operation *> &slices) {
    OperandAccess access = getOperandAccess(operand);
    if (access == OperandAccess::Whole)
      return operand.get();
    Operation *op = operand.getOwner();
    Location loc = op->getLoc();
    int64_t axis = getAxis(op);
    auto type = cast<RankedTensorType>(operand.get().getType());
    SmallVector<OpFoldResult> from(type.getRank(), b.getIndexAttr(0)), count,
        strides(type.getRank(), b.getIndexAttr(1));
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      count.push_back(tensor::getMixedSize(b, loc, operand.get(), dim));
    auto take = [&](int64_t dim, int64_t loop) {
      from[dim] = offsets[loop];
      count[dim] = sizes[loop];
    };
    if (access == OperandAccess::Axis)
      take(0, axis);
    else
      for (int64_t dim = 0; dim < type.getRank(); ++dim) {
        bool isBytes = isPacked(op) && dim + 1 == type.getRank();
        bool isBlocks = access == OperandAccess::Block && dim == axis;
        if (!isBytes && !isBlocks)
          take(dim, dim);
      }
    auto slice = tensor::ExtractSliceOp::create(b, loc, operand.get(), from,
                                                count, strides);
    slices.push_back(slice);
    return slice;
  }
};

} // namespace

void quantx::registerTilingModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, QuantXDialect *) {
    QuantizeOp::attachInterface<TilingModel<QuantizeOp>>(*context);
    DequantizeOp::attachInterface<TilingModel<DequantizeOp>>(*context);
    FakeQuantizeOp::attachInterface<TilingModel<FakeQuantizeOp>>(*context);
    RequantizeOp::attachInterface<TilingModel<RequantizeOp>>(*context);
    LookupOp::attachInterface<TilingModel<LookupOp>>(*context);
    ChooseParamsOp::attachInterface<TilingModel<ChooseParamsOp>>(*context);
  });
}
