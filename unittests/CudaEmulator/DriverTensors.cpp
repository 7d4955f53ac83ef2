//===- DriverTensors.cpp - tensor maps of the emulated driver -------------===//
//
// The rules that the driver's manual has for them ("Tensor Map Object
// Management"): a map that breaks one is refused. Of what could be described,
// bytes without interleaving are known.
//
//===----------------------------------------------------------------------===//

#include "Driver.h"

using namespace cuda_emulator;

namespace {

struct TensorFacts {
  void *map;
  int type;
  unsigned rank;
  const void *address;
  const uint64_t *sizes, *strides;
  const uint32_t *steps;
  int interleave, swizzle, promotion, fill;
};

/// What maps of both kinds must keep; null, or the rule. A row of the box has
/// `rowBytes`.
const char *checkTensor(const TensorFacts &facts, unsigned leastRank,
                        uint64_t rowBytes) {
  if (reinterpret_cast<uintptr_t>(facts.map) % 64 != 0)
    return "the map is not aligned to 64 bytes";
  if (facts.rank < leastRank || facts.rank > 5)
    return "the rank";
  if (reinterpret_cast<uintptr_t>(facts.address) % 16 != 0)
    return "the address is not aligned to 16 bytes";
  for (unsigned d = 0; d < facts.rank; ++d)
    if (facts.sizes[d] == 0 || facts.sizes[d] > 1ull << 32)
      return "a size";
  for (unsigned d = 0; d + 1 < facts.rank; ++d)
    if (facts.strides[d] % 16 != 0 || facts.strides[d] >= 1ull << 40)
      return "a stride is no multiple of 16 bytes, or too large";
  for (unsigned d = 0; d < facts.rank; ++d)
    if (facts.steps[d] == 0 || facts.steps[d] > 8)
      return "an element stride";
  if (facts.swizzle < 0 || facts.swizzle > 3 || facts.promotion < 0 ||
      facts.promotion > 3)
    return "the swizzle or the promotion";
  if (rowBytes % 16 != 0)
    return "a row of the box is no multiple of 16 bytes";
  if (facts.swizzle != 0 && rowBytes > (16u << facts.swizzle))
    return "a row of the box is longer than the swizzle";
  return nullptr;
}

int refuse(const char *rule) {
  std::fprintf(stderr, "CUDA emulator: a tensor map breaks a rule: %s\n", rule);
  return kInvalidValue;
}

TensorMap describe(const TensorFacts &facts) {
  TensorMap map;
  map.magic = TensorMap::kMagic;
  map.rank = uint8_t(facts.rank);
  map.swizzle = uint8_t(facts.swizzle);
  map.address = reinterpret_cast<uintptr_t>(facts.address);
  for (unsigned d = 0; d < facts.rank; ++d) {
    // Pixels of the innermost dimension have no stride.
    map.steps[d] = d == 0 ? 1 : uint8_t(facts.steps[d]);
    map.sizes[d] = uint32_t(facts.sizes[d]);
    if (d != 0)
      map.strides[d - 1] = facts.strides[d - 1];
  }
  return map;
}

void write(const TensorFacts &facts, const TensorMap &map) {
  std::memset(facts.map, 0x5a, kTensorMapBytes);
  std::memcpy(facts.map, &map, sizeof(map));
}

} // namespace

EXPORT cuTensorMapEncodeTiled(void *map, int type, unsigned rank, void *address,
                              const uint64_t *sizes, const uint64_t *strides,
                              const uint32_t *box, const uint32_t *steps,
                              int interleave, int swizzle, int promotion,
                              int fill) {
  NEED_CONTEXT();
  TensorFacts facts = {map,   type,       rank,    address,   sizes, strides,
                       steps, interleave, swizzle, promotion, fill};
  CHECK(type == 0 && interleave == 0 && fill == 0, "unknown kind of tensor");
  if (const char *rule = checkTensor(facts, 1, box[0]))
    return refuse(rule);
  TensorMap made = describe(facts);
  for (unsigned d = 0; d < rank; ++d) {
    if (box[d] == 0 || box[d] > 256)
      return refuse("a side of the box");
    made.box[d] = uint16_t(box[d]);
  }
  write(facts, made);
  LOG("tensor map of rank %u, box %u x %u", rank, box[0], box[rank > 1]);
  return kSuccess;
}

EXPORT cuTensorMapEncodeIm2col(void *map, int type, unsigned rank,
                               void *address, const uint64_t *sizes,
                               const uint64_t *strides, const int *lower,
                               const int *upper, unsigned channels,
                               unsigned pixels, const uint32_t *steps,
                               int interleave, int swizzle, int promotion,
                               int fill) {
  NEED_CONTEXT();
  TensorFacts facts = {map,   type,       rank,    address,   sizes, strides,
                       steps, interleave, swizzle, promotion, fill};
  CHECK(type == 0 && interleave == 0 && fill == 0, "unknown kind of tensor");
  if (const char *rule = checkTensor(facts, 3, channels))
    return refuse(rule);
  if (channels == 0 || channels > 256 || pixels == 0 || pixels > 1024)
    return refuse("channels of a pixel or pixels of a column");
  TensorMap made = describe(facts);
  made.isImage = true;
  made.box[0] = uint16_t(channels);
  made.box[1] = uint16_t(pixels);
  int most = 1 << (rank == 3 ? 15 : rank == 4 ? 7 : 4);
  for (unsigned d = 0; d + 2 < rank; ++d) {
    if (lower[d] < -most || lower[d] >= most || upper[d] < -most ||
        upper[d] >= most)
      return refuse("a corner of the box of pixels");
    if (int64_t(sizes[d + 1]) + upper[d] <= lower[d])
      return refuse("an empty box of pixels");
    made.lower[d] = int16_t(lower[d]);
    made.upper[d] = int16_t(upper[d]);
  }
  write(facts, made);
  LOG("tensor map of rank %u, %u channels of %u pixels", rank, channels,
      pixels);
  return kSuccess;
}
