//===- StatisticsFormat.h - words of the statistics file --------*- C++ -*-===//
//
// Field names that the writer and the reader share. The binary file is the
// magic line and then little-endian doubles; offsets count from its start.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_CALIBRATION_STATISTICSFORMAT_H
#define QUANTX_LIB_CALIBRATION_STATISTICSFORMAT_H

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"
#include <string>

namespace quantx::statistics_format {

constexpr llvm::StringLiteral version = "format_version";
constexpr llvm::StringLiteral fingerprint = "fingerprint";
constexpr llvm::StringLiteral method = "method";
constexpr llvm::StringLiteral percentile = "percentile";
constexpr llvm::StringLiteral samples = "samples";
constexpr llvm::StringLiteral tensors = "tensors";
constexpr llvm::StringLiteral name = "name";
constexpr llvm::StringLiteral statistics = "statistics";
constexpr llvm::StringLiteral integers = "integers";
constexpr llvm::StringLiteral reals = "reals";
constexpr llvm::StringLiteral counts = "counts";
constexpr llvm::StringLiteral arrays = "arrays";
constexpr llvm::StringLiteral blobs = "blobs";
constexpr llvm::StringLiteral offset = "offset";
constexpr llvm::StringLiteral count = "count";
constexpr llvm::StringLiteral blobFile = "blob_file";
constexpr llvm::StringLiteral size = "size";
constexpr llvm::StringLiteral hash = "hash";

constexpr llvm::StringLiteral blobMagic = "quantx statistics 1\n";

/// Ties the two files together.
inline std::string hashBlobs(llvm::StringRef bytes) {
  return llvm::utohexstr(llvm::xxh3_64bits(bytes), /*LowerCase=*/true, 16);
}

} // namespace quantx::statistics_format

#endif
