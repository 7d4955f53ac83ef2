//===- ElementKind.cpp - element types and the 16-bit floats --------------===//
//
// Names and sizes of element types, and the conversions that C++17 lacks.
//
//===----------------------------------------------------------------------===//

#include "quantx/Support/Tensor.h"

#include "llvm/ADT/bit.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"
#include <cmath>

using namespace quantx;

namespace {
struct KindInfo {
  const char *name;
  size_t size;
};
} // namespace

/// In the order of ElementKind.
static constexpr KindInfo kindInfos[] = {
    {"i1", 1},   {"i8", 1},  {"u8", 1},  {"i16", 2}, {"u16", 2},
    {"i32", 4},  {"u32", 4}, {"i64", 8}, {"u64", 8}, {"f16", 2},
    {"bf16", 2}, {"f32", 4}, {"f64", 8},
};

size_t quantx::getElementSize(ElementKind kind) {
  return kindInfos[size_t(kind)].size;
}

llvm::StringRef quantx::getElementName(ElementKind kind) {
  return kindInfos[size_t(kind)].name;
}

bool quantx::isFloatKind(ElementKind kind) { return kind >= ElementKind::F16; }

bool quantx::isUnsignedKind(ElementKind kind) {
  return kind != toSignedKind(kind);
}

ElementKind quantx::toSignedKind(ElementKind kind) {
  switch (kind) {
  case ElementKind::U8:
    return ElementKind::I8;
  case ElementKind::U16:
    return ElementKind::I16;
  case ElementKind::U32:
    return ElementKind::I32;
  case ElementKind::U64:
    return ElementKind::I64;
  default:
    return kind;
  }
}

ElementKind quantx::toUnsignedKind(ElementKind kind) {
  switch (kind) {
  case ElementKind::I8:
    return ElementKind::U8;
  case ElementKind::I16:
    return ElementKind::U16;
  case ElementKind::I32:
    return ElementKind::U32;
  case ElementKind::I64:
    return ElementKind::U64;
  default:
    return kind;
  }
}

std::string quantx::formatShape(ElementKind kind,
                                llvm::ArrayRef<int64_t> shape) {
  std::string text;
  llvm::raw_string_ostream os(text);
  for (int64_t dim : shape)
    os << dim << 'x';
  os << getElementName(kind);
  return text;
}

//===----------------------------------------------------------------------===//
// 16-bit floats
//===----------------------------------------------------------------------===//

float quantx::decodeF16(uint16_t bits) {
  uint32_t sign = uint32_t(bits & 0x8000) << 16;
  uint32_t exponent = (bits >> 10) & 31;
  uint32_t mantissa = bits & 1023;
  if (exponent == 0) { // zero or subnormal: mantissa * 2^-24, exact
    float magnitude = std::ldexp(float(mantissa), -24);
    return sign ? -magnitude : magnitude;
  }
  uint32_t wide = exponent == 31 ? 255 : exponent + 112;
  return llvm::bit_cast<float>(sign | wide << 23 | mantissa << 13);
}

/// Rounds |value| to a format with `mantissaBits` stored bits and an exponent
/// range that starts at `minExponent` (of the smallest normal number); the
/// result is in units of the smallest subnormal, which keeps everything exact.
static double roundToFormat(double magnitude, int mantissaBits,
                            int minExponent) {
  int exponent = magnitude == 0 ? minExponent : std::ilogb(magnitude);
  int unit = std::max(exponent, minExponent) - mantissaBits;
  double scaled = std::ldexp(magnitude, -unit);
  // Half to even by hand: the floating-point environment is the caller's.
  double down = std::floor(scaled), rest = scaled - down;
  bool up = rest > 0.5 || (rest == 0.5 && std::fmod(down, 2.0) != 0);
  return std::ldexp(down + (up ? 1 : 0), unit);
}

uint16_t quantx::encodeF16(double value) {
  uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  if (std::isnan(value))
    return sign | 0x7e00;
  double magnitude = std::fabs(value);
  if (!std::isinf(magnitude))
    magnitude = roundToFormat(magnitude, 10, -14);
  if (magnitude > 65504.0)
    return sign | 0x7c00;
  if (magnitude < std::ldexp(1.0, -14)) // subnormal, in units of 2^-24
    return sign | uint16_t(std::ldexp(magnitude, 24));
  int exponent = std::ilogb(magnitude);
  auto mantissa = uint16_t(std::ldexp(magnitude, 10 - exponent));
  return sign | uint16_t((exponent + 15) << 10) | (mantissa & 1023);
}

float quantx::decodeBF16(uint16_t bits) {
  return llvm::bit_cast<float>(uint32_t(bits) << 16);
}

uint16_t quantx::encodeBF16(double value) {
  if (std::isnan(value))
    return std::signbit(value) ? 0xffc0 : 0x7fc0;
  double magnitude = std::fabs(value);
  if (!std::isinf(magnitude))
    magnitude = roundToFormat(magnitude, 7, -126);
  // Exact from here on: at most 8 significant bits, or out of float's range.
  auto narrow = float(std::copysign(magnitude, value));
  return uint16_t(llvm::bit_cast<uint32_t>(narrow) >> 16);
}
