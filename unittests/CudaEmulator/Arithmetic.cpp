//===- Arithmetic.cpp - instructions of numbers ---------------------------===//
//
// Rounding modes other than to nearest, flushing of small floats and
// approximations are not known: code that asks for them is refused.
//
//===----------------------------------------------------------------------===//

#include "Types.h"

#include <cmath>

using namespace cuda_emulator;

namespace {

using Int128 = __int128;

//===----------------------------------------------------------------------===//
// Two operands
//===----------------------------------------------------------------------===//

template <typename F, typename T>
void binary(Thread &t, const Instruction &i) {
  t.set<T>(i.slots[0], F()(t.get<T>(i.slots[1]), t.get<T>(i.slots[2])));
}

struct Add {
  template <typename T>
  T operator()(T a, T b) const {
    if constexpr (std::is_integral_v<T>)
      return T(Unsigned<T>(a) + Unsigned<T>(b));
    else
      return a + b;
  }
};
struct Sub {
  template <typename T>
  T operator()(T a, T b) const {
    if constexpr (std::is_integral_v<T>)
      return T(Unsigned<T>(a) - Unsigned<T>(b));
    else
      return a - b;
  }
};
struct Mul {
  template <typename T>
  T operator()(T a, T b) const {
    if constexpr (std::is_integral_v<T>)
      return T(uint64_t(a) * uint64_t(b));
    else
      return a * b;
  }
};
struct MulHigh {
  template <typename T>
  T operator()(T a, T b) const {
    return T(Int128(a) * Int128(b) >> (8 * sizeof(T)));
  }
};
/// By zero the machine has some number; it is never looked at.
struct Div {
  template <typename T>
  T operator()(T a, T b) const {
    if constexpr (std::is_integral_v<T>)
      return b == 0 ? T(-1) : T(Int128(a) / Int128(b));
    else
      return a / b;
  }
};
struct Rem {
  template <typename T>
  T operator()(T a, T b) const {
    return b == 0 ? a : T(Int128(a) % Int128(b));
  }
};
/// Of a number and NaN the number.
struct Min {
  template <typename T>
  T operator()(T a, T b) const {
    if constexpr (std::is_floating_point_v<T>)
      return a == b ? (std::signbit(a) ? a : b) : std::fmin(a, b);
    else
      return a < b ? a : b;
  }
};
struct Max {
  template <typename T>
  T operator()(T a, T b) const {
    if constexpr (std::is_floating_point_v<T>)
      return a == b ? (std::signbit(a) ? b : a) : std::fmax(a, b);
    else
      return a < b ? b : a;
  }
};
struct MinNan {
  template <typename T>
  T operator()(T a, T b) const {
    return a != a || b != b ? T(NAN) : Min()(a, b);
  }
};
struct MaxNan {
  template <typename T>
  T operator()(T a, T b) const {
    return a != a || b != b ? T(NAN) : Max()(a, b);
  }
};
/// The sign of the first, the size of the second.
struct CopySign {
  template <typename T>
  T operator()(T sign, T size) const {
    return std::copysign(size, sign);
  }
};

template <typename F>
Handler integers(const std::string &type) {
  return forInteger(type,
                    [](auto t) -> Handler { return binary<F, decltype(t)>; });
}
template <typename F>
Handler floats(const std::string &type) {
  return forFloat(type,
                  [](auto t) -> Handler { return binary<F, decltype(t)>; });
}
template <typename F>
Handler numbers(const std::string &type) {
  Handler integer = integers<F>(type);
  return integer ? integer : floats<F>(type);
}
//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

template <typename T>
struct Wider;
template <>
struct Wider<int16_t> {
  using Type = int32_t;
};
template <>
struct Wider<uint16_t> {
  using Type = uint32_t;
};
template <>
struct Wider<int32_t> {
  using Type = int64_t;
};
template <>
struct Wider<uint32_t> {
  using Type = uint64_t;
};

template <bool adds, typename T>
void multiplyWide(Thread &t, const Instruction &i) {
  using W = typename Wider<T>::Type;
  W product = W(Unsigned<W>(W(t.get<T>(i.slots[1]))) *
                Unsigned<W>(W(t.get<T>(i.slots[2]))));
  if (adds)
    product = Add()(product, t.get<W>(i.slots[3]));
  t.set<W>(i.slots[0], product);
}

template <bool adds>
Handler wide(const std::string &type) {
  if (type == "s16")
    return multiplyWide<adds, int16_t>;
  if (type == "u16")
    return multiplyWide<adds, uint16_t>;
  if (type == "s32")
    return multiplyWide<adds, int32_t>;
  if (type == "u32")
    return multiplyWide<adds, uint32_t>;
  return nullptr;
}

template <typename F, typename T>
void multiplyAdd(Thread &t, const Instruction &i) {
  T product = F()(t.get<T>(i.slots[1]), t.get<T>(i.slots[2]));
  t.set<T>(i.slots[0], Add()(product, t.get<T>(i.slots[3])));
}

template <typename T>
void fusedMultiplyAdd(Thread &t, const Instruction &i) {
  t.set<T>(i.slots[0], std::fma(t.get<T>(i.slots[1]), t.get<T>(i.slots[2]),
                                t.get<T>(i.slots[3])));
}

/// Four products of bytes.
template <typename A, typename B>
void dp4a(Thread &t, const Instruction &i) {
  uint32_t a = t.get<uint32_t>(i.slots[1]), b = t.get<uint32_t>(i.slots[2]);
  uint32_t sum = t.get<uint32_t>(i.slots[3]);
  for (unsigned k = 0; k < 32; k += 8)
    sum += uint32_t(int32_t(A(a >> k)) * int32_t(B(b >> k)));
  t.set<uint32_t>(i.slots[0], sum);
}

/// Sums with a carry in and out.
template <typename T, bool isSub, bool reads, bool writes>
void withCarry(Thread &t, const Instruction &i) {
  unsigned __int128 a = t.get<Unsigned<T>>(i.slots[1]);
  unsigned __int128 b = t.get<Unsigned<T>>(i.slots[2]);
  unsigned carry = reads ? t.get<uint8_t>(kCarry) : 0;
  unsigned __int128 sum = isSub ? a - b - carry : a + b + carry;
  if (writes)
    t.set<uint8_t>(kCarry, uint8_t(sum >> (8 * sizeof(T)) & 1));
  t.set<Unsigned<T>>(i.slots[0], Unsigned<T>(sum));
}

template <bool isSub>
Handler carry(const std::string &type, bool reads, bool writes) {
  return forInteger(type, [&](auto t) -> Handler {
    using T = decltype(t);
    if (reads)
      return writes ? withCarry<T, isSub, true, true>
                    : withCarry<T, isSub, true, false>;
    return withCarry<T, isSub, false, true>;
  });
}

//===----------------------------------------------------------------------===//
// One operand
//===----------------------------------------------------------------------===//

template <typename T>
void negate(Thread &t, const Instruction &i) {
  if constexpr (std::is_integral_v<T>)
    t.set<T>(i.slots[0], Sub()(T(0), t.get<T>(i.slots[1])));
  else
    t.set<T>(i.slots[0], -t.get<T>(i.slots[1]));
}
template <typename T>
void absolute(Thread &t, const Instruction &i) {
  T value = t.get<T>(i.slots[1]);
  if constexpr (std::is_integral_v<T>)
    t.set<T>(i.slots[0], value < 0 ? Sub()(T(0), value) : value);
  else
    t.set<T>(i.slots[0], std::fabs(value));
}
template <typename T>
void squareRoot(Thread &t, const Instruction &i) {
  t.set<T>(i.slots[0], std::sqrt(t.get<T>(i.slots[1])));
}
template <typename T>
void reciprocal(Thread &t, const Instruction &i) {
  t.set<T>(i.slots[0], T(1) / t.get<T>(i.slots[1]));
}
//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

enum Comparison : uint32_t {
  kEqual = 1,
  kLess = 2,
  kGreater = 4,
  kUnordered = 8
};

template <typename T>
bool compare(T a, T b, uint32_t mode) {
  if (a < b)
    return mode & kLess;
  if (a > b)
    return mode & kGreater;
  return mode & (a == b ? kEqual : kUnordered);
}

template <typename T>
void setPredicate(Thread &t, const Instruction &i) {
  size_t first = i.slots.size() - 2;
  bool result =
      compare(t.get<T>(i.slots[first]), t.get<T>(i.slots[first + 1]), i.mode);
  t.set<bool>(i.slots[0], result);
  if (first == 2)
    t.set<bool>(i.slots[1], !result);
}

bool parseComparison(const std::string &word, uint32_t &mode) {
  static const std::map<std::string, uint32_t> modes = {
      {"eq", kEqual},
      {"ne", kLess | kGreater},
      {"lt", kLess},
      {"le", kLess | kEqual},
      {"gt", kGreater},
      {"ge", kGreater | kEqual},
      {"lo", kLess},
      {"ls", kLess | kEqual},
      {"hi", kGreater},
      {"hs", kGreater | kEqual},
      {"equ", kEqual | kUnordered},
      {"neu", kLess | kGreater | kUnordered},
      {"ltu", kLess | kUnordered},
      {"leu", kLess | kEqual | kUnordered},
      {"gtu", kGreater | kUnordered},
      {"geu", kGreater | kEqual | kUnordered},
      {"num", kEqual | kLess | kGreater},
      {"nan", kUnordered}};
  auto found = modes.find(word);
  if (found == modes.end())
    return false;
  mode = found->second;
  return true;
}

template <typename T>
void select(Thread &t, const Instruction &i) {
  bool first = t.get<uint8_t>(i.slots[3]) != 0;
  t.set<T>(i.slots[0], t.get<T>(i.slots[first ? 1 : 2]));
}

template <typename T>
void move(Thread &t, const Instruction &i) {
  t.set<T>(i.slots[0], t.get<T>(i.slots[1]));
}

} // namespace

