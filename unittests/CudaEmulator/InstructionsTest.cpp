//===- InstructionsTest.cpp - single instructions of the emulator ---------===//
//
// Results that follow from the PTX manual by hand. Code that the compiler makes
// is checked against the evaluator elsewhere.
//
//===----------------------------------------------------------------------===//

#include "EmulatorTest.h"

using namespace cuda_emulator;

namespace {

struct Case {
  const char *code; ///< from %r1, %r2 and %r3 to %r0
  uint32_t a, b, c, want;
};

TEST(Instructions, GiveTheManualsResults) {
  const Case cases[] = {
      {"add.s32 %r0, %r1, %r2;", 0x7fffffff, 1, 0, 0x80000000},
      {"sub.u32 %r0, %r1, 7;", 3, 0, 0, uint32_t(-4)},
      {"mul.hi.s32 %r0, %r1, %r2;", uint32_t(-2), 0x40000000, 0, uint32_t(-1)},
      {"mul.hi.u32 %r0, %r1, %r2;", uint32_t(-2), 0x40000000, 0, 0x3fffffff},
      {"mad.lo.s32 %r0, %r1, %r2, %r3;", uint32_t(-3), 5, 20, 5},
      {"mul.wide.s32 %d0, %r1, %r2; { .reg .b32 low; mov.b64 {low, %r0}, %d0; "
       "}",
       uint32_t(-1), 2, 0, uint32_t(-1)},
      {"div.s32 %r0, %r1, %r2;", uint32_t(-7), 2, 0, uint32_t(-3)},
      {"rem.s32 %r0, %r1, %r2;", uint32_t(-7), 2, 0, uint32_t(-1)},
      {"min.s32 %r0, %r1, %r2;", uint32_t(-7), 2, 0, uint32_t(-7)},
      {"min.u32 %r0, %r1, %r2;", uint32_t(-7), 2, 0, 2},
      {"abs.s32 %r0, %r1;", uint32_t(-7), 0, 0, 7},
      // Amounts of shifts end at the width.
      {"shl.b32 %r0, %r1, 32;", 1, 0, 0, 0},
      {"shr.s32 %r0, %r1, 40;", 0x80000000, 0, 0, 0xffffffff},
      {"shr.u32 %r0, %r1, 31;", 0x80000000, 0, 0, 1},
      {"shf.l.wrap.b32 %r0, %r1, %r2, 36;", 0xf0000000, 0x12345678, 0,
       0x2345678f},
      {"shf.r.clamp.b32 %r0, %r1, %r2, 40;", 0xf0000000, 0x12345678, 0,
       0x12345678},
      {"prmt.b32 %r0, %r1, %r2, 0x7531;", 0x33221100, 0x77665544, 0,
       0x77553311},
      {"prmt.b32 %r0, %r1, %r2, 0x88b8;", 0x80000001, 0, 0, 0x0000ff00},
      {"prmt.b32 %r0, %r1, %r2, 0x9991U;", 0x0000f100, 0, 0, 0xfffffff1},
      {"lop3.b32 %r0, %r1, %r2, %r3, 0xe8;", 0b0011, 0b0101, 0b1001, 0b0001},
      {"bfe.s32 %r0, %r1, 4, 4;", 0xf0, 0, 0, 0xffffffff},
      {"bfe.u32 %r0, %r1, 28, 8;", 0xf0000000, 0, 0, 15},
      {"bfi.b32 %r0, %r1, %r2, 8, 8;", 0xab, 0x11223344, 0, 0x1122ab44},
      {"popc.b32 %r0, %r1;", 0xf00f, 0, 0, 8},
      {"clz.b32 %r0, %r1;", 0xf00f, 0, 0, 16},
      // Four products of bytes, in either sign.
      {"dp4a.s32.s32 %r0, %r1, %r2, %r3;", 0xff02fe01, 0x01010101, 10, 10},
      {"dp4a.u32.s32 %r0, %r1, %r2, %r3;", 0x000000ff, 0x000000ff, 0,
       uint32_t(-255)},
      {"dp4a.s32.u32 %r0, %r1, %r2, %r3;", 0x000000ff, 0x000000fe, 0,
       uint32_t(-254)},
      {"dp4a.u32.u32 %r0, %r1, %r2, %r3;", 0x000000ff, 0x000000ff, 1, 65026},
      // A sum of 64 bits from two of 32.
      {"add.cc.u32 %r4, %r1, %r2; addc.u32 %r0, %r3, 0;", 0xffffffff, 1, 5, 6},
      {"sub.cc.u32 %r4, %r1, %r2; subc.u32 %r0, %r3, 0;", 0, 1, 5, 4},
      // Conversions.
      {"cvt.s32.s8 %r0, %r1;", 0x1ff, 0, 0, 0xffffffff},
      {"cvt.sat.s8.s32 %r0, %r1;", 1000, 0, 0, 127},
      {"cvt.u32.u8 %r0, %r1;", 0x1ff, 0, 0, 0xff},
      {"mov.b32 %f1, %r1; cvt.rni.s32.f32 %r0, %f1;", 0x40200000, 0, 0, 2},
      {"mov.b32 %f1, %r1; cvt.rzi.s32.f32 %r0, %f1;", 0x7f800000, 0, 0,
       0x7fffffff},
      {"mov.b32 %f1, %r1; cvt.rzi.s32.f32 %r0, %f1;", 0x7fc00000, 0, 0, 0},
      {"cvt.rn.f32.s32 %f1, %r1; mov.b32 %r0, %f1;", 16777217, 0, 0,
       0x4b800000},
      {"mov.b32 %f1, %r1; cvt.rn.f16.f32 %h1, %f1; cvt.u32.u16 %r0, %h1;",
       0x3f802000, 0, 0, 0x3c01},
      {"mov.b32 %f1, %r1; cvt.rn.f16.f32 %h1, %f1; cvt.u32.u16 %r0, %h1;",
       0x33800000, 0, 0, 1},
      {"mov.b32 %f1, %r1; cvt.rn.f16.f32 %h1, %f1; cvt.u32.u16 %r0, %h1;",
       0x477ff000, 0, 0, 0x7c00},
      {"mov.b32 %f1, %r1; cvt.rn.bf16.f32 %h1, %f1; cvt.u32.u16 %r0, %h1;",
       0x3f808000, 0, 0, 0x3f80},
      {"cvt.u16.u32 %h1, %r1; cvt.f32.f16 %f1, %h1; mov.b32 %r0, %f1;", 0x8001,
       0, 0, 0xb3800000},
      // Comparisons of floats know NaN.
      {"mov.b32 %f1, %r1; setp.num.f32 %p1, %f1, %f1; selp.u32 %r0, 1, 2, %p1;",
       0x7fc00000, 0, 0, 2},
      {"mov.b32 %f1, %r1; setp.ltu.f32 %p1, %f1, %f1; selp.u32 %r0, 1, 2, %p1;",
       0x7fc00000, 0, 0, 1},
      {"setp.gt.s32 %p1|%p2, %r1, %r2; selp.u32 %r0, 1, 2, %p2;", uint32_t(-1),
       1, 0, 1},
      {"mov.b32 %f1, %r1; mov.b32 %f2, %r2; max.f32 %f3, %f1, %f2;"
       "mov.b32 %r0, %f3;",
       0x7fc00000, 0x3f800000, 0, 0x3f800000},
      {"mov.b32 %f1, %r1; mov.b32 %f2, %r2; min.NaN.f32 %f3, %f1, %f2;"
       "mov.b32 %r0, %f3;",
       0x7fc00000, 0x3f800000, 0, 0x7fc00000},
      {"mov.b32 %f1, %r1; mov.b32 %f2, %r2; copysign.f32 %f3, %f1, %f2;"
       "mov.b32 %r0, %f3;",
       0x80000000, 0x3f800000, 0, 0xbf800000},
      // One rounding, not two.
      {"mov.b32 %f1, %r1; mov.b32 %f2, %r2; fma.rn.f32 %f3, %f1, %f1, %f2;"
       "mov.b32 %r0, %f3;",
       0x3f800001, 0xbf800002, 0, 0x28800000},
      // Predicates and branches.
      {"mov.u32 %r0, 1; setp.eq.u32 %p1, %r1, 0; @%p1 bra done;"
       "mov.u32 %r0, 2; done: add.u32 %r0, %r0, 10;",
       0, 0, 0, 11},
      {"mov.u32 %r0, 1; setp.eq.u32 %p1, %r1, 0; @!%p1 mov.u32 %r0, 3;", 5, 0,
       0, 3},
  };
  for (const Case &one : cases) {
    std::string body = "ld.global.b32 %r1, [%in]; ld.global.b32 %r2, [%in+4];"
                       "ld.global.b32 %r3, [%in+8];" +
                       std::string(one.code) + " st.global.b32 [%out], %r0;";
    EXPECT_EQ(runPtx(body, {one.a, one.b, one.c}).front(), one.want)
        << std::hex << one.code << " of " << one.a << ", " << one.b;
  }
}

TEST(Memory, HasTypesVectorsAndSpaces) {
  EXPECT_EQ(runPtx("ld.global.s8 %h1, [%in+1]; cvt.s32.s16 %r0, %h1;"
                   "st.global.b32 [%out], %r0;",
                   {0x0000fe00})
                .front(),
            uint32_t(-2));
  EXPECT_EQ(runPtx("ld.global.v4.b32 {%r1, %r2, %r3, %r4}, [%in];"
                   "sub.s32 %r0, %r4, %r1; st.global.b32 [%out], %r0;",
                   {1, 2, 3, 40})
                .front(),
            39u);
  // Through a generic address of shared memory.
  EXPECT_EQ(runPtx("mov.u32 %r1, 77; st.shared.b32 [room+8], %r1;"
                   "mov.u64 %d0, room; cvta.shared.u64 %d1, %d0;"
                   "ld.b32 %r0, [%d1+8]; st.global.b32 [%out], %r0;",
                   {})
                .front(),
            77u);
  EXPECT_EQ(runPtx(".local .align 4 .b8 depot[8]; mov.b64 %d0, depot;"
                   "cvta.local.u64 %d1, %d0; mov.u32 %r1, 5;"
                   "st.b32 [%d1+4], %r1; ld.local.b32 %r0, [%d0+4];"
                   "st.global.b32 [%out], %r0;",
                   {})
                .front(),
            5u);
}

/// The error of the driver that a body ends with.
int getFault(const std::string &body, uint32_t threads = 1) {
  try {
    runPtx(body, {1, 2, 3}, threads);
  } catch (const Fault &fault) {
    return fault.error;
  }
  return 0;
}

TEST(Memory, FindsWrongAddresses) {
  EXPECT_EQ(getFault("ld.global.b32 %r0, [%in+12];"),
            0); // the allocation's end
  EXPECT_EQ(getFault("ld.global.b32 %r0, [%in+16];"), 700);
  EXPECT_EQ(getFault("ld.global.b32 %r0, [%in+-4];"), 700);
  EXPECT_EQ(getFault("ld.global.b32 %r0, [%in+2];"), 716);
  EXPECT_EQ(getFault("ld.global.v2.b32 {%r0, %r1}, [%in+4];"), 716);
  EXPECT_EQ(getFault("st.shared.b32 [room+16384], %r0;"), 700);
}

std::string getRefusal(const std::string &text) {
  try {
    parsePtx(text);
  } catch (const PtxError &error) {
    return error.what();
  }
  return "";
}

TEST(Parser, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(getRefusal(makePtx("  add.s32 %r0, %r1, %r2;")), "");
  EXPECT_EQ(getRefusal(makePtx("  ex2.approx.f32 %f0, %f1;")),
            "line 14: the emulator does not know 'ex2.approx.f32'");
  EXPECT_EQ(getRefusal(makePtx("  mul.ftz.f32 %f0, %f1, %f1;")),
            "line 14: the emulator does not know 'mul.ftz.f32'");
  EXPECT_NE(getRefusal(makePtx("  add.s32 %r0, %r1, %r99;")).find("%r99"),
            std::string::npos);
  EXPECT_NE(getRefusal(makePtx("  bra nowhere;")).find("unknown label nowhere"),
            std::string::npos);
  EXPECT_NE(getRefusal(makePtx("  add.s32 %r0, %r1, %r2")), "");
  EXPECT_NE(getRefusal("nonsense"), "");
  EXPECT_NE(getRefusal(""), "");
}

} // namespace
