//===- Elementwise.cpp - one tensor element by element --------------------===//

#include "quantx/Support/Elementwise.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;

linalg::GenericOp quantx::buildElementwise(
    OpBuilder &builder, Location loc, Value input, Type element,
    llvm::function_ref<Value(OpBuilder &, Location, Value)> body) {
  int64_t rank = cast<RankedTensorType>(input.getType()).getRank();
  Value empty = tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, input), element);
  AffineMap identity = builder.getMultiDimIdentityMap(rank);
  SmallVector<utils::IteratorType> loops(rank, utils::IteratorType::parallel);
  return linalg::GenericOp::create(
      builder, loc, empty.getType(), input, empty, ArrayRef{identity, identity},
      loops, [&](OpBuilder &inner, Location loc, ValueRange args) {
        linalg::YieldOp::create(inner, loc, body(inner, loc, args[0]));
      });
}
