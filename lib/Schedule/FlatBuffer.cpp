//===- FlatBuffer.cpp - a buffer as one line of elements ------------------===//

#include "FlatBuffer.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace quantx;

FlatBuffer quantx::flattenBuffer(OpBuilder &b, Location loc, Value buffer) {
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  auto type = cast<MemRefType>(buffer.getType());
  FlatBuffer line;
  line.element = type.getElementType();
  auto parts = memref::ExtractStridedMetadataOp::create(b, loc, buffer);
  SmallVector<int64_t> strides;
  int64_t offset;
  (void)type.getStridesAndOffset(strides, offset);
  Value length = constant(1);
  for (auto [i, stride] : llvm::enumerate(strides)) {
    line.strides.push_back(ShapedType::isDynamic(stride)
                               ? Value(parts.getStrides()[i])
                               : constant(stride));
    line.sizes.push_back(type.isDynamicDim(i) ? Value(parts.getSizes()[i])
                                              : constant(type.getDimSize(i)));
    length = b.createOrFold<arith::MulIOp>(loc, length, line.sizes.back());
  }
  auto flat = MemRefType::get(
      {ShapedType::kDynamic}, line.element,
      StridedLayoutAttr::get(b.getContext(), ShapedType::kDynamic, {1}),
      type.getMemorySpace());
  line.data = memref::ReinterpretCastOp::create(
      b, loc, flat, parts.getBaseBuffer(), OpFoldResult(parts.getOffset()),
      ArrayRef<OpFoldResult>{getAsOpFoldResult(length)},
      ArrayRef<OpFoldResult>{b.getIndexAttr(1)});
  return line;
}
