//===- SettingsSpelling.cpp - settings as users write them ----------------===//
//
// An enumeration has one table of words, which parsing, printing and the phrase
// that says what is allowed all read.
//
//===----------------------------------------------------------------------===//

#include "quantx/Quantize/Settings.h"

#include "llvm/ADT/STLExtras.h"
#include <cstdio>

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Enumerations
//===----------------------------------------------------------------------===//

namespace {

template <typename T>
struct Word {
  T value;
  StringLiteral text;
};

constexpr Word<Precision> precisions[] = {{Precision::FP32, "fp32"},
                                          {Precision::BF16, "bf16"},
                                          {Precision::FP16, "fp16"},
                                          {Precision::INT8, "int8"},
                                          {Precision::INT4, "int4"}};
constexpr Word<Scheme> schemes[] = {{Scheme::Symmetric, "symmetric"},
                                    {Scheme::Asymmetric, "asymmetric"}};
constexpr Word<RunTime> runTimes[] = {{RunTime::Off, "off"},
                                      {RunTime::Tensor, "tensor"},
                                      {RunTime::Token, "token"}};
constexpr Word<RequantizeKind> requantizeKinds[] = {
    {RequantizeKind::Fixed, "fixed"}, {RequantizeKind::Float, "float"}};
constexpr Word<ScaleKind> scaleKinds[] = {{ScaleKind::F32, "f32"},
                                          {ScaleKind::F16, "f16"},
                                          {ScaleKind::BF16, "bf16"}};
constexpr Word<WeightRanges> weightRanges[] = {{WeightRanges::MinMax, "minmax"},
                                               {WeightRanges::MSE, "mse"}};
constexpr Word<WeightOnlyActivations> weightOnlyActivations[] = {
    {WeightOnlyActivations::Auto, "auto"},
    {WeightOnlyActivations::Float, "float"},
    {WeightOnlyActivations::Int8, "int8"}};

/// "expected a, b or c".
template <typename T>
std::string listWords(ArrayRef<Word<T>> words) {
  std::string phrase = "expected ";
  for (auto [i, word] : llvm::enumerate(words)) {
    if (i)
      phrase += i + 1 == words.size() ? " or " : ", ";
    phrase += word.text;
  }
  return phrase;
}

/// Each enumeration has one table, so its phrase is made once.
template <typename T, size_t N>
StringRef parseWord(StringRef text, T &value, const Word<T> (&words)[N]) {
  static const std::string allowed = listWords(ArrayRef(words));
  const auto *word = llvm::find_if(
      words, [&](const Word<T> &word) { return word.text == text; });
  if (word == std::end(words))
    return allowed;
  value = word->value;
  return "";
}

template <typename T, size_t N>
StringRef printWord(T value, const Word<T> (&words)[N]) {
  const auto *word = llvm::find_if(
      words, [&](const Word<T> &word) { return word.value == value; });
  if (word == std::end(words))
    return "";
  return word->text;
}

} // namespace

StringRef quantx::parseSetting(StringRef text, Precision &value) {
  return parseWord(text, value, precisions);
}
StringRef quantx::toString(Precision value) {
  return printWord(value, precisions);
}

StringRef quantx::parseSetting(StringRef text, Scheme &value) {
  return parseWord(text, value, schemes);
}
StringRef quantx::toString(Scheme value) { return printWord(value, schemes); }

StringRef quantx::parseSetting(StringRef text, RunTime &value) {
  return parseWord(text, value, runTimes);
}
StringRef quantx::toString(RunTime value) { return printWord(value, runTimes); }

StringRef quantx::parseSetting(StringRef text, RequantizeKind &value) {
  return parseWord(text, value, requantizeKinds);
}

StringRef quantx::parseSetting(StringRef text, ScaleKind &value) {
  return parseWord(text, value, scaleKinds);
}
StringRef quantx::toString(ScaleKind value) {
  return printWord(value, scaleKinds);
}

StringRef quantx::parseSetting(StringRef text, WeightRanges &value) {
  return parseWord(text, value, weightRanges);
}
StringRef quantx::toString(WeightRanges value) {
  return printWord(value, weightRanges);
}

StringRef quantx::parseSetting(StringRef text, WeightOnlyActivations &value) {
  return parseWord(text, value, weightOnlyActivations);
}
StringRef quantx::toString(WeightOnlyActivations value) {
  return printWord(value, weightOnlyActivations);
}

template <typename T>
static StringRef take(std::optional<T> parsed, T &value, StringRef allowed) {
  if (!parsed)
    return allowed;
  value = *parsed;
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

//===----------------------------------------------------------------------===//
// Settings with a number
//===----------------------------------------------------------------------===//

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
