//===- TensorCopy.cpp - boxes and windows of tensors to shared memory -----===//
//
// cp.async.bulk.tensor by a tensor map: which bytes of the tensor become which
// rows, and how their chunks of 16 bytes are exchanged, is what the PTX manual
// says in "Tensors". What lies outside of the tensor becomes zeros, and counts.
//
//===----------------------------------------------------------------------===//

#include "Types.h"

#include <algorithm>

using namespace cuda_emulator;

namespace {

constexpr uint32_t kChunk = 16;

[[noreturn]] void fail(const Thread &thread, int error,
                       const std::string &what) {
  throw Fault(error, what + " in " + thread.block->kernel->name);
}

TensorMap readMap(Thread &t, uint64_t address) {
  TensorMap map;
  const char *bytes = nullptr;
  if (address >= kParameterWindow) {
    uint64_t place = address - kParameterWindow;
    if (place + kTensorMapBytes <= t.block->kernel->totalParameterBytes)
      bytes = t.block->parameters + place;
  } else {
    bytes = t.global(address, kTensorMapBytes);
  }
  if (bytes)
    std::memcpy(&map, bytes, sizeof(map));
  if (map.magic != TensorMap::kMagic || address % 64 != 0)
    fail(t, 719, "a copy by what is no tensor map");
  return map;
}

/// Where the copies of one instruction go.
class TensorCopy {
public:
  TensorCopy(Thread &t, const TensorMap &map, uint32_t to,
             PhaseBarrier &barrier)
      : t(t), map(map), to(to), barrier(barrier) {}

  void copyBox(const std::vector<int64_t> &at);
  void copyImage(const std::vector<int64_t> &at,
                 const std::vector<int64_t> &offsets);

private:
  bool isInside(const std::vector<int64_t> &at) const {
    for (size_t d = 1; d < at.size(); ++d)
      if (at[d] < 0 || at[d] >= int64_t(map.sizes[d]))
        return false;
    return true;
  }
  /// The next row: the bytes of the innermost dimension from `at` on.
  void copyRow(const std::vector<int64_t> &at);

  Thread &t;
  const TensorMap &map;
  uint32_t to;
  PhaseBarrier &barrier;
};

} // namespace

void TensorCopy::copyRow(const std::vector<int64_t> &at) {
  uint64_t row = map.address;
  for (size_t d = 1; d < at.size(); ++d)
    row += uint64_t(at[d]) * map.strides[d - 1];
  for (uint32_t byte = 0; byte < map.box[0]; byte += kChunk, to += kChunk) {
    int64_t first = at[0] + byte;
    Copy copy;
    copy.bytes = kChunk;
    if (isInside(at) && first >= 0)
      copy.valid = uint32_t(
          std::clamp<int64_t>(int64_t(map.sizes[0]) - first, 0, kChunk));
    copy.from = row + uint64_t(first);
    // Of lines of 128 bytes, by the number of the line.
    uint32_t mask = (1u << map.swizzle) - 1;
    copy.to = to ^ (to >> 7 & mask) << 4;
    t.begin(copy);
    barrier.copies.push_back(copy);
  }
}

void TensorCopy::copyBox(const std::vector<int64_t> &first) {
  uint32_t rows = 1;
  for (unsigned d = 1; d < map.rank; ++d)
    rows *= map.box[d];
  for (uint32_t row = 0; row < rows; ++row) {
    std::vector<int64_t> at = first;
    uint32_t rest = row;
    for (unsigned d = 1; d < map.rank; ++d) {
      at[d] += int64_t(rest % map.box[d]) * map.steps[d];
      rest /= map.box[d];
    }
    copyRow(at);
  }
}

/// Pixels one after another, within the corners, image after image.
void TensorCopy::copyImage(const std::vector<int64_t> &first,
                           const std::vector<int64_t> &offsets) {
  unsigned last = map.rank - 1;
  std::vector<int64_t> window = first;
  for (unsigned pixel = 0; pixel < map.box[1]; ++pixel) {
    std::vector<int64_t> at = window;
    for (unsigned d = 1; d < last; ++d)
      at[d] += offsets[d - 1];
    copyRow(at);
    unsigned d = 1;
    for (; d < last; ++d) {
      window[d] += map.steps[d];
      if (window[d] < int64_t(map.sizes[d]) + map.upper[d - 1])
        break;
      window[d] = map.lower[d - 1];
    }
    if (d == last)
      ++window[last];
  }
}

/// [to], [map, {coordinates}], [barrier], and for an image {offsets}.
static void copyTensor(Thread &t, const Instruction &i) {
  auto to = uint32_t(t.get<uint64_t>(i.slots[0]) + uint64_t(i.offsets[0]));
  TensorMap map =
      readMap(t, t.get<uint64_t>(i.slots[1]) + uint64_t(i.offsets[1]));
  std::vector<int64_t> at, offsets;
  for (unsigned d = 0; d < i.vectors[0]; ++d)
    at.push_back(t.get<int32_t>(i.slots[2 + d]));
  size_t next = 2 + at.size();
  PhaseBarrier &barrier = findBarrier(t, getAddress(t, i, next));
  if (i.vectors.size() > 1)
    for (unsigned d = 0; d < i.vectors[1]; ++d)
      offsets.push_back(t.get<uint16_t>(i.slots[next + 1 + d]));
  bool isImage = i.mode != 0;
  if (at.size() != map.rank || isImage != map.isImage)
    fail(t, 719, "a copy of another rank or mode than its tensor map's");
  if (to % 128 != 0)
    fail(t, 716, "a copy of a tensor that is not aligned to 128 bytes");
  // All offsets of an instruction share 16 bits.
  int64_t most = offsets.empty() ? 0 : 1 << (16 / offsets.size());
  for (int64_t offset : offsets)
    if (offset >= most)
      fail(t, 719, "an offset that a copy of a tensor cannot have");
  TensorCopy copy(t, map, to, barrier);
  if (isImage)
    copy.copyImage(at, offsets);
  else
    copy.copyBox(at);
}

bool cuda_emulator::decodeTensorCopy(const Words &words, Instruction &made) {
  bool isImage = has(words, "im2col");
  bool isKnown = has(words, "bulk") && has(words, "global") &&
                 has(words, "mbarrier::complete_tx::bytes") &&
                 !has(words, "multicast::cluster") &&
                 made.vectors.size() == (isImage ? 2u : 1u) &&
                 made.addresses.size() == 3;
  if (!isKnown)
    return false;
  if (isImage && made.vectors[1] + 2 != made.vectors[0])
    return false;
  made.mode = isImage;
  made.execute = copyTensor;
  return true;
}
