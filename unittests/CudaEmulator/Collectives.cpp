//===- Collectives.cpp - what the threads of a warp do together -----------===//
//
// The places of matrix elements in the registers of a warp are those of the
// PTX manual, section "Warp-level matrix instructions".
//
//===----------------------------------------------------------------------===//

#include "Types.h"

using namespace cuda_emulator;

namespace {

//===----------------------------------------------------------------------===//
// Exchange
//===----------------------------------------------------------------------===//

/// The third operand has the segment's mask in bits 8 to 12, and the clamp.
template <char kind>
void shuffle(Warp &warp, const Instruction &i) {
  size_t first = i.slots.size() - 4;
  uint32_t values[32];
  for (unsigned lane = 0; lane < 32; ++lane)
    values[lane] = warp[lane].get<uint32_t>(i.slots[first]);
  for (unsigned lane = 0; lane < 32; ++lane) {
    uint32_t by = warp[lane].get<uint32_t>(i.slots[first + 1]) & 31;
    uint32_t control = warp[lane].get<uint32_t>(i.slots[first + 2]);
    uint32_t clamp = control & 31, mask = control >> 8 & 31;
    uint32_t last = (lane & mask) | (clamp & ~mask);
    uint32_t least = lane & mask;
    int from = kind == 'u'   ? int(lane) - int(by)
               : kind == 'd' ? int(lane + by)
               : kind == 'b' ? int(lane ^ by)
                             : int(least | (by & ~mask));
    bool isInside = kind == 'u' ? from >= int(last) : from <= int(last);
    warp[lane].set<uint32_t>(i.slots[0], values[isInside ? from : int(lane)]);
    if (first == 2)
      warp[lane].set<bool>(i.slots[1], isInside);
  }
}

WarpHandler chooseShuffle(const Words &words) {
  if (has(words, "up"))
    return shuffle<'u'>;
  if (has(words, "down"))
    return shuffle<'d'>;
  if (has(words, "bfly"))
    return shuffle<'b'>;
  return has(words, "idx") ? shuffle<'i'> : nullptr;
}

void doNothing(Warp &, const Instruction &) {}

/// The first lane of a whole warp.
void elect(Warp &warp, const Instruction &i) {
  for (unsigned lane = 0; lane < 32; ++lane) {
    warp[lane].set<uint32_t>(i.slots[0], 0);
    warp[lane].set<bool>(i.slots[1], lane == 0);
  }
}

//===----------------------------------------------------------------------===//
// Matrices
//===----------------------------------------------------------------------===//

/// Rows of eight halves become registers: a lane gets two neighbours of a row,
/// or with `transposes` of a column. Lane 8 m + r has the address of row r of
/// matrix m.
template <bool transposes>
void loadMatrices(Warp &warp, const Instruction &i) {
  unsigned count = unsigned(i.slots.size()) - 1;
  for (unsigned m = 0; m < count; ++m) {
    uint16_t rows[8][8];
    for (unsigned r = 0; r < 8; ++r) {
      Thread &owner = warp[8 * m + r];
      uint64_t address =
          owner.get<uint64_t>(i.slots[count]) + uint64_t(i.offset);
      std::memcpy(rows[r], owner.shared(address, 16), 16);
    }
    for (unsigned lane = 0; lane < 32; ++lane) {
      unsigned a = lane / 4, b = lane % 4 * 2;
      uint32_t low = transposes ? rows[b][a] : rows[a][b];
      uint32_t high = transposes ? rows[b + 1][a] : rows[a][b + 1];
      warp[lane].set<uint32_t>(i.slots[m], low | high << 16);
    }
  }
}

/// Bits of a product's shape and types in Instruction::mode.
enum : uint32_t {
  kSignedA = 1,
  kSignedB = 2,
  kFourBits = 4,
  kSaturates = 8,
  kDepthShift = 8
};

/// Code `number` of a register.
int32_t getCode(uint32_t word, unsigned number, bool isFour, bool isSigned) {
  unsigned width = isFour ? 4 : 8;
  uint32_t code = word >> (width * number) & ((1u << width) - 1);
  if (isSigned && code >> (width - 1))
    return int32_t(code) - (1 << width);
  return int32_t(code);
}

/// D = A B + C with A of 16 (or, where it has one register for 16, 8) rows and
/// B of 8 columns.
void multiplyMatrices(Warp &warp, const Instruction &i) {
  bool isFour = i.mode & kFourBits;
  unsigned depth = i.mode >> kDepthShift;
  unsigned codes = isFour ? 8 : 4; // of a register
  unsigned perRow = 4 * codes;     // of the four lanes of a row
  unsigned steps = depth / perRow;
  unsigned halves = i.vectors[1] / steps; // rows above each other, by 8
  std::vector<int32_t> a(size_t(8) * halves * depth), b(size_t(depth) * 8);
  const uint32_t *slotA = &i.slots[i.vectors[0]];
  const uint32_t *slotB = slotA + i.vectors[1], *slotC = slotB + i.vectors[2];
  for (unsigned lane = 0; lane < 32; ++lane) {
    unsigned group = lane / 4, part = lane % 4;
    for (unsigned s = 0; s < steps; ++s)
      for (unsigned k = 0; k < codes; ++k) {
        unsigned column = s * perRow + part * codes + k;
        for (unsigned h = 0; h < halves; ++h)
          a[(group + 8 * h) * depth + column] =
              getCode(warp[lane].get<uint32_t>(slotA[s * halves + h]), k,
                      isFour, i.mode & kSignedA);
        b[column * 8 + group] = getCode(warp[lane].get<uint32_t>(slotB[s]), k,
                                        isFour, i.mode & kSignedB);
      }
  }
  for (unsigned lane = 0; lane < 32; ++lane)
    for (unsigned r = 0; r < i.vectors[3]; ++r) {
      unsigned row = lane / 4 + r / 2 * 8, column = lane % 4 * 2 + r % 2;
      int64_t sum = warp[lane].get<int32_t>(slotC[r]);
      for (unsigned k = 0; k < depth; ++k)
        sum += int64_t(a[row * depth + k]) * b[k * 8 + column];
      if (i.mode & kSaturates)
        sum = std::min<int64_t>(std::max<int64_t>(sum, INT32_MIN), INT32_MAX);
      warp[lane].set<uint32_t>(i.slots[r], uint32_t(sum));
    }
}

/// mma.sync.aligned.m16n8k32.row.col{.satfinite}.s32.u8.s8.s32
bool decodeProduct(const Words &words, Instruction &made) {
  if (words.size() < 8 || made.vectors.size() != 4)
    return false;
  const std::string &shape = words[2], &a = words[words.size() - 3],
                    &b = words[words.size() - 2];
  auto isCode = [](const std::string &type, const char *width) {
    return type == std::string("s") + width || type == std::string("u") + width;
  };
  bool isFour = isCode(a, "4") && isCode(b, "4");
  if (!isFour && !(isCode(a, "8") && isCode(b, "8")))
    return false;
  size_t k = shape.find('k');
  unsigned depth = unsigned(std::atoi(shape.c_str() + k + 1));
  unsigned rows = unsigned(std::atoi(shape.c_str() + 1));
  unsigned codes = isFour ? 8 : 4, steps = depth / (4 * codes);
  if (steps == 0 || made.vectors[1] != steps * rows / 8 ||
      made.vectors[2] != steps || made.vectors[0] != rows / 4 ||
      made.vectors[3] != rows / 4)
    return false;
  made.mode = depth << kDepthShift | (a[0] == 's' ? kSignedA : 0u) |
              (b[0] == 's' ? kSignedB : 0u) | (isFour ? kFourBits : 0u) |
              (has(words, "satfinite") ? kSaturates : 0u);
  made.executeWarp = multiplyMatrices;
  return true;
}

} // namespace

