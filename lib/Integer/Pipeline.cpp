//===- Pipeline.cpp - the integer stage in one call -----------------------===//

#include "quantx/Integer/Pipeline.h"

#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Integer/Passes.h"

using namespace mlir;
using namespace quantx;

void quantx::buildIntegerPipeline(OpPassManager &manager,
                                  const IntegerPipelineOptions &options) {
  RewriteIntegerPassOptions rewrite;
  rewrite.convention = options.convention;
  rewrite.rounding = options.rounding;
  manager.addPass(createRewriteIntegerPass(rewrite));
  if (options.integerOnly)
    manager.addPass(createIntegerNormalizationsPass());
  FoldRescalesPassOptions fold;
  fold.convention = options.convention;
  fold.rounding = options.rounding;
  manager.addPass(createFoldRescalesPass(fold));
  manager.addPass(createBoundExponentsPass());
  // Behind the integer layers: what they left in float keeps its weights small.
  FormBlockMatmulsPassOptions blocks;
  blocks.activations = options.weightOnlyActivations;
  manager.addPass(createFormBlockMatmulsPass(blocks));
  manager.addPass(createGatherCodesPass());
  manager.addPass(createNarrowUnitsPass());
  manager.addPass(createShortenGeluPass());
  // Other conventions say how they divide.
  if (options.convention == "quantx")
    manager.addPass(createReplaceDivisionsPass());
  // Codes of weights that several functions read were computed for each.
  manager.addPass(createShareConstantsPass());
  // Merges tables, multipliers and empty tensors.
  manager.addPass(createCSEPass());
  VerifyIntegerFormPassOptions verify;
  verify.remarks = options.remarks;
  manager.addPass(createVerifyIntegerFormPass(verify));
  manager.addPass(createVerifyAccumulatorsPass());
}

void quantx::registerIntegerPipeline() {
  PassPipelineRegistration<IntegerPipelineOptions>(
      "quantx-to-integer",
      "from the QDQ form to integers between quantize and dequantize",
      buildIntegerPipeline);
}
