//===- Targets.cpp - what compiled code runs on ---------------------------===//

#include "Targets.h"

#include "quantx-c/Gpu.h"
#include <dlfcn.h>

using namespace quantx;

bool differential::isGpu(llvm::StringRef target) {
  return target.starts_with(kVulkan) || target.starts_with(kCuda);
}

static bool hasDevice(uint32_t kind) {
  char message[512] = "";
  QuantxGpuDevice device;
  return quantx_gpu_find_device(kind, -1, &device, message, sizeof(message)) >=
         0;
}

bool differential::isHere(llvm::StringRef target) {
  if (target.starts_with(kVulkan))
    return hasDevice(QUANTX_GPU_SPIRV);
  if (!target.starts_with(kCuda) || hasDevice(QUANTX_GPU_PTX))
    return true;
  // The library that is loaded has the name of NVIDIA's from now on.
  dlopen(QUANTX_CUDA_EMULATOR_FILE, RTLD_NOW | RTLD_LOCAL);
  return hasDevice(QUANTX_GPU_PTX);
}

llvm::Expected<std::unique_ptr<Engine>>
differential::createEngineFor(mlir::ModuleOp module, llvm::StringRef target) {
  if (isGpu(target)) {
    GpuOptions options;
    bool isCuda = target.consume_front(kCuda);
    if (isCuda)
      options.target = "nvidia-sm_80";
    else
      target.consume_front(kVulkan);
    options.features = target.str();
    return createGpuEngine(module, options);
  }
  JitOptions options;
  options.optLevel = 1;
  if (target.consume_front(kThreads)) {
    options.threads = 3;
    options.minParallelWork = 0;
  }
  options.targetFeatures = target.str();
  return createJitEngine(module, options);
}
