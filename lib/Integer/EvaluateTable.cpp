//===- EvaluateTable.cpp - tables from the reference evaluator ------------===//

#include "quantx/Integer/Patterns.h"

using namespace mlir;
using namespace quantx;

FailureOr<Tensor> quantx::evaluateOnReference(ModuleOp module,
                                              const Tensor &input) {
  return failure();
}
