//===- Pipeline.cpp - the quantize stage in one call ----------------------===//

#include "quantx/Quantize/Pipeline.h"

#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Calibration/Passes.h"
#include "quantx/Quantize/Passes.h"

using namespace mlir;
using namespace quantx;

void quantx::buildQuantizePipeline(OpPassManager &manager,
                                   const QuantizePipelineOptions &options) {
  // Models that bring their own parameters need not have been observed; where
  // observers stand already this changes nothing.
  manager.addPass(createInsertObserversPass());
  AssignLayersPassOptions assign;
  assign.config = options.config;
  assign.precision = options.precision;
  assign.scheme = options.scheme;
  assign.granularity = options.granularity;
  assign.weightScheme = options.weightScheme;
  assign.scales = options.scales;
  assign.weightOnlyActivations = options.weightOnlyActivations;
  assign.calibration = options.calibration;
  assign.dynamic = options.dynamic;
  assign.convention = options.convention;
  assign.floatOutputs = options.floatOutputs;
  assign.hasStatistics = !options.stats.empty();
  manager.addPass(createAssignLayersPass(assign));
  CheckHalfRangePassOptions half;
  half.stats = options.stats;
  manager.addPass(createCheckHalfRangePass(half));
  // The fingerprint of the statistics is that of the model as it came, so
  // ranges are read before anything is rewritten.
  if (!options.stats.empty()) {
    ImportStatisticsPassOptions import;
    import.stats = options.stats;
    manager.addPass(createImportStatisticsPass(import));
  }
  manager.addPass(createConvertFakeQuantizePass());
  manager.addPass(createUnifyScalesPass());
  manager.addPass(createQuantizeActivationsPass());
  manager.addPass(createQuantizeAtRunTimePass());
  // Weights need the scales of activations, biases those of both.
  QuantizeWeightsPassOptions weights;
  weights.stats = options.stats;
  manager.addPass(createQuantizeWeightsPass(weights));
  manager.addPass(createQuantizeBiasesPass());
  manager.addPass(createNarrowActivationsPass());
  // Merges constants and drops what nobody reads. No canonicalization: it
  // rewrites layers and loses their notes.
  manager.addPass(createCSEPass());
  manager.addPass(createVerifyParametersPass());
  manager.addPass(createVerifyQDQFormPass());
}

void quantx::registerQuantizePipeline() {
  PassPipelineRegistration<QuantizePipelineOptions>(
      "quantx-quantize",
      "from observed float IR to the QDQ form (simulated quantization)",
      buildQuantizePipeline);
}
