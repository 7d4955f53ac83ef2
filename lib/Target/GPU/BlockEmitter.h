//===- BlockEmitter.h - what kernels of block products share ----*- C++ -*-===//
//
// Where the operands of a quantx.block_matmul are, and short ways to write the
// code of its kernels.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_BLOCKEMITTER_H
#define LIB_TARGET_GPU_BLOCKEMITTER_H

#include "KernelMemory.h"
#include "ThreadKernel.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "quantx/Schedule/BlockLayout.h"
#include "quantx/Schedule/EmitLoop.h"

namespace quantx {

class BlockEmitter {
public:
  using Value = mlir::Value;
  using Values = llvm::SmallVector<mlir::Value>;

protected:
  BlockEmitter(mlir::OpBuilder &b, BlockMatmulOp op,
               mlir::gpu::GPUFuncOp kernel, const MemoryMap &map)
      : b(b), op(op), loc(op.getLoc()), map(map),
        memory(b, kernel.getArguments()), kernel(kernel),
        isInteger(bool(op.getInputScale())), f32(b.getF32Type()),
        i32(b.getI32Type()) {}

  /// The places of all operands, the layout that `facts` reads, and the
  /// numbers that follow.
  mlir::LogicalResult findOperands(const DotLeafFacts &facts);

  /// Elements of the packed parameters, widened; zero points are those of the
  /// packed codes, which start from 0.
  Value getParamIndex(Value panel, Value block, Value lane);
  Value loadScale(Value index);
  Value loadZeroPoint(Value index);
  /// sum - zero point * sum of the input codes.
  Value subtractZeroPoint(Value sum, Value zeroPoint, Value codes);
  Value loadInputSum(Value row, Value block);
  Value loadInputScale(Value row, Value unit);
  /// result + what a unit came to, `part`, by the op's definition.
  Value addUnit(Value part, Value inputScale, Value scale, Value result);

  Value constant(int64_t value) { return memory.constant(loc, value); }
  Value number(int64_t value) {
    return mlir::arith::ConstantOp::create(b, loc,
                                           b.getIntegerAttr(i32, value));
  }
  Value real(float value) {
    return mlir::arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
  }
  Value add(Value x, Value y) { return memory.add(loc, x, y); }
  Value mul(Value x, int64_t y) { return memory.mul(loc, x, y); }
  Value div(Value x, int64_t y) {
    return b.createOrFold<mlir::arith::DivUIOp>(loc, x, constant(y));
  }
  Value rem(Value x, int64_t y) {
    return b.createOrFold<mlir::arith::RemUIOp>(loc, x, constant(y));
  }
  Value min(Value x, int64_t limit) {
    return b.createOrFold<mlir::arith::MinUIOp>(loc, x, constant(limit));
  }
  Value isBelow(Value x, int64_t limit) {
    return mlir::arith::CmpIOp::create(b, loc, mlir::arith::CmpIPredicate::ult,
                                       x, constant(limit));
  }
  Value both(Value x, Value y) {
    return mlir::arith::AndIOp::create(b, loc, x, y);
  }
  Value fma(Value x, Value y, Value z) {
    return mlir::math::FmaOp::create(b, loc, x, y, z);
  }
  Value toFloat(Value x) {
    return mlir::arith::SIToFPOp::create(b, loc, f32, x);
  }
  Value bits(mlir::Type type, Value x) {
    return mlir::arith::BitcastOp::create(b, loc, type, x);
  }
  /// Codes `j` of the bytes of a word, one in each byte.
  Value getCodes(Value word, int64_t j);
  Values loop(Value from, Value to, int64_t step, Values values,
              llvm::function_ref<Values(Value, Values)> body) {
    return emitLoop(b, loc, from, to, constant(step), std::move(values), body);
  }
  /// Runs `body` where `condition` holds.
  void emitIf(Value condition, llvm::function_ref<void()> body);

  mlir::OpBuilder &b;
  BlockMatmulOp op;
  mlir::Location loc;
  const MemoryMap &map;
  KernelMemory memory;
  mlir::gpu::GPUFuncOp kernel;
  bool isInteger;
  mlir::Type f32, i32;
  BlockLayout layout{};
  std::optional<Place> input, inputScale, inputSum, weights, scale, zeroPoint,
      bias, output;
  int64_t allRows = 0;
  /// Blocks in a unit, whose sums come to one number, and units.
  int64_t inner = 1, units = 1;

private:
  mlir::LogicalResult find(Value buffer, std::optional<Place> &place);
};

} // namespace quantx

#endif
