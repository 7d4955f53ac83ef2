//===- SmoothingSearch.h - the divisors with the least error ----*- C++ -*-===//
//
// What dividing the channels of an input and multiplying the weights they meet
// does to the error of the products, and the search for the best divisors.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_QUANTIZE_SMOOTHINGSEARCH_H
#define QUANTX_LIB_QUANTIZE_SMOOTHINGSEARCH_H

#include "SmoothableInputs.h"
#include "quantx/Numerics/Collector.h"

namespace quantx {

/// What statistics know of one value, by channel.
struct ChannelStatistics {
  std::vector<Range> ranges;
  std::vector<double> meanAbs;

  size_t size() const { return ranges.size(); }
  double largest(size_t i) const;
  /// Takes in what another input shows that goes through the same weights.
  void add(const ChannelStatistics &other);
};

/// The expected squared error of the products of one input relative to their
/// size, as a function of the divisors:
///
///   sum over products of
///     (sum_c min(s^2 d_c^2 / 12, p_c) v_c + sum_k t_k^2 / 12 sum_c p_c /
///     d_c^2) / sum_c p_c v_c
///
/// with the step s = (max_c high_c / d_c + max_c -low_c / d_c) / 255 of the
/// input, the power p_c of channel c, v_c = sum_k w_ck^2 and the steps
/// t_k = max_c |w_ck| d_c / 127 of the weights. A value below half a step loses
/// itself, not a step's noise.
class SmoothingError {
public:
  SmoothingError(const ChannelStatistics &input,
                 llvm::ArrayRef<SmoothableReader> readers);

  /// Divisors max|x|^a / max|w|^(1-a), a = `strength`, of geometric mean 1. A
  /// channel that is dead on either side is left alone.
  std::vector<double> getDivisors(double strength) const;

  double estimate(llvm::ArrayRef<double> divisors) const {
    return estimate(divisors, nullptr);
  }

  /// Follows the gradient over the logarithms of all divisors (Adam, Kingma
  /// and Ba, arXiv:1412.6980: 300 steps of 0.02) and returns the best seen.
  std::vector<double> refine(std::vector<double> divisors) const;

private:
  /// One product: magnitudes of its weights, channels fastest.
  struct Product {
    std::vector<float> weights;
    size_t outputs = 0;
    /// sum_c p_c v_c, inverted; 0 for a product that is zero.
    double inverseEnergy = 0;
  };

  /// With `gradient` also the derivatives by the logarithms of the divisors.
  double estimate(llvm::ArrayRef<double> divisors,
                  std::vector<double> *gradient) const;

  const ChannelStatistics &input;
  std::vector<Product> products;
  std::vector<double> power, largestWeight;
  /// v_c over the energy, summed over the products.
  std::vector<double> influence;
};

} // namespace quantx

#endif
