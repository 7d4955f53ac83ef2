//===- WindowEmitter.cpp - what kernels of a window_reduce share ----------===//
//
// Places of pixels and windows, starts, and results.
//
//===----------------------------------------------------------------------===//

#include "WindowEmitter.h"

#include "KernelBody.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"

using namespace mlir;
using namespace quantx;

WindowEmitter::WindowEmitter(OpBuilder &b, WindowReduceOp op,
                             ValueRange arguments, const MemoryMap &map)
    : b(b), op(op), loc(op.getLoc()), map(map), memory(b, arguments),
      accumulator(op.getAccumulatorType()) {}

Value WindowEmitter::div(Value left, int64_t right) {
  if (right == 1)
    return left;
  return b.createOrFold<arith::DivUIOp>(loc, left, constant(right));
}

Value WindowEmitter::rem(Value left, int64_t right) {
  if (right == 1)
    return constant(0);
  return b.createOrFold<arith::RemUIOp>(loc, left, constant(right));
}

Value WindowEmitter::min(Value left, int64_t right) {
  return b.createOrFold<arith::MinUIOp>(loc, left, constant(right));
}

Value WindowEmitter::isBelow(Value left, int64_t right) {
  return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, left,
                               constant(right));
}

WindowEmitter::Values
WindowEmitter::loop(int64_t count, Values values,
                    llvm::function_ref<Values(Value, Values)> body) {
  return emitLoop(b, loc, constant(0), constant(count), constant(1),
                  std::move(values), body);
}

LogicalResult WindowEmitter::findPlaces() {
  std::string reason;
  auto find = [&](Value buffer) { return findPlace(buffer, map, reason); };
  std::optional<Place> in = find(op.getInput());
  std::optional<Place> out = in ? find(op.getInit()) : std::nullopt;
  if (!out)
    return emitNoPlace(op, reason);
  input = *in;
  output = *out;
  channels = output.shape[3];
  pixels = output.shape[0] * output.shape[1] * output.shape[2];
  if (op.getWeights() && !(weights = find(op.getWeights())))
    return emitNoPlace(op, reason);
  if (op.getStart() && !(start = find(op.getStart())))
    return emitNoPlace(op, reason);
  for (Value operand : op.getEpilogue()) {
    std::optional<Place> place = find(operand);
    if (!place)
      return emitNoPlace(op, reason);
    epilogue.push_back(*place);
  }
  return success();
}

PixelPlace WindowEmitter::placePixel(Value pixel) {
  PixelPlace place;
  place.column = rem(pixel, output.shape[2]);
  Value line = div(pixel, output.shape[2]);
  place.row = rem(line, output.shape[1]);
  place.batch = div(line, output.shape[1]);
  Value window = mul(place.batch, input.strides[0]);
  window = add(window, mul(place.row, op.getStrides()[0] * input.strides[1]));
  place.window =
      add(window, mul(place.column, op.getStrides()[1] * input.strides[2]));
  return place;
}

Value WindowEmitter::placeKernelRow(Value row) {
  int64_t columns = op.hasWholeRows() ? 1 : op.getKernel()[1];
  Value at = mul(div(row, columns), op.getDilations()[0] * input.strides[1]);
  return add(at,
             mul(rem(row, columns), op.getDilations()[1] * input.strides[2]));
}

bool WindowEmitter::hasContiguousRows() {
  return !op.hasWholeRows() || op.getKernel()[1] == 1 ||
         input.strides[2] == input.shape[3];
}

bool WindowEmitter::isInputAligned(int64_t bytes) {
  auto isAligned = [&](int64_t elements) {
    return elements * input.getElementBytes() % bytes == 0;
  };
  if (!hasContiguousRows() || input.offset % bytes != 0)
    return false;
  for (int64_t dim = 0; dim < 3; ++dim)
    if (input.shape[dim] != 1 && !isAligned(input.strides[dim]))
      return false;
  return op.getGroups() == 1 ||
         isAligned(input.shape[3] / int64_t(op.getGroups()));
}

Value WindowEmitter::loadStart(Value channel) {
  if (start)
    return memory.load(loc, *start, channel);
  return arith::ConstantOp::create(b, loc, b.getIntegerAttr(accumulator, 0));
}

Value WindowEmitter::loadScatteredWord(Value at, Value k) {
  Value word;
  for (int64_t i = 0; i < 4; ++i) {
    Value element = min(add(k, constant(i)), op.getRowLength() - 1);
    Value place = add(mul(div(element, input.shape[3]), input.strides[2]),
                      rem(element, input.shape[3]));
    Value byte = memory.load(loc, input, add(at, place));
    byte = arith::ExtUIOp::create(b, loc, b.getI32Type(), byte);
    Value shift = arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(8 * i));
    byte = arith::ShLIOp::create(b, loc, byte, shift);
    word = word ? Value(arith::OrIOp::create(b, loc, word, byte)) : byte;
  }
  return word;
}

Value WindowEmitter::widen(Value value) {
  if (value.getType() == accumulator)
    return value;
  if (op.getIsUnsigned())
    return arith::ExtUIOp::create(b, loc, accumulator, value);
  return arith::ExtSIOp::create(b, loc, accumulator, value);
}

Value WindowEmitter::getOutputIndex(const PixelPlace &pixel, Value channel) {
  return memory.linearize(loc, output,
                          {pixel.batch, pixel.row, pixel.column, channel});
}

FailureOr<Value> WindowEmitter::computeResult(const PixelPlace &pixel,
                                              Value channel, Value sum,
                                              GivenOperand given) {
  Value indices[] = {pixel.batch, pixel.row, pixel.column, channel};
  Block &body = op.getBody().front();
  IRMapping mapping;
  mapping.map(body.getArgument(0), sum);
  for (auto [number, place] : llvm::enumerate(epilogue)) {
    BlockArgument argument = body.getArgument(number + 1);
    if (argument.use_empty())
      continue;
    if (int64_t(number) == given.number) {
      mapping.map(argument, given.value);
      continue;
    }
    // Of its channel, of its pixel, or its own.
    Value index = place.shape.size() == 1
                      ? channel
                      : memory.linearize(loc, place, indices);
    mapping.map(argument, memory.load(loc, place, index));
  }
  auto results = copyBody(b, body, mapping, memory, map);
  if (failed(results))
    return failure();
  return results->front();
}

LogicalResult WindowEmitter::storeResult(const PixelPlace &pixel, Value channel,
                                         Value sum) {
  FailureOr<Value> result = computeResult(pixel, channel, sum);
  if (failed(result))
    return failure();
  memory.store(loc, output, getOutputIndex(pixel, channel), *result);
  return success();
}
