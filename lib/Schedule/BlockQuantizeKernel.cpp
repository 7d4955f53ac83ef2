//===- BlockQuantizeKernel.cpp - the loops of a block_quantize ------------===//
//
// Two passes over each block, the second over values that the first has
// brought into the first cache.
//
//===----------------------------------------------------------------------===//

#include "BlockKernel.h"
#include "ParallelLoops.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include <cfloat>

using namespace mlir;
using namespace quantx;

namespace {

class QuantizeKernel {
public:
  QuantizeKernel(OpBuilder &builder, BlockQuantizeOp op, int64_t lanes)
      : b(builder), op(op), loc(op.getLoc()), block(op.getBlockSize()),
        sumBlock(op.getSumBlock()), lanes(lanes), f32(b.getF32Type()),
        i32(b.getI32Type()) {
    while (sumBlock % this->lanes != 0)
      this->lanes /= 2;
  }

  void emit();

private:
  void emitBlock(Value row, Value index);
  Value emitScale(Value row, Value first);
  Value emitCodes(Value row, Value first, Value scale);

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value splat(float value) {
    return arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(vectorOf(f32), value));
  }
  Value scalar(float value) {
    return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
  }
  VectorType vectorOf(Type type) const { return VectorType::get(lanes, type); }
  Value loadValues(Value row, Value first, Value offset) {
    Value at = arith::AddIOp::create(b, loc, first, offset);
    return vector::LoadOp::create(b, loc, vectorOf(f32), op.getInput(),
                                  ValueRange{row, at});
  }
  Value select(arith::CmpFPredicate predicate, Value a, Value other, Value yes,
               Value no) {
    Value test = arith::CmpFOp::create(b, loc, predicate, a, other);
    return arith::SelectOp::create(b, loc, test, yes, no);
  }
  /// Hands a vector through the runs of lanes of `size` values.
  Value fold(int64_t size, Value start,
             llvm::function_ref<Value(Value, Value)> body) {
    auto loop = scf::ForOp::create(b, loc, constant(0), constant(size),
                                   constant(lanes), start);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(loop.getBody());
    Value result = body(loop.getInductionVar(), loop.getRegionIterArg(0));
    b.setInsertionPointToEnd(loop.getBody());
    scf::YieldOp::create(b, loc, result);
    return loop.getResult(0);
  }

  OpBuilder &b;
  BlockQuantizeOp op;
  Location loc;
  int64_t block, sumBlock, lanes;
  Type f32, i32;
};

void QuantizeKernel::emit() {
  Value rows = memref::DimOp::create(b, loc, op.getInput(), 0);
  int64_t blocks =
      cast<ShapedType>(op.getInput().getType()).getDimSize(1) / block;
  auto outer = scf::ForOp::create(b, loc, constant(0), rows, constant(1));
  outer->setAttr(kParallelAttr, b.getUnitAttr());
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(outer.getBody());
  auto inner =
      scf::ForOp::create(b, loc, constant(0), constant(blocks), constant(1));
  b.setInsertionPointToStart(inner.getBody());
  emitBlock(outer.getInductionVar(), inner.getInductionVar());
}

void QuantizeKernel::emitBlock(Value row, Value index) {
  Value first = arith::MulIOp::create(b, loc, index, constant(block));
  Value scale = emitScale(row, first);
  memref::StoreOp::create(b, loc, scale, op.getScales(),
                          ValueRange{row, index});
  auto sums = scf::ForOp::create(b, loc, constant(0),
                                 constant(block / sumBlock), constant(1));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(sums.getBody());
  Value offset =
      arith::MulIOp::create(b, loc, sums.getInductionVar(), constant(sumBlock));
  Value sum =
      emitCodes(row, arith::AddIOp::create(b, loc, first, offset), scale);
  Value at = arith::MulIOp::create(b, loc, index, constant(block / sumBlock));
  at = arith::AddIOp::create(b, loc, at, sums.getInductionVar());
  memref::StoreOp::create(b, loc, sum, op.getSums(), ValueRange{row, at});
}

Value QuantizeKernel::emitScale(Value row, Value first) {
  Value largest = fold(block, splat(0), [&](Value offset, Value largest) {
    Value x = loadValues(row, first, offset);
    x = math::AbsFOp::create(b, loc, x);
    // False for NaN, which counts as nothing.
    return select(arith::CmpFPredicate::OGT, x, largest, x, largest);
  });
  // No NaN is left, so that any maximum will do.
  Value m = vector::ReductionOp::create(b, loc, vector::CombiningKind::MAXNUMF,
                                        largest, arith::FastMathFlags::nnan);
  Value scale = arith::DivFOp::create(b, loc, m, scalar(127));
  return select(arith::CmpFPredicate::OGE, scale, scalar(FLT_MIN), scale,
                scalar(1));
}

Value QuantizeKernel::emitCodes(Value row, Value first, Value scale) {
  Value zeros = arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(vectorOf(i32), APInt(32, 0)));
  Value all = vector::BroadcastOp::create(b, loc, vectorOf(f32), scale);
  Value sums = fold(sumBlock, zeros, [&](Value offset, Value sums) {
    Value x = loadValues(row, first, offset);
    x = arith::DivFOp::create(b, loc, x, all);
    x = math::RoundEvenOp::create(b, loc, x);
    x = select(arith::CmpFPredicate::ORD, x, x, x, splat(0));
    x = select(arith::CmpFPredicate::OGT, x, splat(127), splat(127), x);
    x = select(arith::CmpFPredicate::OLT, x, splat(-127), splat(-127), x);
    Value code = arith::FPToSIOp::create(b, loc, vectorOf(i32), x);
    Value byte = arith::TruncIOp::create(b, loc, vectorOf(b.getI8Type()), code);
    Value at = arith::AddIOp::create(b, loc, first, offset);
    vector::StoreOp::create(b, loc, byte, op.getCodes(), ValueRange{row, at});
    return Value(arith::AddIOp::create(b, loc, sums, code));
  });
  return vector::ReductionOp::create(b, loc, vector::CombiningKind::ADD, sums);
}

} // namespace

void quantx::emitBlockQuantize(OpBuilder &builder, BlockQuantizeOp op,
                               int64_t lanes) {
  QuantizeKernel(builder, op, lanes).emit();
}
