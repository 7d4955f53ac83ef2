//===- Bits.cpp - instructions of bits ------------------------------------===//

#include "Types.h"

using namespace cuda_emulator;

namespace {

//===----------------------------------------------------------------------===//
// Whole words
//===----------------------------------------------------------------------===//

struct And {
  template <typename T>
  T operator()(T a, T b) const {
    return T(a & b);
  }
};
struct Or {
  template <typename T>
  T operator()(T a, T b) const {
    return T(a | b);
  }
};
struct Xor {
  template <typename T>
  T operator()(T a, T b) const {
    return T(a ^ b);
  }
};

template <typename F, typename T>
void binary(Thread &t, const Instruction &i) {
  t.set<T>(i.slots[0], F()(t.get<T>(i.slots[1]), t.get<T>(i.slots[2])));
}

template <typename F>
Handler both(const std::string &type) {
  if (type == "pred")
    return binary<F, bool>;
  return forInteger(type,
                    [](auto t) -> Handler { return binary<F, decltype(t)>; });
}

template <typename T>
void invert(Thread &t, const Instruction &i) {
  T value = t.get<T>(i.slots[1]);
  if constexpr (std::is_same_v<T, bool>)
    t.set<T>(i.slots[0], !value);
  else
    t.set<T>(i.slots[0], T(~value));
}
/// Amounts have 32 bits and end at the width.
template <typename T>
void shiftLeft(Thread &t, const Instruction &i) {
  uint32_t by = t.get<uint32_t>(i.slots[2]);
  T value = t.get<T>(i.slots[1]);
  t.set<T>(i.slots[0],
           by >= 8 * sizeof(T) ? T(0) : T(Unsigned<T>(value) << by));
}
template <typename T>
void shiftRight(Thread &t, const Instruction &i) {
  uint32_t by = t.get<uint32_t>(i.slots[2]);
  T value = t.get<T>(i.slots[1]);
  uint32_t most = 8 * sizeof(T) - 1;
  T shifted = by <= most ? T(value >> by) : T(T(value >> most) >> 1);
  t.set<T>(i.slots[0], shifted);
}

/// Words joined and shifted; amounts wrap around, or end at 32.
template <bool left, bool wraps>
void funnelShift(Thread &t, const Instruction &i) {
  uint64_t both =
      uint64_t(t.get<uint32_t>(i.slots[2])) << 32 | t.get<uint32_t>(i.slots[1]);
  uint32_t by = t.get<uint32_t>(i.slots[3]);
  by = wraps ? by & 31 : std::min(by, 32u);
  t.set<uint32_t>(i.slots[0],
                  left ? uint32_t(both << by >> 32) : uint32_t(both >> by));
}

//===----------------------------------------------------------------------===//
// Parts of words
//===----------------------------------------------------------------------===//

template <typename T>
void countOnes(Thread &t, const Instruction &i) {
  t.set<uint32_t>(i.slots[0],
                  uint32_t(__builtin_popcountll(t.get<T>(i.slots[1]))));
}
template <typename T>
void countLeadingZeros(Thread &t, const Instruction &i) {
  uint64_t value = t.get<T>(i.slots[1]);
  unsigned zeros =
      value ? unsigned(__builtin_clzll(value)) - (64 - 8 * unsigned(sizeof(T)))
            : 8 * unsigned(sizeof(T));
  t.set<uint32_t>(i.slots[0], zeros);
}

/// A field of bits, with its own top bit as sign.
template <typename T>
void extractField(Thread &t, const Instruction &i) {
  constexpr unsigned width = 8 * sizeof(T);
  T value = t.get<T>(i.slots[1]);
  unsigned from = t.get<uint32_t>(i.slots[2]) & 255;
  unsigned length = t.get<uint32_t>(i.slots[3]) & 255;
  T sign = 0;
  if (std::is_signed_v<T> && length != 0)
    sign = T(value >> std::min(from + length - 1, width - 1)) & 1;
  Unsigned<T> result = sign ? Unsigned<T>(-1) : 0;
  for (unsigned k = 0; k < std::min(length, width); ++k) {
    Unsigned<T> bit = from + k < width ? Unsigned<T>(value) >> (from + k) & 1
                                       : Unsigned<T>(sign);
    result = (result & ~(Unsigned<T>(1) << k)) | bit << k;
  }
  t.set<Unsigned<T>>(i.slots[0], result);
}

template <typename T>
void insertField(Thread &t, const Instruction &i) {
  constexpr unsigned width = 8 * sizeof(T);
  T field = t.get<T>(i.slots[1]), result = t.get<T>(i.slots[2]);
  unsigned from = t.get<uint32_t>(i.slots[3]) & 255;
  unsigned length = t.get<uint32_t>(i.slots[4]) & 255;
  for (unsigned k = 0; k < length && from + k < width; ++k)
    result =
        T((result & ~(T(1) << (from + k))) | (field >> k & 1) << (from + k));
  t.set<T>(i.slots[0], result);
}

/// Bytes of two words by number; bit 3 repeats the sign instead.
void permute(Thread &t, const Instruction &i) {
  uint64_t both =
      uint64_t(t.get<uint32_t>(i.slots[2])) << 32 | t.get<uint32_t>(i.slots[1]);
  uint32_t choice = t.get<uint32_t>(i.slots[3]), result = 0;
  for (unsigned k = 0; k < 4; ++k) {
    uint32_t one = choice >> (4 * k) & 15;
    uint8_t byte = uint8_t(both >> (8 * (one & 7)));
    if (one & 8)
      byte = byte & 128 ? 255 : 0;
    result |= uint32_t(byte) << (8 * k);
  }
  t.set<uint32_t>(i.slots[0], result);
}

/// Any function of three bits.
void lookUpBits(Thread &t, const Instruction &i) {
  uint32_t a = t.get<uint32_t>(i.slots[1]), b = t.get<uint32_t>(i.slots[2]);
  uint32_t c = t.get<uint32_t>(i.slots[3]);
  uint32_t table = t.get<uint32_t>(i.slots[4]), result = 0;
  for (unsigned k = 0; k < 32; ++k) {
    unsigned row = (a >> k & 1) << 2 | (b >> k & 1) << 1 | (c >> k & 1);
    result |= (table >> row & 1) << k;
  }
  t.set<uint32_t>(i.slots[0], result);
}

} // namespace

