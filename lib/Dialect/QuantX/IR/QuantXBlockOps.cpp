//===- QuantXBlockOps.cpp - what makes block_matmul and its input valid ---===//
//
// The verifiers prove the memory accesses of the kernels legal: rows, blocks
// and columns of all operands agree.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/IR/QuantX.h"

using namespace mlir;
using namespace quantx;

/// Buffers are read, and written where they are inits.
static void addBufferEffects(
    DestinationStyleOpInterface op,
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<MemRefType>(operand.get().getType()))
      continue;
    if (op.isDpsInit(&operand))
      effects.emplace_back(MemoryEffects::Write::get(), &operand,
                           SideEffects::DefaultResource::get());
    else
      effects.emplace_back(MemoryEffects::Read::get(), &operand,
                           SideEffects::DefaultResource::get());
  }
}

/// Whether the sizes are equal as far as they are known.
static bool hasShape(Value value, ArrayRef<int64_t> shape) {
  auto type = cast<ShapedType>(value.getType());
  return succeeded(verifyCompatibleShape(type.getShape(), shape));
}

static bool hasElement(Value value, Type element) {
  return cast<ShapedType>(value.getType()).getElementType() == element;
}

/// Inits on tensors are results, of the same types.
static LogicalResult verifyResults(DestinationStyleOpInterface op) {
  unsigned expected = 0;
  for (Value init : op.getDpsInits())
    if (isa<TensorType>(init.getType())) {
      if (expected == op->getNumResults() ||
          op->getResult(expected++).getType() != init.getType())
        return op->emitOpError("needs a result of the type of each tensor that "
                               "it initialises");
    }
  if (expected != op->getNumResults())
    return op->emitOpError("has a result exactly when it works on tensors");
  return success();
}

//===----------------------------------------------------------------------===//
// block_quantize
//===----------------------------------------------------------------------===//

void BlockQuantizeOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  addBufferEffects(*this, effects);
}

LogicalResult BlockQuantizeOp::verify() {
  auto input = cast<ShapedType>(getInput().getType());
  if (input.getRank() != 2 || input.isDynamicDim(1) ||
      !input.getElementType().isF32())
    return emitOpError("needs an input of rank 2 in f32 with a static number "
                       "of columns");
  int64_t depth = input.getDimSize(1), block = getBlockSize();
  if (block < 1 || depth % block != 0)
    return emitOpError("needs a block size that divides the ")
           << depth << " columns, not " << block;
  int64_t sumBlock = getSumBlock();
  if (sumBlock < 1 || block % sumBlock != 0)
    return emitOpError("needs sums of a divisor of its ")
           << block << " values, not of " << sumBlock;
  SmallVector<int64_t, 2> blocks = {input.getDimSize(0), depth / block};
  if (!hasElement(getCodes(), Builder(getContext()).getI8Type()) ||
      !hasShape(getCodes(), input.getShape()))
    return emitOpError("needs codes in i8 of the input's shape");
  if (!hasElement(getScales(), Float32Type::get(getContext())) ||
      !hasShape(getScales(), blocks))
    return emitOpError("needs one scale in f32 for each row and block");
  if (!hasElement(getSums(), Builder(getContext()).getI32Type()) ||
      !hasShape(getSums(), {input.getDimSize(0), depth / sumBlock}))
    return emitOpError("needs one sum in i32 for each row and block of sums");
  return verifyResults(*this);
}

//===----------------------------------------------------------------------===//
// block_matmul
//===----------------------------------------------------------------------===//

void BlockMatmulOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  addBufferEffects(*this, effects);
}

int64_t BlockMatmulOp::getDefaultZeroPoint() {
  if (!isPacked() && getStorage().getIsSigned())
    return 0;
  return int64_t(1) << (getStorage().getBits() - 1);
}

/// Weights and parameters as matrices.
static LogicalResult verifyMatrices(BlockMatmulOp op) {
  int64_t columns = op.getColumns();
  int64_t stored =
      llvm::divideCeil(columns, op.getStorage().getValuesPerByte());
  if (!hasShape(op.getWeights(), {op.getDepth(), stored}))
    return op.emitOpError("needs weights of shape ")
           << op.getDepth() << "x" << stored;
  if (!hasShape(op.getScale(), {op.getBlocks(), columns}) ||
      (op.getZeroPoint() &&
       !hasShape(op.getZeroPoint(), {op.getBlocks(), columns})))
    return op.emitOpError("needs parameters for ")
           << op.getBlocks() << " blocks of " << columns << " columns";
  return success();
}

LogicalResult BlockMatmulOp::verify() {
  ShapedType input = getInputType(), init = getInitType();
  if (input.getRank() != 2 || init.getRank() != 2 || input.isDynamicDim(1) ||
      init.isDynamicDim(1) || !init.getElementType().isF32())
    return emitOpError("multiplies matrices with a static number of columns "
                       "into f32");
  int64_t block = getBlockSize();
  if (block < 1 || getDepth() % block != 0)
    return emitOpError("needs a block size that divides the ")
           << getDepth() << " columns of its input, not " << block;
  if (!hasShape(getInput(), {init.getDimSize(0), getDepth()}))
    return emitOpError("reads and writes another number of rows");
  bool isInteger = input.getElementType().isInteger(8);
  if (!isInteger && !input.getElementType().isF32())
    return emitOpError("takes activations in f32 or i8");
  if (isInteger != bool(getInputScale()) || isInteger != bool(getInputSum()))
    return emitOpError("takes scales and sums of its input exactly when that "
                       "is in i8");
  int64_t inputBlock = getInputBlock();
  if (getInputBlockSize() &&
      (!isInteger || inputBlock < 1 || inputBlock % block != 0 ||
       getDepth() % inputBlock != 0))
    return emitOpError("needs blocks of integer activations that are made of "
                       "blocks of weights and divide the ")
           << getDepth() << " columns of its input, not " << inputBlock;
  if (isInteger &&
      (!hasShape(getInputScale(),
                 {init.getDimSize(0), getDepth() / inputBlock}) ||
       !hasShape(getInputSum(), {init.getDimSize(0), getBlocks()})))
    return emitOpError("needs a scale for each row and block of its input, and "
                       "a sum for each row and block of weights");
  if (!hasElement(getWeights(), Builder(getContext()).getI8Type()) ||
      getStorage().getBits() > 8)
    return emitOpError("takes weights of at most 8 bits, stored in i8");
  if (getBias() && !hasShape(getBias(), {getColumns()}))
    return emitOpError("needs a bias for each of its ")
           << getColumns() << " columns";
  if (isPacked() != getTile().has_value())
    return emitOpError("has a tile exactly when it has a leaf");
  if (isPacked()) {
    for (Value value : {getWeights(), getScale(), getZeroPoint()})
      if (value && cast<ShapedType>(value.getType()).getRank() != 1)
        return emitOpError("needs packed weights and parameters");
    if ((getTile()->size() != 2 && getTile()->size() != 5) ||
        llvm::any_of(*getTile(), [](int64_t size) { return size < 1; }))
      return emitOpError("needs two or five positive numbers as 'tile'");
  } else if (failed(verifyMatrices(*this))) {
    return failure();
  }
  return verifyResults(*this);
}
