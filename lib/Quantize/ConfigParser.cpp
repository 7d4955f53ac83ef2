//===- ConfigParser.cpp - YAML and JSON into a Config ---------------------===//
//
// One schema for both: JSON is read as the YAML that it is. Every mistake is
// reported at its line and column.
//
//===----------------------------------------------------------------------===//

#include "quantx/Quantize/Config.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Regex.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLTraits.h"

using namespace quantx;
using llvm::StringRef;
using llvm::Twine;

namespace {

/// What the traits share during one parse.
struct ParseState {
  StringRef text;
};

/// A regular expression, checked when it is read.
struct Pattern {
  std::string text;
};

/// A key that stands for one of a nested mapping, as the option is called; the
/// nested one wins.
template <typename T>
void mapShortForm(llvm::yaml::IO &io, const char *key,
                  std::optional<T> &nested) {
  std::optional<T> value;
  io.mapOptional(key, value);
  if (value && !nested)
    nested = value;
}

void mapSettings(llvm::yaml::IO &io, SettingOverrides &settings) {
  io.mapOptional("precision", settings.precision);
  io.mapOptional("convention", settings.convention);
  io.mapOptional("rounding", settings.rounding);
  io.mapOptional("requantize", settings.requantize);
  io.mapOptional("requantize_rounding", settings.requantizeRounding);
  io.mapOptional("float", settings.isFloat);
  io.mapOptional("weights_only", settings.weightsOnly);
  io.mapOptional("weight_only_activations", settings.weightOnlyActivations);
  io.mapOptional("float_results", settings.floatResults);
  io.mapOptional("smoothing", settings.smoothing);
  io.mapOptional("compensation", settings.compensation);
  io.mapOptional("activations", settings.activations);
  io.mapOptional("weights", settings.weights);
  mapShortForm(io, "scheme", settings.activations.scheme);
  mapShortForm(io, "calibration", settings.activations.calibration);
  mapShortForm(io, "dynamic", settings.activations.runTime);
  mapShortForm(io, "granularity", settings.weights.granularity);
}

unsigned getLine(llvm::yaml::IO &io) {
  const auto *state = static_cast<ParseState *>(io.getContext());
  const llvm::yaml::Node *node =
      static_cast<llvm::yaml::Input &>(io).getCurrentNode();
  const char *start =
      node ? node->getSourceRange().Start.getPointer() : nullptr;
  if (!start || start < state->text.begin() || start > state->text.end())
    return 0;
  return 1 +
         llvm::count(
             StringRef(state->text.begin(), start - state->text.begin()), '\n');
}

} // namespace

namespace llvm::yaml {

#define QUANTX_SETTING_TRAITS(Type)                                            \
  template <>                                                                  \
  struct ScalarTraits<Type> {                                                  \
    static void output(const Type &, void *, raw_ostream &) {}                 \
    static StringRef input(StringRef text, void *, Type &value) {              \
      return parseSetting(text, value);                                        \
    }                                                                          \
    static QuotingType mustQuote(StringRef) { return QuotingType::None; }      \
  };
QUANTX_SETTING_TRAITS(quantx::BitWidth)
QUANTX_SETTING_TRAITS(CalibrationMethod)
QUANTX_SETTING_TRAITS(Convention)
QUANTX_SETTING_TRAITS(Granularity)
QUANTX_SETTING_TRAITS(Precision)
QUANTX_SETTING_TRAITS(RequantizeKind)
QUANTX_SETTING_TRAITS(Rounding)
QUANTX_SETTING_TRAITS(RunTime)
QUANTX_SETTING_TRAITS(ScaleKind)
QUANTX_SETTING_TRAITS(Scheme)
QUANTX_SETTING_TRAITS(Smoothing)
QUANTX_SETTING_TRAITS(WeightOnlyActivations)
QUANTX_SETTING_TRAITS(WeightRanges)
#undef QUANTX_SETTING_TRAITS

template <>
struct ScalarTraits<Pattern> {
  static void output(const Pattern &, void *, raw_ostream &) {}
  static StringRef input(StringRef text, void *, Pattern &value) {
    std::string error;
    if (!Regex("^(" + text.str() + ")$").isValid(error))
      return "expected a regular expression";
    value.text = text.str();
    return "";
  }
  static QuotingType mustQuote(StringRef) { return QuotingType::Single; }
};

template <>
struct MappingTraits<SettingOverrides::Activations> {
  static void mapping(IO &io, SettingOverrides::Activations &activations) {
    io.mapOptional("scheme", activations.scheme);
    io.mapOptional("bits", activations.bits);
    io.mapOptional("signed", activations.isSigned);
    io.mapOptional("calibration", activations.calibration);
    io.mapOptional("dynamic", activations.runTime);
  }
};

template <>
struct MappingTraits<SettingOverrides::Weights> {
  static void mapping(IO &io, SettingOverrides::Weights &weights) {
    io.mapOptional("scheme", weights.scheme);
    io.mapOptional("bits", weights.bits);
    io.mapOptional("signed", weights.isSigned);
    io.mapOptional("granularity", weights.granularity);
    io.mapOptional("scales", weights.scales);
    io.mapOptional("ranges", weights.ranges);
    io.mapOptional("packed", weights.packed);
  }
};

template <>
struct MappingTraits<LayerRule> {
  static void mapping(IO &io, LayerRule &rule) {
    rule.line = getLine(io);
    std::optional<Pattern> name;
    io.mapOptional("id", rule.id);
    io.mapOptional("name", name);
    io.mapOptional("kind", rule.kind);
    io.mapOptional("unit", rule.unit);
    if (name)
      rule.name = name->text;
    mapSettings(io, rule.overrides);
  }
  static std::string validate(IO &, LayerRule &rule) {
    if (rule.id || rule.name || rule.kind || rule.unit)
      return "";
    return "a layer rule needs an id, a name, a kind or a unit";
  }
};

template <>
struct MappingTraits<Config> {
  static void mapping(IO &io, Config &config) {
    mapSettings(io, config.globals);
    io.mapOptional("layers", config.rules);
  }
};

} // namespace llvm::yaml

