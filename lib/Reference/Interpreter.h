//===- Interpreter.h - how ops are run --------------------------*- C++ -*-===//
//
// The inside of the evaluator: values in flight, the table of op functions and
// what such a function gets. Functions are grouped by theme, one per op.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_REFERENCE_INTERPRETER_H
#define QUANTX_LIB_REFERENCE_INTERPRETER_H

#include "mlir/IR/BuiltinOps.h"
#include "quantx/Reference/Evaluator.h"
#include "quantx/Support/Tensor.h"
#include "llvm/ADT/StringMap.h"

namespace quantx {

class Interpreter;

/// What an op function reads and writes. It fills `results` (one per result)
/// or reports an error at the op and fails.
struct OpContext {
  mlir::Operation *op;
  /// One per operand. An operand that has no later use may be moved from, so
  /// that writing to it copies nothing.
  llvm::SmallVector<Tensor> operands;
  llvm::SmallVector<Tensor> results;
  Interpreter &interpreter;

  mlir::InFlightDiagnostic error() const { return op->emitError(); }
  /// Single index and i1 operands.
  int64_t getInt(unsigned operand) const { return operands[operand].getInt(0); }
  /// Fails with a diagnostic when the shape cannot be allocated.
  mlir::FailureOr<Tensor> allocate(ElementKind kind,
                                   llvm::ArrayRef<int64_t> shape) const;
  /// The kind of a result's elements; fails with a diagnostic when there is
  /// none.
  mlir::FailureOr<ElementKind> getResultKind(unsigned result = 0) const;
  mlir::LogicalResult yield(Tensor result) {
    results.push_back(std::move(result));
    return mlir::success();
  }
};

using OpFn = mlir::LogicalResult (*)(OpContext &);
using OpTable = llvm::StringMap<OpFn>;

/// Adds the functions of a theme to the table, keyed by op name.
void addArithOps(OpTable &table);
void addBlockOps(OpTable &table);
void addControlOps(OpTable &table);
void addLinalgOps(OpTable &table);
void addLinalgRelayoutOps(OpTable &table);
void addQuantXKernelOps(OpTable &table);
void addQuantXOps(OpTable &table);
void addTensorElementOps(OpTable &table);
void addTensorShapeOps(OpTable &table);
void addTensorSliceOps(OpTable &table);

/// The function for this op, or null.
OpFn findOpFunction(mlir::Operation *op);

/// Runs blocks of one function call. Values of nested regions live beside
/// those of the function; isolation does not matter for running.
class Interpreter {
public:
  using ObserveFn = Evaluator::ObserveFn;
  Interpreter(const ObserveFn *observer, unsigned depth)
      : observer(observer), depth(depth) {}

  /// Binds the arguments, runs the block and returns the operands of its
  /// terminator.
  mlir::FailureOr<llvm::SmallVector<Tensor>>
  runBlock(mlir::Block &block, llvm::ArrayRef<Tensor> arguments);

  /// Runs one op on given operands.
  mlir::FailureOr<llvm::SmallVector<Tensor>>
  runOp(mlir::Operation *op, llvm::SmallVector<Tensor> operands);

  /// Calls a function with a body, in an interpreter of its own.
  mlir::FailureOr<llvm::SmallVector<Tensor>>
  call(mlir::Operation *caller, mlir::func::FuncOp function,
       llvm::ArrayRef<Tensor> arguments);

  /// A value computed before, or a constant.
  std::optional<Tensor> lookup(mlir::Value value) const;
  void bind(mlir::Value value, Tensor tensor) {
    values[value] = std::move(tensor);
  }

  const ObserveFn *getObserver() const { return observer; }

private:
  mlir::LogicalResult runOperation(mlir::Operation &op,
                                   llvm::ArrayRef<mlir::Value> lastUses);

  llvm::DenseMap<mlir::Value, Tensor> values;
  const ObserveFn *observer;
  /// Nesting of calls, bounded so that endless recursion is an error.
  unsigned depth;
};

/// Applies the scalar function of an op to all elements; operands of rank 0
/// hold for every element.
mlir::LogicalResult runElementwise(OpContext &context);

/// Reports "<phrase>" for arithmetic that has no result.
mlir::LogicalResult reportScalarError(mlir::Operation *op, const char *phrase);

} // namespace quantx

#endif
