//===- Pipeline.cpp - the import stage as one pipeline --------------------===//
//
// The order matters: quantization first, since folding would compute it away;
// constants before batch norm, which reads them; names from large to small.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/Pipeline.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Passes.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Import/Passes.h"

using namespace mlir;
using namespace quantx;

void quantx::buildImportPipeline(OpPassManager &manager,
                                 const ImportOptions &options) {
  // Other dialects become linalg on plain tensors.
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

  // Quantization that the model brings along.
  manager.addNestedPass<func::FuncOp>(createRecognizeFakeQuantizePass());
  manager.addNestedPass<func::FuncOp>(createSinkWeightDequantizePass());

  // Constants, then what they make possible.
  manager.addNestedPass<func::FuncOp>(createFoldConstantsPass());
  manager.addNestedPass<func::FuncOp>(createFoldAffinePass());

  // Names. An exponential is part of a softmax before it is one of its own.
  manager.addNestedPass<func::FuncOp>(createRecognizeNormalizationsPass());
  manager.addNestedPass<func::FuncOp>(createRecognizePoolsPass());
  manager.addNestedPass<func::FuncOp>(createRecognizeActivationsPass());
  manager.addNestedPass<func::FuncOp>(createCanonicalizerPass());
  manager.addNestedPass<func::FuncOp>(createCSEPass());
  manager.addPass(createVerifyFloatFormPass());
}

void quantx::registerImportPipeline() {
  PassPipelineRegistration<ImportOptions>(
      "quantx-import", "Bring a float model into canonical float form",
      buildImportPipeline);
}
