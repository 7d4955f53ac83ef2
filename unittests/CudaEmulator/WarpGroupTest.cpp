//===- WarpGroupTest.cpp - products of four warps in the emulator ---------===//

#include "EmulatorTest.h"

#include <random>

using namespace cuda_emulator;

namespace {

constexpr unsigned kRows = 64, kDepth = 32, kColumns = 16;
constexpr uint32_t kSecondTile = 8192;

/// How rows of a tile lie in shared memory.
struct Shape {
  unsigned swizzle;  ///< of the descriptor
  unsigned rowBytes; ///< 16: rows of chunks, the chunks of a depth far apart
};

/// The place of a byte, from the pictures of the PTX manual.
uint32_t getPlace(const Shape &shape, unsigned row, unsigned byte) {
  unsigned chunk = byte / 16;
  if (shape.swizzle == 0)
    return row / 8 * 256 + chunk * 128 + row % 8 * 16 + byte % 16;
  unsigned rowsOfLine = 128 / shape.rowBytes;
  chunk ^= row % 8 / rowsOfLine % (shape.rowBytes / 16);
  return row * shape.rowBytes + chunk * 16 + byte % 16;
}

uint64_t makeDescriptor(const Shape &shape, uint32_t address) {
  uint64_t stride = shape.swizzle == 0 ? 256 : 8 * shape.rowBytes;
  uint64_t leading = shape.swizzle == 0 ? 128 : 16;
  return (address & 0x3ffff) >> 4 | leading >> 4 << 16 | stride >> 4 << 32 |
         uint64_t(shape.swizzle) << 62;
}

void checkProduct(const Shape &shape, bool signedA, bool adds) {
  std::mt19937 random(shape.rowBytes + signedA);
  std::vector<int> a(kRows * kDepth), b(kColumns * kDepth);
  for (int &one : a)
    one = int(random() % 256) - (signedA ? 128 : 0);
  for (int &one : b)
    one = int(random() % 256) - 128;
  std::vector<uint32_t> words(4096);
  auto put = [&](uint32_t place, int code) {
    words[place / 4] |= uint32_t(uint8_t(code)) << (place % 4 * 8);
  };
  for (unsigned k = 0; k < kDepth; ++k) {
    for (unsigned row = 0; row < kRows; ++row)
      put(getPlace(shape, row, k), a[row * kDepth + k]);
    for (unsigned column = 0; column < kColumns; ++column)
      put(kSecondTile + getPlace(shape, column, k), b[column * kDepth + k]);
  }
  // Each of 128 threads brings 32 words to shared memory.
  std::string copy = "mul.wide.u32 %d0, %t, 128; add.s64 %d1, %in, %d0;"
                     "mov.u64 %d2, room; add.s64 %d2, %d2, %d0;";
  for (unsigned i = 0; i < 8; ++i) {
    std::string offset = std::to_string(16 * i);
    copy += "ld.global.v4.b32 {%r1, %r2, %r3, %r4}, [%d1+" + offset +
            "]; st.shared.v4.b32 [%d2+" + offset + "], {%r1, %r2, %r3, %r4};";
  }
  std::string sums, start;
  for (unsigned r = 0; r < kColumns / 2; ++r) {
    std::string name = "%r" + std::to_string(10 + r);
    sums += (r ? ", " : "") + name;
    start += "mov.u32 " + name + ", " + std::to_string(r + 1) + ";";
  }
  std::string product =
      "fence.proxy.async; bar.sync 0; wgmma.fence.sync.aligned;"
      "setp.ne.u32 %p1, " +
      std::string(adds ? "1" : "0") + ", 0; mov.b64 %d3, " +
      std::to_string(makeDescriptor(shape, kDeclaredShared)) +
      "; mov.b64 %d4, " +
      std::to_string(makeDescriptor(shape, kDeclaredShared + kSecondTile)) +
      "; wgmma.mma_async.sync.aligned.m64n16k32.s32." +
      (signedA ? "s8" : "u8") + ".s8 {" + sums + "}, %d3, %d4, %p1;" +
      "wgmma.commit_group.sync.aligned; wgmma.wait_group.sync.aligned 0;";
  for (unsigned r = 0; r < kColumns / 2; ++r) {
    std::vector<uint32_t> have =
        runPtx(copy + start + product + "st.global.b32 [%out], %r" +
                   std::to_string(10 + r) + ";",
               words, 128);
    for (unsigned thread = 0; thread < 128; ++thread) {
      unsigned row = 16 * (thread / 32) + thread % 32 / 4 + (r / 2 % 2) * 8;
      unsigned column = 8 * (r / 4) + 2 * (thread % 4) + r % 2;
      int want = adds ? int(r) + 1 : 0;
      for (unsigned k = 0; k < kDepth; ++k)
        want += a[row * kDepth + k] * b[column * kDepth + k];
      ASSERT_EQ(int(have[thread]), want)
          << "rows of " << shape.rowBytes << " bytes, thread " << thread
          << ", sum " << r;
    }
  }
}

TEST(WarpGroups, MultiplyTilesOfSharedMemory) {
  checkProduct({0, 16}, true, true);
  checkProduct({1, 128}, true, true);
  checkProduct({1, 128}, false, false);
  checkProduct({2, 64}, false, true);
  checkProduct({3, 32}, true, false);
}

/// Two products on tiles of zeros, and what is done between and after.
std::string getFault(const std::string &before, const std::string &between,
                     const std::string &after) {
  auto product = [](const char *sums) {
    return std::string("wgmma.mma_async.sync.aligned.m64n8k32.s32.s8.s8 ") +
           sums + ", %d3, %d4, %p1;";
  };
  Shape shape = {1, 128};
  std::string code =
      "mov.u64 %d2, room; setp.ne.u32 %p1, 1, 0; mov.u32 %r1, 0; mov.u32 %r2, "
      "0; mov.u32 %r3, 0;"
      "mov.u32 %r4, 0; mov.b64 %d3, " +
      std::to_string(makeDescriptor(shape, kDeclaredShared)) +
      "; mov.b64 %d4, " +
      std::to_string(makeDescriptor(shape, kDeclaredShared + kSecondTile)) +
      ";" + before + product("{%r1, %r2, %r3, %r4}") + between +
      product("{%r1, %r2, %r3, %r4}") + after + "st.global.b32 [%out], %r1;";
  try {
    runPtx(code, {0}, 128);
  } catch (const Fault &fault) {
    return fault.what();
  }
  return "";
}

TEST(WarpGroups, AreHeldToTheirOrder) {
  std::string fence = "wgmma.fence.sync.aligned;",
              commit = "wgmma.commit_group.sync.aligned;",
              wait = "wgmma.wait_group.sync.aligned 0;",
              waitForFirst = "wgmma.wait_group.sync.aligned 1;";
  auto expect = [&](const std::string &before, const std::string &between,
                    const std::string &after, const std::string &words) {
    std::string fault = getFault(before, between, after);
    EXPECT_EQ(fault.empty(), words.empty()) << fault;
    EXPECT_NE(fault.find(words), std::string::npos) << fault;
  };
  const char *touched = "a register that a product under way has yet to write";
  expect(fence, "", commit + wait, "");
  expect(fence, commit, commit + wait, "");
  expect("", "", commit + wait, "without wgmma.fence");
  expect(fence, commit + wait, commit + wait, "without wgmma.fence");
  expect(fence, "", "", touched);
  expect(fence, "", commit, touched);
  expect(fence, "", wait, touched);
  expect(fence, commit, commit + waitForFirst, touched);
  expect(fence, "", "mov.u32 %r1, %r2;" + commit, touched);
  expect(fence, "", "add.u32 %r1, %r1, 1;" + commit + wait, touched);
  expect(fence, "", "mov.u32 %r1, %r2;" + commit + wait, "");
  // Another byte in the first tile than there was.
  expect(fence, "", "st.shared.b8 [room], 1;" + commit + wait,
         "a tile that changes under a product");
  expect(fence, "", commit + wait + "st.shared.b8 [room], 1;", "");
}

} // namespace
