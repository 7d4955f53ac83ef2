//===- Packing.h - 4- and 2-bit values in bytes -----------------*- C++ -*-===//
//
// Decides the byte layout of sub-byte values: first value in the low bits,
// unless the high-first order is asked for.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_PACKING_H
#define QUANTX_NUMERICS_PACKING_H

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace quantx {

/// Where the first value of a byte stands.
enum class PackOrder : uint8_t { LowFirst, HighFirst };

/// Bytes that hold `count` values of `bits` bits; the last one may be partly
/// filled.
size_t packedSize(size_t count, unsigned bits);

/// Packs values of 1, 2, 4 or 8 bits; unused bits of the last byte are 0.
/// Returns nullopt when the width is another, or when a value does not fit
/// (signed: [-2^(b-1), 2^(b-1)); unsigned: [0, 2^b)).
std::optional<std::vector<uint8_t>>
packValues(const int16_t *values, size_t count, unsigned bits, bool isSigned,
           PackOrder order = PackOrder::LowFirst);

/// The same for `rows` rows of `rowLength` values, each row padded to a whole
/// byte: packed tensors are laid out so along their last dimension.
std::optional<std::vector<uint8_t>>
packRows(const int16_t *values, size_t rows, size_t rowLength, unsigned bits,
         bool isSigned, PackOrder order = PackOrder::LowFirst);

/// One value out of packed bytes.
int16_t unpackValue(const uint8_t *bytes, size_t index, unsigned bits,
                    bool isSigned, PackOrder order = PackOrder::LowFirst);

/// The first `count` values; `bytes` holds packedSize(count, bits) bytes and
/// `bits` is 1, 2, 4 or 8.
std::vector<int16_t> unpackValues(const uint8_t *bytes, size_t count,
                                  unsigned bits, bool isSigned,
                                  PackOrder order = PackOrder::LowFirst);

/// The inverse of packRows.
std::vector<int16_t> unpackRows(const uint8_t *bytes, size_t rows,
                                size_t rowLength, unsigned bits, bool isSigned,
                                PackOrder order = PackOrder::LowFirst);

} // namespace quantx

#endif // QUANTX_NUMERICS_PACKING_H
