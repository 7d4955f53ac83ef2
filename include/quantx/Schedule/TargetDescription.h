//===- TargetDescription.h - the machine as the schedule sees it *- C++ -*-===//
//
// A machine is data: the features it has and the register files that follow
// from them. Nothing here emits code.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_TARGETDESCRIPTION_H
#define QUANTX_SCHEDULE_TARGETDESCRIPTION_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Error.h"
#include <string>

namespace quantx {

/// The caches of one core.
struct CacheFacts {
  /// Bytes of the first data cache, the lines that each of its sets holds, and
  /// bytes of the second cache. Lines have 64 bytes.
  int64_t first, ways, second;

  /// Lines so many bytes apart share a set.
  int64_t getSpan() const { return first / ways; }
};

/// What a GPU gives to the threads of one block, and how many blocks it runs
/// side by side.
struct GpuFacts {
  int64_t multiprocessors;
  int64_t blockThreads, sharedBytes;
};

/// What code may use.
class TargetDescription {
public:
  /// `cpu` is "host" or a name of LLVM such as "x86-64-v3"; `features` are
  /// additions and removals as LLVM writes them ("+avx2,-avx512f"). Fails for
  /// a CPU or a feature that LLVM does not know and a feature without a sign.
  /// "vulkan" is any GPU that the Vulkan interface reaches, "nvidia-sm_80" and
  /// "nvidia-sm_90a" are NVIDIA's from these on, "amd-gfx942" is AMD's.
  /// "host" has the features that this process may use: the tiles of AMX only
  /// where the kernel permits them.
  static llvm::Expected<TargetDescription> create(llvm::StringRef cpu,
                                                  llvm::StringRef features);

  bool has(llvm::StringRef feature) const { return features.contains(feature); }
  /// Whether kernels are programs of a GPU, one element of a result in each
  /// thread, and not functions of a CPU.
  bool isGpu() const { return has("gpu"); }
  /// Bits of the widest vectors.
  int64_t getVectorBits() const;

  /// Those of the CPU, or what all CPUs of its features have where it is none
  /// that is known.
  CacheFacts getCaches() const;

  /// Those of a GPU.
  const GpuFacts &getGpu() const { return gpu; }

  /// What LLVM's code generator is called with.
  const std::string &getCpu() const { return cpu; }
  const std::string &getFeatureString() const { return featureString; }

private:
  std::string cpu, featureString;
  llvm::StringSet<> features;
  GpuFacts gpu = {};
};

} // namespace quantx

#endif
