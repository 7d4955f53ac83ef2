//===- SizeValues.cpp - what a function knows of sizes --------------------===//

#include "SizeValues.h"

#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

Value SizeValues::getSize(Value memref, int64_t dim) {
  auto type = cast<MemRefType>(memref.getType());
  if (!type.isDynamicDim(dim))
    return constant(type.getDimSize(dim));
  Operation *op = memref.getDefiningOp();
  if (auto alloc = dyn_cast_or_null<memref::AllocOp>(op))
    return get(alloc.getDynamicSizes()[type.getDynamicDimIndex(dim)]);
  if (auto view = dyn_cast_or_null<memref::ViewOp>(op))
    return get(view.getSizes()[type.getDynamicDimIndex(dim)]);
  if (auto cast = dyn_cast_or_null<memref::CastOp>(op))
    return isa<MemRefType>(cast.getSource().getType())
               ? getSize(cast.getSource(), dim)
               : Value();
  if (auto expand = dyn_cast_or_null<memref::ExpandShapeOp>(op))
    return getFold(expand.getMixedOutputShape()[dim]);
  if (auto reshape = dyn_cast_or_null<memref::ReinterpretCastOp>(op))
    return getFold(reshape.getMixedSizes()[dim]);
  if (auto part = dyn_cast_or_null<memref::SubViewOp>(op)) {
    llvm::SmallBitVector dropped = part.getDroppedDims();
    for (auto [i, size] : llvm::enumerate(part.getMixedSizes()))
      if (!dropped.test(i) && dim-- == 0)
        return getFold(size);
  }
  if (auto collapse = dyn_cast_or_null<memref::CollapseShapeOp>(op)) {
    Value product = constant(1);
    ReassociationIndices parts = collapse.getReassociationIndices()[dim];
    for (int64_t part : parts) {
      Value size = getSize(collapse.getSrc(), part);
      if (!size)
        return {};
      product = multiply(product, size);
    }
    return product;
  }
  return {};
}

SmallVector<Value> SizeValues::getSizes(Value memref) {
  SmallVector<Value> sizes;
  for (int64_t dim = 0, rank = cast<MemRefType>(memref.getType()).getRank();
       dim < rank; ++dim) {
    sizes.push_back(getSize(memref, dim));
    if (!sizes.back())
      return {};
  }
  return sizes;
}

Value SizeValues::get(Value index) {
  if (Value done = values.lookup(index))
    return done;
  Operation *op = index.getDefiningOp();
  if (!op)
    return {};
  Value result;
  if (auto dim = dyn_cast<memref::DimOp>(op)) {
    std::optional<int64_t> number = dim.getConstantIndex();
    if (number && isa<MemRefType>(dim.getSource().getType()))
      result = getSize(dim.getSource(), *number);
  } else if (isPure(op) && op->getNumRegions() == 0 &&
             op->getNumResults() == 1 &&
             llvm::none_of(op->getOperandTypes(),
                           llvm::IsaPred<BaseMemRefType>)) {
    IRMapping mapping;
    for (Value operand : op->getOperands()) {
      Value value = get(operand);
      if (!value)
        return {};
      mapping.map(operand, value);
    }
    result = b.clone(*op, mapping)->getResult(0);
  }
  if (result)
    values[index] = result;
  return result;
}

Value SizeValues::getBytes(memref::AllocOp alloc, int64_t alignment) {
  unsigned bits = alloc.getType().getElementTypeBitWidth();
  Value bytes = constant(int64_t(llvm::divideCeil(bits, 8u)));
  SmallVector<Value> sizes = getSizes(alloc);
  if (sizes.empty())
    return {};
  for (Value size : sizes)
    bytes = multiply(bytes, size);
  Value steps = b.createOrFold<arith::CeilDivUIOp>(b.getUnknownLoc(), bytes,
                                                   constant(alignment));
  return multiply(steps, constant(alignment));
}
