//===- TileState.cpp - what AMX instructions compute ----------------------===//

#include "TileState.h"

#include <cstring>
#include <immintrin.h>
#include <initializer_list>

using namespace quantx::emulator;

const char *TileState::configure(const TileConfig &wanted) {
  if (wanted.palette == 0) {
    release();
    return nullptr;
  }
  if (wanted.palette != 1)
    return "ldtilecfg: unknown palette";
  for (uint8_t byte : wanted.reserved)
    if (byte)
      return "ldtilecfg: reserved bytes are not zero";
  for (unsigned i = 0; i < 16; ++i) {
    if (i >= kNumTiles && (wanted.rows[i] || wanted.rowBytes[i]))
      return "ldtilecfg: shape for a tile that does not exist";
    if (wanted.rows[i] > kMaxRows || wanted.rowBytes[i] > kMaxRowBytes)
      return "ldtilecfg: shape beyond 16 rows of 64 bytes";
    if (!wanted.rows[i] != !wanted.rowBytes[i])
      return "ldtilecfg: rows without columns, or columns without rows";
  }
  config = wanted;
  std::memset(data, 0, sizeof data);
  return nullptr;
}

void TileState::release() {
  std::memset(&config, 0, sizeof config);
  std::memset(data, 0, sizeof data);
}

const char *TileState::checkTile(unsigned tile) const {
  if (config.palette == 0)
    return "tile instruction without a configuration";
  if (config.rows[tile] == 0)
    return "tile without a shape";
  return nullptr;
}

const char *TileState::zero(unsigned tile) {
  if (const char *error = checkTile(tile))
    return error;
  std::memset(data[tile], 0, sizeof data[tile]);
  return nullptr;
}

const char *TileState::load(unsigned tile, const uint8_t *base,
                            int64_t stride) {
  if (const char *error = checkTile(tile))
    return error;
  std::memset(data[tile], 0, sizeof data[tile]);
  for (int64_t row = 0; row < config.rows[tile]; ++row)
    std::memcpy(data[tile][row], base + row * stride, config.rowBytes[tile]);
  return nullptr;
}

const char *TileState::store(unsigned tile, uint8_t *base,
                             int64_t stride) const {
  if (const char *error = checkTile(tile))
    return error;
  for (int64_t row = 0; row < config.rows[tile]; ++row)
    std::memcpy(base + row * stride, data[tile][row], config.rowBytes[tile]);
  return nullptr;
}

const char *TileState::checkProduct(unsigned acc, unsigned a,
                                    unsigned b) const {
  for (unsigned tile : {acc, a, b}) {
    if (const char *error = checkTile(tile))
      return error;
    if (config.rowBytes[tile] % 4)
      return "product: columns are not multiples of four bytes";
  }
  if (acc == a || acc == b || a == b)
    return "product: two operands are one tile";
  if (config.rows[acc] != config.rows[a] ||
      config.rowBytes[acc] != config.rowBytes[b] ||
      config.rowBytes[a] / 4 != config.rows[b])
    return "product: shapes do not fit";
  return nullptr;
}

const char *TileState::multiplyBytes(unsigned acc, unsigned a, unsigned b,
                                     Products products) {
  if (const char *error = checkProduct(acc, a, b))
    return error;
  bool signedA = products == Products::SignedSigned ||
                 products == Products::SignedUnsigned;
  bool signedB = products == Products::SignedSigned ||
                 products == Products::UnsignedSigned;
  auto widen = [](uint8_t byte, bool isSigned) {
    return isSigned ? int32_t(int8_t(byte)) : int32_t(byte);
  };
  for (unsigned m = 0; m < config.rows[acc]; ++m)
    for (unsigned n = 0; n < config.rowBytes[acc] / 4u; ++n) {
      uint32_t sum;
      std::memcpy(&sum, &data[acc][m][4 * n], 4);
      for (unsigned k = 0; k < config.rowBytes[a]; ++k)
        sum += uint32_t(widen(data[a][m][k], signedA) *
                        widen(data[b][k / 4][4 * n + k % 4], signedB));
      std::memcpy(&data[acc][m][4 * n], &sum, 4);
    }
  return nullptr;
}

namespace {

/// Flushes denormals and rounds to nearest even while it lives.
class FlushDenormals {
public:
  FlushDenormals() : saved(_mm_getcsr()) {
    constexpr unsigned allMasked = 0x1f80, flush = 0x8000, areZero = 0x0040;
    _mm_setcsr(allMasked | flush | areZero);
  }
  ~FlushDenormals() { _mm_setcsr(saved); }

private:
  unsigned saved;
};

float widenBFloat16(const uint8_t *bytes) {
  uint32_t bits = uint32_t(bytes[0]) << 16 | uint32_t(bytes[1]) << 24;
  float value;
  std::memcpy(&value, &bits, 4);
  return value;
}

/// The processor's own instruction, which obeys the rounding control above; a
/// library function need not.
__attribute__((target("fma"))) float fuse(float a, float b, float c) {
  return _mm_cvtss_f32(
      _mm_fmadd_ss(_mm_set_ss(a), _mm_set_ss(b), _mm_set_ss(c)));
}

float sum(float a, float b) {
  return _mm_cvtss_f32(_mm_add_ss(_mm_set_ss(a), _mm_set_ss(b)));
}

} // namespace

const char *TileState::multiplyBFloat16(unsigned acc, unsigned a, unsigned b) {
  if (const char *error = checkProduct(acc, a, b))
    return error;
  FlushDenormals scope;
  for (unsigned m = 0; m < config.rows[acc]; ++m)
    for (unsigned n = 0; n < config.rowBytes[acc] / 4u; ++n) {
      float even = 0, odd = 0;
      for (unsigned k = 0; k < config.rows[b]; ++k) {
        const uint8_t *left = &data[a][m][4 * k], *right = &data[b][k][4 * n];
        even = fuse(widenBFloat16(left), widenBFloat16(right), even);
        odd = fuse(widenBFloat16(left + 2), widenBFloat16(right + 2), odd);
      }
      float old;
      std::memcpy(&old, &data[acc][m][4 * n], 4);
      float result = sum(old, sum(even, odd));
      std::memcpy(&data[acc][m][4 * n], &result, 4);
    }
  return nullptr;
}
