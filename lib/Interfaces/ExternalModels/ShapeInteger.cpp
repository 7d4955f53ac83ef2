//===- ShapeInteger.cpp - moving codes ------------------------------------===//
//
// The op itself on codes: parts with parameters of their own are recoded
// first, padding becomes the code of its value.
//
//===----------------------------------------------------------------------===//

#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

/// The pad op on codes. Values outside the range saturate, so that -inf before
/// a max pool becomes the lowest code.
static Value buildPad(tensor::PadOp op, IntegerBuilder &make, Value codes,
                      RankedTensorType type, int64_t code) {
  Value padding = make.scalar(code, type.getElementTypeBitWidth());
  return tensor::PadOp::create(make.getBuilder(), make.getLoc(), type, codes,
                               op.getMixedLowPad(), op.getMixedHighPad(),
                               padding, op.getNofold())
      .getResult();
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
  for (unsigned i = 0; i < moved; ++i)
    if (!rewrite.operands[i].storage ||
        !rewrite.operands[i].params.isPerTensor() ||
        rewrite.operands[i].params.storage.getBits() > 16) {
      reason = "operand " + std::to_string(i) +
               " is not quantized per tensor to 16 bits or fewer";
      return failure();
    }
  if (!to.isPerTensor()) {
    reason = "its result has per-channel parameters";
    return failure();
  }
  auto pad = dyn_cast<tensor::PadOp>(op);
  std::optional<double> padding;
  if (pad) {
    Value constant = pad.getConstantPaddingValue();
    padding = constant ? readScalarFloat(constant) : std::nullopt;
    if (!padding) {
      reason = "its padding is not one constant";
      return failure();
    }
  }

  IntegerBuilder make(op, builder, rewrite);
  SmallVector<Value> codes;
  for (const IntegerOperand &part :
       ArrayRef(rewrite.operands).take_front(moved))
    codes.push_back(make.recode(part.storage, part.params, to));
  auto type = cast<RankedTensorType>(op->getResult(0).getType())
                  .clone(builder.getIntegerType(to.storage.getStorageWidth()));
  Value result = pad ? buildPad(pad, make, codes[0], type,
                                quantizeTo(float(*padding), to, rewrite))
                     : buildMove(op, make, codes, type);
  make.tag(result);
  return SmallVector<Value>{result};
}
