//===- DriverTest.cpp - the emulated driver keeps its rules ---------------===//
//
// One rule after the other is broken.
//
//===----------------------------------------------------------------------===//

#include "DriverFixture.h"

#include <cstdlib>
#include <cstring>

namespace {

const char *kKernels = R"(.version 7.0
.target sm_80
.address_size 64
.visible .entry twice(.param .u64 .ptr .align 1 a, .param .u64 .ptr .align 1 b)
.maxntid 64, 1, 1
{
  .reg .b32 %r<4>; .reg .b64 %d<4>;
  ld.param.u64 %d0, [a];
  ld.param.u64 %d1, [b];
  mov.u32 %r0, %tid.x;
  mul.wide.u32 %d2, %r0, 4;
  add.s64 %d0, %d0, %d2;
  add.s64 %d1, %d1, %d2;
  ld.global.b32 %r1, [%d0];
  shl.b32 %r1, %r1, 1;
  st.global.b32 [%d1], %r1;
  ret;
}
)";

class DriverTest : public cuda_emulator::DriverFixture {
protected:
  void SetUp() override {
    // Death tests run in a process that begins anew.
    testing::GTEST_FLAG(death_test_style) = "threadsafe";
    DriverFixture::SetUp();
  }

  void TearDown() override { unsetenv("QUANTX_CUDA_EMULATOR"); }

  /// A context, a stream, the kernel, and two buffers of 64 words.
  void start() {
    ASSERT_EQ(cuda.Init(0), kCudaSuccess);
    ASSERT_EQ(cuda.PrimaryCtxRetain(&context, 0), kCudaSuccess);
    ASSERT_EQ(cuda.CtxPushCurrent(context), kCudaSuccess);
    ASSERT_EQ(cuda.StreamCreate(&stream, 1), kCudaSuccess);
    ASSERT_EQ(cuda.ModuleLoadDataEx(&module, kKernels, 0, nullptr, nullptr),
              kCudaSuccess);
    ASSERT_EQ(cuda.ModuleGetFunction(&function, module, "twice"), kCudaSuccess);
    ASSERT_EQ(cuda.MemAlloc(&in, 256), kCudaSuccess);
    ASSERT_EQ(cuda.MemAlloc(&out, 256), kCudaSuccess);
  }

  CudaResult launch(unsigned threads, CudaAddress a, CudaAddress b) {
    void *parameters[] = {&a, &b};
    return cuda.LaunchKernel(function, 1, 1, 1, threads, 1, 1, 0, stream,
                             parameters, nullptr);
  }

  CudaResult await() {
    CudaResult result;
    while ((result = cuda.StreamQuery(stream)) == kCudaNotReady)
      ;
    return result;
  }

  CudaContext *context = nullptr;
  CudaStream *stream = nullptr;
  CudaModule *module = nullptr;
  CudaFunction *function = nullptr;
  CudaAddress in = 0, out = 0;
};

TEST_F(DriverTest, RunsAKernelWhenItIsWaitedFor) {
  start();
  int32_t values[64], results[64] = {};
  for (int i = 0; i < 64; ++i)
    values[i] = i - 7;
  EXPECT_EQ(cuda.MemcpyHtoDAsync(in, values, 256, stream), kCudaSuccess);
  EXPECT_EQ(launch(64, in, out), kCudaSuccess);
  EXPECT_EQ(cuda.MemcpyDtoHAsync(results, out, 256, stream), kCudaSuccess);
  EXPECT_EQ(results[63], 0) << "done before anybody has asked";
  EXPECT_EQ(await(), kCudaSuccess);
  for (int i = 0; i < 64; ++i)
    EXPECT_EQ(results[i], 2 * values[i]);
}

TEST_F(DriverTest, EndsTheContextWithAFault) {
  EXPECT_EXIT(
      {
        start();
        launch(64, in + 4096, out);
        std::exit(0);
      },
      testing::KilledBySignal(SIGABRT), "parameter 0 is no memory");
  EXPECT_EXIT(
      {
        start();
        // Half of the threads reach beyond the buffer.
        CudaAddress small;
        cuda.MemAlloc(&small, 128);
        launch(64, small, out);
        bool isLost = await() == kCudaIllegalAddress &&
                      cuda.MemAlloc(&small, 16) == kCudaIllegalAddress;
        std::exit(isLost ? 3 : 0);
      },
      testing::ExitedWithCode(3), "an address outside of all memory");
}

