//===- Pipeline.h - the integer stage in one call ---------------*- C++ -*-===//
//
// --quantx-to-integer: from the QDQ form to the integer form.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTEGER_PIPELINE_H
#define QUANTX_INTEGER_PIPELINE_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"

namespace quantx {

/// Options of the stage.
struct IntegerPipelineOptions
    : mlir::PassPipelineOptions<IntegerPipelineOptions> {
  Option<std::string> convention{
      *this, "convention",
      llvm::cl::desc("whose requantization to follow: quantx, onnxruntime, "
                     "tflite, pytorch or tosa"),
      llvm::cl::init("quantx")};
  Option<std::string> rounding{
      *this, "rounding",
      llvm::cl::desc("rounding of requantizations, where it should differ from "
                     "the convention's: half_even, half_away_from_zero, "
                     "half_up or tflite_double")};
  Option<std::string> weightOnlyActivations{
      *this, "weight-only-activations",
      llvm::cl::desc("what is multiplied with weights that alone are "
                     "quantized, where the layer does not say: float, int8 "
                     "found at run time, or auto: int8 where there is one row"),
      llvm::cl::init("auto")};
  Option<bool> integerOnly{
      *this, "integer-only",
      llvm::cl::desc("compute softmax, layer norm and RMS norm with integers, "
                     "too"),
      llvm::cl::init(false)};
  Option<bool> remarks{
      *this, "remarks",
      llvm::cl::desc("list the ops that stay float with their reasons"),
      llvm::cl::init(true)};
};

/// Appends the passes of the stage. An unknown convention is an error of the
/// first pass.
void buildIntegerPipeline(mlir::OpPassManager &manager,
                          const IntegerPipelineOptions &options);
/// Registers --quantx-to-integer.
void registerIntegerPipeline();

} // namespace quantx

#endif
