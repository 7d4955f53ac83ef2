//===- Storage.h - Integer storage types ------------------------*- C++ -*-===//
//
// Decides which integers a quantized value may take: width, signedness and
// whether the lowest code stays unused (narrow range).
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_STORAGE_H
#define QUANTX_NUMERICS_STORAGE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace quantx {

/// An integer storage type of 2 to 16 bits, or of 32 bits for bias and
/// accumulators.
struct StorageType {
  unsigned bits = 8;
  bool isSigned = true;
  /// One code less, so that the range is symmetric about its zero point:
  /// signed [-(2^(b-1) - 1), 2^(b-1) - 1], unsigned [0, 2^b - 2].
  bool narrow = false;

  /// Lowest and highest code.
  int64_t qmin() const;
  int64_t qmax() const;

  /// True for 2 to 16 and for 32 bits. qmin and qmax are meaningful only then.
  bool isSupported() const;

  /// The code that stands for zero in symmetric quantization: 0 for signed
  /// storage, the middle code 2^(b-1) (2^(b-1) - 1 when narrow) for unsigned.
  int64_t symmetricZeroPoint() const;

  friend bool operator==(const StorageType &a, const StorageType &b) {
    return a.bits == b.bits && a.isSigned == b.isSigned && a.narrow == b.narrow;
  }
  friend bool operator!=(const StorageType &a, const StorageType &b) {
    return !(a == b);
  }
};

/// "i8", "u4", "i16", ...; narrow types print as "i8 narrow".
std::string toString(StorageType type);

/// Reads what toString writes, and the spellings si8, ui8, int8 and uint8.
/// Returns nullopt for anything else, unsupported widths included.
std::optional<StorageType> parseStorageType(std::string_view text);

} // namespace quantx

#endif // QUANTX_NUMERICS_STORAGE_H
