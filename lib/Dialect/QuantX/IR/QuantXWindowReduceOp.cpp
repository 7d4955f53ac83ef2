//===- QuantXWindowReduceOp.cpp - what makes a window_reduce valid --------===//
//
// The verifier proves every memory access of the lowering legal: the windows
// lie inside the image, weights and parameters have the length that the loops
// read.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/IR/QuantX.h"

using namespace mlir;
using namespace quantx;

void WindowReduceOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &operand : getOperation()->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    bool isInit = operand.get() == getInit() && isDpsInit(&operand);
    if (isInit)
      effects.emplace_back(MemoryEffects::Write::get(), &operand,
                           SideEffects::DefaultResource::get());
    else
      effects.emplace_back(MemoryEffects::Read::get(), &operand,
                           SideEffects::DefaultResource::get());
  }
}

/// Sizes, strides and bounds of the windows.
static LogicalResult verifyWindows(WindowReduceOp op) {
  ShapedType input = op.getInputType(), init = op.getInitType();
  if ((input.isDynamicDim(3) || init.isDynamicDim(3)) && !op.hasWeightSets())
    return op.emitOpError("needs images with a static number of channels");
  for (auto [name, values] :
       {std::pair<StringRef, ArrayRef<int64_t>>{"kernel", op.getKernel()},
        {"strides", op.getStrides()},
        {"dilations", op.getDilations()},
        {"tile", op.getTile()}})
    if (values.size() != 2 || values[0] < 1 || values[1] < 1)
      return op.emitOpError("needs two positive numbers as '") << name << "'";
  if (input.getDimSize(0) != init.getDimSize(0))
    return op.emitOpError("reads ")
           << input.getDimSize(0) << " images but writes "
           << init.getDimSize(0);
  for (unsigned i : {0u, 1u}) {
    if (input.isDynamicDim(i + 1) || init.isDynamicDim(i + 1))
      continue;
    int64_t reach = (init.getDimSize(i + 1) - 1) * op.getStrides()[i] +
                    (op.getKernel()[i] - 1) * op.getDilations()[i] + 1;
    if (init.getDimSize(i + 1) > 0 && reach > input.getDimSize(i + 1))
      return op.emitOpError("has windows that reach ")
             << reach << " elements into dimension " << i + 1
             << " of its input, which has " << input.getDimSize(i + 1);
  }
  if (op.getKind() != WindowKind::Contract &&
      input.getDimSize(3) != init.getDimSize(3))
    return op.emitOpError("keeps channels, but reads ")
           << input.getDimSize(3) << " and writes " << init.getDimSize(3);
  return success();
}

static LogicalResult verifyGroups(WindowReduceOp op) {
  int64_t groups = op.getGroups();
  if (groups == 1)
    return success();
  if (groups < 1 || op.getKind() != WindowKind::Contract || op.hasWeightSets())
    return op.emitOpError("groups are for 'contract' with one set of weights, "
                          "and at least one");
  for (ShapedType type : {op.getInputType(), op.getInitType()})
    if (type.getDimSize(3) % groups != 0)
      return op.emitOpError("cannot divide ")
             << type.getDimSize(3) << " channels into " << groups << " groups";
  return success();
}

/// Weights and start that differ from row to row.
static LogicalResult verifySets(WindowReduceOp op) {
  auto rankOf = [](Value value) {
    return value ? cast<ShapedType>(value.getType()).getRank() : 0;
  };
  if (!op.hasWeightSets() && rankOf(op.getStart()) != 2)
    return success();
  if (!op.hasWeightSets() || op.getKind() != WindowKind::Contract)
    return op.emitOpError("has sets of one operand only: sets are for weights "
                          "of kind 'contract'");
  if (op.getKernel() != ArrayRef<int64_t>{1, 1} ||
      op.getStrides() != ArrayRef<int64_t>{1, 1})
    return op.emitOpError("has sets of weights, but windows too");
  ShapedType init = op.getInitType();
  if (init.isDynamicDim(0) || init.isDynamicDim(1))
    return success();
  int64_t rows = init.getDimSize(0) * init.getDimSize(1);
  for (Value value : {op.getWeights(), op.getStart()})
    if (rankOf(value) == 2 &&
        cast<ShapedType>(value.getType()).getDimSize(0) != rows)
      return op.emitOpError("needs one set for each of its ")
             << rows << " rows";
  return success();
}

LogicalResult WindowReduceOp::verify() {
  if (failed(verifyWindows(*this)) || failed(verifySets(*this)) ||
      failed(verifyGroups(*this)))
    return failure();
  bool needsWeights =
      getKind() == WindowKind::Contract || getKind() == WindowKind::Depthwise;
  if (needsWeights != bool(getWeights()))
    return emitOpError(needsWeights ? "needs weights" : "takes no weights");
  int64_t channels = getInitType().getDimSize(3);
  if (getKind() == WindowKind::Depthwise) {
    int64_t count = getKernel()[0] * getKernel()[1] * channels;
    auto type = cast<ShapedType>(getWeights().getType());
    if (type.getNumElements() != count)
      return emitOpError("needs ")
             << count << " weights, one per tap and "
             << "channel, but has " << type.getNumElements();
  }
  Block &block = getBody().front();
  if (block.getNumArguments() != 1 + getEpilogue().size())
    return emitOpError("needs one argument of its body for the accumulator "
                       "and one for each epilogue operand");
  if (getStart()) {
    auto type = cast<ShapedType>(getStart().getType());
    if (type.getElementType() != getAccumulatorType() ||
        type.getShape().back() != channels)
      return emitOpError("needs a start of the accumulator's type for each of "
                         "its ")
             << channels << " channels";
  }
  for (auto [operand, argument] :
       llvm::zip(getEpilogue(), block.getArguments().drop_front())) {
    auto type = cast<ShapedType>(operand.getType());
    if (type.getElementType() != argument.getType())
      return emitOpError("has an epilogue operand of another type than the "
                         "argument of its body");
    ArrayRef<int64_t> shape = getInitType().getShape();
    bool fits =
        type.getRank() == 1
            ? type.getDimSize(0) == channels
            : type.getShape().drop_back() == shape.drop_back() &&
                  (type.getDimSize(3) == channels || type.getDimSize(3) == 1);
    if (!fits)
      return emitOpError("has an epilogue operand that is neither one value "
                         "per channel or pixel nor of the result's shape");
  }
  Operation *yield = block.getTerminator();
  if (yield->getNumOperands() != 1 ||
      yield->getOperand(0).getType() != getInitType().getElementType())
    return emitOpError("yields something else than an element of its result");
  if (isa<TensorType>(getInit().getType()) != bool(getResult()))
    return emitOpError("has a result exactly when it works on tensors");
  if (getResult() && getResult().getType() != getInit().getType())
    return emitOpError("has a result of another type than its init");
  return success();
}
