//===- RegisterAll.cpp - everything quantx brings -------------------------===//
//
// One line per dialect, model set, pass group and pipeline.
//
//===----------------------------------------------------------------------===//

#include "quantx/RegisterAll.h"

#include "mlir/IR/DialectRegistry.h"
#include "quantx/Calibration/Passes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Dialect/QuantX/Transforms/InterfaceModels.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Import/Passes.h"
#include "quantx/Import/Pipeline.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Integer/Pipeline.h"
#include "quantx/Interfaces/ExternalModels.h"
#include "quantx/Pipelines/GpuLowering.h"
#include "quantx/Pipelines/Lowering.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Pipeline.h"
#include "quantx/Schedule/BufferizableOps.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Target/GPU/Passes.h"
#include "quantx/Target/GPU/ThreadLeaves.h"
#include "quantx/Target/X86/DotLeaves.h"

void quantx::registerAllDialects(mlir::DialectRegistry &registry) {
  registry.insert<QuantXDialect>();
  registerQuantizableModels(registry);
  registerTilingModels(registry);
  registerBufferizableModels(registry);
  registerBufferizableOps(registry);
  registerThreadLeaves(registry);
  registerX86DotLeaves(registry);
}

void quantx::registerAllPasses() {
  registerQuantXCalibrationPasses();
  registerImportPipeline();
  registerQuantXImportPasses();
  registerQuantXIntegerPasses();
  registerQuantXSchedulePasses();
  registerQuantXTargetGPUPasses();
  registerQuantXTransformsPasses();
  registerQuantXQuantizePasses();
  registerQuantizePipeline();
  registerGpuLoweringPipeline();
  registerLoweringPipelines();
  registerIntegerPipeline();
}
