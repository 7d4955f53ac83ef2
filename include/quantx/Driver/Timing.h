//===- Timing.h - best of many runs -----------------------------*- C++ -*-===//
//
// Times several things against each other on one CPU: their runs alternate, so
// that a slow moment of the machine hits all of them.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_TIMING_H
#define QUANTX_DRIVER_TIMING_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <functional>
#include <optional>

namespace quantx {

/// Keeps the calling thread on the CPU it is on, while it lives and where the
/// system can.
class PinnedThread {
public:
  PinnedThread();
  ~PinnedThread();
  PinnedThread(const PinnedThread &) = delete;
  PinnedThread &operator=(const PinnedThread &) = delete;

  /// The number of the CPU; nothing where the thread is not held.
  std::optional<unsigned> getCpu() const { return cpu; }

private:
  struct Affinity;
  std::unique_ptr<Affinity> before;
  std::optional<unsigned> cpu;
};

struct Timing {
  double bestMilliseconds = 0;
  int64_t runs = 0;
};

/// Runs each of `subjects` in turn, in rounds, for `seconds` or more each.
llvm::Expected<llvm::SmallVector<Timing>>
timeAlternately(llvm::ArrayRef<std::function<llvm::Error()>> subjects,
                double seconds);

} // namespace quantx

#endif
