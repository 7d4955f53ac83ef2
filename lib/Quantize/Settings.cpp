//===- Settings.cpp - how a layer is quantized ----------------------------===//

#include "quantx/Quantize/Settings.h"

#include "llvm/ADT/StringSwitch.h"
#include <cstdio>

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Spelling
//===----------------------------------------------------------------------===//

template <typename T>
static StringRef take(std::optional<T> parsed, T &value, StringRef allowed) {
  if (!parsed)
    return allowed;
  value = *parsed;
  return "";
}

StringRef quantx::parseSetting(StringRef text, Precision &value) {
  return take(llvm::StringSwitch<std::optional<Precision>>(text)
                  .Case("fp32", Precision::FP32)
                  .Case("bf16", Precision::BF16)
                  .Case("fp16", Precision::FP16)
                  .Case("int8", Precision::INT8)
                  .Case("int4", Precision::INT4)
                  .Default(std::nullopt),
              value, "expected fp32, bf16, fp16, int8 or int4");
}

StringRef quantx::parseSetting(StringRef text, Scheme &value) {
  return take(llvm::StringSwitch<std::optional<Scheme>>(text)
                  .Case("symmetric", Scheme::Symmetric)
                  .Case("asymmetric", Scheme::Asymmetric)
                  .Default(std::nullopt),
              value, "expected symmetric or asymmetric");
}

StringRef quantx::parseSetting(StringRef text, RunTime &value) {
  return take(llvm::StringSwitch<std::optional<RunTime>>(text)
                  .Case("off", RunTime::Off)
                  .Case("tensor", RunTime::Tensor)
                  .Case("token", RunTime::Token)
                  .Default(std::nullopt),
              value, "expected off, tensor or token");
}

StringRef quantx::parseSetting(StringRef text, RequantizeKind &value) {
  return take(llvm::StringSwitch<std::optional<RequantizeKind>>(text)
                  .Case("fixed", RequantizeKind::Fixed)
                  .Case("float", RequantizeKind::Float)
                  .Default(std::nullopt),
              value, "expected fixed or float");
}

StringRef quantx::parseSetting(StringRef text, ScaleKind &value) {
  return take(llvm::StringSwitch<std::optional<ScaleKind>>(text)
                  .Case("f32", ScaleKind::F32)
                  .Case("f16", ScaleKind::F16)
                  .Case("bf16", ScaleKind::BF16)
                  .Default(std::nullopt),
              value, "expected f32, f16 or bf16");
}

StringRef quantx::parseSetting(StringRef text, WeightRanges &value) {
  return take(llvm::StringSwitch<std::optional<WeightRanges>>(text)
                  .Case("minmax", WeightRanges::MinMax)
                  .Case("mse", WeightRanges::MSE)
                  .Default(std::nullopt),
              value, "expected minmax or mse");
}

StringRef quantx::parseSetting(StringRef text, WeightOnlyActivations &value) {
  return take(llvm::StringSwitch<std::optional<WeightOnlyActivations>>(text)
                  .Case("auto", WeightOnlyActivations::Auto)
                  .Case("float", WeightOnlyActivations::Float)
                  .Case("int8", WeightOnlyActivations::Int8)
                  .Default(std::nullopt),
              value, "expected auto, float or int8");
}

StringRef quantx::parseSetting(StringRef text, Granularity &value) {
  int64_t size = 0;
  if (text == "tensor")
    value = {Granularity::Tensor, 0};
  else if (text == "channel")
    value = {Granularity::Channel, 0};
  else if (text.consume_front("block:") && !text.getAsInteger(10, size) &&
           size >= 1 && size <= (int64_t(1) << 30))
    value = {Granularity::Block, size};
  else
    return "expected tensor, channel or block:N with N at least 1";
  return "";
}

