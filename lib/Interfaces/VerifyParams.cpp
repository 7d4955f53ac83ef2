//===- VerifyParams.cpp - parameters that can be meant --------------------===//

#include "quantx/Interfaces/VerifyParams.h"

#include "quantx/Support/Constants.h"
#include "llvm/ADT/TypeSwitch.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

static LogicalResult verifyScale(Operation *op, Value value) {
  std::optional<Tensor> scale = readConstant(value);
  for (int64_t i = 0, e = scale ? scale->numElements() : 0; i < e; ++i) {
    double number = scale->getDouble(i);
    if (!std::isfinite(number) || number <= 0)
      return op->emitError()
             << "scale " << number << " is not a positive finite number";
  }
  return success();
}

static LogicalResult verifyZeroPoint(Operation *op, Value value,
                                     StorageAttr storage) {
  std::optional<Tensor> zeroPoint = readConstant(value);
  for (int64_t i = 0, e = zeroPoint ? zeroPoint->numElements() : 0; i < e;
       ++i) {
    int64_t code = zeroPoint->getInt(i);
    if (code < storage.getQMin() || code > storage.getQMax())
      return op->emitError()
             << "zero point " << code << " is outside the storage range ["
             << storage.getQMin() << ", " << storage.getQMax() << "]";
  }
  return success();
}

static LogicalResult verifyMultiplier(RequantizeOp op) {
  if (!op.getShift())
    return verifyScale(op, op.getMultiplier());
  std::optional<Tensor> multiplier = readConstant(op.getMultiplier());
  for (int64_t i = 0, e = multiplier ? multiplier->numElements() : 0; i < e;
       ++i)
    if (multiplier->getInt(i) < 0)
      return op->emitError()
             << "multiplier " << multiplier->getInt(i) << " is negative";
  std::optional<Tensor> shift = readConstant(op.getShift());
  for (int64_t i = 0, e = shift ? shift->numElements() : 0; i < e; ++i)
    if (shift->getInt(i) < -31 || shift->getInt(i) > 30)
      return op->emitError()
             << "shift " << shift->getInt(i) << " is outside [-31, 30]";
  return success();
}

LogicalResult quantx::verifyParams(Operation *root) {
  bool valid = true;
  auto check = [&](auto op) {
    valid &= succeeded(verifyScale(op, op.getScale())) &&
             succeeded(verifyZeroPoint(op, op.getZeroPoint(), op.getStorage()));
  };
  root->walk([&](Operation *op) {
    llvm::TypeSwitch<Operation *>(op)
        .Case<QuantizeOp, DequantizeOp, FakeQuantizeOp>(check)
        .Case<RequantizeOp>([&](RequantizeOp requantize) {
          valid &=
              succeeded(verifyMultiplier(requantize)) &&
              succeeded(verifyZeroPoint(requantize, requantize.getZeroPoint(),
                                        requantize.getStorage()));
        });
  });
  return success(valid);
}
