//===- Constants.h - between host arrays and constants in the IR *- C++ -*-===//
//
// Weights are dense_resource blobs, which upstream neither folds nor reads:
// all reading and making of constants goes through these functions. No
// function walks a large constant element by element through attributes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SUPPORT_CONSTANTS_H
#define QUANTX_SUPPORT_CONSTANTS_H

#include "mlir/IR/Attributes.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "quantx/Support/Tensor.h"
#include <optional>

namespace quantx {

/// The kind that holds this element type: f32 -> F32, i8 -> I8, ui8 -> U8,
/// index -> I64. Nothing for types without one (i4, f8, complex, ...).
std::optional<ElementKind> getElementKind(mlir::Type elementType);

/// The element type of constants of this kind inside quantx: signless, so U8
/// and I8 both give i8.
mlir::Type getSignlessType(mlir::MLIRContext *context, ElementKind kind);
/// The element type that keeps the sign: U8 gives ui8 (function signatures).
mlir::Type getSignedType(mlir::MLIRContext *context, ElementKind kind);
/// tensor<...> with the shape and signless element type of `tensor`.
mlir::RankedTensorType getTensorType(mlir::MLIRContext *context,
                                     const Tensor &tensor);

/// Constants with more elements than this become dense_resource blobs; smaller
/// ones are printed readably as dense<>.
constexpr int64_t maxDenseElements = 64;

/// A constant attribute of this type; the type's element width and number of
/// elements must be the tensor's (the shape is the type's). The blob shares
/// the tensor's storage. `name` is a hint for the resource key.
mlir::ElementsAttr makeElementsAttr(const Tensor &tensor,
                                    mlir::RankedTensorType type,
                                    llvm::StringRef name = "quantx");

/// arith.constant of makeElementsAttr; without a type, of getTensorType.
mlir::Value makeConstant(mlir::OpBuilder &builder, mlir::Location loc,
                         const Tensor &tensor, mlir::RankedTensorType type = {},
                         llvm::StringRef name = "quantx");
/// A scalar arith.constant: f32 and i32, the types of quantization parameters.
mlir::Value makeScalar(mlir::OpBuilder &builder, mlir::Location loc,
                       float value);
mlir::Value makeScalar(mlir::OpBuilder &builder, mlir::Location loc,
                       int32_t value);

/// The values of an attribute: dense (splats are expanded), dense_resource
/// (without a copy: the tensor looks at the blob and must not outlive the
/// context), or a scalar integer, float or index (rank 0). On failure the
/// reason is a phrase such as "its resource holds no data".
std::optional<Tensor> readConstant(mlir::Attribute attribute,
                                   std::string *reason = nullptr);
/// The same for the result of a constant-like op; nothing for other values.
std::optional<Tensor> readConstant(mlir::Value value,
                                   std::string *reason = nullptr);

/// True for results of constant-like ops, whatever they hold.
bool isConstant(mlir::Value value);
/// The only value of a constant: of a scalar, a splat or a one-element tensor.
std::optional<double> readScalarFloat(mlir::Value value);
std::optional<int64_t> readScalarInt(mlir::Value value);

} // namespace quantx

#endif