StringRef quantx::parseSetting(StringRef text, CalibrationMethod &value) {
  static constexpr StringLiteral allowed =
      "expected minmax, moving-average, percentile, percentile:P with P in "
      "(0, 100], entropy or mse";
  auto [name, percent] = text.split(':');
  std::optional<RangeMethod> method = parseRangeMethod(name);
  if (!method)
    return allowed;
  value = {*method, CalibrationMethod().percentile};
  if (!text.contains(':'))
    return "";
  if (*method != RangeMethod::Percentile ||
      percent.getAsDouble(value.percentile) || !(value.percentile > 0) ||
      value.percentile > 100)
    return allowed;
  return "";
}

StringRef quantx::parseSetting(StringRef text, BitWidth &value) {
  unsigned bits = 0;
  if (text.getAsInteger(10, bits) || bits < 2 || bits > 16)
    return "expected a number of bits from 2 to 16";
  value.bits = bits;
  return "";
}

StringRef quantx::parseSetting(StringRef text, Smoothing &value) {
  double strength = 0.0;
  if (text == "auto")
    value.strength = std::nullopt;
  else if (text == "off")
    value.strength = 0.0;
  else if (!text.getAsDouble(strength) && strength >= 0 && strength <= 1)
    value.strength = strength;
  else
    return "expected auto, off or a strength from 0 to 1";
  return "";
}

StringRef quantx::parseSetting(StringRef text, Convention &value) {
  return take(parseConvention(text), value,
              "expected quantx, onnxruntime, tflite, pytorch or tosa");
}

StringRef quantx::parseSetting(StringRef text, Rounding &value) {
  return take(parseRounding(text), value,
              "expected half_even, half_away_from_zero, half_up or "
              "tflite_double");
}

StringRef quantx::toString(Precision value) {
  switch (value) {
  case Precision::FP32:
    return "fp32";
  case Precision::BF16:
    return "bf16";
  case Precision::FP16:
    return "fp16";
  case Precision::INT8:
    return "int8";
  case Precision::INT4:
    return "int4";
  }
  return "";
}

StringRef quantx::toString(Scheme value) {
  return value == Scheme::Symmetric ? "symmetric" : "asymmetric";
}

StringRef quantx::toString(RunTime value) {
  switch (value) {
  case RunTime::Off:
    return "off";
  case RunTime::Tensor:
    return "tensor";
  case RunTime::Token:
    return "token";
  }
  return "";
}

StringRef quantx::toString(ScaleKind value) {
  switch (value) {
  case ScaleKind::F32:
    return "f32";
  case ScaleKind::F16:
    return "f16";
  case ScaleKind::BF16:
    return "bf16";
  }
  return "";
}

StringRef quantx::toString(WeightRanges value) {
  return value == WeightRanges::MinMax ? "minmax" : "mse";
}

StringRef quantx::toString(WeightOnlyActivations value) {
  switch (value) {
  case WeightOnlyActivations::Auto:
    return "auto";
  case WeightOnlyActivations::Float:
    return "float";
  case WeightOnlyActivations::Int8:
    return "int8";
  }
  return "";
}

std::string quantx::toString(const Granularity &value) {
  switch (value.kind) {
  case Granularity::Tensor:
    return "tensor";
  case Granularity::Channel:
    return "channel";
  case Granularity::Block:
    return "block:" + std::to_string(value.blockSize);
  }
  return "";
}

std::string quantx::toString(const CalibrationMethod &value) {
  StringRef name = toString(value.method);
  if (value.method != RangeMethod::Percentile)
    return name.str();
  // The shortest digits that read back as the same number.
  char digits[32];
  double read = 0.0;
  for (int count = 6; count <= 17; ++count) {
    std::snprintf(digits, sizeof(digits), "%.*g", count, value.percentile);
    if (!StringRef(digits).getAsDouble(read) && read == value.percentile)
      break;
  }
  return (name + ":" + digits).str();
}

//===----------------------------------------------------------------------===//
// Meaning
//===----------------------------------------------------------------------===//

RoundingMode quantx::toAttributeEnum(Rounding rounding) {
  switch (rounding) {
  case Rounding::HalfEven:
    return RoundingMode::HalfEven;
  case Rounding::HalfAwayFromZero:
    return RoundingMode::HalfAwayFromZero;
  case Rounding::HalfUp:
    return RoundingMode::HalfUp;
  case Rounding::TFLiteDouble:
    return RoundingMode::TFLiteDouble;
  }
  return RoundingMode::HalfEven;
}

