//===- ScalarQuantX.cpp - quantx ops on single numbers --------------------===//
//
// The formulas are those of quantx/Numerics; here is only how an op's
// attributes and operands become their arguments.
//
//===----------------------------------------------------------------------===//

#include "QuantXValues.h"

#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace quantx;

const char *quantx::checkParams(float scale, int64_t zeroPoint,
                                StorageAttr storage) {
  if (!(scale > 0) || std::isinf(scale))
    return "the scale is not positive and finite";
  if (zeroPoint < storage.getQMin() || zeroPoint > storage.getQMax())
    return "the zero point is outside of the storage range";
  return nullptr;
}

const char *quantx::checkMultiplier(int64_t multiplier, int64_t shift) {
  if (multiplier < 0)
    return "the multiplier is negative";
  if (shift < -31 || shift > 30)
    return "the shift is outside of [-31, 30]";
  return nullptr;
}

int64_t quantx::toCode(int64_t stored, StorageAttr storage) {
  unsigned width = storage.getStorageWidth();
  return storage.getIsSigned() ? asSigned(stored, width)
                               : int64_t(asUnsigned(stored, width));
}

template <typename Op>
static Affine getAffine(Op op) {
  return {op.getStorage(), op.getStorage().getQMin(), op.getStorage().getQMax(),
          QuantizeMode()};
}

template <typename Op>
static Affine getAffineWithMode(Op op) {
  Affine affine = getAffine(op);
  affine.mode = {toRounding(op.getRounding()), op.getReciprocal(),
                 op.getZeroPointFirst()};
  return affine;
}

Affine quantx::getAffineOf(Operation *op) {
  if (auto quantize = dyn_cast<QuantizeOp>(op))
    return getAffineWithMode(quantize);
  if (auto fake = dyn_cast<FakeQuantizeOp>(op))
    return getAffineWithMode(fake);
  return getAffine(cast<DequantizeOp>(op));
}

/// Codes are stored in two's complement, unsigned ones too.
static Scalar storeCode(int64_t code, StorageAttr storage) {
  return Scalar::of(wrapInteger(code, storage.getStorageWidth()));
}

static ScalarFn getRequantize(RequantizeOp op) {
  StorageAttr storage = op.getStorage();
  int64_t low = op.getLowerBound(), high = op.getUpperBound();
  Rounding rounding = toRounding(op.getRounding());
  if (!op.getShift())
    return [=](ScalarArgs &in) {
      return storeCode(
          requantizeValue(in[0].i, in[1].f, in[2].i, low, high, rounding),
          storage);
    };
  return [=](ScalarArgs &in) {
    if (const char *phrase = checkMultiplier(in[1].i, in[2].i))
      return in.fail(phrase);
    FixedPointMultiplier factor{int32_t(in[1].i), int32_t(in[2].i)};
    return storeCode(
        requantizeValue(in[0].i, factor, in[3].i, low, high, rounding),
        storage);
  };
}

static ScalarFn getChooseParams(ChooseParamsOp op, unsigned result) {
  StorageType storage = getStorageType(op.getStorage());
  bool symmetric = op.getSymmetric();
  ElementKind kind = *getKind(op.getMin());
  return [=](ScalarArgs &in) {
    QuantParams params =
        chooseParamsAtRunTime(float(toDouble(kind, in[0])),
                              float(toDouble(kind, in[1])), storage, symmetric);
    return result == 0 ? Scalar::of(params.scale)
                       : Scalar::of(int64_t(params.zeroPoint));
  };
}

ScalarFn quantx::getQuantXFunction(Operation *op, unsigned result) {
  return llvm::TypeSwitch<Operation *, ScalarFn>(op)
      .Case([&](ChooseParamsOp choose) {
        return getChooseParams(choose, result);
      })
      .Case([](QuantizeOp quantize) -> ScalarFn {
        Affine affine = getAffineOf(quantize);
        ElementKind kind = *getKind(quantize.getInput());
        return [=](ScalarArgs &in) {
          if (const char *phrase =
                  checkParams(in[1].f, in[2].i, affine.storage))
            return in.fail(phrase);
          auto x = float(toDouble(kind, in[0]));
          return storeCode(quantizeValue(x, in[1].f, in[2].i, affine.low,
                                         affine.high, affine.mode),
                           affine.storage);
        };
      })
      .Case([](DequantizeOp dequantize) -> ScalarFn {
        StorageAttr storage = dequantize.getStorage();
        ElementKind kind = *getKind(dequantize.getResult());
        return [=](ScalarArgs &in) {
          if (const char *phrase = checkParams(in[1].f, in[2].i, storage))
            return in.fail(phrase);
          return fromDouble(kind, dequantizeValue(toCode(in[0].i, storage),
                                                  in[1].f, in[2].i));
        };
      })
      .Case([](FakeQuantizeOp fake) -> ScalarFn {
        Affine affine = getAffineOf(fake);
        ElementKind kind = *getKind(fake.getInput());
        ElementKind scaleKind = *getKind(fake.getScale());
        return [=](ScalarArgs &in) {
          auto scale = float(toDouble(scaleKind, in[1]));
          if (const char *phrase = checkParams(scale, in[2].i, affine.storage))
            return in.fail(phrase);
          auto x = float(toDouble(kind, in[0]));
          return fromDouble(kind,
                            fakeQuantizeValue(x, scale, in[2].i, affine.low,
                                              affine.high, affine.mode));
        };
      })
      .Case([](RequantizeOp requantize) { return getRequantize(requantize); })
      .Case([](ConstantLookupOp lookup) -> ScalarFn {
        std::optional<Tensor> table = readConstant(lookup.getTable());
        if (!table)
          return {};
        unsigned width = getElementTypeOrSelf(lookup.getCode().getType())
                             .getIntOrFloatBitWidth();
        return [table = *std::move(table), width](ScalarArgs &in) {
          return loadScalar(table, int64_t(asUnsigned(in[0].i, width)));
        };
      })
      .Default([](Operation *) { return ScalarFn(); });
}
