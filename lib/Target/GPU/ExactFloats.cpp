//===- ExactFloats.cpp - float ops that Vulkan leaves open ----------------===//
//
// Vulkan allows Fma to round twice, and some drivers do. In f64 the product of
// two f32 is exact and the sum is rounded once, to 53 bits. Rounding that
// again, to 24 bits, is right unless the first rounding has hit the middle
// between two f32. So the first one rounds to odd: a result that is not exact
// gets a last bit of one, which is no middle.
//
//===----------------------------------------------------------------------===//

#include "ExactFloats.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Target/GPU/Program.h"

using namespace mlir;
using namespace quantx;

namespace {

class FloatEmitter {
public:
  explicit FloatEmitter(Operation *op) : b(op), loc(op->getLoc()) {}

  Value fma(Value a, Value x, Value c);
  /// The f32 of 16 bits of an f16, or of a bf16.
  Value widenHalf(Value bits);
  Value widenBrain(Value bits) {
    return cast(b.getF32Type(), shiftLeft(zeroExtend(bits), 16));
  }
  Value cast(Type type, Value value) {
    return arith::BitcastOp::create(b, loc, type, value);
  }

private:
  template <typename Op>
  Value make(Value x, Value y) {
    return Op::create(b, loc, x, y);
  }
  Value constant(Type type, int64_t value) {
    return arith::ConstantOp::create(b, loc, b.getIntegerAttr(type, value));
  }
  Value shiftLeft(Value x, int64_t n) {
    return make<arith::ShLIOp>(x, constant(x.getType(), n));
  }
  Value bitAnd(Value x, int64_t mask) {
    return make<arith::AndIOp>(x, constant(x.getType(), mask));
  }
  Value zeroExtend(Value x) {
    return arith::ExtUIOp::create(b, loc, b.getI32Type(), x);
  }
  Value equal(Value x, int64_t value) {
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, x,
                                 constant(x.getType(), value));
  }
  Value select(Value condition, Value x, Value y) {
    return arith::SelectOp::create(b, loc, condition, x, y);
  }

  OpBuilder b;
  Location loc;
};

} // namespace

Value FloatEmitter::fma(Value a, Value x, Value c) {
  auto wide = [&](Value value) -> Value {
    return arith::ExtFOp::create(b, loc, b.getF64Type(), value);
  };
  Value zero = arith::ConstantOp::create(b, loc, b.getF64FloatAttr(0));
  Value product = make<arith::MulFOp>(wide(a), wide(x)), addend = wide(c);
  Value sum = make<arith::AddFOp>(product, addend);
  // What the sum has lost, exactly. NaN where the sum is not finite.
  Value part = make<arith::SubFOp>(sum, product);
  Value error = make<arith::AddFOp>(
      make<arith::SubFOp>(product, make<arith::SubFOp>(sum, part)),
      make<arith::SubFOp>(addend, part));
  auto compare = [&](arith::CmpFPredicate predicate, Value value) -> Value {
    return arith::CmpFOp::create(b, loc, predicate, value, zero);
  };
  Value bits = cast(b.getI64Type(), sum);
  Value isEven = equal(bitAnd(bits, 1), 0);
  Value moves =
      make<arith::AndIOp>(compare(arith::CmpFPredicate::ONE, error), isEven);
  // One further from zero where the loss has the sum's sign.
  Value grows = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq,
                                      compare(arith::CmpFPredicate::OGT, error),
                                      compare(arith::CmpFPredicate::OGT, sum));
  Value step =
      select(grows, constant(b.getI64Type(), 1), constant(b.getI64Type(), -1));
  Value odd = make<arith::AddIOp>(bits, step);
  Value result = cast(b.getF64Type(), select(moves, odd, bits));
  return arith::TruncFOp::create(b, loc, b.getF32Type(), result);
}

Value FloatEmitter::widenHalf(Value bits) {
  Value word = zeroExtend(bits);
  Value sign = shiftLeft(bitAnd(word, 0x8000), 16);
  Value magnitude = bitAnd(word, 0x7fff);
  Value exponent = bitAnd(word, 0x7c00);
  Value moved = shiftLeft(magnitude, 13);
  auto biased = [&](int64_t bias) {
    return make<arith::AddIOp>(moved, constant(b.getI32Type(), bias << 23));
  };
  // Small ones are multiples of 2^-24; the largest exponent stays the largest.
  Value small = arith::UIToFPOp::create(b, loc, b.getF32Type(), magnitude);
  Value unit = arith::ConstantOp::create(b, loc, b.getF32FloatAttr(0x1p-24f));
  small = cast(b.getI32Type(), make<arith::MulFOp>(small, unit));
  Value result = select(equal(exponent, 0x7c00), biased(224), biased(112));
  result = select(equal(exponent, 0), small, result);
  return cast(b.getF32Type(), make<arith::OrIOp>(result, sign));
}

/// Mesa's lavapipe takes x + 0.0 for x, which it is not where x is -0.0. A
/// zero that only the launch tells is added as it should.
static void hideZeros(gpu::GPUFuncOp kernel) {
  if (!kernel->hasAttr(kFlatAttr))
    return;
  SmallVector<OpOperand *> uses;
  kernel.walk([&](arith::ConstantOp constant) {
    auto value = dyn_cast<FloatAttr>(constant.getValue());
    if (!value || !value.getValue().isPosZero() ||
        !(value.getType().isF32() || value.getType().isF64()))
      return;
    for (OpOperand &use : constant->getUses())
      if (isa<arith::AddFOp, math::FmaOp, scf::ForOp, scf::YieldOp,
              arith::SelectOp>(use.getOwner()))
        uses.push_back(&use);
  });
  if (uses.empty())
    return;
  OpBuilder b = OpBuilder::atBlockBegin(&kernel.getBody().front());
  Location loc = kernel.getLoc();
  Value block = gpu::BlockIdOp::create(b, loc, gpu::Dimension::z);
  Value word = arith::IndexCastOp::create(b, loc, b.getI32Type(), block);
  Value zero = arith::BitcastOp::create(b, loc, b.getF32Type(), word), wide;
  for (OpOperand *use : uses) {
    if (use->get().getType().isF64() && !wide)
      wide = arith::ExtFOp::create(b, loc, b.getF64Type(), zero);
    use->set(use->get().getType().isF64() ? wide : zero);
  }
}

void quantx::expandFloats(Operation *kernels) {
  kernels->walk(hideZeros);
  SmallVector<Operation *> ops;
  kernels->walk([&](Operation *op) {
    if (isa<math::FmaOp, arith::ExtFOp>(op) &&
        op->getResult(0).getType().isF32())
      ops.push_back(op);
  });
  for (Operation *op : ops) {
    FloatEmitter emitter(op);
    Value result;
    if (auto fma = dyn_cast<math::FmaOp>(op)) {
      result = emitter.fma(fma.getA(), fma.getB(), fma.getC());
    } else {
      Value value = op->getOperand(0);
      Value bits = emitter.cast(IntegerType::get(op->getContext(), 16), value);
      result = value.getType().isF16() ? emitter.widenHalf(bits)
                                       : emitter.widenBrain(bits);
    }
    op->getResult(0).replaceAllUsesWith(result);
    op->erase();
  }
}
