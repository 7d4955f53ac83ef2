//===- Storage.cpp - Integer storage types --------------------------------===//
//
// Gives the code ranges of storage types and their text form.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Storage.h"

using namespace quantx;

int64_t StorageType::qmin() const {
  if (!isSigned)
    return 0;
  return -(int64_t{1} << (bits - 1)) + (narrow ? 1 : 0);
}

int64_t StorageType::qmax() const {
  if (isSigned)
    return (int64_t{1} << (bits - 1)) - 1;
  return (int64_t{1} << bits) - (narrow ? 2 : 1);
}

bool StorageType::isSupported() const {
  return (bits >= 2 && bits <= 16) || bits == 32;
}

int64_t StorageType::symmetricZeroPoint() const {
  if (isSigned)
    return 0;
  return (int64_t{1} << (bits - 1)) - (narrow ? 1 : 0);
}

std::string quantx::toString(StorageType type) {
  std::string text = type.isSigned ? "i" : "u";
  text += std::to_string(type.bits);
  if (type.narrow)
    text += " narrow";
  return text;
}

static bool consume(std::string_view &text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix)
    return false;
  text.remove_prefix(prefix.size());
  return true;
}

std::optional<StorageType> quantx::parseStorageType(std::string_view text) {
  StorageType type;
  // The longer spellings come first: "int8" starts with "i" too.
  if (consume(text, "uint") || consume(text, "ui") || consume(text, "u"))
    type.isSigned = false;
  else if (!consume(text, "int") && !consume(text, "si") && !consume(text, "i"))
    return std::nullopt;

  size_t digits = 0;
  type.bits = 0;
  while (digits < text.size() && digits < 2 && text[digits] >= '0' &&
         text[digits] <= '9')
    type.bits = type.bits * 10 + static_cast<unsigned>(text[digits++] - '0');
  // No leading zero: one spelling for each width.
  if (digits == 0 || text[0] == '0')
    return std::nullopt;
  text.remove_prefix(digits);

  type.narrow = consume(text, " narrow");
  if (!text.empty() || !type.isSupported())
    return std::nullopt;
  return type;
}
