//===- Body.h - regions on single numbers -----------------------*- C++ -*-===//
//
// The body of a linalg op, resolved once into steps over an array of numbers,
// so that running it for each element costs little.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_REFERENCE_BODY_H
#define QUANTX_LIB_REFERENCE_BODY_H

#include "Interpreter.h"
#include "Scalar.h"

namespace quantx {

class Body {
public:
  /// Reports unsupported ops at their location. `block` ends in a terminator
  /// whose operands are the results.
  static mlir::FailureOr<Body> create(mlir::Block &block,
                                      Interpreter &interpreter);
  /// Only what `wanted`, a value of the block, is computed from; it becomes
  /// result 0.
  static mlir::FailureOr<Body> createFor(mlir::Value wanted, mlir::Block &block,
                                         Interpreter &interpreter);

  /// Sets block argument `i`.
  void setArgument(unsigned i, Scalar value) { values[i] = value; }
  /// Sets the values of linalg.index; `indices` is read while running.
  void setIndices(const int64_t *indices) { indexValues = indices; }
  mlir::LogicalResult run();
  /// Operand `i` of the terminator after a run.
  Scalar getResult(unsigned i) const { return values[results[i]]; }
  ElementKind getResultKind(unsigned i) const { return kinds[results[i]]; }

private:
  struct Step {
    enum Form { Function, Index, Extract, Other } form;
    mlir::Operation *op;
    ScalarFn function;
    /// Positions of the operands and of the first result.
    llvm::SmallVector<unsigned, 4> operands;
    unsigned result;
    /// Index: the loop. Extract: the position of the tensor.
    unsigned number = 0;
    /// Other: values of this block that the op's regions read.
    llvm::SmallVector<std::pair<mlir::Value, unsigned>, 2> captures;
  };

  explicit Body(Interpreter &interpreter) : interpreter(&interpreter) {}
  mlir::LogicalResult build(mlir::Block &block, mlir::ValueRange wanted,
                            llvm::function_ref<bool(mlir::Operation *)> filter);
  mlir::LogicalResult addStep(mlir::Operation &op);
  mlir::LogicalResult addOtherStep(mlir::Operation &op);
  mlir::FailureOr<unsigned> getPosition(mlir::Value value,
                                        mlir::Operation *user);
  mlir::FailureOr<unsigned> addValue(mlir::Value value);
  mlir::LogicalResult runExtract(const Step &step);
  mlir::LogicalResult runOther(const Step &step);
  Tensor getTensor(unsigned position) const;
  void setTensor(unsigned position, const Tensor &tensor);

  Interpreter *interpreter;
  llvm::DenseMap<mlir::Value, unsigned> positions;
  /// By position: numbers, and tensors where the value is one.
  llvm::SmallVector<Scalar> values;
  llvm::SmallVector<ElementKind> kinds;
  llvm::DenseMap<unsigned, Tensor> tensors;
  llvm::SmallVector<bool> isTensor;
  llvm::SmallVector<Step, 0> steps;
  llvm::SmallVector<unsigned> results;
  const int64_t *indexValues = nullptr;
};

} // namespace quantx

#endif
