//===- ScalarInteger.cpp - arith on integers ------------------------------===//
//
// Results wrap in two's complement. Where MLIR leaves the result undefined:
// division by zero is an error, the lowest integer divided by -1 wraps, and a
// shift by the width or more gives what shifting bit by bit would.
//
//===----------------------------------------------------------------------===//

#include "Scalar.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace quantx;

namespace {

/// `fn` of two signed operands, wrapped to the width.
template <typename Fn>
ScalarFn makeSigned(unsigned width, Fn fn) {
  return [fn, width](ScalarArgs &in) {
    int64_t value = fn(asSigned(in[0].i, width), asSigned(in[1].i, width));
    return Scalar::of(wrapInteger(value, width));
  };
}

/// `fn` of two unsigned operands, wrapped to the width.
template <typename Fn>
ScalarFn makeUnsigned(unsigned width, Fn fn) {
  return [fn, width](ScalarArgs &in) {
    uint64_t value = fn(asUnsigned(in[0].i, width), asUnsigned(in[1].i, width));
    return Scalar::of(wrapInteger(int64_t(value), width));
  };
}

/// Refuses a zero divisor.
ScalarFn makeDivision(ScalarFn division) {
  return [division](ScalarArgs &in) {
    return in[1].i == 0 ? in.fail("division by zero") : division(in);
  };
}

/// Toward zero; the quotient that does not fit wraps.
int64_t divide(int64_t a, int64_t b) {
  return b == -1 ? int64_t(-uint64_t(a)) : a / b;
}
int64_t modulo(int64_t a, int64_t b) { return b == -1 ? 0 : a % b; }
int64_t floorDivide(int64_t a, int64_t b) {
  bool below = modulo(a, b) != 0 && (a < 0) != (b < 0);
  return divide(a, b) - below;
}
int64_t ceilDivide(int64_t a, int64_t b) {
  bool above = modulo(a, b) != 0 && (a < 0) == (b < 0);
  return divide(a, b) + above;
}
uint64_t ceilDivideUnsigned(uint64_t a, uint64_t b) {
  return a / b + (a % b != 0);
}

/// A comparison gives 0 or 1, whatever the width of its operands.
template <typename Fn>
ScalarFn makeCompareSigned(unsigned width, Fn fn) {
  return [fn, width](ScalarArgs &in) {
    return Scalar::of(
        int64_t(fn(asSigned(in[0].i, width), asSigned(in[1].i, width))));
  };
}
template <typename Fn>
ScalarFn makeCompareUnsigned(unsigned width, Fn fn) {
  return [fn, width](ScalarArgs &in) {
    return Scalar::of(
        int64_t(fn(asUnsigned(in[0].i, width), asUnsigned(in[1].i, width))));
  };
}

ScalarFn getCompare(arith::CmpIPredicate predicate, unsigned w) {
  switch (predicate) {
  case arith::CmpIPredicate::eq:
    return makeCompareSigned(w, std::equal_to<int64_t>());
  case arith::CmpIPredicate::ne:
    return makeCompareSigned(w, std::not_equal_to<int64_t>());
  case arith::CmpIPredicate::slt:
    return makeCompareSigned(w, std::less<int64_t>());
  case arith::CmpIPredicate::sle:
    return makeCompareSigned(w, std::less_equal<int64_t>());
  case arith::CmpIPredicate::sgt:
    return makeCompareSigned(w, std::greater<int64_t>());
  case arith::CmpIPredicate::sge:
    return makeCompareSigned(w, std::greater_equal<int64_t>());
  case arith::CmpIPredicate::ult:
    return makeCompareUnsigned(w, std::less<uint64_t>());
  case arith::CmpIPredicate::ule:
    return makeCompareUnsigned(w, std::less_equal<uint64_t>());
  case arith::CmpIPredicate::ugt:
    return makeCompareUnsigned(w, std::greater<uint64_t>());
  case arith::CmpIPredicate::uge:
    return makeCompareUnsigned(w, std::greater_equal<uint64_t>());
  }
  return {};
}

uint64_t shiftLeft(uint64_t a, uint64_t n) { return n > 63 ? 0 : a << n; }
uint64_t shiftRight(uint64_t a, uint64_t n) { return n > 63 ? 0 : a >> n; }

/// The double-width product or sum, of which `result` 0 is the low part.
template <typename Wide, typename Fn>
ScalarFn makeExtended(unsigned width, unsigned result, Fn fn) {
  return [=](ScalarArgs &in) {
    Wide wide = fn(in[0].i, in[1].i);
    auto part = int64_t(result == 0 ? wide : wide >> width);
    return Scalar::of(wrapInteger(part, width));
  };
}

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UInt128;

ScalarFn getExtended(Operation *op, unsigned w, unsigned result) {
  if (isa<arith::MulSIExtendedOp>(op))
    return makeExtended<Int128>(w, result, [w](int64_t a, int64_t b) {
      return Int128(asSigned(a, w)) * asSigned(b, w);
    });
  if (isa<arith::MulUIExtendedOp>(op))
    return makeExtended<UInt128>(w, result, [w](int64_t a, int64_t b) {
      return UInt128(asUnsigned(a, w)) * asUnsigned(b, w);
    });
  auto sum = [w](int64_t a, int64_t b) {
    return UInt128(asUnsigned(a, w)) + asUnsigned(b, w);
  };
  if (result == 0)
    return makeExtended<UInt128>(w, 0, sum);
  return [=](ScalarArgs &in) { // the carry
    return Scalar::of(int64_t(sum(in[0].i, in[1].i) >> w));
  };
}

ScalarFn getSelect() {
  return [](ScalarArgs &in) { return in[0].i ? in[1] : in[2]; };
}

} // namespace

