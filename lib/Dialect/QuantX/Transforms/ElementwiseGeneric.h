//===- ElementwiseGeneric.h - linalg.generic around a scalar op -*- C++ -*-===//
//
// Builds the linalg.generic that applies a scalar computation to every element
// of a tensor, with quantization parameters per tensor, per axis or per block.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_QUANTX_TRANSFORMS_ELEMENTWISEGENERIC_H
#define LIB_DIALECT_QUANTX_TRANSFORMS_ELEMENTWISEGENERIC_H

#include "mlir/IR/AffineMap.h"
#include "mlir/IR/PatternMatch.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include <optional>

namespace quantx {

/// Collects operands, then builds the op. The iteration space is that of the
/// result; all loops are parallel.
class ElementwiseGeneric {
public:
  /// `sizes` are the result's dimensions.
  ElementwiseGeneric(mlir::PatternRewriter &rewriter, mlir::Location loc,
                     llvm::ArrayRef<mlir::OpFoldResult> sizes)
      : rewriter(rewriter), loc(loc), sizes(sizes.begin(), sizes.end()) {}

  /// A handle to something the body reads.
  struct Input {
    /// The value itself, when it is the same for all elements ...
    mlir::Value scalar;
    /// ... or the tensor with one value per block ...
    mlir::Value blocks;
    int64_t axis = 0, blockSize = 0;
    /// ... or the number of an operand.
    unsigned operand = 0;
  };

  /// A tensor of the result's shape.
  Input addElementwise(mlir::Value tensor);
  /// A parameter as the quantx ops define it.
  Input addParameter(mlir::Value value, std::optional<int64_t> axis,
                     std::optional<int64_t> blockSize);

  /// Computes the results of one element; `read` gives the scalar of an input.
  using ReadFn = llvm::function_ref<mlir::Value(const Input &)>;
  using BodyFn = llvm::function_ref<llvm::SmallVector<mlir::Value>(
      mlir::OpBuilder &, ReadFn)>;
  /// One tensor per element type.
  llvm::SmallVector<mlir::Value> build(llvm::ArrayRef<mlir::Type> elements,
                                       BodyFn body);

private:
  mlir::PatternRewriter &rewriter;
  mlir::Location loc;
  llvm::SmallVector<mlir::OpFoldResult> sizes;
  llvm::SmallVector<mlir::Value> operands;
  llvm::SmallVector<mlir::AffineMap> maps;
};

/// The dimensions of `type`, taken from `source` where they are dynamic.
llvm::SmallVector<mlir::OpFoldResult>
getResultSizes(mlir::OpBuilder &builder, mlir::Location loc,
               mlir::RankedTensorType type, mlir::Value source);

/// Patterns for packed 4- and 2-bit storage.
void populateConvertPackedPatterns(mlir::RewritePatternSet &patterns);

} // namespace quantx

#endif
