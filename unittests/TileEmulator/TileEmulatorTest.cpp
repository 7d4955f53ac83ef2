//===- TileEmulatorTest.cpp - AMX instructions against their definition ---===//
//
// The instructions themselves are executed, with registers and addresses of
// every form: by hardware where there is AMX, by the emulator elsewhere.
//
//===----------------------------------------------------------------------===//

#include "TileEmulator.h"

#include "gtest/gtest.h"
#include <cmath>
#include <cstring>
#include <immintrin.h>
#include <limits>
#include <random>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>
#include <vector>

#define AMX __attribute__((target("amx-tile,amx-int8,amx-bf16")))

namespace {

struct alignas(64) Config {
  uint8_t palette = 1, startRow = 0, reserved[14] = {};
  uint16_t rowBytes[16] = {};
  uint8_t rows[16] = {};
};

/// Tiles 0, 1, 2 for acc (m x n), a (m x k) and b (k x n) of groups.
Config shapes(unsigned m, unsigned n, unsigned k) {
  Config config;
  const unsigned shape[3][2] = {{m, n}, {m, k}, {k, n}};
  for (unsigned i = 0; i < 3; ++i) {
    config.rows[i] = uint8_t(shape[i][0]);
    config.rowBytes[i] = uint16_t(shape[i][1] * 4);
  }
  return config;
}

class Tiles : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_EQ(syscall(SYS_arch_prctl, 0x1023, 18), 0)
        << "the kernel refuses tile data";
  }
  uint8_t randomByte() { return uint8_t(engine()); }
  std::mt19937 engine{7};
};

enum Kind { SS, SU, US, UU };

AMX void multiply(Kind kind, const Config &config, int32_t *acc,
                  const uint8_t *a, const uint8_t *b) {
  _tile_loadconfig(&config);
  _tile_loadd(0, acc, config.rowBytes[0]);
  _tile_loadd(1, a, config.rowBytes[1]);
  _tile_stream_loadd(2, b, config.rowBytes[2]);
  switch (kind) {
  case SS:
    _tile_dpbssd(0, 1, 2);
    break;
  case SU:
    _tile_dpbsud(0, 1, 2);
    break;
  case US:
    _tile_dpbusd(0, 1, 2);
    break;
  case UU:
    _tile_dpbuud(0, 1, 2);
    break;
  }
  _tile_stored(0, acc, config.rowBytes[0]);
  _tile_release();
}

TEST_F(Tiles, BytesOfAllSignsAndShapes) {
  for (int round = 0; round < 200; ++round) {
    unsigned m = 1 + engine() % 16, n = 1 + engine() % 16,
             k = 1 + engine() % 16;
    std::vector<uint8_t> a(m * k * 4), b(k * n * 4);
    std::vector<int32_t> acc(m * n);
    for (uint8_t &value : a)
      value = round % 5 ? randomByte() : uint8_t(0x80 - round % 2);
    for (uint8_t &value : b)
      value = round % 5 ? randomByte() : uint8_t(0x80 - round % 3);
    for (int32_t &value : acc)
      value = int32_t(engine());
    Kind kind = Kind(round % 4);
    std::vector<int32_t> want = acc;
    for (unsigned i = 0; i < m; ++i)
      for (unsigned j = 0; j < n; ++j)
        for (unsigned q = 0; q < 4 * k; ++q) {
          uint8_t x = a[i * 4 * k + q], y = b[(q / 4) * 4 * n + 4 * j + q % 4];
          int left = kind == SS || kind == SU ? int(int8_t(x)) : int(x);
          int right = kind == SS || kind == US ? int(int8_t(y)) : int(y);
          want[i * n + j] =
              int32_t(uint32_t(want[i * n + j]) + uint32_t(left * right));
        }
    multiply(kind, shapes(m, n, k), acc.data(), a.data(), b.data());
    ASSERT_EQ(acc, want) << "round " << round;
  }
}

AMX void multiplyBFloat16(const Config &config, float *acc, const uint16_t *a,
                          const uint16_t *b) {
  _tile_loadconfig(&config);
  _tile_loadd(0, acc, config.rowBytes[0]);
  _tile_loadd(1, a, config.rowBytes[1]);
  _tile_loadd(2, b, config.rowBytes[2]);
  _tile_dpbf16ps(0, 1, 2);
  _tile_stored(0, acc, config.rowBytes[0]);
}

float widen(uint16_t bits) {
  uint32_t word = uint32_t(bits) << 16;
  float value;
  std::memcpy(&value, &word, 4);
  return value;
}