ScalarFn quantx::getIntegerFunction(Operation *op, unsigned result) {
  if (op->getNumOperands() == 0)
    return {};
  unsigned w = getWidth(*getKind(op->getOperand(0)));
  using I = int64_t;
  using U = uint64_t;
  return llvm::TypeSwitch<Operation *, ScalarFn>(op)
      .Case([&](arith::AddIOp) { return makeUnsigned(w, std::plus<U>()); })
      .Case([&](arith::SubIOp) { return makeUnsigned(w, std::minus<U>()); })
      .Case(
          [&](arith::MulIOp) { return makeUnsigned(w, std::multiplies<U>()); })
      .Case([&](arith::DivSIOp) { return makeDivision(makeSigned(w, divide)); })
      .Case([&](arith::DivUIOp) {
        return makeDivision(makeUnsigned(w, std::divides<U>()));
      })
      .Case([&](arith::CeilDivSIOp) {
        return makeDivision(makeSigned(w, ceilDivide));
      })
      .Case([&](arith::CeilDivUIOp) {
        return makeDivision(makeUnsigned(w, ceilDivideUnsigned));
      })
      .Case([&](arith::FloorDivSIOp) {
        return makeDivision(makeSigned(w, floorDivide));
      })
      .Case([&](arith::RemSIOp) { return makeDivision(makeSigned(w, modulo)); })
      .Case([&](arith::RemUIOp) {
        return makeDivision(makeUnsigned(w, std::modulus<U>()));
      })
      .Case([&](arith::AndIOp) { return makeUnsigned(w, std::bit_and<U>()); })
      .Case([&](arith::OrIOp) { return makeUnsigned(w, std::bit_or<U>()); })
      .Case([&](arith::XOrIOp) { return makeUnsigned(w, std::bit_xor<U>()); })
      .Case([&](arith::ShLIOp) { return makeUnsigned(w, shiftLeft); })
      .Case([&](arith::ShRUIOp) { return makeUnsigned(w, shiftRight); })
      .Case([&](arith::ShRSIOp) {
        return makeSigned(w, [w](I a, I n) {
          return a >> std::min<U>(asUnsigned(n, w), 63);
        });
      })
      .Case([&](arith::MaxSIOp) {
        return makeSigned(w, [](I a, I b) { return std::max(a, b); });
      })
      .Case([&](arith::MinSIOp) {
        return makeSigned(w, [](I a, I b) { return std::min(a, b); });
      })
      .Case([&](arith::MaxUIOp) {
        return makeUnsigned(w, [](U a, U b) { return std::max(a, b); });
      })
      .Case([&](arith::MinUIOp) {
        return makeUnsigned(w, [](U a, U b) { return std::min(a, b); });
      })
      .Case([&](arith::CmpIOp compare) {
        return getCompare(compare.getPredicate(), w);
      })
      .Case<arith::AddUIExtendedOp, arith::MulSIExtendedOp,
            arith::MulUIExtendedOp>(
          [&](Operation *) { return getExtended(op, w, result); })
      .Case([&](arith::SelectOp) { return getSelect(); })
      .Default([](Operation *) { return ScalarFn(); });
}
