//===- Evaluator.h - the meaning of a module, computed ----------*- C++ -*-===//
//
// Runs functions on host arrays, one readable piece of C++ per op: the oracle
// for everything compiled, and the folder of constant subgraphs.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_REFERENCE_EVALUATOR_H
#define QUANTX_REFERENCE_EVALUATOR_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Support/Tensor.h"
#include <functional>

namespace quantx {

/// Interprets quantx, linalg, tensor, arith and math ops (docs/reference.md
/// lists them and what holds where MLIR leaves a result open):
///  * integers wrap in two's complement; floats follow IEEE 754 in their own
///    width, without contraction; f16 and bf16 round after every op;
///  * sums run in the order of the op's loops, the last loop fastest;
///  * float to integer saturates, NaN gives 0;
///  * index is 64 bits wide.
/// Scalars and vectors are tensors of rank 0 and of their shape. Signless and
/// signed integers have the signed kinds, ui8 and its like the unsigned ones.
///
/// Failures are diagnostics at the op that failed: an op without a meaning
/// here, a failed quantx.check or cf.assert, an index outside of a tensor, an
/// integer division by zero, shapes that do not fit, too little memory.
class Evaluator {
public:
  /// The module must outlive the evaluator; it may change between runs.
  explicit Evaluator(mlir::ModuleOp module) : module(module) {}

  /// Called for every quantx.observe that is executed, in program order.
  using ObserveFn = std::function<void(ObserveOp, const Tensor &)>;
  void setObserver(ObserveFn function) { observer = std::move(function); }

  /// Runs a function with a body. Inputs must have the argument types: equal
  /// static dimensions, and the element width (the sign of an integer input is
  /// the signature's where that says one).
  mlir::FailureOr<llvm::SmallVector<Tensor>> run(mlir::func::FuncOp function,
                                                 llvm::ArrayRef<Tensor> inputs);

private:
  mlir::ModuleOp module;
  ObserveFn observer;
};

/// The results of one op for these operands (one for each operand of the op,
/// in order). Values that its regions take from outside must be constants.
/// Emits a diagnostic on failure.
mlir::FailureOr<llvm::SmallVector<Tensor>>
evaluateOp(mlir::Operation *op, llvm::ArrayRef<Tensor> operands);

/// True when the evaluator knows the op by name, or it is a linalg op with a
/// region that it can interpret. (Single element types may still be refused.)
bool canEvaluate(mlir::Operation *op);

} // namespace quantx

#endif
