//===- ExactSum.h - Exact sum of magnitudes ---------------------*- C++ -*-===//
//
// Decides how magnitudes are summed so that order and grouping do not matter:
// in a fixed-point number wide enough for every f32.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_EXACTSUM_H
#define QUANTX_NUMERICS_EXACTSUM_H

#include <array>
#include <cstddef>
#include <cstdint>

namespace quantx {

/// The sum of up to 2^64 finite f32 magnitudes as an integer multiple of
/// 2^-149, in 64-bit words, lowest first.
class ExactSum {
public:
  static constexpr size_t kLimbs = 6;

  /// Adds |value|; value is finite.
  void add(float value);
  void add(const ExactSum &other);

  /// The sum in double, within one unit in the last place.
  double toDouble() const;

  const std::array<uint64_t, kLimbs> &limbs() const { return words; }
  static ExactSum fromLimbs(const std::array<uint64_t, kLimbs> &limbs) {
    ExactSum sum;
    sum.words = limbs;
    return sum;
  }

  friend bool operator==(const ExactSum &a, const ExactSum &b) {
    return a.words == b.words;
  }

private:
  /// Adds a word at a position and carries on.
  void addAt(size_t limb, uint64_t word);

  std::array<uint64_t, kLimbs> words{};
};

} // namespace quantx

#endif // QUANTX_NUMERICS_EXACTSUM_H
