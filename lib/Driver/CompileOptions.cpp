//===- CompileOptions.cpp - words of the command line ---------------------===//
//
// What --emit, --compare and the plain quantization flags mean.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Compile.h"

#include "quantx/Quantize/Settings.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringSwitch.h"

using namespace quantx;
using llvm::StringRef;

std::optional<EmitKind> quantx::parseEmitKind(StringRef name) {
  return llvm::StringSwitch<std::optional<EmitKind>>(name)
      .Case("float", EmitKind::Float)
      .Case("qdq", EmitKind::QDQ)
      .Case("integer", EmitKind::Integer)
      .Case("linalg", EmitKind::Linalg)
      .Case("llvm", EmitKind::LLVM)
      .Case("object", EmitKind::Object)
      .Case("shared", EmitKind::Shared)
      .Case("spirv", EmitKind::Spirv)
      .Case("program", EmitKind::Program)
      .Case("ptx", EmitKind::Ptx)
      .Case("isa", EmitKind::Isa)
      .Default(std::nullopt);
}

llvm::Error quantx::parsePrecisions(StringRef text, std::string &single,
                                    std::vector<std::string> &ladder) {
  if (text.empty())
    return llvm::Error::success();
  if (text == "all") {
    for (Precision precision :
         {Precision::FP32, Precision::BF16, Precision::FP16, Precision::INT8,
          Precision::INT4})
      ladder.push_back(toString(precision).str());
    return llvm::Error::success();
  }
  llvm::SmallVector<StringRef> names;
  text.split(names, ',');
  for (StringRef name : names) {
    Precision precision;
    if (StringRef allowed = parseSetting(name, precision); !allowed.empty())
      return makeError("--precision=" + text + ": '" + name + "' is unknown, " +
                       allowed + ", several of them joined by commas, or all");
    if (llvm::is_contained(ladder, name.str()))
      return makeError("--precision=" + text + " has " + name + " twice");
    ladder.push_back(name.str());
  }
  if (ladder.size() == 1) {
    single = ladder.front();
    ladder.clear();
  }
  return llvm::Error::success();
}

std::string QuantizeChoices::toPipelineOptions() const {
  std::string text;
  for (auto [key, value] : {std::pair<StringRef, StringRef>("config", config),
                            {"precision", precision},
                            {"scheme", scheme},
                            {"granularity", granularity},
                            {"weight-scheme", weightScheme},
                            {"scales", scales},
                            {"weight-only-activations", weightOnlyActivations},
                            {"calibration", calibration},
                            {"dynamic", dynamic},
                            {"convention", convention}})
    if (!value.empty())
      text += (" " + key + "=" + value).str();
  return text;
}

bool QuantizeChoices::apply(StringRef assignments) {
  llvm::SmallVector<StringRef> parts;
  assignments.split(parts, '+');
  for (StringRef part : parts) {
    auto [key, value] = part.split('=');
    std::string *field =
        llvm::StringSwitch<std::string *>(key)
            .Case("config", &config)
            .Case("precision", &precision)
            .Case("scheme", &scheme)
            .Case("granularity", &granularity)
            .Case("weight-scheme", &weightScheme)
            .Case("scales", &scales)
            .Case("weight-only-activations", &weightOnlyActivations)
            .Case("calibration", &calibration)
            .Case("dynamic", &dynamic)
            .Case("convention", &convention)
            .Default(nullptr);
    if (!field || value.empty())
      return false;
    *field = value.str();
  }
  return true;
}

std::vector<Alternative> CompileOptions::getAlternatives() const {
  std::vector<Alternative> alternatives;
  for (const std::string &text : compare) {
    alternatives.push_back({text, quantize});
    alternatives.back().choices.apply(text);
  }
  for (const std::string &name : ladder) {
    alternatives.push_back({name, quantize});
    alternatives.back().choices.precision = name;
  }
  return alternatives;
}
