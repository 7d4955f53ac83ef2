//===- TensorCopyTest.cpp - copies by tensor maps in the emulator ---------===//
//
// Maps are encoded by the emulated driver, as a program's are; where bytes must
// lie in shared memory is said here once more, by plain loops.
//
//===----------------------------------------------------------------------===//

#include "DriverFixture.h"
#include "EmulatorTest.h"

#include <functional>

using namespace cuda_emulator;

namespace {

constexpr uint32_t kBytes = 8192;

class TensorCopies : public DriverFixture {
protected:
  void SetUp() override {
    DriverFixture::SetUp();
    CudaContext *context = nullptr;
    ASSERT_EQ(cuda.Init(0), kCudaSuccess);
    ASSERT_EQ(cuda.PrimaryCtxRetain(&context, 0), kCudaSuccess);
    ASSERT_EQ(cuda.CtxPushCurrent(context), kCudaSuccess);
    // Bytes that tell their places.
    tensor = memory.allocate(kBytes);
    char *bytes = memory.translate(tensor, kBytes);
    for (uint32_t i = 0; i < kBytes; ++i)
      bytes[i] = getByte(i);
  }

  static char getByte(uint32_t place) {
    return char(1 + (place ^ place >> 6) % 255);
  }

  /// Runs one copy of `total` bytes and returns them.
  std::vector<char> copy(const std::string &words, const std::string &operands,
                         uint32_t total) {
    std::string text =
        R"(.version 8.0
.target sm_90a
.address_size 64
.visible .entry k(.param .u64 out, .param .align 64 .b8 map[128])
{
  .reg .pred %p<2>; .reg .b32 %r<4>; .reg .b64 %d<8>;
  .shared .align 1024 .b8 room[16384];
  ld.param.u64 %d0, [out];
  mov.b64 %d1, map;
  cvta.param.u64 %d2, %d1;
  mov.u64 %d3, room;
  mbarrier.init.shared.b64 [%d3+8192], 1;
  mbarrier.arrive.expect_tx.shared.b64 _, [%d3+8192], )" +
        std::to_string(total) + ";\n  cp.async.bulk.tensor." + words +
        ".mbarrier::complete_tx::bytes [%d3], [%d2, " + operands + R"(;
again:
  mbarrier.try_wait.parity.shared.b64 %p1, [%d3+8192], 0, 1000;
  @!%p1 bra again;
  mov.u32 %r0, 0;
next:
  ld.shared.b32 %r1, [%d3];
  st.global.b32 [%d0], %r1;
  add.s64 %d3, %d3, 4;
  add.s64 %d0, %d0, 4;
  add.u32 %r0, %r0, 4;
  setp.lt.u32 %p1, %r0, )" +
        std::to_string(total) + ";\n  @%p1 bra next;\n  ret;\n}\n";
    PtxModule module = parsePtx(text);
    const Kernel &kernel = module.kernels.at("k");
    uint64_t out = memory.allocate(total);
    std::vector<char> parameters(kernel.totalParameterBytes);
    std::memcpy(parameters.data() + kernel.parameterOffsets[0], &out, 8);
    std::memcpy(parameters.data() + kernel.parameterOffsets[1], map.bytes, 128);
    runKernel(memory, kernel, {{1, 1, 1}, {1, 1, 1}, 0}, parameters.data());
    char *bytes = memory.translate(out, total);
    return std::vector<char>(bytes, bytes + total);
  }

  /// Byte `byte` of row `row` of a box in shared memory whose rows have
  /// `rowBytes`, which are those of the swizzle.
  static uint32_t getPlace(uint32_t row, uint32_t byte, uint32_t rowBytes) {
    uint32_t chunks = rowBytes / 16, rowsOfLine = 128 / rowBytes;
    uint32_t chunk = byte / 16 ^ row / rowsOfLine % chunks;
    return row * rowBytes + chunk * 16 + byte % 16;
  }

  DeviceMemory memory;
  uint64_t tensor = 0;
  CudaTensorMap map = {};
};

