// How fast one core reads a buffer again and again, by the size of the buffer:
// the ceiling of everything that reads its weights once. Prints one line of
// JSON per size.
//   bandwidth [seconds per size] [largest size] [smallest size], in bytes

#include "Clock.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>

namespace {

// 512 bytes a step into eight sums, by the widest loads that the build allows.
#ifdef __AVX512F__
#define LOAD(offset, sum)                                                      \
  "vpaddd " #offset "(%0), %%zmm" #sum ", %%zmm" #sum "\n\t"
#define STEP                                                                   \
  LOAD(0, 0)                                                                   \
  LOAD(64, 1)                                                                  \
  LOAD(128, 2) LOAD(192, 3) LOAD(256, 4) LOAD(320, 5) LOAD(384, 6)             \
      LOAD(448, 7)
#else
#define LOAD(offset, sum)                                                      \
  "vpaddd " #offset "(%0), %%ymm" #sum ", %%ymm" #sum "\n\t"
#define STEP                                                                   \
  LOAD(0, 0)                                                                   \
  LOAD(32, 1)                                                                  \
  LOAD(64, 2) LOAD(96, 3) LOAD(128, 4) LOAD(160, 5) LOAD(192, 6) LOAD(224, 7)  \
      LOAD(256, 0) LOAD(288, 1) LOAD(320, 2) LOAD(352, 3) LOAD(384, 4)         \
          LOAD(416, 5) LOAD(448, 6) LOAD(480, 7)
#endif

void readAll(const char *buffer, size_t bytes) {
  const char *end = buffer + bytes;
  asm volatile("1:\n\t" STEP "addq $512, %0\n\t"
               "cmpq %1, %0\n\t"
               "jb 1b\n\t"
               "vzeroupper"
               : "+r"(buffer)
               : "r"(end)
               : "cc", "memory", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5",
                 "xmm6", "xmm7");
}

} // namespace

int main(int argc, char **argv) {
  double seconds = argc > 1 ? std::atof(argv[1]) : 0.2;
  size_t largest = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 256u << 20;
  size_t smallest = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 16 << 10;
  if (seconds <= 0 || smallest < 512 || smallest % 512 || largest < smallest) {
    std::fprintf(stderr, "usage: bandwidth [seconds per size] [largest size] "
                         "[smallest size, a multiple of 512]\n");
    return 1;
  }
  void *memory = mmap(nullptr, largest, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) {
    std::perror("bandwidth: no memory");
    return 1;
  }
  madvise(memory, largest, MADV_HUGEPAGE);
  std::memset(memory, 1, largest);
  for (size_t bytes = smallest; bytes <= largest; bytes *= 2) {
    size_t passes = std::max<size_t>(1, (4u << 20) / bytes);
    double best = 0, perCycle = 0, end = secondsNow() + seconds;
    do {
      double clock = measureClock(), start = secondsNow();
      for (size_t i = 0; i < passes; ++i)
        readAll(static_cast<const char *>(memory), bytes);
      double nanoseconds = (secondsNow() - start) * 1e9;
      double rate = double(passes) * bytes / nanoseconds;
      if (rate > best) {
        best = rate;
        perCycle = rate / std::max(clock, measureClock());
      }
    } while (secondsNow() < end);
    std::printf("{\"bytes\": %zu, \"gb_per_s\": %.1f, "
                "\"bytes_per_cycle\": %.2f}\n",
                bytes, best, perCycle);
  }
  return 0;
}
