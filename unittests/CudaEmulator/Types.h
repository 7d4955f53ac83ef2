//===- Types.h - handlers by the types of PTX -------------------*- C++ -*-===//
//
// Picks the instance of a handler that an opcode's type names.
//
//===----------------------------------------------------------------------===//

#ifndef UNITTESTS_CUDAEMULATOR_TYPES_H
#define UNITTESTS_CUDAEMULATOR_TYPES_H

#include "Machine.h"

#include <type_traits>

namespace cuda_emulator {

/// f(T{}) for the C++ type of an integer type of PTX; null for others. Bits
/// are unsigned.
template <typename F>
Handler forInteger(const std::string &type, F f) {
  if (type == "s8")
    return f(int8_t());
  if (type == "s16")
    return f(int16_t());
  if (type == "s32")
    return f(int32_t());
  if (type == "s64")
    return f(int64_t());
  if (type == "u8" || type == "b8")
    return f(uint8_t());
  if (type == "u16" || type == "b16")
    return f(uint16_t());
  if (type == "u32" || type == "b32")
    return f(uint32_t());
  if (type == "u64" || type == "b64")
    return f(uint64_t());
  return nullptr;
}

template <typename F>
Handler forFloat(const std::string &type, F f) {
  if (type == "f32")
    return f(float());
  if (type == "f64")
    return f(double());
  return nullptr;
}

template <typename F>
Handler forNumber(const std::string &type, F f) {
  Handler integer = forInteger(type, f);
  return integer ? integer : forFloat(type, f);
}

/// For these functions: the instances of a handler template.
#define EACH(handler) [](auto one) -> Handler { return handler<decltype(one)>; }
#define EACH_UNSIGNED(handler)                                                 \
  [](auto one) -> Handler {                                                    \
    if constexpr (std::is_integral_v<decltype(one)>)                           \
      return handler<Unsigned<decltype(one)>>;                                 \
    else                                                                       \
      return nullptr;                                                          \
  }

template <typename T>
using Unsigned = std::make_unsigned_t<T>;

inline bool has(const Words &words, const char *word) {
  for (const std::string &one : words)
    if (one == word)
      return true;
  return false;
}

inline std::string lastOf(const Words &words) {
  return words.empty() ? "" : words.back();
}

} // namespace cuda_emulator

#endif
