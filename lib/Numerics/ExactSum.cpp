//===- ExactSum.cpp - Exact sum of magnitudes -----------------------------===//
//
// Adds an f32 as its 24-bit significand at its bit position.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/ExactSum.h"

#include <cmath>
#include <cstring>

using namespace quantx;

void ExactSum::addAt(size_t limb, uint64_t word) {
  while (word != 0 && limb < kLimbs) {
    words[limb] += word;
    word = words[limb] < word ? 1 : 0; // the carry
    ++limb;
  }
}

void ExactSum::add(float value) {
  uint32_t bits;
  std::memcpy(&bits, &value, sizeof(bits));
  uint32_t exponent = bits >> 23 & 0xFF;
  uint64_t significand = bits & 0x7FFFFF;
  // Subnormals and the first binade share the unit 2^-149.
  unsigned position = 0;
  if (exponent != 0) {
    significand |= uint64_t{1} << 23;
    position = exponent - 1;
  }
  size_t limb = position / 64;
  unsigned offset = position % 64;
  addAt(limb, significand << offset);
  if (offset > 40)
    addAt(limb + 1, significand >> (64 - offset));
}

void ExactSum::add(const ExactSum &other) {
  // A copy, so that a sum can be added to itself.
  std::array<uint64_t, kLimbs> addend = other.words;
  for (size_t i = 0; i < kLimbs; ++i)
    addAt(i, addend[i]);
}

double ExactSum::toDouble() const {
  double sum = 0;
  for (size_t i = 0; i < kLimbs; ++i)
    sum += std::ldexp(static_cast<double>(words[i]),
                      static_cast<int>(64 * i) - 149);
  return sum;
}
