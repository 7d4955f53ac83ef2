//===- CompensatedRounding.h - rounding that makes up for itself *- C++ -*-===//
//
// Chooses the codes of a layer's weights so that the error of the layer's
// results is small, not that of each weight: what rounding one weight does to
// the results is made up for by the weights that are rounded after it.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_COMPENSATEDROUNDING_H
#define QUANTX_NUMERICS_COMPENSATEDROUNDING_H

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace quantx {

/// For inputs x with second moments H = E[x x^T], a row of weights w with the
/// rounded values q gives results whose mean squared error is
/// (w - q)^T H (w - q). With H = T^T T, T lower triangular, that is the sum of
/// the squares of (T (w - q))_m, and weight m is rounded where the terms
/// before it leave the least of square m: GPTQ (Frantar et al.,
/// arXiv:2210.17323) in the form of Babai's nearest plane. Inputs with the
/// largest moments come first, equal ones in their order.
class CompensatedRounding {
public:
  /// `moments` is `size` x `size`, row-major and symmetric; nothing if it is
  /// not positive definite even after a thousandth of its mean diagonal is
  /// added to each diagonal entry.
  static std::optional<CompensatedRounding> create(std::vector<double> moments,
                                                   size_t size);

  /// How one weight is rounded: value and place (output, input) to the value
  /// that its code stands for.
  using Round = std::function<double(double value, size_t output, size_t in)>;

  /// Rounds weights[outputs][size]; on return they hold the values whose codes
  /// `round` chose.
  void apply(std::vector<double> &weights, size_t outputs,
             const Round &round) const;

  size_t size() const { return order.size(); }

private:
  CompensatedRounding() = default;

  /// order[m] is the input that is rounded as the m-th.
  std::vector<size_t> order;
  /// T, row-major, lower triangle, in that order; the diagonal inverted.
  std::vector<double> factor;
};

} // namespace quantx

#endif
