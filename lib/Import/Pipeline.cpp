//===- Pipeline.cpp - the import stage as one pipeline --------------------===//
//
// The order matters: quantization first, since folding would compute it away;
// names from large to small; batch norm when nothing with a name can lose to
// it.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/Pipeline.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Import/Passes.h"

using namespace mlir;
using namespace quantx;

void quantx::buildImportPipeline(OpPassManager &manager,
                                 const ImportOptions &options) {
  // Other dialects become linalg on plain tensors.
  manager.addNestedPass<func::FuncOp>(createConvertTmTensorPass());
  manager.addPass(createConvertTosaPass());
  manager.addPass(createConvertQuantTypesPass());
  manager.addNestedPass<func::FuncOp>(createConvertElementwiseToLinalgPass());
  manager.addPass(createSymbolDCEPass());
  manager.addNestedPass<func::FuncOp>(createCanonicalizerPass());
  manager.addNestedPass<func::FuncOp>(createCSEPass());
  SetBatchPassOptions batch;
  batch.batch = options.batch;
  manager.addPass(createSetBatchPass(batch));
  manager.addNestedPass<func::FuncOp>(createConvertAssertsPass());
  // Before names, which take sizes inside.
  manager.addNestedPass<func::FuncOp>(createResolveSizesPass());
  manager.addNestedPass<func::FuncOp>(createCanonicalizerPass());
  manager.addNestedPass<func::FuncOp>(createCSEPass());

  // Quantization that the model brings along.
  manager.addNestedPass<func::FuncOp>(createRecognizeFakeQuantizePass());
  manager.addNestedPass<func::FuncOp>(createSinkWeightDequantizePass());

  manager.addNestedPass<func::FuncOp>(createExpandPowersPass());
  // Before constants are folded: copies of a factor are none.
  manager.addNestedPass<func::FuncOp>(createNameMovesPass());
  manager.addNestedPass<func::FuncOp>(createFoldBroadcastsPass());
  manager.addNestedPass<func::FuncOp>(createFoldConstantsPass());

  // Names. An exponential is part of a softmax before it is one of its own.
  manager.addNestedPass<func::FuncOp>(createFoldSoftmaxGuardsPass());
  manager.addNestedPass<func::FuncOp>(createRecognizeNormalizationsPass());
  manager.addNestedPass<func::FuncOp>(createRecognizePoolsPass());
  RecognizeActivationsPassOptions named;
  named.namedOnly = true;
  manager.addNestedPass<func::FuncOp>(createRecognizeActivationsPass(named));

  // Batch norm and biases, which are functions of one tensor, too, but have no
  // name: they belong to the contraction before them. What is left after that
  // is a function without a name.
  manager.addNestedPass<func::FuncOp>(createFoldAffinePass());
  manager.addNestedPass<func::FuncOp>(createRecognizeActivationsPass());
  manager.addNestedPass<func::FuncOp>(createCanonicalizerPass());
  manager.addNestedPass<func::FuncOp>(createCSEPass());
  // Transposed weights of several functions were computed for each.
  manager.addPass(createShareConstantsPass());
  manager.addPass(createVerifyFloatFormPass());
}

void quantx::registerImportPipeline() {
  PassPipelineRegistration<ImportOptions>(
      "quantx-import", "Bring a float model into canonical float form",
      buildImportPipeline);
}
