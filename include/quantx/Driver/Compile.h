//===- Compile.h - the whole way in one command -----------------*- C++ -*-===//
//
// quant-compile as a library: a float model and sample data in, any later form
// of it out, with a report. Each step runs a stage by its pipeline's name and
// hands over IR and files only.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_COMPILE_H
#define QUANTX_DRIVER_COMPILE_H

#include "quantx/Driver/LayerReport.h"
#include "quantx/Driver/Session.h"
#include "quantx/Execution/CodeGenerator.h"
#include <string>
#include <vector>

namespace quantx {

/// What quant-compile writes.
enum class EmitKind {
  Float,
  QDQ,
  Integer,
  Linalg,
  LLVM,
  Object,
  Shared,
  Spirv,
  Program,
  Ptx,
  Isa
};

std::optional<EmitKind> parseEmitKind(llvm::StringRef name);

/// The choices of the quantize stage that have plain flags; empty ones are
/// left to the config file or the defaults.
struct QuantizeChoices {
  std::string config;                ///< YAML or JSON file
  std::string precision;             ///< fp32, bf16, fp16, int8, int4
  std::string scheme;                ///< symmetric, asymmetric
  std::string granularity;           ///< tensor, channel, block:N
  std::string weightScheme;          ///< symmetric, asymmetric
  std::string scales;                ///< f32, f16, bf16
  std::string weightOnlyActivations; ///< auto, float, int8
  std::string calibration;           ///< minmax, percentile, entropy, mse, ...
  std::string dynamic;               ///< off, tensor, token
  std::string convention; ///< quantx, onnxruntime, tflite, pytorch, tosa

  /// Options of the quantize pipeline: "precision=int8 scheme=symmetric".
  std::string toPipelineOptions() const;
  /// Applies "scheme=symmetric+granularity=tensor"; false when a key is
  /// unknown or a value missing.
  bool apply(llvm::StringRef assignments);
};

/// Choices to be compared, by the name of their row.
struct Alternative {
  std::string name;
  QuantizeChoices choices;
};

/// Reads --precision: a name, several of them, or "all". One is chosen in
/// `single`, several are put into `ladder`.
llvm::Error parsePrecisions(llvm::StringRef text, std::string &single,
                            std::vector<std::string> &ladder);

struct CompileOptions {
  std::string model;
  /// Functions to compile, separated by commas; all when empty.
  std::string entry;
  int64_t batch = 0; ///< leading dimension to give the model; 0: as it is

  /// Calibration data, one .npy per input in order or one .npz; none makes
  /// quantization weight-only unless the model brings its own parameters or
  /// they are computed at run time. Of several functions each has its own,
  /// which begins with "FUNCTION:".
  std::vector<std::string> data;
  /// Statistics from an earlier calibration, instead of data.
  std::string stats;
  QuantizeChoices quantize;
  bool integerOnly = false; ///< softmax and norms on integers, too
  bool quantizedIo = false; ///< the function takes and gives codes

  EmitKind emit = EmitKind::Integer;
  /// cpu, vulkan, nvidia-sm_80 or nvidia-sm_90a.
  std::string target = "cpu";
  bool deviceOnly = false;    ///< what no GPU can run is an error
  std::string output;         ///< empty: nothing is written
  std::string reportFile;     ///< JSON
  std::string stagesDir;      ///< IR after every stage
  std::string name = "model"; ///< prefix of the exported C functions
  /// What the code is for; several only for objects and shared libraries. The
  /// data runs through the model on this machine's CPU.
  std::vector<TargetOptions> targets = {TargetOptions()};

  /// Threads that share the work of large layers in objects and libraries.
  unsigned threads = 1;
  /// Samples of the data on which layer errors are measured; 0 for none.
  int64_t reportSamples = 8;
  bool quiet = false; ///< no table on standard output
  /// Prints the loops that machine code runs element by element, with the
  /// names of their layers.
  bool listScalarLoops = false;
  bool progress = true;

  /// Alternatives to compare ("scheme=symmetric+granularity=tensor", ...),
  /// each on top of `quantize`, on `evalData` or else on `data`: against float,
  /// and against `labels` if there are any.
  std::vector<std::string> compare;
  /// Precisions to compare in the same way.
  std::vector<std::string> ladder;
  std::vector<std::string> evalData;
  std::string labels;

  /// `compare` or `ladder`, each with a name and all its choices.
  std::vector<Alternative> getAlternatives() const;
};

/// Runs the whole of quant-compile; errors are one sentence, after located
/// diagnostics where IR is at fault.
llvm::Error compile(const mlir::DialectRegistry &registry,
                    const CompileOptions &options);

} // namespace quantx

#endif
