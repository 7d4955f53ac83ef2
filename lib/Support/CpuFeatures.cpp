//===- CpuFeatures.cpp - what an x86 CPU tells about itself ---------------===//
//
// The table of features, cpuid of the running machine, and the request for AMX
// tiles.
//
//===----------------------------------------------------------------------===//

#include "quantx/Support/CpuFeatures.h"

#include "llvm/ADT/STLExtras.h"
#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#endif
#if defined(__x86_64__) && defined(__linux__)
#include <dlfcn.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace quantx;

static constexpr uint32_t bit(unsigned n) { return uint32_t(1) << n; }
/// States of xcr0: xmm and ymm; opmask and zmm besides; tile configuration and
/// tiles; the registers r16 to r31.
static constexpr uint32_t kYmm = 0x6, kZmm = 0xe6, kTiles = 0x60000,
                          kMoreRegisters = bit(19);

llvm::ArrayRef<CpuidRegister> quantx::getCpuidRegisters() {
  static const CpuidRegister registers[kNumCpuidWords] = {
      {1, 0, 2}, {1, 0, 3}, {7, 0, 1},    {7, 0, 2},         {7, 0, 3},
      {7, 1, 0}, {7, 1, 3}, {0x1e, 1, 0}, {0x80000001, 0, 2}};
  return registers;
}

llvm::ArrayRef<CpuFeature> quantx::getCpuFeatures() {
  using W = CpuWord;
  // What implies avx needs no states of its own: avx is tested with it.
  static const CpuFeature features[] = {
      {"cx8", W::Leaf1Edx, bit(8), 0},
      {"cmov", W::Leaf1Edx, bit(15), 0},
      {"mmx", W::Leaf1Edx, bit(23), 0},
      {"fxsr", W::Leaf1Edx, bit(24), 0},
      {"sse", W::Leaf1Edx, bit(25), 0},
      {"sse2", W::Leaf1Edx, bit(26), 0},
      {"sse3", W::Leaf1Ecx, bit(0), 0},
      {"ssse3", W::Leaf1Ecx, bit(9), 0},
      {"cx16", W::Leaf1Ecx, bit(13), 0},
      {"sahf", W::ExtendedEcx, bit(0), 0},
      {"sse4.1", W::Leaf1Ecx, bit(19), 0},
      {"sse4.2", W::Leaf1Ecx, bit(20), 0},
      {"crc32", W::Leaf1Ecx, bit(20), 0},
      {"popcnt", W::Leaf1Ecx, bit(23), 0},
      {"sse4a", W::ExtendedEcx, bit(6), 0},
      {"prfchw", W::ExtendedEcx, bit(8), 0},
      {"pclmul", W::Leaf1Ecx, bit(1), 0},
      {"aes", W::Leaf1Ecx, bit(25), 0},
      {"movbe", W::Leaf1Ecx, bit(22), 0},
      {"lzcnt", W::ExtendedEcx, bit(5), 0},
      {"bmi", W::Leaf7Ebx, bit(3), 0},
      {"bmi2", W::Leaf7Ebx, bit(8), 0},
      {"adx", W::Leaf7Ebx, bit(19), 0},
      {"sha", W::Leaf7Ebx, bit(29), 0},
      {"clflushopt", W::Leaf7Ebx, bit(23), 0},
      {"clwb", W::Leaf7Ebx, bit(24), 0},
      {"avx", W::Leaf1Ecx, bit(28), kYmm},
      {"f16c", W::Leaf1Ecx, bit(29), 0},
      {"fma", W::Leaf1Ecx, bit(12), 0},
      {"xop", W::ExtendedEcx, bit(11), 0},
      {"lwp", W::ExtendedEcx, bit(15), 0},
      {"fma4", W::ExtendedEcx, bit(16), 0},
      {"tbm", W::ExtendedEcx, bit(21), 0},
      {"avx2", W::Leaf7Ebx, bit(5), 0},
      {"gfni", W::Leaf7Ecx, bit(8), 0},
      {"vaes", W::Leaf7Ecx, bit(9), 0},
      {"vpclmulqdq", W::Leaf7Ecx, bit(10), 0},
      {"avxvnni", W::Leaf7Sub1Eax, bit(4), 0},
      {"avxifma", W::Leaf7Sub1Eax, bit(23), 0},
      {"avxvnniint8", W::Leaf7Sub1Edx, bit(4), 0},
      {"avxneconvert", W::Leaf7Sub1Edx, bit(5), 0},
      {"avxvnniint16", W::Leaf7Sub1Edx, bit(10), 0},
      {"sha512", W::Leaf7Sub1Eax, bit(0), 0},
      {"sm3", W::Leaf7Sub1Eax, bit(1), 0},
      {"sm4", W::Leaf7Sub1Eax, bit(2), 0},
      {"raoint", W::Leaf7Sub1Eax, bit(3), 0},
      {"cmpccxadd", W::Leaf7Sub1Eax, bit(7), 0},
      {"prefetchi", W::Leaf7Sub1Edx, bit(14), 0},
      {"movrs", W::Leaf7Sub1Eax, bit(31), 0},
      {"avx512f", W::Leaf7Ebx, bit(16), kZmm},
      {"avx512cd", W::Leaf7Ebx, bit(28), 0},
      {"avx512bw", W::Leaf7Ebx, bit(30), 0},
      {"avx512dq", W::Leaf7Ebx, bit(17), 0},
      {"avx512vl", W::Leaf7Ebx, bit(31), 0},
      {"avx512ifma", W::Leaf7Ebx, bit(21), 0},
      {"avx512vbmi", W::Leaf7Ecx, bit(1), 0},
      {"avx512vbmi2", W::Leaf7Ecx, bit(6), 0},
      {"avx512bitalg", W::Leaf7Ecx, bit(12), 0},
      {"avx512vpopcntdq", W::Leaf7Ecx, bit(14), 0},
      {"avx512vnni", W::Leaf7Ecx, bit(11), 0},
      {"avx512bf16", W::Leaf7Sub1Eax, bit(5), 0},
      {"avx512vp2intersect", W::Leaf7Edx, bit(8), 0},
      {"avx512fp16", W::Leaf7Edx, bit(23), 0},
      {"avx10.1", W::Avx10, bit(0), 0},
      {"avx10.1-512", W::Avx10, bit(0), 0},
      {"avx10.2", W::Avx10, bit(1), 0},
      {"avx10.2-512", W::Avx10, bit(1), 0},
      {"amx-tile", W::Leaf7Edx, bit(24), kTiles},
      {"amx-int8", W::Leaf7Edx, bit(25), 0},
      {"amx-bf16", W::Leaf7Edx, bit(22), 0},
      {"amx-fp16", W::Leaf7Sub1Eax, bit(21), 0},
      {"amx-complex", W::Leaf7Sub1Edx, bit(8), 0},
      {"amx-fp8", W::Leaf1ESub1Eax, bit(4), 0},
      {"amx-tf32", W::Leaf1ESub1Eax, bit(6), 0},
      {"amx-avx512", W::Leaf1ESub1Eax, bit(7), 0},
      {"amx-movrs", W::Leaf1ESub1Eax, bit(8), 0},
      // One bit of cpuid stands for all of APX.
      {"egpr", W::Leaf7Sub1Edx, bit(21), kMoreRegisters},
      {"push2pop2", W::Leaf7Sub1Edx, bit(21), 0},
      {"ppx", W::Leaf7Sub1Edx, bit(21), 0},
      {"ndd", W::Leaf7Sub1Edx, bit(21), 0},
      {"ccmp", W::Leaf7Sub1Edx, bit(21), 0},
      {"nf", W::Leaf7Sub1Edx, bit(21), 0},
      {"cf", W::Leaf7Sub1Edx, bit(21), 0},
      {"zu", W::Leaf7Sub1Edx, bit(21), 0}};
  return features;
}

