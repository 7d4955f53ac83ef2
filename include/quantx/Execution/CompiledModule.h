//===- CompiledModule.h - a module compiled for this process ----*- C++ -*-===//
//
// The JIT engine: takes any form of a module, from observed float to integer,
// through the lowering pipelines into machine code in memory.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_EXECUTION_COMPILEDMODULE_H
#define QUANTX_EXECUTION_COMPILEDMODULE_H

#include "mlir/IR/BuiltinOps.h"
#include "quantx/Execution/CodeGenerator.h"
#include "quantx/Execution/Engine.h"

namespace quantx {

class CompiledModule : public Engine {
public:
  /// Compiles a copy of `module`; the module itself is not changed. Its
  /// context needs the dialects of registerUpstream. The error is one
  /// sentence; details went to the context's diagnostics.
  static llvm::Expected<std::unique_ptr<CompiledModule>>
  compile(mlir::ModuleOp module, const TargetOptions &options = {});
  ~CompiledModule() override;

  /// Re-entrant, except for the observer.
  llvm::Expected<llvm::SmallVector<Tensor>>
  run(llvm::StringRef entry, llvm::ArrayRef<Tensor> inputs) override;
  void setObserver(ObserveFn observe) override;

  /// Bytes of the workspace that one run of `entry` uses; 0 when unknown.
  int64_t getWorkspaceSize(llvm::StringRef entry) const;

private:
  struct Impl;
  explicit CompiledModule(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl;
};

} // namespace quantx

#endif
