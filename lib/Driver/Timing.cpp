//===- Timing.cpp - best of many runs -------------------------------------===//
//
// Rounds of a few runs each; sched_setaffinity where Linux has it.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Timing.h"

#include <chrono>
#include <limits>
#ifdef __linux__
#include <sched.h>
#endif

using namespace quantx;

#ifdef __linux__
struct PinnedThread::Affinity {
  cpu_set_t set;
};

PinnedThread::PinnedThread() {
  auto known = std::make_unique<Affinity>();
  int current = sched_getcpu();
  if (current < 0 || sched_getaffinity(0, sizeof(known->set), &known->set))
    return;
  cpu_set_t one;
  CPU_ZERO(&one);
  CPU_SET(current, &one);
  if (sched_setaffinity(0, sizeof(one), &one))
    return;
  before = std::move(known);
  cpu = current;
}

PinnedThread::~PinnedThread() {
  if (before)
    sched_setaffinity(0, sizeof(before->set), &before->set);
}
#else
struct PinnedThread::Affinity {};
PinnedThread::PinnedThread() = default;
PinnedThread::~PinnedThread() = default;
#endif

llvm::Expected<llvm::SmallVector<Timing>>
quantx::timeAlternately(llvm::ArrayRef<std::function<llvm::Error()>> subjects,
                        double seconds) {
  using Clock = std::chrono::steady_clock;
  constexpr int rounds = 5, leastRuns = 2;
  llvm::SmallVector<Timing> timings(subjects.size());
  for (Timing &timing : timings)
    timing.bestMilliseconds = std::numeric_limits<double>::infinity();
  for (int round = 0; round < rounds; ++round)
    for (size_t i = 0; i < subjects.size(); ++i) {
      Clock::time_point begin = Clock::now(), last = begin;
      for (int run = 0;
           run < leastRuns ||
           std::chrono::duration<double>(last - begin).count() * rounds <
               seconds;
           ++run) {
        Clock::time_point start = Clock::now();
        if (llvm::Error error = subjects[i]())
          return std::move(error);
        last = Clock::now();
        std::chrono::duration<double, std::milli> time = last - start;
        timings[i].bestMilliseconds =
            std::min(timings[i].bestMilliseconds, time.count());
        ++timings[i].runs;
      }
    }
  return timings;
}