/// Whether this process executes tile instructions in software: the tests load
/// a library for it, which says so by this name.
static bool emulatesTiles() {
#if defined(__x86_64__) && defined(__linux__)
  using Function = bool (*)();
  auto emulates =
      Function(dlsym(RTLD_DEFAULT, "quantx_tile_emulator_is_active"));
  return emulates && emulates();
#else
  return false;
#endif
}

CpuWords quantx::readCpuWords() {
  CpuWords words{};
#if defined(__x86_64__) && defined(__GNUC__)
  auto read = [](uint32_t leaf, uint32_t subleaf) {
    std::array<uint32_t, 4> result{};
    __cpuid_count(leaf, subleaf, result[0], result[1], result[2], result[3]);
    return result;
  };
  auto exists = [&](uint32_t leaf, uint32_t subleaf) {
    return leaf <= read(leaf & 0x80000000u, 0)[0] &&
           (subleaf == 0 || subleaf <= read(leaf, 0)[0]);
  };
  for (auto [word, from] : llvm::zip(words, getCpuidRegisters()))
    word = exists(from.leaf, from.subleaf)
               ? read(from.leaf, from.subleaf)[from.index]
               : 0;
  bool hasAvx10 = words[unsigned(CpuWord::Leaf7Sub1Edx)] & bit(19);
  if (hasAvx10 && exists(0x24, 0))
    words[unsigned(CpuWord::Avx10)] = bit(read(0x24, 0)[1] & 0xf) - 1;
  if (words[unsigned(CpuWord::Leaf1Ecx)] & bit(27)) { // xgetbv may be used
    uint32_t low, high;
    __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
    words[unsigned(CpuWord::SavedStates)] = low;
  }
  if (emulatesTiles()) {
    words[unsigned(CpuWord::SavedStates)] |= kTiles;
    words[unsigned(CpuWord::Leaf7Edx)] |= bit(22) | bit(24) | bit(25);
  }
#endif
  return words;
}

CpuWords quantx::getRequiredBits(llvm::ArrayRef<const CpuFeature *> features) {
  CpuWords bits{};
  for (const CpuFeature *feature : features) {
    bits[unsigned(feature->word)] |= feature->bits;
    bits[unsigned(CpuWord::SavedStates)] |= feature->states;
  }
  return bits;
}

const CpuFeature *
quantx::findMissing(const CpuWords &words,
                    llvm::ArrayRef<const CpuFeature *> features) {
  auto lacks = [&](CpuWord word, uint32_t bits) {
    return (words[unsigned(word)] & bits) != bits;
  };
  for (const CpuFeature *feature : features)
    if (lacks(feature->word, feature->bits) ||
        lacks(CpuWord::SavedStates, feature->states))
      return feature;
  return nullptr;
}

bool quantx::requestTilePermission() {
#if defined(__x86_64__) && defined(__linux__)
  return syscall(TilePermission::call, TilePermission::code,
                 TilePermission::state) == 0;
#else
  return false;
#endif
}