TEST_F(TensorCopies, BringBoxesWithTheirChunksExchanged) {
  uint64_t sizes[] = {88, 40}, strides[] = {160};
  uint32_t steps[] = {1, 1};
  for (int swizzle = 1; swizzle <= 3; ++swizzle) {
    uint32_t rowBytes = 16u << swizzle, box[] = {rowBytes, 24};
    ASSERT_EQ(cuda.TensorMapEncodeTiled(&map, 0, 2, tensor, sizes, strides, box,
                                        steps, 0, swizzle, 2, 0),
              kCudaSuccess);
    // Beyond the last row, and the last byte of each.
    std::vector<char> have = copy("2d.shared::cluster.global.tile",
                                  "{64, 20}], [%d3+8192]", rowBytes * 24);
    for (uint32_t row = 0; row < 24; ++row)
      for (uint32_t byte = 0; byte < rowBytes; ++byte) {
        bool isInside = 20 + row < 40 && 64 + byte < 88;
        ASSERT_EQ(have[getPlace(row, byte, rowBytes)],
                  isInside ? getByte((20 + row) * 160 + 64 + byte) : 0)
            << rowBytes << " bytes, row " << row << ", byte " << byte;
      }
  }
}

TEST_F(TensorCopies, BringTheWindowsOfImages) {
  // Two images of 7 x 9 pixels, 32 channels; windows of 3 x 3 every second
  // pixel, so 3 x 4 windows of each.
  uint64_t sizes[] = {32, 9, 7, 2}, strides[] = {32, 288, 2016};
  uint32_t steps[] = {1, 2, 2, 1};
  int lower[] = {0, 0}, upper[] = {-2, -2};
  ASSERT_EQ(cuda.TensorMapEncodeIm2col(&map, 0, 4, tensor, sizes, strides,
                                       lower, upper, 32, 16, steps, 0, 1, 2, 0),
            kCudaSuccess);
  // From the sixth window on, their pixels in row 2 and column 1.
  std::vector<char> have = copy("4d.shared::cluster.global.im2col",
                                "{0, 2, 2, 0}], [%d3+8192], {1, 2}", 32 * 16);
  for (uint32_t row = 0; row < 16; ++row) {
    uint32_t window = 5 + row, image = window / 12;
    uint32_t y = window % 12 / 4 * 2 + 2, x = window % 4 * 2 + 1;
    for (uint32_t byte = 0; byte < 32; ++byte)
      ASSERT_EQ(have[getPlace(row, byte, 32)],
                getByte(image * 2016 + y * 288 + x * 32 + byte))
          << "window " << window << ", byte " << byte;
  }
  // Behind the last image there are zeros.
  have = copy("4d.shared::cluster.global.im2col",
              "{0, 6, 4, 1}], [%d3+8192], {0, 0}", 32 * 16);
  EXPECT_EQ(have[getPlace(0, 0, 32)], getByte(2016 + 4 * 288 + 6 * 32));
  EXPECT_EQ(have[getPlace(1, 0, 32)], 0);
}

TEST_F(TensorCopies, NeedMapsThatKeepTheRules) {
  uint64_t sizes[] = {64, 40}, strides[] = {160};
  uint32_t box[] = {64, 24}, steps[] = {1, 1};
  auto encode = [&](CudaAddress address, int swizzle) {
    return cuda.TensorMapEncodeTiled(&map, 0, 2, address, sizes, strides, box,
                                     steps, 0, swizzle, 2, 0);
  };
  EXPECT_EQ(encode(tensor, 2), kCudaSuccess);
  EXPECT_NE(encode(tensor + 8, 2), kCudaSuccess);
  EXPECT_NE(encode(tensor, 1), kCudaSuccess) << "rows longer than the swizzle";
  strides[0] = 168;
  EXPECT_NE(encode(tensor, 2), kCudaSuccess);
  strides[0] = 160;
  box[1] = 257;
  EXPECT_NE(encode(tensor, 2), kCudaSuccess);
  box[1] = 24;
  box[0] = 40;
  EXPECT_NE(encode(tensor, 2), kCudaSuccess);
  box[0] = 64;
  // Without a map, or of another rank.
  map = {};
  EXPECT_THROW(
      copy("2d.shared::cluster.global.tile", "{0, 0}], [%d3+8192]", 64 * 24),
      Fault);
  EXPECT_EQ(encode(tensor, 2), kCudaSuccess);
  EXPECT_THROW(
      copy("3d.shared::cluster.global.tile", "{0, 0, 0}], [%d3+8192]", 64 * 24),
      Fault);
}

} // namespace
