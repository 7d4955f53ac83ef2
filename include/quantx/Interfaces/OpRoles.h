//===- OpRoles.h - structural questions about float ops ---------*- C++ -*-===//
//
// What the models of QuantizableOpInterface and the passes both ask of the
// canonical float form: constants behind quantizers, the shape of a bias,
// which generics are plain binary arithmetic.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_OPROLES_H
#define QUANTX_INTERFACES_OPROLES_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"

namespace quantx {

/// The value behind observers, fake_quantize, quantize and dequantize: the
/// float (or coded) tensor that `value` approximates.
mlir::Value skipQuantizers(mlir::Value value);

/// Whether `value` is a constant, possibly seen through skipQuantizers.
bool isConstantTensor(mlir::Value value);

/// Whether values of this type can be activations: floats of 32 bits and less.
/// What a model computes in f64 it wants more exact than codes are.
bool isQuantizableElement(mlir::Type type);

/// What an accumulator starts from.
struct InitSource {
  enum Kind {
    Zero,     ///< linalg.fill with 0: no bias
    Fill,     ///< linalg.fill with another constant: the same bias everywhere
    Constant, ///< a constant tensor, spread over the dimensions it lacks
    Computed, ///< anything else: the op accumulates onto a computed tensor
  } kind = Computed;
  /// Kind Fill: the constant.
  double fill = 0.0;
  /// Kind Constant: the value before it is spread (an arith.constant or a
  /// quantizer of one).
  mlir::Value constant;
  /// Kind Constant: for each dimension of the accumulator whether the constant
  /// varies along it. The constant's elements, in order, run over exactly
  /// these dimensions (its own shape may group them: [C] for [G, F]).
  llvm::SmallVector<bool> varies;
};

/// Follows `init` through linalg.broadcast and the reshapes that grouped
/// convolutions put around it.
InitSource traceInit(mlir::Value init);

/// Elementwise arithmetic of two tensors.
enum class BinaryKind { Add, Sub, Mul };

/// `op` as float addition, subtraction or multiplication of its two inputs in
/// order: linalg.add/sub/mul, or a linalg.generic whose body is that one
/// operation. Inputs may be broadcast (projected permutations, constant 0 on
/// dimensions of size 1); the result map is the identity.
std::optional<BinaryKind> matchBinary(mlir::linalg::LinalgOp op);

/// A function of one element.
struct ElementFunction {
  /// The dimension for each index of which it is another one, as the slopes of
  /// a PReLU make it; nothing where one function serves the whole tensor.
  std::optional<int64_t> axis;
};

/// The function by which the body of `unit` computes each element of its only
/// result from the same element of its only input; nothing where it computes
/// otherwise.
std::optional<ElementFunction> matchElementFunction(UnitOp unit);

/// Whether that function is the same everywhere, so that one table can replace
/// `unit`.
bool isElementwiseUnit(UnitOp unit);

/// Whether `layer` sums products of its operands, so that it can hand over
/// its sums, dequantized, where its result is wanted in float.
bool sumsProducts(QuantizableOpInterface layer);

/// The bounds that every value of `value` keeps, whatever the data: those of a
/// softmax or a sigmoid, seen through ops that move values.
std::optional<std::pair<double, double>> getKnownBounds(mlir::Value value);

/// Whether `op` is a layer: it implements QuantizableOpInterface and reads an
/// activation. Ops on constants alone are none.
bool isLayer(mlir::Operation *op);

} // namespace quantx

#endif
