// The most products per second that one core can add up in its registers: for
// each dot instruction of this processor a loop of nothing but it, over enough
// accumulators to hide its latency. Prints one line of JSON per instruction.
//   peaks [seconds per instruction]

#include "Clock.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace {

// Enough sums for two instructions a cycle with a latency of six.
#define TWELVE(line)                                                           \
  line(0) line(1) line(2) line(3) line(4) line(5) line(6) line(7) line(8)      \
      line(9) line(10) line(11)
#define FOURTEEN(line) TWELVE(line) line(12) line(13)
#define REGISTERS                                                              \
  "cc", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7",        \
      "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15"

// A function that runs `count` rounds of instructions, one per sum. The
// operands are zero: the units do not look at values, and nothing becomes
// subnormal.
#define LOOP(name, line, SUMS)                                                 \
  void name(int64_t count) {                                                   \
    asm volatile(FOURTEEN(CLEAR) CLEAR(14)                                     \
                     CLEAR(15) "1:\n\t" SUMS(line) "decq %0\n\t"               \
                                                   "jnz 1b\n\t"                \
                                                   "vzeroupper"                \
                 : "+r"(count)::REGISTERS);                                    \
  }

#define CLEAR(i) "vpxor %%xmm" #i ", %%xmm" #i ", %%xmm" #i "\n\t"
#define MADD256(i)                                                             \
  "vpmaddwd %%ymm14, %%ymm15, %%ymm13\n\t"                                     \
  "vpaddd %%ymm13, %%ymm" #i ", %%ymm" #i "\n\t"
#define MADD512(i)                                                             \
  "vpmaddwd %%zmm14, %%zmm15, %%zmm13\n\t"                                     \
  "vpaddd %%zmm13, %%zmm" #i ", %%zmm" #i "\n\t"
#define DOT256(i) "%{vex%} vpdpbusd %%ymm14, %%ymm15, %%ymm" #i "\n\t"
#define DOT512(i) "vpdpbusd %%zmm14, %%zmm15, %%zmm" #i "\n\t"
#define BF16(i) "vdpbf16ps %%zmm14, %%zmm15, %%zmm" #i "\n\t"
#define FMA256(i) "vfmadd231ps %%ymm14, %%ymm15, %%ymm" #i "\n\t"
#define FMA512(i) "vfmadd231ps %%zmm14, %%zmm15, %%zmm" #i "\n\t"

LOOP(madd256, MADD256, TWELVE)
LOOP(madd512, MADD512, TWELVE)
LOOP(dot256, DOT256, FOURTEEN)
LOOP(dot512, DOT512, FOURTEEN)
LOOP(bf16, BF16, FOURTEEN)
LOOP(fma256, FMA256, FOURTEEN)
LOOP(fma512, FMA512, FOURTEEN)

// Tiles 0 to 3 are sums, 4 to 7 operands; all of 16 rows of 64 bytes.
struct alignas(64) TileConfig {
  uint8_t palette = 1, start = 0, reserved[14] = {};
  uint16_t columnBytes[16] = {64, 64, 64, 64, 64, 64, 64, 64};
  uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};

#define TILES(name, instruction)                                               \
  void name(int64_t count) {                                                   \
    TileConfig config;                                                         \
    asm volatile("ldtilecfg %1\n\t"                                            \
                 "tilezero %%tmm0\n\ttilezero %%tmm1\n\t"                      \
                 "tilezero %%tmm2\n\ttilezero %%tmm3\n\t"                      \
                 "tilezero %%tmm4\n\ttilezero %%tmm5\n\t"                      \
                 "tilezero %%tmm6\n\ttilezero %%tmm7\n\t"                      \
                 "1:\n\t" instruction                                          \
                 " %%tmm6, %%tmm4, %%tmm0\n\t" instruction                     \
                 " %%tmm7, %%tmm4, %%tmm1\n\t" instruction                     \
                 " %%tmm6, %%tmm5, %%tmm2\n\t" instruction                     \
                 " %%tmm7, %%tmm5, %%tmm3\n\t"                                 \
                 "decq %0\n\tjnz 1b\n\ttilerelease"                            \
                 : "+r"(count)                                                 \
                 : "m"(config)                                                 \
                 : "cc");                                                      \
  }
TILES(tiles8, "tdpbssd")
TILES(tiles16, "tdpbf16ps")

/// An instruction (or the pair that stands for it), what it needs, and what
/// one round of its loop adds up: a product and its addition are two
/// operations.
struct Peak {
  const char *name, *leaf, *feature;
  double operationsPerRound;
  void (*run)(int64_t);
};

const Peak peaks[] = {
    {"vpmaddwd + vpaddd, 256 bits", "avx2", "avx2", 12 * 16 * 2, madd256},
    {"vpdpbusd, 256 bits", "avxvnni", "avx_vnni", 14 * 32 * 2, dot256},
    {"vpmaddwd + vpaddd, 512 bits", "avx512bw", "avx512bw", 12 * 32 * 2,
     madd512},
    {"vpdpbusd, 512 bits", "avx512vnni", "avx512_vnni", 14 * 64 * 2, dot512},
    {"tdpbssd", "amxint8", "amx_int8", 4 * 16 * 16 * 64 * 2, tiles8},
    {"vfmadd231ps, 256 bits", "f32x8", "fma", 14 * 8 * 2, fma256},
    {"vfmadd231ps, 512 bits", "f32x16", "avx512f", 14 * 16 * 2, fma512},
    {"vdpbf16ps, 512 bits", "avx512bf16", "avx512_bf16", 14 * 32 * 2, bf16},
    {"tdpbf16ps", "amxbf16", "amx_bf16", 4 * 16 * 16 * 32 * 2, tiles16},
};

std::vector<std::string> cpuFlags() {
  std::ifstream file("/proc/cpuinfo");
  std::string line;
  while (std::getline(file, line) && line.rfind("flags", 0) != 0)
    ;
  std::istringstream words(line);
  std::vector<std::string> flags;
  for (std::string word; words >> word;)
    flags.push_back(word);
  return flags;
}

/// Linux hands out tile registers on request only.
bool requestTiles() {
  constexpr int requestPermission = 0x1023, tileData = 18;
  return syscall(SYS_arch_prctl, requestPermission, tileData) == 0;
}

} // namespace

int main(int argc, char **argv) {
  double seconds = argc > 1 ? std::atof(argv[1]) : 0.1;
  if (seconds <= 0) {
    std::fprintf(stderr, "usage: peaks [seconds per instruction]\n");
    return 1;
  }
  std::vector<std::string> flags = cpuFlags();
  for (const Peak &peak : peaks) {
    bool tiles = std::string(peak.feature).rfind("amx", 0) == 0;
    bool present =
        std::find(flags.begin(), flags.end(), peak.feature) != flags.end() &&
        (!tiles || requestTiles());
    std::printf("{\"name\": \"%s\", \"leaf\": \"%s\", \"feature\": \"%s\"",
                peak.name, peak.leaf, peak.feature);
    if (present) {
      constexpr int64_t rounds = 2000;
      double best = 0, perCycle = 0, end = secondsNow() + seconds;
      do {
        double clock = measureClock(), start = secondsNow();
        peak.run(rounds);
        double nanoseconds = (secondsNow() - start) * 1e9;
        double gops = rounds * peak.operationsPerRound / nanoseconds;
        if (gops > best) {
          best = gops;
          perCycle = gops / std::max(clock, measureClock());
        }
      } while (secondsNow() < end);
      std::printf(", \"gops\": %.1f, \"ops_per_cycle\": %.1f", best, perCycle);
    }
    std::printf("}\n");
  }
  return 0;
}
