//===- CpuFeatures.h - what an x86 CPU tells about itself -------*- C++ -*-===//
//
// The features whose instructions a compiler picks by itself, and where cpuid
// shows each. Compiled models test the same bits when they are loaded.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SUPPORT_CPUFEATURES_H
#define QUANTX_SUPPORT_CPUFEATURES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <array>
#include <cstdint>

namespace quantx {

/// One register that cpuid or xgetbv returns.
struct CpuidRegister {
  /// Function number, with the extended ones from 0x80000000, and subfunction.
  uint32_t leaf, subleaf;
  /// 0 to 3: eax, ebx, ecx, edx.
  unsigned index;
};

/// All words that decide which features a CPU and its operating system have.
enum class CpuWord : unsigned {
  Leaf1Ecx,
  Leaf1Edx,
  Leaf7Ebx,
  Leaf7Ecx,
  Leaf7Edx,
  Leaf7Sub1Eax,
  Leaf7Sub1Edx,
  Leaf1ESub1Eax,
  ExtendedEcx,
  /// Bit k: version k + 1 of AVX10 or a later one.
  Avx10,
  /// The register states that the operating system saves (xcr0).
  SavedStates
};
constexpr unsigned kNumCpuWords = unsigned(CpuWord::SavedStates) + 1;
/// cpuid fills the words before this one.
constexpr unsigned kNumCpuidWords = unsigned(CpuWord::Avx10);
using CpuWords = std::array<uint32_t, kNumCpuWords>;

/// Where the words up to kNumCpuidWords come from.
llvm::ArrayRef<CpuidRegister> getCpuidRegisters();

/// A feature by LLVM's name. The CPU has it when all `bits` of `word` are set,
/// and may use it when the operating system saves all `states`.
struct CpuFeature {
  llvm::StringRef name;
  CpuWord word;
  uint32_t bits;
  uint32_t states;
};

/// The features that are tested, the oldest first. LLVM knows more: system
/// instructions, which no compiler picks, and preferences in tuning.
llvm::ArrayRef<CpuFeature> getCpuFeatures();

/// The words of the running CPU; all zero where it is no x86.
CpuWords readCpuWords();

/// Bits that must be set, per word, to run code that uses `features`.
CpuWords getRequiredBits(llvm::ArrayRef<const CpuFeature *> features);
/// The first of `features` that `words` lack; null when there are all.
const CpuFeature *findMissing(const CpuWords &words,
                              llvm::ArrayRef<const CpuFeature *> features);

/// Asks the kernel to let this process use the AMX tile registers, which Linux
/// does not save for everybody. False where it refuses or has none.
bool requestTilePermission();
/// The numbers of that request: arch_prctl(code, state) is system call `call`.
struct TilePermission {
  static constexpr uint64_t call = 158, code = 0x1023, state = 18;
};

} // namespace quantx

#endif