/// One accumulator: pairs of a times pairs of b.
float dot(float acc, std::vector<uint16_t> a, std::vector<uint16_t> b) {
  multiplyBFloat16(shapes(1, 1, unsigned(a.size() / 2)), &acc, a.data(),
                   b.data());
  return acc;
}

constexpr uint16_t one = 0x3f80, two = 0x4000, big = 0x4b80 /* 2^24 */,
                   minusBig = 0xcb80, denormal = 0x0040, smallest = 0x0080;

TEST_F(Tiles, BFloat16AddsEvenAndOddApart) {
  // In one chain 2^24 + 1 - 2^24 + 1 is 1; apart, even and odd give 0 + 2.
  EXPECT_EQ(dot(0, {big, one, minusBig, one}, {one, one, one, one}), 2);
  // Within a chain the order is that of k: 2^24 swallows what comes after.
  EXPECT_EQ(dot(0, {big, 0, one, 0, minusBig, 0}, {one, 0, one, 0, one, 0}), 0);
  EXPECT_EQ(dot(0, {big, 0, minusBig, 0, one, 0}, {one, 0, one, 0, one, 0}), 1);
  // The accumulator comes last: 2^24 + (1 + 1).
  EXPECT_EQ(dot(16777216, {one, one}, {one, one}), 16777218);
}

TEST_F(Tiles, BFloat16FlushesDenormals) {
  EXPECT_EQ(dot(0, {denormal, 0}, {two, 0}), 0);
  EXPECT_EQ(dot(widen(denormal), {0, 0}, {0, 0}), 0);
  // The product of two normal numbers is flushed as well.
  EXPECT_EQ(dot(0, {smallest, 0}, {0x3f00 /* 0.5 */, 0}), 0);
  EXPECT_EQ(dot(0, {smallest, 0}, {one, 0}), widen(smallest));
}

TEST_F(Tiles, BFloat16ProductsAreFused) {
  // (1 + 2^-7)^2 = 1 + 2^-6 + 2^-14 keeps all its bits against -2^0.
  EXPECT_EQ(dot(0, {0xbf80, 0, 0x3f81, 0}, {one, 0, 0x3f81, 0}),
            std::ldexp(1.0f, -6) + std::ldexp(1.0f, -14));
}

TEST_F(Tiles, BFloat16KeepsInfinitiesAndNaNs) {
  float infinity = std::numeric_limits<float>::infinity();
  EXPECT_EQ(dot(1, {0x7f80, 0}, {one, 0}), infinity);
  EXPECT_TRUE(std::isnan(dot(1, {0x7f80, 0}, {0, 0})));
}

TEST_F(Tiles, LoadsZeroWhatLiesBeyondTheShape) {
  Config config;
  for (unsigned i = 0; i < 2; ++i) {
    config.rows[i] = i ? 16 : 3;
    config.rowBytes[i] = i ? 64 : 20;
  }
  alignas(64) uint8_t from[16 * 64], to[16 * 64];
  for (uint8_t &byte : from)
    byte = randomByte();
  std::memset(to, 0xee, sizeof to);
  auto run = [&]() AMX {
    _tile_loadconfig(&config);
    _tile_loadd(0, from, 64);
    _tile_stored(0, to, 32);
    _tile_release();
  };
  run();
  for (unsigned row = 0; row < 4; ++row)
    for (unsigned byte = 0; byte < 32; ++byte) {
      bool inside = row < 3 && byte < 20;
      EXPECT_EQ(to[row * 32 + byte], inside ? from[row * 64 + byte] : 0xee);
    }
}

TEST_F(Tiles, ConfigurationsAreStored) {
  Config config = shapes(5, 6, 7), stored;
  auto run = [&]() AMX {
    _tile_loadconfig(&config);
    _tile_storeconfig(&stored);
    _tile_release();
  };
  run();
  EXPECT_EQ(std::memcmp(&config, &stored, sizeof config), 0);
}

