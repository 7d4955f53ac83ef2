//===- Targets.cpp - what compiled code runs on ---------------------------===//

#include "Targets.h"

#include "quantx-c/Gpu.h"

using namespace quantx;

bool differential::hasGpu() {
  char message[512] = "";
  QuantxGpuDevice device;
  return quantx_gpu_find_device(QUANTX_GPU_SPIRV, -1, &device, message,
                                sizeof(message)) >= 0;
}

llvm::Expected<std::unique_ptr<Engine>>
differential::createEngineFor(mlir::ModuleOp module, llvm::StringRef target) {
  if (target.consume_front(kGpu)) {
    GpuOptions options;
    options.features = target.str();
    return createGpuEngine(module, options);
  }
  JitOptions options;
  options.optLevel = 1;
  options.targetFeatures = target.str();
  return createJitEngine(module, options);
}
