//===- MatrixTile.h - tiles of a contraction in shared memory ---*- C++ -*-===//
//
// Where a byte of input or of weights lies in a tile. Plain arithmetic: the
// packer of weights, the kernels and the tests follow it.
//
// A tile has a row for each pixel, or output channel, with the `step` bytes of
// input, or of weights, that are multiplied at once. The 16-byte chunks of a
// row are exchanged so that the same chunk of eight neighbouring rows lies in
// different banks: the bits that count chunks are xored with those that count
// lines of 128 bytes, as NVIDIA's matrix units and copy engines do.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_MATRIXTILE_H
#define QUANTX_SCHEDULE_MATRIXTILE_H

#include "llvm/Support/MathExtras.h"
#include <cstdint>

namespace quantx {

/// Bytes that one load brings to a tile.
inline constexpr int64_t kChunkBytes = 16;

/// What a row's chunk numbers are xored with; the same for rows a multiple of
/// eight apart.
inline int64_t getChunkSwizzle(int64_t row, int64_t step) {
  return row * step / 128 % (step / kChunkBytes);
}

/// Where byte `byte` of row `row` lies in a tile.
inline int64_t getTileByte(int64_t row, int64_t byte, int64_t step) {
  int64_t chunk = byte / kChunkBytes ^ getChunkSwizzle(row, step);
  return row * step + chunk * kChunkBytes + byte % kChunkBytes;
}

/// The sum of one result as a line of chunks, cut into steps: kernel rows one
/// after another, each filled up with zero weights to whole chunks, and all of
/// them to whole steps.
struct MatrixDepth {
  int64_t rows, rowLength, step;

  int64_t getRowChunks() const {
    return llvm::divideCeil(rowLength, kChunkBytes);
  }
  int64_t getChunks() const { return rows * getRowChunks(); }
  int64_t getSteps() const {
    return llvm::divideCeil(getChunks() * kChunkBytes, step);
  }
};

} // namespace quantx

#endif
