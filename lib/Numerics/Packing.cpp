//===- Packing.cpp - 4- and 2-bit values in bytes -------------------------===//
//
// Packs and unpacks sub-byte values one at a time; widths divide 8, so no
// value crosses a byte.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Packing.h"

using namespace quantx;

static bool isPackedWidth(unsigned bits) {
  return bits == 1 || bits == 2 || bits == 4 || bits == 8;
}

/// How far the value at `index` is shifted left in its byte.
static unsigned bitOffset(size_t index, unsigned bits, PackOrder order) {
  unsigned slot = static_cast<unsigned>(index % (8 / bits));
  return order == PackOrder::LowFirst ? slot * bits : 8 - (slot + 1) * bits;
}

size_t quantx::packedSize(size_t count, unsigned bits) {
  size_t perByte = 8 / bits;
  return count / perByte + (count % perByte != 0 ? 1 : 0);
}

std::optional<std::vector<uint8_t>>
quantx::packValues(const int16_t *values, size_t count, unsigned bits,
                   bool isSigned, PackOrder order) {
  if (!isPackedWidth(bits))
    return std::nullopt;
  int low = isSigned ? -(1 << (bits - 1)) : 0;
  int high = isSigned ? (1 << (bits - 1)) - 1 : (1 << bits) - 1;
  unsigned mask = (1u << bits) - 1;
  std::vector<uint8_t> bytes(packedSize(count, bits));
  for (size_t i = 0; i < count; ++i) {
    if (values[i] < low || values[i] > high)
      return std::nullopt;
    unsigned field = static_cast<unsigned>(values[i]) & mask;
    bytes[i / (8 / bits)] |=
        static_cast<uint8_t>(field << bitOffset(i, bits, order));
  }
  return bytes;
}

int16_t quantx::unpackValue(const uint8_t *bytes, size_t index, unsigned bits,
                            bool isSigned, PackOrder order) {
  int field = bytes[index / (8 / bits)] >> bitOffset(index, bits, order) &
              ((1 << bits) - 1);
  if (isSigned && (field >> (bits - 1)) != 0)
    field -= 1 << bits;
  return static_cast<int16_t>(field);
}

std::vector<int16_t> quantx::unpackValues(const uint8_t *bytes, size_t count,
                                          unsigned bits, bool isSigned,
                                          PackOrder order) {
  std::vector<int16_t> values(count);
  for (size_t i = 0; i < count; ++i)
    values[i] = unpackValue(bytes, i, bits, isSigned, order);
  return values;
}

std::optional<std::vector<uint8_t>>
quantx::packRows(const int16_t *values, size_t rows, size_t rowLength,
                 unsigned bits, bool isSigned, PackOrder order) {
  std::vector<uint8_t> bytes;
  for (size_t row = 0; row < rows; ++row) {
    auto packed =
        packValues(values + row * rowLength, rowLength, bits, isSigned, order);
    if (!packed)
      return std::nullopt;
    bytes.insert(bytes.end(), packed->begin(), packed->end());
  }
  return bytes;
}

std::vector<int16_t> quantx::unpackRows(const uint8_t *bytes, size_t rows,
                                        size_t rowLength, unsigned bits,
                                        bool isSigned, PackOrder order) {
  std::vector<int16_t> values(rows * rowLength);
  size_t rowBytes = packedSize(rowLength, bits);
  for (size_t row = 0; row < rows; ++row)
    for (size_t i = 0; i < rowLength; ++i)
      values[row * rowLength + i] =
          unpackValue(bytes + row * rowBytes, i, bits, isSigned, order);
  return values;
}
