//===- FloatFunctions.cpp - elementary functions on f32 -------------------===//
//
// Carries out the sequences of FloatSequence.h on numbers.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/FloatFunctions.h"
#include "quantx/Numerics/FloatSequence.h"

#include <cmath>
#include <cstring>

using namespace quantx;

namespace {

struct NumberOps {
  using Float = float;
  using Int = int32_t;
  using Bool = bool;

  float real(float c) { return c; }
  int32_t integer(int32_t c) { return c; }
  float add(float a, float b) { return a + b; }
  float sub(float a, float b) { return a - b; }
  float mul(float a, float b) { return a * b; }
  float div(float a, float b) { return a / b; }
  float fma(float a, float b, float c) { return std::fma(a, b, c); }
  // Integers wrap.
  int32_t addInt(int32_t a, int32_t b) {
    return int32_t(uint32_t(a) + uint32_t(b));
  }
  int32_t subInt(int32_t a, int32_t b) {
    return int32_t(uint32_t(a) - uint32_t(b));
  }
  int32_t andInt(int32_t a, int32_t b) { return a & b; }
  int32_t orInt(int32_t a, int32_t b) { return a | b; }
  int32_t shiftLeft(int32_t a, unsigned n) { return int32_t(uint32_t(a) << n); }
  int32_t shiftRight(int32_t a, unsigned n) { return a >> n; }
  int32_t toBits(float a) {
    int32_t bits;
    std::memcpy(&bits, &a, sizeof bits);
    return bits;
  }
  float fromBits(int32_t bits) {
    float a;
    std::memcpy(&a, &bits, sizeof a);
    return a;
  }
  float toReal(int32_t a) { return float(a); }
  bool less(float a, float b) { return a < b; }
  bool equal(float a, float b) { return a == b; }
  template <typename T>
  T select(bool condition, T a, T b) {
    return condition ? a : b;
  }
};

} // namespace

#define SEQUENCE(name, function)                                               \
  float quantx::name(float x) {                                                \
    NumberOps ops;                                                             \
    return FloatSequence<NumberOps>(ops).function(x);                          \
  }

SEQUENCE(expF32, exp)
SEQUENCE(normalExpF32, normalExp)
SEQUENCE(geluF32, gelu)
SEQUENCE(exp2F32, exp2)
SEQUENCE(expm1F32, expm1)
SEQUENCE(logF32, log)
SEQUENCE(log1pF32, log1p)
SEQUENCE(erfF32, erf)
SEQUENCE(tanhF32, tanh)

#undef SEQUENCE
