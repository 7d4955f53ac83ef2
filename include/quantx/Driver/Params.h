//===- Params.h - quantization parameters of one range or tensor *- C++ -*-===//
//
// What the tool quant-params prints: scale, zero point, codes and error.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_PARAMS_H
#define QUANTX_DRIVER_PARAMS_H

#include "quantx/Numerics/Params.h"
#include "quantx/Numerics/Quantize.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>
#include <string>

namespace quantx {

/// What to print parameters of.
struct ParamsRequest {
  ParamOptions options;
  /// A range given by hand...
  std::optional<double> min, max;
  /// ... or an .npy file with float data.
  std::string tensor;
  /// "tensor", "channel" (along `axis`) or "block:N" (along `axis`).
  std::string granularity = "tensor";
  int64_t axis = 0;
  /// At most this many codes (and channels or blocks) are printed.
  int64_t limit = 16;
};

/// Prints the parameters; errors are one sentence.
llvm::Error printParams(llvm::raw_ostream &os, const ParamsRequest &request);

} // namespace quantx

#endif
