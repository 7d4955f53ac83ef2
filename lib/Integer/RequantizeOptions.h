//===- RequantizeOptions.h - options shared by passes -----------*- C++ -*-===//
//
// Reads `convention` and `rounding` of the passes that make requantizations.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTEGER_REQUANTIZEOPTIONS_H
#define QUANTX_LIB_INTEGER_REQUANTIZEOPTIONS_H

#include "mlir/IR/Diagnostics.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Numerics/Quantize.h"

namespace quantx {

struct RequantizeOptions {
  RoundingMode rounding = RoundingMode::HalfUp;
  /// ONNX Runtime multiplies by an f32, all others by a fixed-point number.
  bool floatMultiplier = false;
};

/// Emits an error and fails for an unknown name; an empty rounding is the
/// convention's.
inline mlir::FailureOr<RequantizeOptions>
readRequantizeOptions(mlir::MLIRContext *context, llvm::StringRef convention,
                      llvm::StringRef rounding) {
  mlir::Location loc = mlir::UnknownLoc::get(context);
  std::optional<Convention> parsed =
      parseConvention(std::string_view(convention.data(), convention.size()));
  if (!parsed)
    return mlir::emitError(loc)
           << "unknown convention '" << convention
           << "', expected quantx, onnxruntime, tflite, pytorch or tosa";
  RequantizeOptions options;
  options.floatMultiplier = *parsed == Convention::OnnxRuntime;
  options.rounding = static_cast<RoundingMode>(requantizeRounding(*parsed));
  if (rounding.empty())
    return options;
  std::optional<RoundingMode> mode = symbolizeRoundingMode(rounding);
  if (!mode)
    return mlir::emitError(loc)
           << "unknown rounding '" << rounding
           << "', expected half_even, half_away_from_zero, half_up or "
              "tflite_double";
  options.rounding = *mode;
  return options;
}

} // namespace quantx

#endif
