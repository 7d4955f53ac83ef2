//===- EmulatorTest.h - runs a few lines of PTX -----------------*- C++ -*-===//

#ifndef UNITTESTS_CUDAEMULATOR_EMULATORTEST_H
#define UNITTESTS_CUDAEMULATOR_EMULATORTEST_H

#include "Machine.h"
#include "gtest/gtest.h"

namespace cuda_emulator {

/// A kernel around `body`, in which %in and %out are the addresses of `words`
/// and of the result, plus four bytes for each thread before; %t is the thread.
inline std::string makePtx(const std::string &body) {
  return R"(.version 8.0
.target sm_90a
.address_size 64
.visible .entry k(.param .u64 .ptr .align 1 a, .param .u64 .ptr .align 1 b)
{
  .reg .pred %p<8>; .reg .b16 %h<8>; .reg .b32 %r<64>; .reg .f32 %f<8>;
  .reg .b64 %d<8>; .reg .b64 %in; .reg .b64 %out; .reg .b32 %t;
  .shared .align 1024 .b8 room[16384];
  ld.param.u64 %in, [a];
  ld.param.u64 %out, [b];
  mov.u32 %t, %tid.x;
  mul.wide.u32 %d7, %t, 4;
  add.s64 %out, %out, %d7;
)" + body +
         "\n  ret;\n}\n";
}

/// Runs one block; the result has a word for each thread.
inline std::vector<uint32_t> runPtx(const std::string &body,
                                    const std::vector<uint32_t> &words,
                                    uint32_t threads = 1) {
  PtxModule module = parsePtx(makePtx(body));
  DeviceMemory memory;
  uint64_t parameters[2] = {memory.allocate(words.size() * 4 + 4),
                            memory.allocate(threads * 4)};
  std::memcpy(memory.translate(parameters[0], words.size() * 4), words.data(),
              words.size() * 4);
  runKernel(memory, module.kernels.at("k"), {{1, 1, 1}, {threads, 1, 1}, 0},
            reinterpret_cast<const char *>(parameters));
  std::vector<uint32_t> result(threads);
  std::memcpy(result.data(), memory.translate(parameters[1], threads * 4),
              threads * 4);
  return result;
}

} // namespace cuda_emulator

#endif
