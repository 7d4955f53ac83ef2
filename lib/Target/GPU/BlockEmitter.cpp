//===- BlockEmitter.cpp - what kernels of block products share ------------===//
//
// One IEEE operation after the other, in the order of the op's definition.
//
//===----------------------------------------------------------------------===//

#include "BlockEmitter.h"

#include "KernelBody.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"

using namespace mlir;
using namespace quantx;

LogicalResult BlockEmitter::find(Value buffer, std::optional<Place> &place) {
  std::string reason;
  if (buffer && !(place = findPlace(buffer, map, reason)))
    return emitNoPlace(op, reason);
  return success();
}

LogicalResult BlockEmitter::findOperands(const DotLeafFacts &facts) {
  std::optional<BlockLayout> own = BlockLayout::of(op, facts);
  if (!own || own->vectors != 1)
    return op.emitError() << "its weights and parameters are not those that "
                             "leaf '"
                          << facts.name << "' reads";
  layout = *own;
  if (failed(find(op.getInput(), input)) ||
      failed(find(op.getInputScale(), inputScale)) ||
      failed(find(op.getInputSum(), inputSum)) ||
      failed(find(op.getWeights(), weights)) ||
      failed(find(op.getScale(), scale)) ||
      failed(find(op.getZeroPoint(), zeroPoint)) ||
      failed(find(op.getBias(), bias)) || failed(find(op.getInit(), output)))
    return failure();
  allRows = input->shape[0];
  inner = isInteger ? op.getInputBlock() / layout.blockSize : 1;
  units = layout.getBlocks() / inner;
  return success();
}

Value BlockEmitter::getParamIndex(Value panel, Value block, Value lane) {
  return add(mul(panel, layout.getBlocks() * layout.lanes),
             add(mul(block, layout.lanes), lane));
}

Value BlockEmitter::loadScale(Value index) {
  Value value = memory.load(loc, *scale, index);
  if (value.getType() == f32)
    return value;
  return arith::ExtFOp::create(b, loc, f32, value);
}

Value BlockEmitter::loadZeroPoint(Value index) {
  if (!zeroPoint)
    return number(op.getDefaultZeroPoint());
  return arith::ExtUIOp::create(b, loc, i32,
                                memory.load(loc, *zeroPoint, index));
}

Value BlockEmitter::subtractZeroPoint(Value sum, Value zeroPoint, Value codes) {
  Value excess = arith::MulIOp::create(b, loc, zeroPoint, codes);
  return arith::SubIOp::create(b, loc, sum, excess);
}

Value BlockEmitter::loadInputSum(Value row, Value block) {
  return memory.load(loc, *inputSum,
                     memory.linearize(loc, *inputSum, {row, block}));
}

Value BlockEmitter::loadInputScale(Value row, Value unit) {
  return memory.load(loc, *inputScale,
                     memory.linearize(loc, *inputScale, {row, unit}));
}

Value BlockEmitter::addUnit(Value part, Value inputScale, Value scale,
                            Value result) {
  Value factor = inner == 1 ? arith::MulFOp::create(b, loc, inputScale, scale)
                            : inputScale;
  return fma(part, factor, result);
}

Value BlockEmitter::getCodes(Value word, int64_t j) {
  if (j != 0)
    word = arith::ShRUIOp::create(b, loc, word, number(layout.bits * j));
  if (layout.perByte == 1)
    return word;
  uint32_t mask = ((1u << layout.bits) - 1) * 0x01010101u;
  return arith::AndIOp::create(b, loc, word, number(int32_t(mask)));
}

void BlockEmitter::emitIf(Value condition, llvm::function_ref<void()> body) {
  quantx::emitIf(b, loc, condition, body);
}