bool cuda_emulator::decodeCollective(const std::string &base,
                                     const Words &words, Instruction &made) {
  if (base == "bar" || base == "barrier") {
    made.isBarrier = has(words, "sync") && !has(words, "warp");
    if (base == "bar" && has(words, "warp"))
      made.executeWarp = doNothing;
    return (made.isBarrier && !made.slots.empty()) || made.executeWarp;
  }
  if (base == "wgmma")
    return decodeWarpGroup(words, made);
  if (base == "elect" && made.slots.size() == 3)
    made.executeWarp = elect;
  else if (base == "shfl" && has(words, "sync"))
    made.executeWarp = chooseShuffle(words);
  else if (base == "ldmatrix")
    made.executeWarp =
        has(words, "trans") ? loadMatrices<true> : loadMatrices<false>;
  else if (base == "mma" && has(words, "sync"))
    return decodeProduct(words, made);
  return made.executeWarp != nullptr;
}

bool cuda_emulator::decode(const std::string &base, const Words &words,
                           Instruction &made) {
  return decodeCollective(base, words, made) ||
         decodeMemory(base, words, made) || decodeAsync(base, words, made) ||
         (base == "cvt" ? decodeConversion(words, made)
                        : decodeBits(base, words, made) ||
                              decodeArithmetic(base, words, made));
}