TEST_F(DriverTest, RefusesCallsThatBreakARule) {
  auto expectAbort = [&](auto call, const char *words) {
    EXPECT_EXIT(
        {
          start();
          call();
          std::exit(0);
        },
        testing::KilledBySignal(SIGABRT), words);
  };
  static char host[256];
  EXPECT_EXIT(
      {
        cuda.StreamCreate(&stream, 1);
        std::exit(0);
      },
      testing::KilledBySignal(SIGABRT), "cuInit was not called");
  expectAbort(
      [&] {
        CudaContext *own;
        cuda.CtxPopCurrent(&own);
        cuda.MemAlloc(&in, 16);
      },
      "no context is current");
  expectAbort([&] { launch(65, in, out); }, "more than .maxntid threads");
  expectAbort([&] { launch(0, in, out); }, "the block is empty");
  expectAbort([&] { launch(64, in + 4, out); }, "is not aligned");
  expectAbort(
      [&] {
        cuda.MemFree(in);
        launch(64, in, out);
      },
      "parameter 0 is no memory of the device");
  expectAbort(
      [&] {
        cuda.MemFree(in);
        cuda.MemFree(in);
      },
      "no such memory");
  expectAbort([&] { cuda.MemcpyHtoDAsync(in + 8, host, 256, stream); },
              "no such memory of the device");
  expectAbort(
      [&] {
        cuda.StreamBeginCapture(stream, 1);
        cuda.MemcpyHtoDAsync(in, host, 256, stream);
      },
      "a recorded copy needs pinned memory");
  expectAbort(
      [&] {
        cuda.StreamBeginCapture(stream, 1);
        cuda.StreamQuery(stream);
      },
      "the stream is being recorded");
  expectAbort(
      [&] {
        cuda.ModuleUnload(module);
        launch(64, in, out);
      },
      "no such function");
  expectAbort(
      [&] {
        launch(64, in, out);
        cuda.StreamDestroy(stream);
      },
      "the stream has work to do");
}

TEST_F(DriverTest, SaysWhatItIsAskedTo) {
  setenv("QUANTX_CUDA_EMULATOR", "no-device", 1);
  EXPECT_EQ(cuda.Init(0), kCudaNoDevice);
  setenv("QUANTX_CUDA_EMULATOR", "capability=75,memory=100", 1);
  EXPECT_EQ(cuda.Init(0), kCudaSuccess);
  int major = 0, minor = 0;
  EXPECT_EQ(cuda.DeviceGetAttribute(&major, kCudaMajor, 0), kCudaSuccess);
  EXPECT_EQ(cuda.DeviceGetAttribute(&minor, kCudaMinor, 0), kCudaSuccess);
  EXPECT_EQ(10 * major + minor, 75);
  ASSERT_EQ(cuda.PrimaryCtxRetain(&context, 0), kCudaSuccess);
  ASSERT_EQ(cuda.CtxPushCurrent(context), kCudaSuccess);
  EXPECT_EQ(cuda.MemAlloc(&in, 101), kCudaOutOfMemory);
  EXPECT_EQ(cuda.ModuleLoadDataEx(&module, kKernels, 0, nullptr, nullptr),
            kCudaNoBinaryForGpu);
  char log[100] = "";
  int options[] = {kCudaJitErrorLog, kCudaJitErrorLogBytes};
  void *values[] = {log, reinterpret_cast<void *>(sizeof(log))};
  EXPECT_EQ(cuda.ModuleLoadDataEx(&module, "nonsense", 2, options, values),
            kCudaInvalidPtx);
  EXPECT_STREQ(std::strtok(log, "\n"),
               "ptxas application ptx input, line 1: unknown directive "
               "nonsense");
}

} // namespace
