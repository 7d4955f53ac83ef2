//===- Config.cpp - rules over settings -----------------------------------===//

#include "quantx/Quantize/Config.h"

#include "mlir/IR/Diagnostics.h"
#include "quantx/Interfaces/Embedding.h"
#include "llvm/Support/Regex.h"

using namespace quantx;
using llvm::StringRef;

char ConfigError::ID = 0;

void ConfigError::log(llvm::raw_ostream &os) const {
  os << file;
  if (line)
    os << ":" << line << ":" << column;
  os << ": " << message;
}

template <typename T, typename U>
static void assign(const std::optional<T> &source, U &target) {
  if (source)
    target = *source;
}

void SettingOverrides::apply(LayerSettings &settings) const {
  if (precision) {
    settings.precision = *precision;
    settings.weights.precision = *precision;
    if (*precision == Precision::INT8 || *precision == Precision::INT4) {
      settings.weights.bits = *precision == Precision::INT4 ? 4 : 8;
      settings.activations.storage.bits = 8;
    }
  }
  assign(isFloat, settings.isFloat);
  assign(weightsOnly, settings.weightsOnly);
  assign(weightOnlyActivations, settings.weightOnlyActivations);
  assign(floatResults, settings.floatResults);
  assign(smoothing, settings.smoothing);
  assign(compensation, settings.weights.compensation);
  assign(convention, settings.convention);
  assign(convention, settings.activations.convention);
  assign(convention, settings.weights.convention);
  assign(rounding, settings.activations.rounding);
  assign(rounding, settings.weights.rounding);
  assign(requantize, settings.requantize);
  assign(requantizeRounding, settings.requantizeRounding);
  assign(activations.calibration, settings.activations.calibration);
  assign(activations.runTime, settings.activations.runTime);
  assign(activations.scheme, settings.activations.scheme);
  assign(activations.isSigned, settings.activations.storage.isSigned);
  if (activations.bits)
    settings.activations.storage.bits = activations.bits->bits;
  assign(weights.granularity, settings.weights.granularity);
  assign(weights.scheme, settings.weights.scheme);
  assign(weights.scales, settings.weights.scales);
  assign(weights.ranges, settings.weights.ranges);
  assign(weights.packed, settings.weights.packed);
  assign(weights.isSigned, settings.weights.isSigned);
  if (weights.bits)
    settings.weights.bits = weights.bits->bits;
}

bool LayerRule::matches(StringRef layerId, StringRef layerName,
                        StringRef layerKind, StringRef layerUnit) const {
  if (id && *id != layerId)
    return false;
  if ((kind && *kind != layerKind) || (unit && *unit != layerUnit))
    return false;
  return !name || llvm::Regex("^(" + *name + ")$").match(layerName);
}

LayerSettings Config::resolve(StringRef id, StringRef name, StringRef kind,
                              const SettingOverrides &options,
                              llvm::BitVector &used, StringRef unit) const {
  LayerSettings settings;
  // A zero point per row costs a byte, and nothing when the row is read.
  if (kind == embeddingKind)
    settings.weights.scheme = Scheme::Asymmetric;
  globals.apply(settings);
  options.apply(settings);
  used.resize(rules.size());
  for (auto [index, rule] : llvm::enumerate(rules))
    if (rule.matches(id, name, kind, unit)) {
      rule.overrides.apply(settings);
      used.set(index);
    }
  return settings;
}

mlir::FailureOr<Config> quantx::readConfigOption(StringRef path,
                                                 mlir::Location fallback) {
  if (path.empty())
    return Config();
  llvm::Expected<Config> file = readConfig(path);
  if (file)
    return std::move(*file);
  llvm::handleAllErrors(file.takeError(), [&](const ConfigError &problem) {
    mlir::Location loc = fallback;
    if (problem.line)
      loc = mlir::FileLineColLoc::get(fallback.getContext(), problem.file,
                                      problem.line, problem.column);
    mlir::InFlightDiagnostic diagnostic = mlir::emitError(loc);
    if (!problem.line)
      diagnostic << "cannot read '" << problem.file << "': ";
    diagnostic << problem.message;
  });
  return mlir::failure();
}