static Handler chooseProduct(const std::string &base, const Words &words,
                             const std::string &type) {
  bool adds = base == "mad";
  if (has(words, "wide"))
    return adds ? wide<true>(type) : wide<false>(type);
  if (has(words, "hi"))
    return forInteger(type, [&](auto one) -> Handler {
      using T = decltype(one);
      return adds ? multiplyAdd<MulHigh, T> : binary<MulHigh, T>;
    });
  if (has(words, "lo"))
    return forInteger(type, [&](auto one) -> Handler {
      using T = decltype(one);
      return adds ? multiplyAdd<Mul, T> : binary<Mul, T>;
    });
  return adds ? nullptr : floats<Mul>(type);
}

static Handler chooseDp4a(const Words &words) {
  if (words.size() != 2)
    return nullptr;
  bool a = words[0] == "s32", b = words[1] == "s32";
  if (a)
    return b ? dp4a<int8_t, int8_t> : dp4a<int8_t, uint8_t>;
  return b ? dp4a<uint8_t, int8_t> : dp4a<uint8_t, uint8_t>;
}

/// min, max and their kind.
static Handler chooseExtreme(const std::string &base, const Words &words,
                             const std::string &type) {
  if (has(words, "NaN"))
    return base == "min" ? floats<MinNan>(type) : floats<MaxNan>(type);
  return base == "min" ? numbers<Min>(type) : numbers<Max>(type);
}

