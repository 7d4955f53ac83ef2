//===- Config.h - the user's choices for a whole model ----------*- C++ -*-===//
//
// A configuration file (YAML, or JSON as its subset) and plain options become
// settings of every layer. docs/configuration.md describes the schema.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_QUANTIZE_CONFIG_H
#define QUANTX_QUANTIZE_CONFIG_H

#include "quantx/Quantize/Settings.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/Support/Error.h"
#include <vector>

namespace quantx {

/// Settings that were written down; absent ones keep what stood before.
struct SettingOverrides {
  struct Activations {
    std::optional<Scheme> scheme;
    std::optional<BitWidth> bits;
    std::optional<bool> isSigned;
    std::optional<CalibrationMethod> calibration;
    std::optional<RunTime> runTime;
  };
  struct Weights {
    std::optional<Scheme> scheme;
    std::optional<BitWidth> bits;
    std::optional<bool> isSigned;
    std::optional<Granularity> granularity;
    std::optional<ScaleKind> scales;
    std::optional<WeightRanges> ranges;
    std::optional<bool> packed;
  };

  std::optional<Precision> precision;
  std::optional<bool> isFloat;
  std::optional<bool> weightsOnly;
  std::optional<WeightOnlyActivations> weightOnlyActivations;
  std::optional<bool> floatResults;
  std::optional<Smoothing> smoothing;
  std::optional<bool> compensation;
  std::optional<Convention> convention;
  std::optional<Rounding> rounding;
  std::optional<RequantizeKind> requantize;
  std::optional<Rounding> requantizeRounding;
  Activations activations;
  Weights weights;

  /// Writes these over `settings`. A precision sets the widths that it names;
  /// widths written beside it win.
  void apply(LayerSettings &settings) const;
};

/// Settings for the layers that fit all patterns that are given.
struct LayerRule {
  std::optional<std::string> id;
  /// A regular expression (POSIX extended) for the whole readable name.
  std::optional<std::string> name;
  std::optional<std::string> kind;
  /// What the layer is a part of, or is as a whole: attention, embedding, gelu.
  std::optional<std::string> unit;
  SettingOverrides overrides;
  /// Where the rule stands in the file, from 1.
  unsigned line = 0;

  bool matches(llvm::StringRef id, llvm::StringRef name, llvm::StringRef kind,
               llvm::StringRef unit) const;
};

/// Everything a file says.
struct Config {
  SettingOverrides globals;
  std::vector<LayerRule> rules;

  /// The settings of one layer: defaults, the file's globals, `options`, then
  /// each matching rule in order, so that the later one wins. Matching rules
  /// are marked in `used` (one bit per rule).
  LayerSettings resolve(llvm::StringRef id, llvm::StringRef name,
                        llvm::StringRef kind, const SettingOverrides &options,
                        llvm::BitVector &used, llvm::StringRef unit = {}) const;
};

/// A mistake in a file, or a file that cannot be read (line 0).
struct ConfigError : llvm::ErrorInfo<ConfigError> {
  static char ID;
  ConfigError(const llvm::Twine &file, unsigned line, unsigned column,
              const llvm::Twine &message)
      : file(file.str()), line(line), column(column), message(message.str()) {}

  /// "file:line:column: message".
  void log(llvm::raw_ostream &os) const override;
  std::error_code convertToErrorCode() const override {
    return llvm::inconvertibleErrorCode();
  }

  std::string file;
  /// Both from 1.
  unsigned line, column;
  std::string message;
};

/// Parses the text of a file called `name`. Errors are ConfigError.
llvm::Expected<Config> parseConfig(llvm::StringRef text, llvm::StringRef name);
/// Reads a file.
llvm::Expected<Config> readConfig(llvm::StringRef path);

/// Reads the file that a pass's option names; without a name, nothing is said.
/// An error is reported at its place in the file, or else, when it has none, at
/// `fallback`.
mlir::FailureOr<Config> readConfigOption(llvm::StringRef path,
                                         mlir::Location fallback);

} // namespace quantx

#endif
