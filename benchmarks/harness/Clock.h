// Seconds, and cycles beside them: a chain of dependent multiplications takes
// three cycles each on every x86-64 processor since 2008, so timing one tells
// the clock at that moment. What is divided by it no longer moves with the
// clock.

#ifndef QUANTX_BENCHMARKS_CLOCK_H
#define QUANTX_BENCHMARKS_CLOCK_H

#include <algorithm>
#include <chrono>
#include <cstdint>

inline double secondsNow() {
  using namespace std::chrono;
  return duration<double>(steady_clock::now().time_since_epoch()).count();
}

/// Cycles per nanosecond: the best of some chains of about five microseconds.
inline double measureClock(int repetitions = 8) {
  constexpr int multiplications = 6400;
  double best = 1e9;
  for (int i = 0; i < repetitions; ++i) {
    int64_t count = multiplications / 16, value = 3;
    double start = secondsNow();
    asm volatile("1:\n\t"
                 ".rept 16\n\t"
                 "imulq %1, %1\n\t"
                 ".endr\n\t"
                 "decq %0\n\t"
                 "jnz 1b"
                 : "+r"(count), "+r"(value)
                 :
                 : "cc");
    best = std::min(best, secondsNow() - start);
  }
  return 3.0 * multiplications / best * 1e-9;
}

#endif
