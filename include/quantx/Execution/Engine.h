//===- Engine.h - running a function on host tensors ------------*- C++ -*-===//
//
// What the reference evaluator and compiled code have in common: a module's
// functions run on host arrays and give host arrays.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_EXECUTION_ENGINE_H
#define QUANTX_EXECUTION_ENGINE_H

#include "mlir/IR/BuiltinTypes.h"
#include "quantx/Support/Tensor.h"
#include "llvm/Support/Error.h"
#include <functional>

namespace quantx {

class Engine {
public:
  virtual ~Engine();

  /// Runs the function `entry`. The inputs must have the function's types,
  /// where dynamic dimensions take any size; signed and unsigned kinds of one
  /// width are interchangeable. Errors are one sentence: an unknown function, a
  /// wrong number, kind or shape of inputs, a failed run-time check with its
  /// message.
  virtual llvm::Expected<llvm::SmallVector<Tensor>>
  run(llvm::StringRef entry, llvm::ArrayRef<Tensor> inputs) = 0;

  /// Called for each quantx.observe that a run passes, with its id and value.
  /// The tensor is only valid during the call; copy it (clone) to keep it.
  using ObserveFn = std::function<void(llvm::StringRef id, const Tensor &)>;
  virtual void setObserver(ObserveFn observe) = 0;
};

/// Checks `inputs` against the parameters of a function.
llvm::Error checkInputs(llvm::StringRef entry, mlir::TypeRange types,
                        llvm::ArrayRef<Tensor> inputs);

} // namespace quantx

#endif
