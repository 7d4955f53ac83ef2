//===- GpuLowering.h - from any quantx form to kernels of a GPU -*- C++ -*-===//
//
// The pipeline `quantx-lower-to-gpu`: kernels and the list of their launches,
// which buildProgram of quantx/Target/GPU/Program.h turns into data.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_PIPELINES_GPULOWERING_H
#define QUANTX_PIPELINES_GPULOWERING_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace quantx {

struct GpuLoweringOptions
    : public mlir::PassPipelineOptions<GpuLoweringOptions> {
  PassOptions::Option<std::string> target{
      *this, "target",
      llvm::cl::desc("vulkan, nvidia-sm_80, nvidia-sm_90a or amd-gfx942"),
      llvm::cl::init("vulkan")};
  PassOptions::Option<std::string> targetFeatures{
      *this, "target-features",
      llvm::cl::desc("features to take away, as in -integer-dot-product"),
      llvm::cl::init("")};
  PassOptions::Option<std::string> leaf{
      *this, "leaf",
      llvm::cl::desc("dot instructions instead of the best ones, joined by +"),
      llvm::cl::init("")};
  PassOptions::Option<int64_t> splits{
      *this, "splits",
      llvm::cl::desc("blocks that share each sum of tiles; 0: as many as the "
                     "target has room for"),
      llvm::cl::init(0)};
};

void buildLowerToGpuPipeline(mlir::OpPassManager &pm,
                             const GpuLoweringOptions &options);

/// Makes it known by name.
void registerGpuLoweringPipeline();

} // namespace quantx

#endif