static Handler choose(const std::string &base, const Words &words,
                      Instruction &made) {
  std::string type = lastOf(words);
  bool writesCarry = has(words, "cc");
  if (base == "addc" || (base == "add" && writesCarry))
    return carry<false>(type, base == "addc", writesCarry);
  if (base == "subc" || (base == "sub" && writesCarry))
    return carry<true>(type, base == "subc", writesCarry);
  if (base == "add")
    return numbers<Add>(type);
  if (base == "sub")
    return numbers<Sub>(type);
  if (base == "mul" || base == "mad")
    return chooseProduct(base, words, type);
  if (base == "fma")
    return forFloat(type, EACH(fusedMultiplyAdd));
  if (base == "dp4a")
    return chooseDp4a(words);
  if (base == "copysign")
    return floats<CopySign>(type);
  if (base == "div")
    return numbers<Div>(type);
  if (base == "rem")
    return integers<Rem>(type);
  if (base == "min" || base == "max")
    return chooseExtreme(base, words, type);
  if (base == "neg")
    return forNumber(type, EACH(negate));
  if (base == "abs")
    return forNumber(type, EACH(absolute));
  if (base == "sqrt")
    return forFloat(type, EACH(squareRoot));
  if (base == "rcp")
    return forFloat(type, EACH(reciprocal));
  if (base == "selp")
    return type == "pred" ? nullptr : forNumber(type, EACH(select));
  if (base == "setp")
    return words.size() == 2 && parseComparison(words[0], made.mode)
               ? forNumber(type, EACH(setPredicate))
               : nullptr;
  made.isMove = base == "mov" && made.vectors.empty();
  if (made.isMove)
    return type == "pred" ? Handler(move<bool>) : forNumber(type, EACH(move));
  return nullptr;
}

bool cuda_emulator::decodeArithmetic(const std::string &base,
                                     const Words &words, Instruction &made) {
  for (const char *unknown :
       {"ftz", "approx", "full", "rz", "rm", "rp", "sat", "x2", "noftz"})
    if (has(words, unknown))
      return false;
  made.execute = choose(base, words, made);
  return made.execute != nullptr;
}
