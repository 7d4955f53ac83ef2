//===- Evaluation.h - how good results are ----------------------*- C++ -*-===//
//
// Top-1 accuracy or perplexity against labels, and errors of one model's
// results against another's.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_EVALUATION_H
#define QUANTX_DRIVER_EVALUATION_H

#include "quantx/Numerics/Metrics.h"
#include "quantx/Support/Tensor.h"
#include "llvm/Support/Error.h"
#include <optional>

namespace quantx {

/// Counts right answers: the largest value along the last dimension (the first
/// of equals) against integer labels, in order over all batches.
class TopOne {
public:
  /// `scores` has shape [..., classes]; takes the next labels in order. Too few
  /// labels, labels that are no integers and labels outside the classes are
  /// errors.
  llvm::Error add(const Tensor &scores, const Tensor &labels);
  /// All labels must have been used.
  llvm::Error finish(const Tensor &labels) const;

  int64_t right() const { return hits; }
  int64_t total() const { return seen; }
  double share() const { return seen ? double(hits) / double(seen) : 0.0; }

private:
  int64_t hits = 0, seen = 0;
};

/// How well scores (logits) [..., vocabulary] foretell the next tokens: the
/// exponential of the mean of -log softmax(scores)[label].
class Perplexity {
public:
  /// Takes the next labels in order; negative ones stand for no token and are
  /// passed over.
  llvm::Error add(const Tensor &scores, const Tensor &labels);
  /// All labels must have been used.
  llvm::Error finish(const Tensor &labels) const;

  int64_t tokens() const { return counted; }
  double value() const;

private:
  int64_t seen = 0, counted = 0;
  double sum = 0; ///< of -log of the probabilities
};

/// One or the other: labels with a dimension for positions besides that of the
/// samples are next tokens, others are classes.
class LabelScore {
public:
  explicit LabelScore(Tensor labels) : labels(std::move(labels)) {}

  llvm::Error add(const Tensor &scores);
  llvm::Error finish() const;

  /// Null where the labels are of the other sort.
  const TopOne *getTopOne() const { return isTokens() ? nullptr : &top; }
  const Perplexity *getPerplexity() const {
    return isTokens() ? &perplexity : nullptr;
  }

private:
  bool isTokens() const { return labels.rank() >= 2; }

  Tensor labels;
  TopOne top;
  Perplexity perplexity;
};

/// Errors of results against those of float, over all elements, and the
/// cosines of single samples.
class SampleErrors {
public:
  /// The leading dimension counts samples.
  llvm::Error add(const Tensor &reference, const Tensor &actual);

  const ErrorMetrics &all() const { return errors; }
  double meanCosine() const { return count ? sum / double(count) : 1.0; }
  double leastCosine() const { return least; }

private:
  ErrorMetrics errors;
  double sum = 0, least = 1;
  int64_t count = 0;
};

/// Adds all elements, converted to float. Fails when the shapes differ.
llvm::Error addErrors(ErrorMetrics &metrics, const Tensor &reference,
                      const Tensor &actual);

} // namespace quantx

#endif
