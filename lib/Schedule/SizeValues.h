//===- SizeValues.h - what a function knows of sizes ------------*- C++ -*-===//

#ifndef LIB_SCHEDULE_SIZEVALUES_H
#define LIB_SCHEDULE_SIZEVALUES_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "llvm/ADT/DenseMap.h"

namespace quantx {

/// Computes at one place what a function knows of sizes.
class SizeValues {
public:
  explicit SizeValues(mlir::OpBuilder builder) : b(builder) {}

  mlir::OpBuilder &getBuilder() { return b; }
  /// Notes what an index of the function is at the place.
  void set(mlir::Value index, mlir::Value here) { values[index] = here; }
  /// The value of an index; null where it depends on data.
  mlir::Value get(mlir::Value index);
  /// One dimension of a buffer.
  mlir::Value getSize(mlir::Value memref, int64_t dim);
  /// All of them; empty where one depends on data.
  llvm::SmallVector<mlir::Value> getSizes(mlir::Value memref);
  /// Bytes of a buffer without gaps, up to a multiple of `alignment`.
  mlir::Value getBytes(mlir::memref::AllocOp alloc, int64_t alignment);

  mlir::Value constant(int64_t value) {
    return mlir::arith::ConstantIndexOp::create(b, b.getUnknownLoc(), value);
  }
  mlir::Value multiply(mlir::Value a, mlir::Value c) {
    return b.createOrFold<mlir::arith::MulIOp>(b.getUnknownLoc(), a, c);
  }
  mlir::Value add(mlir::Value a, mlir::Value c) {
    return b.createOrFold<mlir::arith::AddIOp>(b.getUnknownLoc(), a, c);
  }
  mlir::Value max(mlir::Value a, mlir::Value c) {
    return b.createOrFold<mlir::arith::MaxUIOp>(b.getUnknownLoc(), a, c);
  }

private:
  mlir::Value getFold(mlir::OpFoldResult size) {
    if (std::optional<int64_t> value = mlir::getConstantIntValue(size))
      return constant(*value);
    return get(llvm::cast<mlir::Value>(size));
  }

  mlir::OpBuilder b;
  llvm::DenseMap<mlir::Value, mlir::Value> values;
};

} // namespace quantx

#endif