LLVM_YAML_IS_SEQUENCE_VECTOR(LayerRule)

namespace {

/// The first mistake in a text; line 0 while there is none.
struct Problem {
  unsigned line = 0, column = 0;
  std::string message;

  static void handle(const llvm::SMDiagnostic &diagnostic, void *context) {
    auto *problem = static_cast<Problem *>(context);
    if (problem->line)
      return;
    problem->line = std::max(diagnostic.getLineNo(), 1);
    problem->column = std::max(diagnostic.getColumnNo(), 0) + 1;
    problem->message = diagnostic.getMessage().str();
  }
};

/// LLVM's parser recurses with the nesting of its input, so the nesting is
/// bounded first: of blocks by the length of lines (each level takes a column),
/// of brackets by counting.
Problem checkNesting(StringRef text) {
  constexpr int maxLine = 4096, maxDepth = 64;
  unsigned line = 1, column = 1;
  int depth = 0;
  for (char c : text) {
    depth += c == '[' || c == '{' ? 1 : 0;
    depth -= (c == ']' || c == '}') && depth > 0 ? 1 : 0;
    if (c == '\0')
      return {line, column, "the file holds a null character"};
    if (depth > maxDepth)
      return {line, column, "brackets are nested too deeply"};
    if (column > maxLine)
      return {line, column, "the line is too long"};
    column = c == '\n' ? 1 : column + 1;
    line += c == '\n';
  }
  return {};
}

/// What stands behind a document's end would be ignored in silence.
Problem checkDocuments(StringRef text) {
  bool seen = false;
  unsigned line = 0;
  for (StringRef rest = text; !rest.empty();) {
    StringRef current;
    std::tie(current, rest) = rest.split('\n');
    ++line;
    bool marker = current.starts_with("---") || current.starts_with("...");
    if (marker && seen)
      return {line, 1, "a second document begins here; one is allowed"};
    StringRef content = current.ltrim();
    seen |= !content.empty() && !content.starts_with("#");
  }
  return {};
}

} // namespace

llvm::Expected<Config> quantx::parseConfig(StringRef text, StringRef name) {
  Problem problem = checkNesting(text);
  if (!problem.line)
    problem = checkDocuments(text);
  Config config;
  if (!problem.line) {
    ParseState state{text};
    llvm::yaml::Input input(text, &state, Problem::handle, &problem);
    input >> config;
    if (!problem.line && input.error())
      problem = {1, 1, "not a configuration"};
  }
  if (problem.line)
    return llvm::make_error<ConfigError>(name, problem.line, problem.column,
                                         problem.message);
  return config;
}

llvm::Expected<Config> quantx::readConfig(StringRef path) {
  auto file = llvm::MemoryBuffer::getFile(path, /*IsText=*/true);
  if (!file)
    return llvm::make_error<ConfigError>(path, 0, 0, file.getError().message());
  constexpr size_t maxSize = 1 << 20;
  if ((*file)->getBufferSize() > maxSize)
    return llvm::make_error<ConfigError>(path, 0, 0,
                                         "too large for a configuration");
  return parseConfig((*file)->getBuffer(), path);
}
