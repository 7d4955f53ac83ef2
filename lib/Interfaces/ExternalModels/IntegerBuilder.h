//===- IntegerBuilder.h - pieces that integer forms share -------*- C++ -*-===//
//
// Constants, accumulators, requantization and tables, made at the place of the
// op that is being rebuilt on integers.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTERFACES_EXTERNALMODELS_INTEGERBUILDER_H
#define QUANTX_LIB_INTERFACES_EXTERNALMODELS_INTEGERBUILDER_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"

namespace quantx {

/// The codes that a tensor of these parameters may hold.
struct CodeRange {
  int64_t low, high;
  explicit CodeRange(StorageAttr storage)
      : low(storage.getQMin()), high(storage.getQMax()) {}
};

class IntegerBuilder {
public:
  /// Builds before `op`, at its location; what computes (not constants and
  /// empty tensors) inherits its `quantx.layer`.
  IntegerBuilder(mlir::Operation *op, mlir::OpBuilder &builder,
                 const IntegerRewrite &rewrite);

  mlir::OpBuilder &getBuilder() { return builder; }
  mlir::Location getLoc() const { return loc; }

  mlir::Value scalar(int64_t value, unsigned width);
  /// A dense constant of `width`-bit integers.
  mlir::Value tensor(llvm::ArrayRef<int64_t> values,
                     llvm::ArrayRef<int64_t> shape, unsigned width);
  /// An empty tensor with the (possibly dynamic) shape of `like`.
  mlir::Value empty(mlir::Value like, unsigned width);
  /// A tensor of `like`'s shape that holds `value` everywhere.
  mlir::Value filled(mlir::Value like, int64_t value, unsigned width);

  /// `value` (a scalar code of `storage`) extended to `width` bits, inside
  /// the body at `nested`.
  mlir::Value extend(mlir::OpBuilder &nested, mlir::Value value,
                     StorageAttr storage, unsigned width);
  /// `value - zeroPoint`, nothing where the zero point is 0.
  mlir::Value subtract(mlir::OpBuilder &nested, mlir::Value value,
                       int64_t zeroPoint);

  /// A linalg op of the same name and attributes on integer operands; its
  /// result has the type of `init`. For named ops only.
  mlir::Value cloneNamed(mlir::linalg::LinalgOp op, mlir::ValueRange inputs,
                         mlir::Value init);

  /// Whether every factor can be brought into a multiplier and shift;
  /// otherwise `reason` says so.
  bool canRequantize(llvm::ArrayRef<double> factors, std::string &reason);
  /// Accumulators to the codes of `to`: one factor for all, or one per index
  /// of dimension `axis`. Absorbed bounds of the rewrite are applied.
  mlir::Value requantize(mlir::Value accumulator,
                         llvm::ArrayRef<double> factors,
                         std::optional<int64_t> axis, const StaticParams &to);
  /// accumulator / 2^shift to the codes of `to`, with one rounding.
  mlir::Value requantizeShift(mlir::Value accumulator, int64_t shift,
                              const StaticParams &to);

  /// A table lookup: entry i belongs to the i-th code of `from`.
  mlir::Value lookup(mlir::Value codes, StorageAttr from,
                     llvm::ArrayRef<int64_t> table, StorageAttr to);
  /// Codes of `from` as codes of `to`, with the absorbed bounds applied;
  /// `codes` itself when nothing changes.
  mlir::Value recode(mlir::Value codes, const StaticParams &from,
                     const StaticParams &to);

  /// Marks what computes with the layer it came from.
  void tag(mlir::Value value);

private:
  mlir::Value finish(mlir::Value accumulator, mlir::Value multiplier,
                     mlir::Value shift, std::optional<int64_t> axis,
                     const StaticParams &to);

  mlir::OpBuilder &builder;
  mlir::Location loc;
  mlir::Attribute layer;
  const IntegerRewrite &rewrite;
};

/// Whether operand `index` has codes of 16 bits or fewer and one set of
/// parameters.
bool isPerTensorCode(const IntegerRewrite &rewrite, unsigned index);

/// Whether the first `count` operands have that and the result has one set of
/// parameters; otherwise `reason` says what has not.
bool arePerTensorCodes(const IntegerRewrite &rewrite, unsigned count,
                       std::string &reason);

/// The real values of all codes of `params` (per tensor), lowest code first.
llvm::SmallVector<float> dequantizeAllCodes(const StaticParams &params);

/// The code of `value` in `params`, rounded as the rewrite's quantizer does.
int64_t quantizeTo(float value, const StaticParams &params,
                   const IntegerRewrite &rewrite);

/// The integer of the i-th element of a constant, whatever its attribute; no
/// value where `value` is no constant of integers.
std::optional<llvm::SmallVector<int64_t>> readIntegers(mlir::Value value);

/// As readIntegers, for codes of `storage`: unsigned ones come positive.
std::optional<llvm::SmallVector<int64_t>> readCodes(mlir::Value value,
                                                    StorageAttr storage);

/// As readIntegers, for constants of floats.
std::optional<llvm::SmallVector<double>> readFloats(mlir::Value value);

} // namespace quantx

#endif
