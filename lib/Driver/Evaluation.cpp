//===- Evaluation.cpp - how good results are ------------------------------===//
//
// The arithmetic behind --labels, --against and --compare.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Evaluation.h"

#include "quantx/Support/OutputFile.h"
#include <cmath>

using namespace quantx;

/// What labels and scores must be for both measures.
static llvm::Error check(const Tensor &scores, const Tensor &labels) {
  if (labels.isFloat())
    return makeError("labels must be integers, not " + labels.typeString());
  if (scores.rank() == 0 || scores.numElements() == 0)
    return makeError("labels need results with a dimension of classes, not " +
                     scores.typeString());
  return llvm::Error::success();
}

static llvm::Error checkFinished(int64_t seen, const Tensor &labels) {
  if (seen == labels.numElements())
    return llvm::Error::success();
  return makeError("there are " + llvm::Twine(labels.numElements()) +
                   " labels for " + llvm::Twine(seen) + " samples");
}

llvm::Error TopOne::add(const Tensor &scores, const Tensor &labels) {
  if (llvm::Error error = check(scores, labels))
    return error;
  int64_t classes = scores.shape().back();
  int64_t rows = scores.numElements() / classes;
  for (int64_t row = 0; row < rows; ++row) {
    if (seen == labels.numElements())
      return makeError("there are only " + llvm::Twine(seen) +
                       " labels for more samples");
    int64_t label = labels.getInt(seen);
    if (label < 0 || label >= classes)
      return makeError("label " + llvm::Twine(label) + " of sample " +
                       llvm::Twine(seen) + " is outside the " +
                       llvm::Twine(classes) + " classes");
    int64_t best = 0;
    for (int64_t i = 1; i < classes; ++i)
      if (scores.getDouble(row * classes + i) >
          scores.getDouble(row * classes + best))
        best = i;
    hits += best == label;
    ++seen;
  }
  return llvm::Error::success();
}

llvm::Error TopOne::finish(const Tensor &labels) const {
  return checkFinished(seen, labels);
}

llvm::Error Perplexity::add(const Tensor &scores, const Tensor &labels) {
  if (llvm::Error error = check(scores, labels))
    return error;
  int64_t size = scores.shape().back();
  for (int64_t begin = 0; begin < scores.numElements(); begin += size, ++seen) {
    if (seen == labels.numElements())
      return makeError("there are only " + llvm::Twine(seen) +
                       " next tokens for more positions");
    int64_t label = labels.getInt(seen);
    if (label < 0)
      continue;
    if (label >= size)
      return makeError("next token " + llvm::Twine(label) + " of position " +
                       llvm::Twine(seen) + " is outside the vocabulary of " +
                       llvm::Twine(size));
    double largest = scores.getDouble(begin), total = 0;
    for (int64_t i = 1; i < size; ++i)
      largest = std::max(largest, scores.getDouble(begin + i));
    for (int64_t i = 0; i < size; ++i)
      total += std::exp(scores.getDouble(begin + i) - largest);
    sum += std::log(total) + largest - scores.getDouble(begin + label);
    ++counted;
  }
  return llvm::Error::success();
}

llvm::Error Perplexity::finish(const Tensor &labels) const {
  return checkFinished(seen, labels);
}

double Perplexity::value() const {
  return counted ? std::exp(sum / double(counted)) : 1.0;
}

llvm::Error LabelScore::add(const Tensor &scores) {
  return isTokens() ? perplexity.add(scores, labels) : top.add(scores, labels);
}

llvm::Error LabelScore::finish() const {
  return isTokens() ? perplexity.finish(labels) : top.finish(labels);
}

llvm::Error SampleErrors::add(const Tensor &reference, const Tensor &actual) {
  if (llvm::Error error = addErrors(errors, reference, actual))
    return error;
  int64_t samples = reference.rank() >= 2 ? reference.shape().front() : 1;
  int64_t size = samples ? reference.numElements() / samples : 0;
  std::vector<float> a(size), b(size);
  for (int64_t sample = 0; sample < samples; ++sample) {
    for (int64_t i = 0; i < size; ++i) {
      a[i] = float(reference.getDouble(sample * size + i));
      b[i] = float(actual.getDouble(sample * size + i));
    }
    ErrorMetrics metrics;
    metrics.add(a.data(), b.data(), size);
    double cosine = metrics.cosine();
    sum += cosine;
    // Not a number is the least of all.
    if (!(cosine >= least))
      least = cosine;
    ++count;
  }
  return llvm::Error::success();
}

llvm::Error quantx::addErrors(ErrorMetrics &metrics, const Tensor &reference,
                              const Tensor &actual) {
  if (reference.shape() != actual.shape())
    return makeError("results of different shapes, " + reference.typeString() +
                     " and " + actual.typeString() + ", cannot be compared");
  if (reference.kind() == ElementKind::F32 &&
      actual.kind() == ElementKind::F32) {
    metrics.add(reference.data<float>().data(), actual.data<float>().data(),
                reference.numElements());
    return llvm::Error::success();
  }
  for (int64_t i = 0; i < reference.numElements(); ++i) {
    float a = float(reference.getDouble(i)), b = float(actual.getDouble(i));
    metrics.add(&a, &b, 1);
  }
  return llvm::Error::success();
}
