//===- Pipeline.h - the quantize stage in one call --------------*- C++ -*-===//
//
// --quantx-quantize: from observed float IR to the QDQ form.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_QUANTIZE_PIPELINE_H
#define QUANTX_QUANTIZE_PIPELINE_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace quantx {

/// Options of the stage. Empty ones leave the choice to the configuration
/// file, and without one to the defaults (int8, asymmetric activations,
/// symmetric weights per channel, min-max).
struct QuantizePipelineOptions
    : mlir::PassPipelineOptions<QuantizePipelineOptions> {
  Option<std::string> stats{
      *this, "stats",
      llvm::cl::desc("Statistics file; without one only weights are quantized, "
                     "unless the model brings its own parameters")};
  Option<std::string> config{*this, "config",
                             llvm::cl::desc("Configuration file")};
  Option<std::string> precision{
      *this, "precision", llvm::cl::desc("fp32, bf16, fp16, int8 or int4")};
  Option<std::string> scheme{
      *this, "scheme", llvm::cl::desc("symmetric or asymmetric activations")};
  Option<std::string> granularity{
      *this, "granularity",
      llvm::cl::desc("tensor, channel or block:N parameters of weights")};
  Option<std::string> weightScheme{
      *this, "weight-scheme",
      llvm::cl::desc("symmetric or asymmetric weights")};
  Option<std::string> scales{
      *this, "scales", llvm::cl::desc("f32, f16 or bf16 scales of weights")};
  Option<std::string> weightOnlyActivations{
      *this, "weight-only-activations",
      llvm::cl::desc("auto, float or int8: what meets weights that alone are "
                     "quantized")};
  Option<std::string> calibration{
      *this, "calibration",
      llvm::cl::desc("minmax, moving-average, percentile[:P], entropy or mse")};
  Option<std::string> dynamic{
      *this, "dynamic",
      llvm::cl::desc("off, tensor or token: parameters of activations are "
                     "computed at run time, for a tensor or for each token")};
  Option<std::string> convention{
      *this, "convention",
      llvm::cl::desc("quantx, onnxruntime, tflite, pytorch or tosa")};
  Option<bool> floatOutputs{
      *this, "float-outputs",
      llvm::cl::desc("the function gives floats (default); false where its "
                     "results will be codes"),
      llvm::cl::init(true)};
};

/// Appends the passes of the stage.
void buildQuantizePipeline(mlir::OpPassManager &manager,
                           const QuantizePipelineOptions &options);
/// Registers --quantx-quantize.
void registerQuantizePipeline();

} // namespace quantx

#endif
