//===- CompileOptions.cpp - words of the command line ---------------------===//
//
// What --emit, --compare and the plain quantization flags mean.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Compile.h"

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
      .Default(std::nullopt);
}

std::string QuantizeChoices::toPipelineOptions() const {
  std::string text;
  for (auto [key, value] : {std::pair<StringRef, StringRef>("config", config),
                            {"precision", precision},
                            {"scheme", scheme},
                            {"granularity", granularity},
                            {"calibration", calibration},
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
    std::string *field = llvm::StringSwitch<std::string *>(key)
                             .Case("config", &config)
                             .Case("precision", &precision)
                             .Case("scheme", &scheme)
                             .Case("granularity", &granularity)
                             .Case("calibration", &calibration)
                             .Case("convention", &convention)
                             .Default(nullptr);
    if (!field || value.empty())
      return false;
    *field = value.str();
  }
  return true;
}
