//===- ElementwiseInteger.cpp - sums and products of two tensors ----------===//
//
// A sum of tensors of different scales is one accumulator, (q1 * m1 + q2 * m2
// + c) in units of 2^-k of the result's scale, and so is rounded once. k is
// the largest for which no step can leave the accumulator.
//
//===----------------------------------------------------------------------===//

#include "IntegerBuilder.h"
#include "IntegerRewrites.h"

#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Numerics/FixedPoint.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

namespace {

/// One operand of a sum: the real number, in units of the result's scale, is
/// factor * (q - zeroPoint).
struct Term {
  double factor;
  int64_t zeroPoint;
  CodeRange range;

  /// The largest magnitude of q.
  double reach() const {
    return std::max(std::abs(double(range.low)), std::abs(double(range.high)));
  }
};

/// The sum in integers.
struct FixedSum {
  SmallVector<int64_t, 2> multipliers;
  int64_t constant = 0;
  int64_t shift = 0;
};

/// The integers of `terms` at 2^shift, or nothing if a step of the sum may
/// leave [-limit, limit].
std::optional<FixedSum> fixAt(ArrayRef<Term> terms, int64_t shift,
                              double limit) {
  FixedSum sum;
  sum.shift = shift;
  double bound = 0, constant = 0;
  for (const Term &term : terms) {
    double multiplier = std::nearbyint(std::ldexp(term.factor, shift));
    bound += std::abs(multiplier) * term.reach();
    constant -= multiplier * term.zeroPoint;
    if (bound + std::abs(constant) > limit)
      return std::nullopt;
    sum.multipliers.push_back(int64_t(multiplier));
    sum.constant -= int64_t(multiplier) * term.zeroPoint;
  }
  return sum;
}

/// The finest form that fits `width` bits. Shifts are those that requantize
/// can take back: right by 62 at most, left into a multiplier of 30 bits.
std::optional<FixedSum> fixSum(ArrayRef<Term> terms, unsigned width) {
  // 64 bits keep room for the rounding of requantize (and for that of the
  // bound itself, a double).
  double limit = width == 32 ? std::ldexp(1.0, 31) - 1 : std::ldexp(1.0, 61);
  for (int64_t shift = 62; shift >= -28; --shift)
    if (auto sum = fixAt(terms, shift, limit))
      return sum;
  return std::nullopt;
}

class Elementwise {
public:
  Elementwise(linalg::LinalgOp op, OpBuilder &builder,
              const IntegerRewrite &rewrite, std::string &reason)
      : op(op), rewrite(rewrite), to(rewrite.results.front()), reason(reason),
        make(op, builder, rewrite) {}

  IntegerResult run() {
    std::optional<BinaryKind> kind = matchBinary(op);
    if (!kind) {
      reason = "it is no sum, difference or product of two tensors";
      return failure();
    }
    if (!arePerTensorCodes(rewrite, 2, reason))
      return failure();
    // The product of two 16-bit differences needs 34 bits, and a sum the room
    // to keep the precision of its factors.
    if (params(0).storage.getStorageWidth() > 8 ||
        params(1).storage.getStorageWidth() > 8 ||
        to.storage.getStorageWidth() > 8)
      width = 64;
    return *kind == BinaryKind::Mul ? buildProduct()
                                    : buildSum(*kind == BinaryKind::Sub);
  }

private:
  const StaticParams &params(unsigned i) { return rewrite.operands[i].params; }
  IntegerResult buildSum(bool subtract);
  IntegerResult buildProduct();
  Value buildGeneric(
      llvm::function_ref<Value(OpBuilder &, Location, Value, Value)> body);

  linalg::LinalgOp op;
  const IntegerRewrite &rewrite;
  const StaticParams &to;
  std::string &reason;
  IntegerBuilder make;
  unsigned width = 32;
};

/// The op's loops over the codes, widened to the accumulator.
Value Elementwise::buildGeneric(
    llvm::function_ref<Value(OpBuilder &, Location, Value, Value)> body) {
  OpBuilder &builder = make.getBuilder();
  Value init = make.empty(op.getDpsInitOperand(0)->get(), width);
  auto generic = linalg::GenericOp::create(
      builder, make.getLoc(), init.getType(),
      ValueRange{rewrite.operands[0].storage, rewrite.operands[1].storage},
      init, op.getIndexingMapsArray(), op.getIteratorTypesArray(),
      [&](OpBuilder &nested, Location loc, ValueRange args) {
        Value left = make.extend(nested, args[0], params(0).storage, width);
        Value right = make.extend(nested, args[1], params(1).storage, width);
        linalg::YieldOp::create(nested, loc, body(nested, loc, left, right));
      });
  make.tag(generic.getResult(0));
  return generic.getResult(0);
}

IntegerResult Elementwise::buildSum(bool subtract) {
  SmallVector<Term, 2> terms;
  for (unsigned i : {0u, 1u}) {
    double factor =
        double(params(i).scales.front()) / double(to.scales.front());
    terms.push_back({subtract && i == 1 ? -factor : factor,
                     params(i).zeroPoints.front(),
                     CodeRange(params(i).storage)});
  }
  std::optional<FixedSum> sum = fixSum(terms, width);
  if (!sum) {
    reason = "its operands' scales are too large for its result's";
    return failure();
  }
  Value accumulator = buildGeneric([&](OpBuilder &nested, Location loc,
                                       Value left, Value right) -> Value {
    auto constant = [&](int64_t value) -> Value {
      return arith::ConstantOp::create(
          nested, loc, nested.getIntegerAttr(left.getType(), value));
    };
    Value first =
        arith::MulIOp::create(nested, loc, left, constant(sum->multipliers[0]));
    Value second = arith::MulIOp::create(nested, loc, right,
                                         constant(sum->multipliers[1]));
    Value both = arith::AddIOp::create(nested, loc, first, second);
    if (sum->constant == 0)
      return both;
    return arith::AddIOp::create(nested, loc, both, constant(sum->constant));
  });
  return SmallVector<Value>{make.requantizeShift(accumulator, sum->shift, to)};
}

IntegerResult Elementwise::buildProduct() {
  double factor = requantizeFactor(params(0).scales.front(),
                                   params(1).scales.front(), to.scales.front());
  if (!rewrite.floatRequantize && !make.canRequantize(factor, reason))
    return failure();
  Value accumulator = buildGeneric(
      [&](OpBuilder &nested, Location loc, Value left, Value right) -> Value {
        left = make.subtract(nested, left, params(0).zeroPoints.front());
        right = make.subtract(nested, right, params(1).zeroPoints.front());
        return arith::MulIOp::create(nested, loc, left, right);
      });
  return SmallVector<Value>{
      make.requantize(accumulator, factor, std::nullopt, to)};
}

} // namespace

IntegerResult quantx::rewriteElementwiseToInteger(linalg::LinalgOp op,
                                                  OpBuilder &builder,
                                                  const IntegerRewrite &rewrite,
                                                  std::string &reason) {
  return Elementwise(op, builder, rewrite, reason).run();
}