Rounding quantx::fromAttributeEnum(RoundingMode rounding) {
  switch (rounding) {
  case RoundingMode::HalfEven:
    return Rounding::HalfEven;
  case RoundingMode::HalfAwayFromZero:
    return Rounding::HalfAwayFromZero;
  case RoundingMode::HalfUp:
    return Rounding::HalfUp;
  case RoundingMode::TFLiteDouble:
    return Rounding::TFLiteDouble;
  }
  return Rounding::HalfEven;
}

ParamOptions ActivationSettings::getParamOptions() const {
  ParamOptions options;
  options.storage = storage;
  options.symmetric = scheme == Scheme::Symmetric;
  options.convention = convention;
  return options;
}

QuantizeStyle ActivationSettings::getStyle() const {
  QuantizeMode mode = quantizeMode(convention);
  return {toAttributeEnum(rounding.value_or(mode.rounding)), mode.reciprocal,
          mode.zeroPointBeforeRounding};
}

StorageType WeightSettings::getStorage() const {
  bool narrow = scheme == Scheme::Symmetric && isSigned &&
                convention != Convention::PyTorch;
  return {bits, isSigned, narrow};
}

ParamOptions WeightSettings::getParamOptions() const {
  ParamOptions options;
  options.storage = getStorage();
  options.symmetric = scheme == Scheme::Symmetric;
  options.convention = convention;
  return options;
}

QuantizeMode WeightSettings::getMode() const {
  QuantizeMode mode = quantizeMode(convention);
  mode.rounding = rounding.value_or(mode.rounding);
  return mode;
}

WeightRanges WeightSettings::getRanges(bool onlyWeights) const {
  bool searches =
      onlyWeights && bits <= 4 && convention == Convention::QuantX &&
      (precision == Precision::INT8 || precision == Precision::INT4);
  return ranges.value_or(searches ? WeightRanges::MSE : WeightRanges::MinMax);
}

bool LayerSettings::isQuantized() const {
  return !isFloat && !weightsOnly &&
         (precision == Precision::INT8 || precision == Precision::INT4);
}

RequantizeKind LayerSettings::getRequantizeKind() const {
  return requantize.value_or(convention == Convention::OnnxRuntime
                                 ? RequantizeKind::Float
                                 : RequantizeKind::Fixed);
}

Rounding LayerSettings::getRequantizeRounding() const {
  return requantizeRounding.value_or(quantx::requantizeRounding(convention));
}

//===----------------------------------------------------------------------===//
// In the IR
//===----------------------------------------------------------------------===//

namespace {

/// Collects the entries of a settings dictionary.
struct Writer {
  explicit Writer(MLIRContext *context) : builder(context) {}
  void add(StringRef name, StringRef value) {
    entries.push_back(builder.getNamedAttr(name, builder.getStringAttr(value)));
  }
  void add(StringRef name, const std::optional<Rounding> &rounding) {
    if (rounding)
      add(name, StringRef(toString(*rounding)));
  }
  void add(StringRef name, Convention convention) {
    if (convention != Convention::QuantX)
      add(name, StringRef(toString(convention)));
  }
  DictionaryAttr get() { return builder.getDictionaryAttr(entries); }

  Builder builder;
  SmallVector<NamedAttribute> entries;
};

/// Reads entries of a settings dictionary; remembers the first mistake.
struct Reader {
  template <typename T>
  void read(StringRef name, T &value) {
    auto text = dictionary.getAs<StringAttr>(name);
    if (!text)
      return;
    StringRef allowed = parseSetting(text.getValue(), value);
    if (!allowed.empty() && error.empty())
      error = (name + " is '" + text.getValue() + "', " + allowed).str();
  }
  template <typename T>
  void read(StringRef name, std::optional<T> &value) {
    if (!dictionary.contains(name))
      return;
    value.emplace();
    read(name, *value);
  }

