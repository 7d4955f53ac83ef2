//===- MemoryAccess.cpp - loads, stores and control -----------------------===//

#include "Types.h"

using namespace cuda_emulator;

namespace {

enum Space : uint32_t { kGeneric, kGlobal, kShared, kLocal, kParameter };

char *find(Thread &t, uint32_t space, uint64_t address, size_t bytes) {
  switch (space) {
  case kGlobal:
    return t.global(address, bytes);
  case kShared:
    return t.shared(address, bytes);
  case kLocal:
    return t.own(address, bytes);
  default:
    return t.generic(address, bytes);
  }
}

/// Narrow values fill their register by sign or by zeros.
template <typename T>
void load(Thread &t, const Instruction &i) {
  unsigned count = unsigned(i.slots.size()) - 1;
  uint64_t address = t.get<uint64_t>(i.slots[count]) + uint64_t(i.offset);
  const char *from = i.mode == kParameter
                         ? t.block->parameters + address
                         : find(t, i.mode, address, sizeof(T) * count);
  for (unsigned k = 0; k < count; ++k) {
    T value;
    std::memcpy(&value, from + k * sizeof(T), sizeof(T));
    if constexpr (std::is_integral_v<T> && std::is_signed_v<T>)
      t.set<int64_t>(i.slots[k], value);
    else
      t.set<T>(i.slots[k], value);
  }
}

template <typename T>
void store(Thread &t, const Instruction &i) {
  unsigned count = unsigned(i.slots.size()) - 1;
  uint64_t address = t.get<uint64_t>(i.slots[0]) + uint64_t(i.offset);
  char *to = find(t, i.mode, address, sizeof(T) * count);
  for (unsigned k = 0; k < count; ++k) {
    T value = t.get<T>(i.slots[k + 1]);
    std::memcpy(to + k * sizeof(T), &value, sizeof(T));
  }
}

void doNothing(Thread &, const Instruction &) {}

template <uint64_t window>
void toGeneric(Thread &t, const Instruction &i) {
  t.set<uint64_t>(i.slots[0], t.get<uint32_t>(i.slots[1]) + window);
}
/// Of shared and own memory an offset of 32 bits is left.
void fromGeneric(Thread &t, const Instruction &i) {
  t.set<uint64_t>(i.slots[0], t.get<uint32_t>(i.slots[1]));
}
void keepAddress(Thread &t, const Instruction &i) {
  t.set<uint64_t>(i.slots[0], t.get<uint64_t>(i.slots[1]));
}

void branch(Thread &t, const Instruction &i) { t.next = i.target; }
void end(Thread &t, const Instruction &) { t.isDone = true; }

/// mov between a register and its parts.
template <typename Part>
void split(Thread &t, const Instruction &i) {
  uint64_t value = t.get<uint64_t>(i.slots.back());
  for (size_t k = 0; k + 1 < i.slots.size(); ++k)
    t.set<Part>(i.slots[k], Part(value >> (8 * sizeof(Part) * k)));
}
template <typename Part>
void join(Thread &t, const Instruction &i) {
  uint64_t value = 0;
  for (size_t k = 1; k < i.slots.size(); ++k)
    value |= uint64_t(t.get<Part>(i.slots[k])) << (8 * sizeof(Part) * (k - 1));
  t.set<uint64_t>(i.slots[0], value);
}

Handler chooseMove(const Words &words, const Instruction &made) {
  unsigned parts = made.vectors.front();
  unsigned bits = unsigned(std::atoi(words.back().c_str() + 1)) / parts;
  // The vector comes first where a register is split.
  bool splits = made.text.find('{') < made.text.find(',');
  switch (bits) {
  case 8:
    return splits ? split<uint8_t> : join<uint8_t>;
  case 16:
    return splits ? split<uint16_t> : join<uint16_t>;
  case 32:
    return splits ? split<uint32_t> : join<uint32_t>;
  default:
    return nullptr;
  }
}

uint32_t getSpace(const Words &words) {
  for (const std::string &word : words) {
    if (word == "global")
      return kGlobal;
    if (word.compare(0, 6, "shared") == 0)
      return kShared;
    if (word == "local")
      return kLocal;
    if (word == "param")
      return kParameter;
  }
  return kGeneric;
}

Handler chooseAddress(const Words &words) {
  uint32_t space = getSpace(words);
  bool leaves = words.front() == "to";
  if (space == kGlobal || space == kParameter)
    return keepAddress;
  if (space != kShared && space != kLocal)
    return nullptr;
  if (leaves)
    return fromGeneric;
  return space == kShared ? toGeneric<kSharedWindow> : toGeneric<kLocalWindow>;
}

Handler chooseAccess(bool isLoad, const Words &words) {
  std::string type = words.back();
  auto of = [&](auto one) -> Handler {
    using T = decltype(one);
    return isLoad ? load<T> : store<T>;
  };
  if (type == "f16" || type == "bf16")
    return of(uint16_t());
  return forNumber(type, of);
}

} // namespace

bool cuda_emulator::decodeMemory(const std::string &base, const Words &words,
                                 Instruction &made) {
  if (base == "ld" || base == "st") {
    made.mode = getSpace(words);
    made.execute = chooseAccess(base == "ld", words);
  } else if (base == "cvta") {
    made.execute = chooseAddress(words);
  } else if (base == "bra") {
    made.execute = branch;
  } else if (base == "ret" || base == "exit") {
    made.execute = end;
  } else if (base == "mov" && !made.vectors.empty()) {
    made.execute = chooseMove(words, made);
  } else if (base == "fence" || base == "membar") {
    made.execute = doNothing;
  }
  return made.execute != nullptr;
}
