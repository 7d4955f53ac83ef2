//===- ScalarFloat.cpp - arith on floats, and casts -----------------------===//
//
// Every operation is the IEEE one of the operand's width; this file is
// compiled without contraction. A float that an integer cannot hold saturates,
// NaN becomes 0 (MLIR leaves both open).
//
//===----------------------------------------------------------------------===//

#include "Scalar.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/ADT/bit.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

namespace {

/// IEEE 754-2019 maximum and minimum: NaN wins, -0 is below +0.
struct Maximum {
  template <typename T>
  T operator()(T a, T b) const {
    if (std::isnan(a) || std::isnan(b))
      return std::isnan(a) ? a : b;
    if (a == b)
      return std::signbit(a) ? b : a;
    return a > b ? a : b;
  }
};
struct Minimum {
  template <typename T>
  T operator()(T a, T b) const {
    if (std::isnan(a) || std::isnan(b))
      return std::isnan(a) ? a : b;
    if (a == b)
      return std::signbit(a) ? a : b;
    return a < b ? a : b;
  }
};

/// maximumNumber and minimumNumber: NaN loses.
struct MaxNum {
  template <typename T>
  T operator()(T a, T b) const {
    return std::isnan(a) ? b : std::isnan(b) ? a : Maximum()(a, b);
  }
};
struct MinNum {
  template <typename T>
  T operator()(T a, T b) const {
    return std::isnan(a) ? b : std::isnan(b) ? a : Minimum()(a, b);
  }
};

struct Remainder {
  template <typename T>
  T operator()(T a, T b) const {
    return std::fmod(a, b);
  }
};

/// The predicate's four outcomes: for a < b, a == b, a > b and unordered.
bool compare(arith::CmpFPredicate predicate, double a, double b) {
  bool less = a<b, equal = a == b, greater = a> b;
  bool unordered = !less && !equal && !greater;
  switch (predicate) {
  case arith::CmpFPredicate::AlwaysFalse:
    return false;
  case arith::CmpFPredicate::OEQ:
    return equal;
  case arith::CmpFPredicate::OGT:
    return greater;
  case arith::CmpFPredicate::OGE:
    return greater || equal;
  case arith::CmpFPredicate::OLT:
    return less;
  case arith::CmpFPredicate::OLE:
    return less || equal;
  case arith::CmpFPredicate::ONE:
    return less || greater;
  case arith::CmpFPredicate::ORD:
    return !unordered;
  case arith::CmpFPredicate::UEQ:
    return unordered || equal;
  case arith::CmpFPredicate::UGT:
    return unordered || greater;
  case arith::CmpFPredicate::UGE:
    return !less;
  case arith::CmpFPredicate::ULT:
    return unordered || less;
  case arith::CmpFPredicate::ULE:
    return !greater;
  case arith::CmpFPredicate::UNE:
    return !equal;
  case arith::CmpFPredicate::UNO:
    return unordered;
  case arith::CmpFPredicate::AlwaysTrue:
    return true;
  }
  return false;
}

/// Toward zero into [low, high]; NaN gives 0. `high` + 1 and `low` are powers
/// of two or 0, so they are exact.
int64_t toSignedSaturating(double value, unsigned width) {
  double limit = std::ldexp(1.0, width - 1);
  if (std::isnan(value))
    return 0;
  if (value >= limit)
    return int64_t((uint64_t(1) << (width - 1)) - 1);
  if (value < -limit)
    return int64_t(-(uint64_t(1) << (width - 1)));
  return int64_t(value);
}

int64_t toUnsignedSaturating(double value, unsigned width) {
  if (std::isnan(value) || value <= 0)
    return 0;
  if (value >= std::ldexp(1.0, width))
    return int64_t(~uint64_t(0) >> (64 - width));
  return int64_t(uint64_t(value));
}

/// Integer to float, rounded once.
Scalar toFloat(ElementKind kind, int64_t value) {
  return kind == ElementKind::F32 ? Scalar::of(float(value))
                                  : fromDouble(kind, double(value));
}
Scalar toFloat(ElementKind kind, uint64_t value) {
  return kind == ElementKind::F32 ? Scalar::of(float(value))
                                  : fromDouble(kind, double(value));
}

uint64_t getBits(ElementKind kind, Scalar value) {
  switch (kind) {
  case ElementKind::F16:
    return encodeF16(value.f);
  case ElementKind::BF16:
    return encodeBF16(value.f);
  case ElementKind::F32:
    return llvm::bit_cast<uint32_t>(value.f);
  case ElementKind::F64:
    return llvm::bit_cast<uint64_t>(value.d);
  default:
    return uint64_t(value.i);
  }
}

Scalar fromBits(ElementKind kind, uint64_t bits) {
  switch (kind) {
  case ElementKind::F16:
    return Scalar::of(decodeF16(uint16_t(bits)));
  case ElementKind::BF16:
    return Scalar::of(decodeBF16(uint16_t(bits)));
  case ElementKind::F32:
    return Scalar::of(llvm::bit_cast<float>(uint32_t(bits)));
  case ElementKind::F64:
    return Scalar::of(llvm::bit_cast<double>(bits));
  default:
    return Scalar::of(wrapInteger(int64_t(bits), getWidth(kind)));
  }
}

/// Rounding other than to nearest even is not offered.
bool roundsToNearestEven(arith::TruncFOp op) {
  auto mode = op.getRoundingmode();
  return !mode || *mode == arith::RoundingMode::to_nearest_even;
}

} // namespace

