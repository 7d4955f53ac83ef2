//===- TargetDescription.cpp - features of a CPU by name ------------------===//
//
// Where the features of a CPU come from: the machine itself, or LLVM's table.
//
//===----------------------------------------------------------------------===//

#include "quantx/Schedule/TargetDescription.h"

#include "quantx/Support/CpuFeatures.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/SubtargetFeature.h"
#include <mutex>

using namespace llvm;
using namespace quantx;

/// " (did you mean 'x'?)" for the entry of LLVM's table that is spelled most
/// like `name`; nothing when none is near.
template <typename Entry>
static std::string suggest(StringRef name, ArrayRef<Entry> table) {
  unsigned best = 3;
  StringRef nearest;
  for (const Entry &entry : table)
    if (unsigned distance = name.edit_distance(entry.Key, true, best);
        distance < best) {
      best = distance;
      nearest = entry.Key;
    }
  return nearest.empty() ? "" : (" (did you mean '" + nearest + "'?)").str();
}

static Error checkChanges(StringRef changes, const MCSubtargetInfo &table) {
  for (StringRef change : split(changes, ',')) {
    if (change.empty())
      continue;
    if (change.size() < 2 || (change[0] != '+' && change[0] != '-'))
      return createStringError("target feature '" + change +
                               "' does not begin with + or -");
    StringRef name = change.drop_front();
    if (none_of(table.getAllProcessorFeatures(),
                [&](const auto &entry) { return entry.Key == name; }))
      return createStringError("unknown target feature '" + name + "'" +
                               suggest(name, table.getAllProcessorFeatures()));
  }
  return Error::success();
}

/// The features of this machine that this process may use.
static std::string getHostFeatures() {
  SubtargetFeatures features;
  StringMap<bool> all = sys::getHostCPUFeatures();
  bool tiles = all.lookup("amx-tile") && requestTilePermission();
  for (const auto &feature : all)
    features.AddFeature(feature.getKey(),
                        feature.getValue() &&
                            (tiles || !feature.getKey().starts_with("amx-")));
  return features.getString();
}

namespace {
/// A GPU by the way to it: LLVM's tables know processors only.
struct GpuTarget {
  StringRef name;
  /// What code may use, and what of it may be taken away.
  SmallVector<StringRef, 3> features, removable;
  GpuFacts facts;
};
} // namespace

static ArrayRef<GpuTarget> getGpuTargets() {
  constexpr int64_t kilo = 1024;
  // What every Vulkan device gives to a block; the rest is a guess for it.
  static const GpuTarget targets[] = {
      {"vulkan",
       {"gpu", "spirv"},
       {"integer-dot-product", "shared-memory"},
       {/*multiprocessors=*/32, /*blockThreads=*/128,
        /*sharedBytes=*/16 * kilo}},
      {"nvidia-sm_80",
       {"gpu", "nvidia"},
       {"dp4a", "mma"},
       {108, 1024, 163 * kilo}},
      {"nvidia-sm_90a",
       {"gpu", "nvidia"},
       {"dp4a", "mma", "wgmma"},
       {132, 1024, 227 * kilo}},
      {"amd-gfx942", {"gpu", "amd"}, {"mfma"}, {304, 1024, 64 * kilo}},
  };
  return targets;
}

/// Applies "-a,+b" to the features of a GPU.
static Error changeFeatures(const GpuTarget &target, StringRef changes,
                            StringSet<> &features) {
  for (StringRef change : split(changes, ',')) {
    if (change.empty())
      continue;
    StringRef name = change.drop_front();
    if (change[0] != '+' && change[0] != '-')
      return createStringError("target feature '" + change +
                               "' does not begin with + or -");
    if (!is_contained(target.removable, name))
      return createStringError("unknown feature '" + name + "' of target '" +
                               target.name + "'");
    if (change[0] == '+')
      features.insert(name);
    else
      features.erase(name);
  }
  return Error::success();
}

Expected<TargetDescription> TargetDescription::create(StringRef name,
                                                      StringRef changes) {
  for (const GpuTarget &gpu : getGpuTargets())
    if (gpu.name == name) {
      TargetDescription target;
      target.cpu = name.str();
      target.featureString = changes.str();
      target.features.insert_range(gpu.features);
      target.features.insert_range(gpu.removable);
      target.gpu = gpu.facts;
      if (Error error = changeFeatures(gpu, changes, target.features))
        return std::move(error);
      return target;
    }

  static std::once_flag once;
  std::call_once(once, [] { InitializeNativeTarget(); });
  Triple triple(sys::getProcessTriple());
  std::string message;
  const Target *machine = TargetRegistry::lookupTarget(triple, message);
  if (!machine)
    return createStringError("no code generator for this machine: " + message);
  std::unique_ptr<MCSubtargetInfo> table(
      machine->createMCSubtargetInfo(triple, "", ""));

  TargetDescription target;
  bool host = name == "host";
  target.cpu = host ? sys::getHostCPUName().str() : name.str();
  if (!table || !table->isCPUStringValid(target.cpu))
    return createStringError(
        "unknown target CPU '" + target.cpu + "'" +
        (table ? suggest(name, table->getAllProcessorDescriptions()) : ""));
  if (Error error = checkChanges(changes, *table))
    return std::move(error);
  target.featureString = host ? getHostFeatures() : std::string();
  if (!changes.empty())
    target.featureString +=
        (target.featureString.empty() ? "" : ",") + changes.str();
  std::unique_ptr<MCSubtargetInfo> info(
      machine->createMCSubtargetInfo(triple, target.cpu, target.featureString));
  for (const SubtargetFeatureKV &entry : info->getAllProcessorFeatures())
    if (info->getFeatureBits().test(entry.Value))
      target.features.insert(entry.Key);
  return target;
}

CacheFacts TargetDescription::getCaches() const {
  constexpr int64_t kilo = 1024;
  struct Entry {
    StringRef cpu;
    CacheFacts caches;
  };
  static constexpr CacheFacts wide = {48 * kilo, 12, 1280 * kilo};
  static constexpr CacheFacts server = {48 * kilo, 12, 2048 * kilo};
  static constexpr CacheFacts big = {32 * kilo, 8, 1024 * kilo};
  static constexpr CacheFacts small = {32 * kilo, 8, 256 * kilo};
  static const Entry known[] = {
      {"znver5", {48 * kilo, 12, 1024 * kilo}},
      {"znver4", big},
      {"znver3", {32 * kilo, 8, 512 * kilo}},
      {"znver2", {32 * kilo, 8, 512 * kilo}},
      {"znver1", {32 * kilo, 8, 512 * kilo}},
      {"graniterapids", server},
      {"graniterapids-d", server},
      {"emeraldrapids", server},
      {"sapphirerapids", server},
      {"icelake-server", wide},
      {"icelake-client", {48 * kilo, 12, 512 * kilo}},
      {"tigerlake", wide},
      {"rocketlake", {48 * kilo, 12, 512 * kilo}},
      {"alderlake", wide},
      {"raptorlake", server},
      {"arrowlake", server},
      {"cooperlake", big},
      {"cascadelake", big},
      {"skylake-avx512", big},
  };
  for (const Entry &entry : known)
    if (entry.cpu == cpu)
      return entry.caches;
  return small;
}

int64_t TargetDescription::getVectorBits() const {
  if (isGpu())
    return 32;
  if (has("avx512f"))
    return 512;
  return has("avx") ? 256 : 128;
}