static Handler chooseShift(const std::string &base, const Words &words,
                           const std::string &type) {
  if (base == "shl")
    return forInteger(type, EACH(shiftLeft));
  if (base == "shr")
    return forInteger(type, EACH(shiftRight));
  bool wraps = has(words, "wrap");
  if (has(words, "l"))
    return wraps ? funnelShift<true, true> : funnelShift<true, false>;
  return wraps ? funnelShift<false, true> : funnelShift<false, false>;
}

static Handler choose(const std::string &base, const Words &words) {
  std::string type = lastOf(words);
  if (base == "and")
    return both<And>(type);
  if (base == "or")
    return both<Or>(type);
  if (base == "xor")
    return both<Xor>(type);
  if (base == "not")
    return type == "pred" ? Handler(invert<bool>)
                          : forInteger(type, EACH(invert));
  if (base == "shl" || base == "shr" || base == "shf")
    return chooseShift(base, words, type);
  if (base == "popc")
    return forInteger(type, EACH_UNSIGNED(countOnes));
  if (base == "clz")
    return forInteger(type, EACH_UNSIGNED(countLeadingZeros));
  if (base == "bfe")
    return forInteger(type, EACH(extractField));
  if (base == "bfi")
    return forInteger(type, EACH_UNSIGNED(insertField));
  if (base == "prmt")
    return words.size() == 1 ? permute : nullptr;
  if (base == "lop3")
    return lookUpBits;
  return nullptr;
}

bool cuda_emulator::decodeBits(const std::string &base, const Words &words,
                               Instruction &made) {
  made.execute = choose(base, words);
  return made.execute != nullptr;
}