ScalarFn quantx::getFloatFunction(Operation *op) {
  if (op->getNumOperands() == 0)
    return {};
  ElementKind k = *getKind(op->getOperand(0));
  return llvm::TypeSwitch<Operation *, ScalarFn>(op)
      .Case([&](arith::AddFOp) { return makeFloatBinary(k, std::plus<>()); })
      .Case([&](arith::SubFOp) { return makeFloatBinary(k, std::minus<>()); })
      .Case([&](arith::MulFOp) {
        return makeFloatBinary(k, std::multiplies<>());
      })
      .Case([&](arith::DivFOp) { return makeFloatBinary(k, std::divides<>()); })
      .Case([&](arith::RemFOp) { return makeFloatBinary(k, Remainder()); })
      .Case([&](arith::NegFOp) { return makeFloatUnary(k, std::negate<>()); })
      .Case([&](arith::MaximumFOp) { return makeFloatBinary(k, Maximum()); })
      .Case([&](arith::MinimumFOp) { return makeFloatBinary(k, Minimum()); })
      .Case([&](arith::MaxNumFOp) { return makeFloatBinary(k, MaxNum()); })
      .Case([&](arith::MinNumFOp) { return makeFloatBinary(k, MinNum()); })
      .Case([&](arith::CmpFOp cmp) -> ScalarFn {
        return [k, predicate = cmp.getPredicate()](ScalarArgs &in) {
          return Scalar::of(int64_t(
              compare(predicate, toDouble(k, in[0]), toDouble(k, in[1]))));
        };
      })
      .Default([](Operation *) { return ScalarFn(); });
}

ScalarFn quantx::getCastFunction(Operation *op) {
  if (op->getNumOperands() != 1 || op->getNumResults() != 1)
    return {};
  ElementKind from = *getKind(op->getOperand(0));
  ElementKind to = *getKind(op->getResult(0));
  unsigned fromWidth = getWidth(from), toWidth = getWidth(to);
  auto convertFloat = [=](ScalarArgs &in) {
    return fromDouble(to, toDouble(from, in[0]));
  };
  return llvm::TypeSwitch<Operation *, ScalarFn>(op)
      .Case<arith::ExtSIOp, arith::TruncIOp, arith::IndexCastOp>(
          [&](Operation *) {
            return [=](ScalarArgs &in) {
              return Scalar::of(
                  wrapInteger(asSigned(in[0].i, fromWidth), toWidth));
            };
          })
      .Case<arith::ExtUIOp, arith::IndexCastUIOp>([&](Operation *) {
        return [=](ScalarArgs &in) {
          return Scalar::of(
              wrapInteger(int64_t(asUnsigned(in[0].i, fromWidth)), toWidth));
        };
      })
      .Case([&](arith::ExtFOp) { return convertFloat; })
      .Case([&](arith::TruncFOp trunc) -> ScalarFn {
        return roundsToNearestEven(trunc) ? ScalarFn(convertFloat) : ScalarFn();
      })
      .Case([&](arith::SIToFPOp) {
        return [=](ScalarArgs &in) {
          return toFloat(to, asSigned(in[0].i, fromWidth));
        };
      })
      .Case([&](arith::UIToFPOp) {
        return [=](ScalarArgs &in) {
          return toFloat(to, asUnsigned(in[0].i, fromWidth));
        };
      })
      .Case([&](arith::FPToSIOp) {
        return [=](ScalarArgs &in) {
          int64_t value = toSignedSaturating(toDouble(from, in[0]), toWidth);
          return Scalar::of(wrapInteger(value, toWidth));
        };
      })
      .Case([&](arith::FPToUIOp) {
        return [=](ScalarArgs &in) {
          int64_t value = toUnsignedSaturating(toDouble(from, in[0]), toWidth);
          return Scalar::of(wrapInteger(value, toWidth));
        };
      })
      .Case([&](arith::BitcastOp) {
        return
            [=](ScalarArgs &in) { return fromBits(to, getBits(from, in[0])); };
      })
      .Default([](Operation *) { return ScalarFn(); });
}
