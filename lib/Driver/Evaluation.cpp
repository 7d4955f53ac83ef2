//===- Evaluation.cpp - how good results are ------------------------------===//
//
// The arithmetic behind --labels, --against and --compare.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Evaluation.h"

#include "quantx/Support/OutputFile.h"

using namespace quantx;

llvm::Error TopOne::add(const Tensor &scores, const Tensor &labels) {
  if (labels.isFloat())
    return makeError("labels must be integers, not " + labels.typeString());
  if (scores.rank() == 0 || scores.numElements() == 0)
    return makeError("top-1 needs results with a dimension of classes, not " +
                     scores.typeString());
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
  if (seen == labels.numElements())
    return llvm::Error::success();
  return makeError("there are " + llvm::Twine(labels.numElements()) +
                   " labels for " + llvm::Twine(seen) + " samples");
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
