//===- EmittedOps.h - float sequences as arith and math ops -----*- C++ -*-===//
//
// The operations of Numerics/FloatSequence.h on SSA values.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_QUANTX_TRANSFORMS_EMITTEDOPS_H
#define LIB_DIALECT_QUANTX_TRANSFORMS_EMITTEDOPS_H

#include "ArithEmitter.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "quantx/Numerics/FloatSequence.h"

namespace quantx {

/// Carries out a sequence by emitting its operations. None has fast-math flags,
/// so nothing behind may contract or reorder them.
class EmittedOps {
public:
  using Float = mlir::Value;
  using Int = mlir::Value;
  using Bool = mlir::Value;

  explicit EmittedOps(ArithEmitter &e) : e(e) {}

  mlir::Value real(float c) { return e.constF32(c); }
  mlir::Value integer(int32_t c) { return e.constInt(32, c); }
  mlir::Value add(mlir::Value a, mlir::Value b) {
    return e.binary<mlir::arith::AddFOp>(a, b);
  }
  mlir::Value sub(mlir::Value a, mlir::Value b) {
    return e.binary<mlir::arith::SubFOp>(a, b);
  }
  mlir::Value mul(mlir::Value a, mlir::Value b) {
    return e.binary<mlir::arith::MulFOp>(a, b);
  }
  mlir::Value div(mlir::Value a, mlir::Value b) {
    return e.binary<mlir::arith::DivFOp>(a, b);
  }
  mlir::Value fma(mlir::Value a, mlir::Value b, mlir::Value c) {
    return mlir::math::FmaOp::create(e.builder, e.loc, a, b, c);
  }
  mlir::Value addInt(mlir::Value a, mlir::Value b) {
    return e.binary<mlir::arith::AddIOp>(a, b);
  }
  mlir::Value subInt(mlir::Value a, mlir::Value b) {
    return e.binary<mlir::arith::SubIOp>(a, b);
  }
  mlir::Value andInt(mlir::Value a, mlir::Value b) {
    return e.binary<mlir::arith::AndIOp>(a, b);
  }
  mlir::Value orInt(mlir::Value a, mlir::Value b) {
    return e.binary<mlir::arith::OrIOp>(a, b);
  }
  mlir::Value shiftLeft(mlir::Value a, unsigned n) {
    return e.binary<mlir::arith::ShLIOp>(a, integer(n));
  }
  mlir::Value shiftRight(mlir::Value a, unsigned n) {
    return e.binary<mlir::arith::ShRSIOp>(a, integer(n));
  }
  mlir::Value toBits(mlir::Value a) {
    return mlir::arith::BitcastOp::create(e.builder, e.loc, e.intType(32), a);
  }
  mlir::Value fromBits(mlir::Value a) {
    return mlir::arith::BitcastOp::create(e.builder, e.loc, e.f32(), a);
  }
  mlir::Value toReal(mlir::Value a) {
    return mlir::arith::SIToFPOp::create(e.builder, e.loc, e.f32(), a);
  }
  mlir::Value less(mlir::Value a, mlir::Value b) {
    return e.compare(mlir::arith::CmpFPredicate::OLT, a, b);
  }
  mlir::Value equal(mlir::Value a, mlir::Value b) {
    return e.compare(mlir::arith::CmpFPredicate::OEQ, a, b);
  }
  mlir::Value select(mlir::Value condition, mlir::Value a, mlir::Value b) {
    return e.select(condition, a, b);
  }

private:
  ArithEmitter &e;
};

} // namespace quantx

#endif
