//===- ShapeInteger.cpp - moving codes ------------------------------------===//
//
// The op itself on codes: parts with parameters of their own are recoded
// first, padding becomes the code of its value.
//
//===----------------------------------------------------------------------===//

#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Interfaces/Padding.h"

using namespace mlir;
using namespace quantx;

/// The op on codes, with the code of its padding. Values outside the range
/// saturate, so that -inf before a max pool becomes the lowest code.
static Value buildPadded(Operation *op, IntegerBuilder &make, Value codes,
                         RankedTensorType type, int64_t code) {
  OpBuilder &builder = make.getBuilder();
  Value padding = make.scalar(code, type.getElementTypeBitWidth());
  if (auto pad = dyn_cast<tensor::PadOp>(op))
    return tensor::PadOp::create(builder, make.getLoc(), type, codes,
                                 pad.getMixedLowPad(), pad.getMixedHighPad(),
                                 padding, pad.getNofold());
  auto insert = cast<tensor::InsertSliceOp>(op);
  Value empty = make.empty(insert.getDest(), type.getElementTypeBitWidth());
  Value dest = linalg::FillOp::create(builder, make.getLoc(), padding, empty)
                   .getResult(0);
  return tensor::InsertSliceOp::create(
      builder, make.getLoc(), codes, dest, insert.getMixedOffsets(),
      insert.getMixedSizes(), insert.getMixedStrides());
}

static Value buildMove(Operation *op, IntegerBuilder &make,
                       ArrayRef<Value> codes, RankedTensorType type) {
  OpBuilder &builder = make.getBuilder();
  unsigned width = type.getElementTypeBitWidth();
  if (auto transpose = dyn_cast<linalg::TransposeOp>(op))
    return linalg::TransposeOp::create(builder, make.getLoc(), codes[0],
                                       make.empty(transpose.getInit(), width),
                                       transpose.getPermutation())
        ->getResult(0);
  if (auto broadcast = dyn_cast<linalg::BroadcastOp>(op))
    return linalg::BroadcastOp::create(builder, make.getLoc(), codes[0],
                                       make.empty(broadcast.getInit(), width),
                                       broadcast.getDimensions())
        ->getResult(0);
  // tensor.concat, extract_slice, expand_shape, collapse_shape and cast keep
  // their attributes and index operands.
  OperationState state(make.getLoc(), op->getName());
  state.addOperands(codes);
  state.addOperands(op->getOperands().drop_front(codes.size()));
  state.addTypes(type);
  state.addAttributes(op->getAttrs());
  return builder.create(state)->getResult(0);
}

IntegerResult quantx::rewriteShapeToInteger(Operation *op, OpBuilder &builder,
                                            const IntegerRewrite &rewrite,
                                            std::string &reason) {
  const StaticParams &to = rewrite.results.front();
  unsigned moved = isa<tensor::ConcatOp>(op) ? op->getNumOperands() : 1;
  if (!arePerTensorCodes(rewrite, moved, reason))
    return failure();
  std::optional<double> padding = getPadding(op);
  if (writesPadding(op) && !padding) {
    reason = "its padding is not one constant";
    return failure();
  }

  IntegerBuilder make(op, builder, rewrite);
  SmallVector<Value> codes;
  for (const IntegerOperand &part :
       ArrayRef(rewrite.operands).take_front(moved))
    codes.push_back(make.recode(part.storage, part.params, to));
  auto type = cast<RankedTensorType>(op->getResult(0).getType())
                  .clone(builder.getIntegerType(to.storage.getStorageWidth()));
  Value result = padding ? buildPadded(op, make, codes[0], type,
                                       quantizeTo(float(*padding), to, rewrite))
                         : buildMove(op, make, codes, type);
  make.tag(result);
  return SmallVector<Value>{result};
}
