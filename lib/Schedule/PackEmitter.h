//===- PackEmitter.h - one pack_weights as loops and vectors ----*- C++ -*-===//

#ifndef LIB_SCHEDULE_PACKEMITTER_H
#define LIB_SCHEDULE_PACKEMITTER_H

#include "FlatBuffer.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/DotLeaf.h"

namespace quantx {

/// Emits the code where the op stands.
class PackEmitter {
public:
  using Values = llvm::SmallVector<mlir::Value>;

  PackEmitter(PackWeightsOp op, const VectorLeaf &leaf)
      : op(op), leaf(leaf), b(op), loc(op.getLoc()),
        vectorsPerBlock(op.getLayout()[0]), lanes(op.getLayout()[1]),
        group(op.getLayout()[2]), element(op.getInputType().getElementType()),
        packedElement(llvm::cast<mlir::MemRefType>(op.getPacked().getType())
                          .getElementType()) {}

  void emit();

private:
  /// A number, known now or at run time.
  struct Count {
    std::optional<int64_t> known;
    mlir::Value value;

    bool isAtLeast(int64_t number) const { return known && *known >= number; }
  };
  /// One vector of output channels of one set.
  struct Column {
    /// Where its first element lies in the input, its first vector in the
    /// packed weights, and its first channel in the start.
    mlir::Value input, packed, start;
    /// Vectors in its block.
    int64_t width;
    /// Channels that exist.
    Count valid;
  };

  void emitSet(mlir::Value input, mlir::Value set);
  void emitColumn(const Column &column);
  Values emitInterleaved(const Column &column, Values sums);
  Values emitTransposed(const Column &column, Values sums);
  mlir::Value interleave(llvm::ArrayRef<mlir::Value> rows);
  Values transpose(Values rows, int64_t groups);
  mlir::Value load(mlir::Value at, int64_t size, const Count &valid);
  mlir::Value load(mlir::Value at, int64_t size, int64_t valid) {
    return load(at, size, Count{valid, mlir::Value()});
  }
  Values store(const Column &column, mlir::Value index, mlir::Value vector,
               const Count &validInputs, Values sums);
  mlir::Value flipped(mlir::Value vector, const Count &validInputs);

  mlir::Value constant(int64_t value) {
    return mlir::arith::ConstantIndexOp::create(b, loc, value);
  }
  mlir::Value add(mlir::Value a, mlir::Value c) {
    return b.createOrFold<mlir::arith::AddIOp>(loc, a, c);
  }
  mlir::Value mul(mlir::Value a, mlir::Value c) {
    return b.createOrFold<mlir::arith::MulIOp>(loc, a, c);
  }
  mlir::Value addMul(mlir::Value a, mlir::Value c, mlir::Value d) {
    return add(a, mul(c, d));
  }
  mlir::Value splat(mlir::VectorType type, int64_t value) {
    return mlir::arith::ConstantOp::create(
        b, loc,
        mlir::DenseElementsAttr::get(
            type, b.getIntegerAttr(type.getElementType(), value)));
  }
  Count count(int64_t number) { return {number, mlir::Value()}; }
  Count countOf(int64_t dim) {
    return {mlir::getConstantIntValue(sizes[dim]), sizes[dim]};
  }
  mlir::Value getValue(const Count &count) {
    return count.value ? count.value : constant(*count.known);
  }
  mlir::Value sub(mlir::Value a, mlir::Value c) {
    return b.createOrFold<mlir::arith::SubIOp>(loc, a, c);
  }
  mlir::Value div(mlir::Value a, int64_t by) {
    return b.createOrFold<mlir::arith::DivUIOp>(loc, a, constant(by));
  }
  mlir::Value ceilDiv(mlir::Value a, int64_t by) {
    return b.createOrFold<mlir::arith::CeilDivUIOp>(loc, a, constant(by));
  }
  mlir::Value rem(mlir::Value a, int64_t by) {
    return b.createOrFold<mlir::arith::RemUIOp>(loc, a, constant(by));
  }
  mlir::Value firstBits(int64_t size, const Count &count) {
    if (!count.known)
      return mlir::vector::CreateMaskOp::create(
          b, loc, mlir::VectorType::get(size, b.getI1Type()), count.value);
    llvm::SmallVector<bool> bits(size, false);
    std::fill_n(bits.begin(), *count.known, true);
    return mlir::arith::ConstantOp::create(
        b, loc,
        mlir::DenseElementsAttr::get(mlir::VectorType::get(size, b.getI1Type()),
                                     bits));
  }
  Values loop(mlir::Value count, Values values,
              llvm::function_ref<Values(mlir::Value, Values)> body);

  PackWeightsOp op;
  const VectorLeaf &leaf;
  mlir::OpBuilder b;
  mlir::Location loc;
  int64_t vectorsPerBlock, lanes, group;
  Count outputs, inputs;
  mlir::Type element, packedElement;
  mlir::Value source, target, starts;
  llvm::SmallVector<mlir::Value, 4> strides, sizes;
};

} // namespace quantx

#endif
