//===- CollectivesTest.cpp - threads of the emulator that wait ------------===//

#include "EmulatorTest.h"

#include <random>

using namespace cuda_emulator;

namespace {

TEST(Barrier, LetsThreadsSeeEachOther) {
  // Each thread reads what its mirror image wrote, several warps away.
  std::vector<uint32_t> result =
      runPtx("shl.b32 %r1, %t, 2; mov.u32 %r2, room; add.u32 %r2, %r2, %r1;"
             "st.shared.b32 [%r2], %t; bar.sync 0; mov.u32 %r3, room;"
             "sub.u32 %r4, 127, %t; shl.b32 %r4, %r4, 2;"
             "add.u32 %r3, %r3, %r4; ld.shared.b32 %r0, [%r3];"
             "st.global.b32 [%out], %r0;",
             {}, 128);
  for (uint32_t i = 0; i < 128; ++i)
    EXPECT_EQ(result[i], 127 - i);
}

TEST(Barrier, FindsThreadsThatDoNotMeet) {
  try {
    runPtx("setp.lt.u32 %p1, %t, 5; @%p1 bra other; bar.sync 0; bra done;"
           "other: bar.sync 0; done: mov.u32 %r0, 0;",
           {}, 64);
    FAIL() << "two barriers held as one";
  } catch (const Fault &fault) {
    EXPECT_EQ(fault.error, 719);
  }
}

TEST(Shuffle, ExchangesWithinSegments) {
  auto run = [](const std::string &code) {
    return runPtx("add.u32 %r1, %t, 100; shfl.sync." + code +
                      " st.global.b32 [%out], %r0;",
                  {}, 32);
  };
  auto down = run("down.b32 %r0|%p1, %r1, 3, 0x1f, -1;");
  EXPECT_EQ(down[0], 103u);
  EXPECT_EQ(down[30], 130u); // its own: there is no lane 33
  auto across = run("bfly.b32 %r0, %r1, 16, 0x1f, -1;");
  EXPECT_EQ(across[3], 119u);
  EXPECT_EQ(across[20], 104u);
  auto first = run("idx.b32 %r0, %r1, 0, 0x1f, -1;");
  EXPECT_EQ(first[17], 100u);
  auto up = run("up.b32 %r0, %r1, 1, 0x0, -1;");
  EXPECT_EQ(up[0], 100u);
  EXPECT_EQ(up[9], 108u);
  // Segments of eight lanes.
  auto eight = run("down.b32 %r0, %r1, 7, 0x181f, -1;");
  EXPECT_EQ(eight[8], 115u);
  EXPECT_EQ(eight[9], 109u);
}

TEST(Matrices, LoadTheRowsThatLanesName) {
  // Row r of matrix m has the halves 64 m + 8 r + column.
  std::vector<uint32_t> words(128);
  for (uint32_t i = 0; i < 128; ++i)
    words[i] = 2 * i | (2 * i + 1) << 16;
  auto run = [&](const std::string &kind, const std::string &wanted) {
    return runPtx("mul.wide.u32 %d0, %t, 16; add.s64 %d1, %in, %d0;"
                  "ld.global.v4.b32 {%r1, %r2, %r3, %r4}, [%d1];"
                  "mov.u64 %d2, room; add.s64 %d2, %d2, %d0;"
                  "st.shared.v4.b32 [%d2], {%r1, %r2, %r3, %r4}; bar.sync 0;"
                  "ldmatrix.sync.aligned.m8n8.x4" +
                      kind +
                      ".shared.b16 {%r10, %r11, %r12, %r13}, [%d2];"
                      "st.global.b32 [%out], " +
                      wanted + ";",
                  words, 32);
  };
  auto third = run("", "%r12");
  EXPECT_EQ(third[0], 128u | 129u << 16);
  EXPECT_EQ(third[6], (128u + 8 + 4) | (128u + 8 + 5) << 16);
  auto turned = run(".trans", "%r10");
  EXPECT_EQ(turned[6], 33u | 41u << 16); // column 1, rows 4 and 5
}

/// The product of random matrices whose elements lie as the manual says.
void checkProduct(const std::string &types, bool signedA, bool signedB,
                  unsigned depth) {
  std::mt19937 random(depth);
  std::vector<int> a(16 * depth), b(depth * 8);
  for (int &one : a)
    one = int(random() % 256) - (signedA ? 128 : 0);
  for (int &one : b)
    one = int(random() % 256) - (signedB ? 128 : 0);
  unsigned steps = depth / 16;
  // Registers of a lane, one behind the other: A, then B.
  unsigned perLane = 3 * steps;
  std::vector<uint32_t> words(32 * perLane);
  for (unsigned lane = 0; lane < 32; ++lane) {
    auto put = [&](unsigned reg, unsigned byte, int code) {
      words[lane * perLane + reg] |= uint32_t(uint8_t(code)) << (8 * byte);
    };
    unsigned group = lane >> 2, inGroup = lane % 4;
    for (unsigned i = 0; i < 8 * steps; ++i) {
      unsigned row = (i / 4) % 2 == 0 ? group : group + 8;
      unsigned column = inGroup * 4 + (i & 3) + (i >= 8 ? 16 : 0);
      put(i / 4, i % 4, a[row * depth + column]);
    }
    for (unsigned i = 0; i < 4 * steps; ++i) {
      unsigned row = inGroup * 4 + (i & 3) + (i >= 4 ? 16 : 0);
      put(2 * steps + i / 4, i % 4, b[row * 8 + group]);
    }
  }
  for (unsigned result = 0; result < 4; ++result) {
    std::string body = "mul.wide.u32 %d0, %t, " + std::to_string(4 * perLane) +
                       "; add.s64 %d1, %in, %d0;";
    std::string names[2];
    for (unsigned reg = 0; reg < perLane; ++reg) {
      std::string name = "%r" + std::to_string(10 + reg);
      body +=
          "ld.global.b32 " + name + ", [%d1+" + std::to_string(4 * reg) + "];";
      std::string &list = names[reg >= 2 * steps];
      list += (list.empty() ? "" : ", ") + name;
    }
    body += "mov.u32 %r1, 1; mov.u32 %r2, 2; mov.u32 %r3, 3; mov.u32 %r4, 4;"
            "mma.sync.aligned.m16n8k" +
            std::to_string(depth) + ".row.col.s32." + types +
            ".s32 {%r30, %r31, %r32, %r33}, {" + names[0] + "}, {" + names[1] +
            "}, {%r1, %r2, %r3, %r4}; st.global.b32 [%out], %r" +
            std::to_string(30 + result) + ";";
    std::vector<uint32_t> have = runPtx(body, words, 32);
    for (unsigned lane = 0; lane < 32; ++lane) {
      unsigned row = (lane >> 2) + (result >= 2 ? 8 : 0);
      unsigned column = lane % 4 * 2 + (result & 1);
      int want = int(result) + 1;
      for (unsigned k = 0; k < depth; ++k)
        want += a[row * depth + k] * b[k * 8 + column];
      ASSERT_EQ(int(have[lane]), want)
          << types << ", lane " << lane << ", result " << result;
    }
  }
}

TEST(Matrices, AreMultiplied) {
  checkProduct("s8.s8", true, true, 32);
  checkProduct("u8.s8", false, true, 32);
  checkProduct("s8.u8", true, false, 16);
  checkProduct("u8.u8", false, false, 16);
}

TEST(Parser, KnowsWhichProductsThereAre) {
  EXPECT_THROW(parsePtx(makePtx("mma.sync.aligned.m16n8k8.row.col.s32.s8.s8.s32"
                                " {%r0, %r1, %r2, %r3}, {%r4, %r5}, {%r6},"
                                " {%r0, %r1, %r2, %r3};")),
               PtxError);
  EXPECT_THROW(
      parsePtx(makePtx("mma.sync.aligned.m16n8k32.row.col.s32.s8.s8.s32"
                       " {%r0, %r1, %r2, %r3}, {%r4, %r5}, {%r6, %r7},"
                       " {%r0, %r1, %r2, %r3};")),
      PtxError);
}

} // namespace
