//===- TileState.h - the matrix registers in software -----------*- C++ -*-===//
//
// What AMX instructions do to tiles, as Intel defines them. Plain C++ on plain
// data; who decodes instructions and finds addresses is TileEmulator.cpp.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_TILEEMULATOR_TILESTATE_H
#define QUANTX_UNITTESTS_TILEEMULATOR_TILESTATE_H

#include <cstdint>

namespace quantx::emulator {

constexpr unsigned kNumTiles = 8, kMaxRows = 16, kMaxRowBytes = 64;

/// The 64 bytes that ldtilecfg reads and sttilecfg writes.
struct TileConfig {
  uint8_t palette, startRow, reserved[14];
  uint16_t rowBytes[16];
  uint8_t rows[16];
};
static_assert(sizeof(TileConfig) == 64, "the layout is the processor's");

/// What the bytes of a product are extended by.
enum class Products { SignedSigned, SignedUnsigned, UnsignedSigned, Unsigned };

/// The tiles of one thread. Functions return null, or why the processor would
/// raise an exception.
class TileState {
public:
  const char *configure(const TileConfig &config);
  void storeConfig(TileConfig &config) const { config = this->config; }
  void release();
  const char *zero(unsigned tile);
  const char *load(unsigned tile, const uint8_t *base, int64_t stride);
  const char *store(unsigned tile, uint8_t *base, int64_t stride) const;
  /// acc += a * b on groups of four bytes, in wrapping 32 bits.
  const char *multiplyBytes(unsigned acc, unsigned a, unsigned b,
                            Products products);
  /// acc += a * b on pairs of bfloat16: even and odd products are summed apart
  /// by fused multiply-adds in the order of k, then added to each other and to
  /// acc; denormals are zero everywhere and rounding is to nearest even.
  const char *multiplyBFloat16(unsigned acc, unsigned a, unsigned b);

private:
  const char *checkTile(unsigned tile) const;
  const char *checkProduct(unsigned acc, unsigned a, unsigned b) const;

  TileConfig config;
  uint8_t data[kNumTiles][kMaxRows][kMaxRowBytes];
};

} // namespace quantx::emulator

#endif
