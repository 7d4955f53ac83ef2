//===- AsyncTest.cpp - copies of the emulator that threads wait for -------===//

#include "EmulatorTest.h"

using namespace cuda_emulator;

namespace {

/// What lies in shared memory before anything is written.
constexpr uint32_t kNothing = 0xa5a5a5a5;

TEST(AsyncCopies, AreDoneWhenTheirGroupIsWaitedFor) {
  auto run = [](const std::string &wait) {
    return runPtx(
               "mov.u64 %d1, room; cp.async.ca.shared.global [%d1], [%in], 4;"
               "cp.async.commit_group;"
               "cp.async.ca.shared.global [%d1+4], [%in+4], 4;"
               "cp.async.commit_group;" +
                   wait +
                   "ld.shared.v2.b32 {%r1, %r2}, [room];"
                   "sub.u32 %r0, %r1, %r2; st.global.b32 [%out], %r0;",
               {70, 30})
        .front();
  };
  EXPECT_EQ(run(""), 0u);
  EXPECT_EQ(run("cp.async.wait_group 1;"), 70 - kNothing);
  EXPECT_EQ(run("cp.async.wait_group 0;"), 40u);
  EXPECT_EQ(run("cp.async.wait_all;"), 40u);
}

TEST(AsyncCopies, FillWithZeros) {
  EXPECT_EQ(runPtx("mov.u64 %d1, room;"
                   "cp.async.cg.shared.global [%d1], [%in], 16, 4;"
                   "cp.async.wait_all; ld.shared.v4.b32 {%r1, %r2, %r3, %r4},"
                   "[room]; add.u32 %r0, %r1, %r4; st.global.b32 [%out], %r0;",
                   {9, 8, 7, 6})
                .front(),
            9u);
}

/// A barrier, a loop that waits for its first phase, and what is read then.
std::string waitFor(const std::string &before) {
  return "mov.u64 %d1, room; setp.ne.u32 %p1, %t, 0; @%p1 bra ready;"
         "mbarrier.init.shared.b64 [%d1], 1; "
         "fence.mbarrier_init.release.cluster;"
         "ready: bar.sync 0; @%p1 bra waiting;" +
         before +
         "waiting: { .reg .pred over; again:"
         "mbarrier.try_wait.parity.shared.b64 over, [%d1], 0, 1000;"
         "@over bra.uni done; bra.uni again; done: }"
         "shl.b32 %r1, %t, 2; mov.u32 %r2, room; add.u32 %r2, %r2, %r1;"
         "ld.shared.b32 %r0, [%r2+64]; st.global.b32 [%out], %r0;";
}

TEST(PhaseBarriers, EndWhenTheBulkCopyIsThere) {
  std::vector<uint32_t> words(64);
  for (uint32_t i = 0; i < 64; ++i)
    words[i] = 3 * i;
  std::vector<uint32_t> result = runPtx(
      waitFor(
          "mbarrier.arrive.expect_tx.shared.b64 _, [%d1], 256;"
          "cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes"
          " [%d1+64], [%in], 256, [%d1];"),
      words, 64);
  EXPECT_EQ(result, words);
}

TEST(PhaseBarriers, FindThatNobodyArrives) {
  auto getError = [](const std::string &code) {
    try {
      runPtx(code, {1, 2, 3, 4}, 64);
    } catch (const Fault &fault) {
      return fault.error;
    }
    return 0;
  };
  EXPECT_EQ(getError(waitFor("mov.u32 %r9, 0;")), 719);
  // More bytes than come.
  EXPECT_EQ(
      getError(waitFor(
          "mbarrier.arrive.expect_tx.shared.b64 _, [%d1], 32;"
          "cp.async.bulk.shared::cluster.global.mbarrier::complete_tx::bytes"
          " [%d1+64], [%in], 16, [%d1];")),
      719);
  EXPECT_EQ(
      getError("mov.u64 %d1, room; mbarrier.arrive.shared.b64 %d2, [%d1];"),
      719);
}

TEST(AsyncCopies, LeaveNothingAtTheirDestination) {
  // The word that was there is gone before the copy has come.
  EXPECT_EQ(runPtx("mov.u32 %r1, 5; st.shared.b32 [room], %r1;"
                   "mov.u64 %d1, room;"
                   "cp.async.ca.shared.global [%d1], [%in], 4;"
                   "ld.shared.b32 %r0, [room]; st.global.b32 [%out], %r0;",
                   {70})
                .front(),
            kNothing);
}

TEST(PhaseBarriers, BringNothingForAPhaseThatIsOver) {
  auto run = [](const char *parity) {
    return runPtx(
               std::string(
                   "mov.u64 %d1, room; mbarrier.init.shared.b64 [%d1], 1;"
                   "mbarrier.arrive.shared.b64 %d2, [%d1];"
                   "mbarrier.arrive.expect_tx.shared.b64 _, [%d1], 16;"
                   "cp.async.bulk.shared::cluster.global.mbarrier::complete_tx"
                   "::bytes [%d1+64], [%in], 16, [%d1];"
                   "mbarrier.try_wait.parity.shared.b64 %p1, [%d1], ") +
                   parity +
                   ", 1000; ld.shared.b32 %r0, [room+64];"
                   "st.global.b32 [%out], %r0;",
               {70, 71, 72, 73})
        .front();
  };
  EXPECT_EQ(run("0"), kNothing);
  EXPECT_EQ(run("1"), 70u);
}

} // namespace