  DictionaryAttr dictionary;
  std::string &error;
};

DictionaryAttr getDictionary(Operation *op, StringRef name,
                             std::string &error) {
  Attribute attribute = op->getDiscardableAttr(name);
  auto dictionary = dyn_cast_or_null<DictionaryAttr>(attribute);
  if (attribute && !dictionary)
    error = "not a dictionary";
  return dictionary;
}

} // namespace

DictionaryAttr quantx::toAttribute(MLIRContext *context,
                                   const ActivationSettings &settings) {
  Writer writer(context);
  writer.add("storage", toString(settings.storage));
  writer.add("scheme", toString(settings.scheme));
  if (settings.runTime != RunTime::Off)
    writer.add("dynamic", toString(settings.runTime));
  if (settings.calibration)
    writer.add("calibration", toString(*settings.calibration));
  writer.add("convention", settings.convention);
  writer.add("rounding", settings.rounding);
  return writer.get();
}

DictionaryAttr quantx::toAttribute(MLIRContext *context,
                                   const WeightSettings &settings) {
  Writer writer(context);
  writer.add("precision", toString(settings.precision));
  writer.add("storage",
             toString(StorageType{settings.bits, settings.isSigned}));
  writer.add("scheme", toString(settings.scheme));
  writer.add("granularity", toString(settings.granularity));
  if (!settings.compensation)
    writer.add("compensation", "off");
  if (!settings.packed)
    writer.add("packed", "off");
  if (settings.scales != ScaleKind::F32)
    writer.add("scales", toString(settings.scales));
  if (settings.ranges && *settings.ranges != WeightRanges::MinMax)
    writer.add("ranges", toString(*settings.ranges));
  writer.add("convention", settings.convention);
  writer.add("rounding", settings.rounding);
  return writer.get();
}

/// Storage types are spelled as quantx/Numerics does, 16 bits at most.
static void readStorage(DictionaryAttr dictionary, StorageType &storage,
                        std::string &error) {
  auto text = dictionary.getAs<StringAttr>("storage");
  if (!text)
    return;
  std::optional<StorageType> parsed = parseStorageType(text.getValue());
  if (parsed && parsed->bits <= 16)
    storage = *parsed;
  else if (error.empty())
    error = ("storage is '" + text.getValue() +
             "', expected i2 to i16 or u2 to u16")
                .str();
}

std::optional<ActivationSettings>
quantx::readActivationSettings(Operation *op, std::string &error) {
  DictionaryAttr dictionary = getDictionary(op, activationAttrName, error);
  if (!dictionary)
    return std::nullopt;
  ActivationSettings settings;
  Reader reader{dictionary, error};
  readStorage(dictionary, settings.storage, error);
  reader.read("scheme", settings.scheme);
  reader.read("dynamic", settings.runTime);
  reader.read("calibration", settings.calibration);
  reader.read("convention", settings.convention);
  reader.read("rounding", settings.rounding);
  if (!error.empty())
    return std::nullopt;
  return settings;
}

std::optional<WeightSettings> quantx::readWeightSettings(Operation *op,
                                                         std::string &error) {
  DictionaryAttr dictionary = getDictionary(op, weightsAttrName, error);
  if (!dictionary)
    return std::nullopt;
  WeightSettings settings;
  Reader reader{dictionary, error};
  StorageType storage{settings.bits, settings.isSigned};
  readStorage(dictionary, storage, error);
  settings.bits = storage.bits;
  settings.isSigned = storage.isSigned;
  reader.read("precision", settings.precision);
  reader.read("scheme", settings.scheme);
  reader.read("granularity", settings.granularity);
  if (auto text = dictionary.getAs<StringAttr>("compensation"))
    settings.compensation = text.getValue() != "off";
  if (auto text = dictionary.getAs<StringAttr>("packed"))
    settings.packed = text.getValue() != "off";
  reader.read("scales", settings.scales);
  reader.read("ranges", settings.ranges);
  reader.read("convention", settings.convention);
  reader.read("rounding", settings.rounding);
  if (!error.empty())
    return std::nullopt;
  return settings;
}
