//===- Harness.h - what the differential tests share ------------*- C++ -*-===//
//
// Random layers in a module, and the comparison of two engines that run it.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_DIFFERENTIAL_HARNESS_H
#define QUANTX_UNITTESTS_DIFFERENTIAL_HARNESS_H

#include "Layers.h"
#include "mlir/IR/BuiltinOps.h"
#include "quantx/Execution/Engine.h"

namespace quantx::differential {

/// A context that loads dialects when they are needed, as tools have it.
std::unique_ptr<mlir::MLIRContext> makeContext();
/// One for the whole process.
mlir::MLIRContext &getContext();

/// The number that an environment variable holds.
int64_t readNumber(const char *name, int64_t otherwise);

/// Functions with one layer each, in the QDQ form.
struct RandomLayers {
  RandomLayers(const LayerKind &kind, int64_t count, Random &random);

  std::vector<FunctionText> functions;
  std::string text;
};

/// A convention of other tools, or quantx's own.
std::string pickConvention(Random &random);

/// Sees a function, inputs and the result that is wanted for them.
using Visit = llvm::function_ref<void(const FunctionText &,
                                      llvm::ArrayRef<Tensor>, const Tensor &)>;

/// Runs all functions on inputs of every pattern: `have` must give what `want`
/// gives, bit for bit. `how` says in failures how `have` was made.
void expectEqual(const RandomLayers &layers, Engine &want, Engine &have,
                 const std::string &how, Visit visit = {});

} // namespace quantx::differential

#endif
