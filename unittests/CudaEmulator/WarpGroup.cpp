//===- WarpGroup.cpp - products of four warps -----------------------------===//
//
// wgmma.mma_async of integers. Where elements lie is what the PTX manual says
// in "Asynchronous warpgroup-level matrix instructions": operands in shared
// memory by descriptors, rows along the depth; sums in the registers of 128
// threads. The product is made where it is issued: that a kernel waits for it
// is not checked.
//
//===----------------------------------------------------------------------===//

#include "Types.h"

using namespace cuda_emulator;

namespace {

enum : uint32_t { kSignedA = 1, kSignedB = 2, kSaturates = 4, kShift = 8 };
constexpr unsigned kRows = 64, kDepth = 32;

/// A tile in shared memory.
class Tile {
public:
  Tile(Thread &reader, uint64_t descriptor)
      : reader(reader), start(uint32_t(descriptor & 0x3fff) << 4),
        leading(uint32_t(descriptor >> 16 & 0x3fff) << 4),
        stride(uint32_t(descriptor >> 32 & 0x3fff) << 4),
        swizzle(unsigned(descriptor >> 62)) {}

  uint8_t get(unsigned row, unsigned byte) const {
    uint32_t address = start + row / 8 * stride;
    if (swizzle == 0)
      return read(address + byte / 16 * leading + row % 8 * 16 + byte % 16);
    // 128, 64 or 32 bytes of a row, whose chunks of 16 are exchanged by the
    // number of the row.
    unsigned bits = 4 - swizzle;
    address += row % 8 * (16u << bits) + byte;
    address ^= (address >> 7 & ((1u << bits) - 1)) << 4;
    return read(address);
  }

private:
  uint8_t read(uint32_t address) const {
    return uint8_t(*reader.shared(address, 1));
  }

  Thread &reader;
  uint32_t start, leading, stride;
  unsigned swizzle;
};

int32_t extend(uint8_t code, bool isSigned) {
  return isSigned ? int32_t(int8_t(code)) : int32_t(code);
}

void multiply(Warp &group, const Instruction &i) {
  unsigned columns = i.mode >> kShift, sums = columns / 2;
  Tile a(group[0], group[0].get<uint64_t>(i.slots[sums]));
  Tile b(group[0], group[0].get<uint64_t>(i.slots[sums + 1]));
  std::vector<int32_t> left(kRows * kDepth), right(columns * kDepth);
  for (unsigned k = 0; k < kDepth; ++k) {
    for (unsigned row = 0; row < kRows; ++row)
      left[row * kDepth + k] = extend(a.get(row, k), i.mode & kSignedA);
    for (unsigned column = 0; column < columns; ++column)
      right[column * kDepth + k] = extend(b.get(column, k), i.mode & kSignedB);
  }
  for (unsigned thread = 0; thread < 128; ++thread) {
    bool adds = group[thread].get<uint8_t>(i.slots[sums + 2]) != 0;
    for (unsigned r = 0; r < sums; ++r) {
      unsigned row = thread / 32 * 16 + thread % 32 / 4 + r / 2 % 2 * 8;
      unsigned column = r / 4 * 8 + thread % 4 * 2 + r % 2;
      int64_t sum = adds ? group[thread].get<int32_t>(i.slots[r]) : 0;
      for (unsigned k = 0; k < kDepth; ++k)
        sum += int64_t(left[row * kDepth + k]) * right[column * kDepth + k];
      if (i.mode & kSaturates)
        sum = std::min<int64_t>(std::max<int64_t>(sum, INT32_MIN), INT32_MAX);
      group[thread].set<uint32_t>(i.slots[r], uint32_t(sum));
    }
  }
}

void doNothing(Warp &, const Instruction &) {}

/// mma_async.sync.aligned.m64n128k32{.satfinite}.s32.u8.s8
bool decodeProduct(const Words &words, Instruction &made) {
  const std::string &shape = words[3], &a = words[words.size() - 2],
                    &b = words.back();
  unsigned columns = unsigned(std::atoi(shape.c_str() + 4));
  bool isKnown = shape == "m64n" + std::to_string(columns) + "k32" &&
                 columns % 8 == 0 && columns >= 8 && columns <= 256 &&
                 (a == "s8" || a == "u8") && (b == "s8" || b == "u8") &&
                 made.vectors.size() == 1 && made.vectors[0] == columns / 2 &&
                 made.slots.size() == columns / 2 + 3;
  made.mode = columns << kShift | (a == "s8" ? kSignedA : 0u) |
              (b == "s8" ? kSignedB : 0u) |
              (has(words, "satfinite") ? kSaturates : 0u);
  made.executeWarp = multiply;
  made.warpThreads = 128;
  return isKnown;
}

} // namespace

bool cuda_emulator::decodeWarpGroup(const Words &words, Instruction &made) {
  if (has(words, "mma_async"))
    return words.size() >= 7 && decodeProduct(words, made);
  bool isKnown = has(words, "fence") || has(words, "commit_group") ||
                 has(words, "wait_group");
  made.executeWarp = isKnown ? doNothing : nullptr;
  return isKnown;
}
