//===- Conversions.cpp - between types, and parts of registers ------------===//

#include "Types.h"

#include <cmath>
#include <limits>

using namespace cuda_emulator;

namespace {

enum Rounding : uint32_t { kEven, kZero, kDown, kUp };
constexpr uint32_t kSaturates = 4;

/// Floats of 16 bits as what they are in a register.
struct Half {
  uint16_t bits;
};
struct Brain {
  uint16_t bits;
};

/// Rounds to even from the bits of a float, to `exponent` and `mantissa` bits.
uint16_t narrow(float value, int exponentBits, int mantissaBits) {
  int bias = (1 << (exponentBits - 1)) - 1;
  uint16_t sign = std::signbit(value) ? 0x8000 : 0;
  uint16_t infinity = uint16_t(((1 << exponentBits) - 1) << mantissaBits);
  if (std::isnan(value))
    return 0x7fff;
  if (std::isinf(value))
    return sign | infinity;
  int exponent;
  double magnitude = std::frexp(std::fabs(double(value)), &exponent);
  (void)magnitude;
  // The distance of neighbours, also where numbers get too small for the
  // leading bit.
  int least = std::max(exponent - 1, 1 - bias) - mantissaBits;
  double rounded = std::nearbyint(std::ldexp(std::fabs(double(value)), -least));
  double result = std::ldexp(rounded, least);
  if (result == 0)
    return sign;
  std::frexp(result, &exponent);
  if (exponent - 1 > bias)
    return sign | infinity;
  int stored = std::max(exponent - 1 + bias, 0);
  double unit = std::ldexp(1.0, std::max(exponent - 1, 1 - bias));
  double fraction = result / unit - (exponent - 1 >= 1 - bias ? 1 : 0);
  return uint16_t(sign | stored << mantissaBits |
                  uint16_t(std::ldexp(fraction, mantissaBits)));
}

float widen(uint16_t bits, int exponentBits, int mantissaBits) {
  int bias = (1 << (exponentBits - 1)) - 1;
  int exponent = bits >> mantissaBits & ((1 << exponentBits) - 1);
  int mantissa = bits & ((1 << mantissaBits) - 1);
  float sign = bits & 0x8000 ? -1.f : 1.f;
  if (exponent == (1 << exponentBits) - 1)
    return mantissa ? NAN : sign * INFINITY;
  if (exponent == 0)
    return sign * std::ldexp(float(mantissa), 1 - bias - mantissaBits);
  return sign * std::ldexp(float(mantissa + (1 << mantissaBits)),
                           exponent - bias - mantissaBits);
}

template <typename T>
constexpr bool isSmall = std::is_same_v<T, Half> || std::is_same_v<T, Brain>;

template <typename T>
T roundIntegral(T value, uint32_t mode) {
  switch (mode & 3) {
  case kZero:
    return std::trunc(value);
  case kDown:
    return std::floor(value);
  case kUp:
    return std::ceil(value);
  default:
    return std::nearbyint(value);
  }
}

/// Numbers that do not fit become the nearest that do.
template <typename To, typename From>
To toInteger(From value, uint32_t mode) {
  if (value != value)
    return sizeof(From) == 8 || sizeof(To) == 8
               ? To(uint64_t(1) << (8 * sizeof(To) - 1))
               : To(0);
  From rounded = roundIntegral(value, mode);
  constexpr To least = std::numeric_limits<To>::min();
  constexpr To most = std::numeric_limits<To>::max();
  if (rounded <= From(least))
    return least;
  return rounded >= From(most) ? most : To(rounded);
}

template <typename To, typename From>
void convert(Thread &t, const Instruction &i) {
  To result;
  if constexpr (isSmall<From>) {
    From small = t.get<From>(i.slots[1]);
    float value = std::is_same_v<From, Half> ? widen(small.bits, 5, 10)
                                             : widen(small.bits, 8, 7);
    if constexpr (isSmall<To>)
      result = To{small.bits};
    else if constexpr (std::is_integral_v<To>)
      result = toInteger<To>(value, i.mode);
    else
      result = To(value);
  } else {
    From value = t.get<From>(i.slots[1]);
    if constexpr (std::is_same_v<To, Half>) {
      result = Half{narrow(float(value), 5, 10)};
    } else if constexpr (std::is_same_v<To, Brain>) {
      result = Brain{narrow(float(value), 8, 7)};
    } else if constexpr (std::is_integral_v<To> &&
                         std::is_floating_point_v<From>) {
      result = toInteger<To>(value, i.mode);
    } else if constexpr (std::is_integral_v<To> && std::is_integral_v<From>) {
      __int128 wide = value;
      if (i.mode & kSaturates) {
        wide = std::max<__int128>(wide, std::numeric_limits<To>::min());
        wide = std::min<__int128>(wide, std::numeric_limits<To>::max());
      }
      result = To(wide);
    } else if constexpr (std::is_same_v<To, From>) {
      result = roundIntegral(value, i.mode);
    } else {
      result = To(value);
    }
  }
  if constexpr (std::is_integral_v<To> && std::is_signed_v<To>)
    t.set<int64_t>(i.slots[0], result); // the register may be wider
  else
    t.set<To>(i.slots[0], result);
}

template <typename To, typename F>
Handler fromType(const std::string &type, F f) {
  if (type == "f16")
    return f(Half());
  if (type == "bf16")
    return f(Brain());
  return forNumber(type, f);
}

template <typename To>
Handler convertTo(const std::string &from) {
  return fromType<To>(
      from, [](auto one) -> Handler { return convert<To, decltype(one)>; });
}

Handler choose(const std::string &to, const std::string &from) {
  if (to == "f16")
    return convertTo<Half>(from);
  if (to == "bf16")
    return convertTo<Brain>(from);
  return forNumber(
      to, [&](auto one) -> Handler { return convertTo<decltype(one)>(from); });
}

} // namespace

bool cuda_emulator::decodeConversion(const Words &words, Instruction &made) {
  if (words.size() < 2)
    return false;
  Words flags(words.begin(), words.end() - 2);
  std::string to = words[words.size() - 2], from = words.back();
  bool isIntegral = false;
  for (const std::string &flag : flags) {
    if (flag == "rn") {
    } else if (flag == "rni" || flag == "rzi" || flag == "rmi" ||
               flag == "rpi") {
      isIntegral = true;
      made.mode |= flag == "rzi"   ? kZero
                   : flag == "rmi" ? kDown
                   : flag == "rpi" ? kUp
                                   : kEven;
    } else if (flag == "sat" && to[0] != 'f') {
      made.mode |= kSaturates;
    } else {
      return false;
    }
  }
  if (to == from && to[0] == 'f' && !isIntegral)
    return false;
  made.execute = choose(to, from);
  return made.execute != nullptr;
}