/// A load and a store of tile 5 whose addresses are written as `operand`, with
/// its registers set by `pointer` and `stride`.
#define CHECK_ADDRESS(operand, pointerRegister, pointer, strideRegister,       \
                      stride)                                                  \
  do {                                                                         \
    Config config;                                                             \
    config.rows[5] = 4;                                                        \
    config.rowBytes[5] = 16;                                                   \
    uint8_t *base = (pointer);                                                 \
    std::memset(out, 0, sizeof out);                                           \
    __asm__ volatile("ldtilecfg %[config]\n\t"                                 \
                     "mov %[base], %%" pointerRegister "\n\t"                  \
                     "mov %[by], %%" strideRegister "\n\t"                     \
                     "tileloadd " operand ", %%tmm5\n\t"                       \
                     "mov %[out], %%rax\n\t"                                   \
                     "mov $16, %%ecx\n\t"                                      \
                     "tilestored %%tmm5, (%%rax,%%rcx)\n\t"                    \
                     "tilezero %%tmm5\n\t"                                     \
                     "tilerelease"                                             \
                     :                                                         \
                     : [config] "m"(config), [base] "m"(base),                 \
                       [by] "m"(by = (stride)), [out] "m"(target)              \
                     : "memory", "rax", "rcx", pointerRegister,                \
                       strideRegister);                                        \
    for (unsigned row = 0; row < 4; ++row)                                     \
      for (unsigned byte = 0; byte < 16; ++byte)                               \
        ASSERT_EQ(out[row * 16 + byte], data[512 + row * step + byte])         \
            << operand;                                                        \
  } while (false)

TEST_F(Tiles, EveryFormOfAddress) {
  std::vector<uint8_t> data(4096);
  for (uint8_t &byte : data)
    byte = randomByte();
  uint8_t out[64], *target = out, *at = data.data() + 512;
  int64_t by, step = 48;
  CHECK_ADDRESS("(%%rdx,%%rsi)", "rdx", at, "rsi", 48);
  CHECK_ADDRESS("(%%rdx,%%rsi,2)", "rdx", at, "rsi", 24);
  CHECK_ADDRESS("8(%%rdi,%%rbx,8)", "rdi", at - 8, "rbx", 6);
  CHECK_ADDRESS("-8(%%r8,%%r9,4)", "r8", at + 8, "r9", 12);
  CHECK_ADDRESS("1024(%%r10,%%r11)", "r10", at - 1024, "r11", 48);
  CHECK_ADDRESS("(%%r12,%%r13)", "r12", at, "r13", 48);
  CHECK_ADDRESS("(%%r13,%%r12)", "r13", at, "r12", 48);
  CHECK_ADDRESS("-1024(%%r14,%%r15,8)", "r14", at + 1024, "r15", 6);
  step = -16;
  CHECK_ADDRESS("(%%rdx,%%rsi)", "rdx", at, "rsi", -16);
  step = 0;
  CHECK_ADDRESS("(%%rdx,%%rsi)", "rdx", at, "rsi", 0);
  // Without an index register every row is the same.
  CHECK_ADDRESS("(%%rdx)", "rdx", at, "rsi", 1);
  CHECK_ADDRESS("4(%%r12)", "r12", at - 4, "rsi", 1);
}

TEST_F(Tiles, EachThreadHasItsOwn) {
  Config config = shapes(1, 1, 1);
  int32_t mine = 40, other = 2;
  auto load = [&](int32_t *acc) AMX {
    _tile_loadconfig(&config);
    _tile_loadd(0, acc, 4);
  };
  auto store = [&](int32_t *acc) AMX {
    _tile_stored(0, acc, 4);
    _tile_release();
  };
  load(&mine);
  std::thread([&] {
    load(&other);
    other = 0;
    store(&other);
  }).join();
  mine = 0;
  store(&mine);
  EXPECT_EQ(mine, 40);
  EXPECT_EQ(other, 2);
}

/// Only the emulator can be asked; hardware raises other signals.
class TilesDeathTest : public Tiles {};

TEST_F(TilesDeathTest, ShapesThatDoNotFitEndTheProcess) {
  uint64_t before = quantx_tile_emulator_products();
  int32_t acc = 0;
  uint8_t bytes[4] = {};
  multiply(SS, shapes(1, 1, 1), &acc, bytes, bytes);
  if (quantx_tile_emulator_products() == before)
    GTEST_SKIP() << "this processor has AMX";
  Config config = shapes(2, 1, 1);
  config.rows[1] = 1;
  int32_t sums[2] = {};
  EXPECT_DEATH(multiply(SS, config, sums, bytes, bytes), "shapes do not fit");
  config.palette = 3;
  EXPECT_DEATH(multiply(SS, config, sums, bytes, bytes), "unknown palette");
  EXPECT_DEATH(__builtin_trap(), "");
}

TEST(TilePermission, CanBeRefused) {
  quantx_tile_emulator_refuse(true);
  EXPECT_EQ(syscall(SYS_arch_prctl, 0x1023, 18), -1);
  quantx_tile_emulator_refuse(false);
  EXPECT_EQ(syscall(SYS_arch_prctl, 0x1023, 18), 0);
}

} // namespace
