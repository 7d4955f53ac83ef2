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

[[noreturn]] void fail(const Thread &thread, const std::string &what) {
  throw Fault(719, what + " in " + thread.block->kernel->name);
}

std::vector<uint8_t> readTile(Thread &reader, uint64_t descriptor,
                              unsigned rows) {
  Tile tile(reader, descriptor);
  std::vector<uint8_t> bytes(size_t(rows) * kDepth);
  for (unsigned row = 0; row < rows; ++row)
    for (unsigned k = 0; k < kDepth; ++k)
      bytes[row * kDepth + k] = tile.get(row, k);
  return bytes;
}

WarpGroup &getGroup(Warp &group) {
  return group[0].block->warpGroups[group[0].number];
}

/// The product is under way from now on.
void issue(Warp &group, const Instruction &i, Product product) {
  WarpGroup &state = getGroup(group);
  product.number = ++state.issued;
  for (unsigned thread = 0; thread < 128; ++thread) {
    Thread &one = group[thread];
    if (!one.isFenced)
      fail(one, "a product without wgmma.fence before it, line " +
                    std::to_string(i.line) + ",");
    one.writers.resize(one.slots.size());
    one.issuedProducts = product.number;
    for (unsigned r = 0; r < product.columns / 2; ++r)
      one.writers[i.slots[r]] = product.number;
  }
  state.open.push_back(std::move(product));
}

void multiply(Warp &group, const Instruction &i) {
  unsigned columns = i.mode >> kShift, sums = columns / 2;
  Product product;
  product.columns = columns;
  product.line = i.line;
  product.input = group[0].get<uint64_t>(i.slots[sums]);
  product.weights = group[0].get<uint64_t>(i.slots[sums + 1]);
  product.inputBytes = readTile(group[0], product.input, kRows);
  product.weightBytes = readTile(group[0], product.weights, columns);
  std::vector<int32_t> left(kRows * kDepth), right(columns * kDepth);
  for (size_t k = 0; k < left.size(); ++k)
    left[k] = extend(product.inputBytes[k], i.mode & kSignedA);
  for (size_t k = 0; k < right.size(); ++k)
    right[k] = extend(product.weightBytes[k], i.mode & kSignedB);
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
  issue(group, i, std::move(product));
}

void fence(Warp &warp, const Instruction &) {
  for (unsigned lane = 0; lane < 128; ++lane)
    warp[lane].isFenced = true;
}

void commit(Warp &group, const Instruction &) {
  WarpGroup &state = getGroup(group);
  state.groups.push_back(std::move(state.open));
  state.open.clear();
}

/// Until at most so many of the latest groups are under way.
void wait(Warp &group, const Instruction &i) {
  WarpGroup &state = getGroup(group);
  size_t left = group[0].get<uint32_t>(i.slots[0]);
  size_t done = state.groups.size() > left ? state.groups.size() - left : 0;
  uint32_t last = 0;
  for (size_t k = 0; k < done; ++k)
    for (const Product &product : state.groups[k]) {
      last = product.number;
      if (readTile(group[0], product.input, kRows) != product.inputBytes ||
          readTile(group[0], product.weights, product.columns) !=
              product.weightBytes)
        fail(group[0], "a tile that changes under a product, line " +
                           std::to_string(product.line) + ",");
    }
  state.groups.erase(state.groups.begin(),
                     state.groups.begin() + ptrdiff_t(done));
  for (unsigned lane = 0; lane < 128; ++lane) {
    group[lane].doneProducts = std::max(group[lane].doneProducts, last);
    // Registers may be written now.
    group[lane].isFenced = false;
  }
}

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
  made.isProduct = true;
  return isKnown;
}

} // namespace

bool cuda_emulator::decodeWarpGroup(const Words &words, Instruction &made) {
  made.warpThreads = 128;
  if (has(words, "mma_async"))
    return words.size() >= 7 && decodeProduct(words, made);
  made.executeWarp = has(words, "fence")          ? fence
                     : has(words, "commit_group") ? commit
                     : has(words, "wait_group")   ? wait
                                                  : nullptr;
  return made.executeWarp != nullptr;
}
