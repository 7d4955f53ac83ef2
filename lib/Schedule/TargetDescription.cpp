//===- TargetDescription.cpp - features of a CPU by name ------------------===//
//
// Where the features of a CPU come from: the machine itself, or LLVM's table.
//
//===----------------------------------------------------------------------===//

#include "quantx/Schedule/TargetDescription.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/X86TargetParser.h"

using namespace llvm;
using namespace quantx;

Expected<TargetDescription> TargetDescription::create(StringRef cpu,
                                                      StringRef changes) {
  StringMap<bool> enabled;
  if (cpu == "host") {
    enabled = sys::getHostCPUFeatures();
  } else if (X86::parseArchX86(cpu) != X86::CK_None) {
    SmallVector<StringRef> names;
    X86::getFeaturesForCPU(cpu, names);
    for (StringRef name : names)
      enabled[name] = true;
  }
  for (StringRef change : split(changes, ',')) {
    if (change.empty())
      continue;
    if (change.size() < 2 || (change[0] != '+' && change[0] != '-'))
      return createStringError("target feature '" + change +
                               "' does not begin with + or -");
    X86::updateImpliedFeatures(change.drop_front(), change[0] == '+', enabled);
    enabled[change.drop_front()] = change[0] == '+';
  }
  TargetDescription target;
  for (const auto &feature : enabled)
    if (feature.second)
      target.features.insert(feature.first());
  return target;
}

int64_t TargetDescription::getVectorBits() const {
  if (has("avx512f"))
    return 512;
  return has("avx") ? 256 : 128;
}
