//===- EvaluateTable.cpp - tables from the reference evaluator ------------===//

#include "quantx/Integer/Patterns.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Reference/Evaluator.h"

using namespace mlir;
using namespace quantx;

FailureOr<Tensor> quantx::evaluateOnReference(ModuleOp module,
                                              const Tensor &input) {
  auto functions = module.getOps<func::FuncOp>();
  if (functions.empty())
    return failure();
  FailureOr<SmallVector<Tensor>> results =
      Evaluator(module).run(*functions.begin(), input);
  if (failed(results) || results->size() != 1)
    return failure();
  return results->front();
}
