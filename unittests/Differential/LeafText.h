//===- LeafText.h - random kernels for one leaf -----------------*- C++ -*-===//
//
// Writes functions with one contraction in the integer form (or on floats):
// products and convolutions of the element types of a leaf, with zero points,
// biases and requantization.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_DIFFERENTIAL_LEAFTEXT_H
#define QUANTX_UNITTESTS_DIFFERENTIAL_LEAFTEXT_H

#include "FunctionText.h"
#include "quantx/Schedule/DotLeaf.h"

namespace quantx::differential {

/// One function and the inputs that it takes.
struct LeafFunction {
  std::string name, text;
  Shape inputShape;
  ElementKind input;
  bool isUnsigned = false;
  /// Products in one sum.
  int64_t depth = 1;
  /// Whether its contraction must be a kernel of the leaf. Where channels are
  /// kept apart, or groups cannot hold weights less their zero points, another
  /// one is taken.
  bool isForced = true;
  /// Whether it must be a kernel at all: groups of 16-bit weights that do not
  /// fit 16 bits less their zero points have none.
  bool isKernel = true;
  /// Of a float function: the same on absolute values.
  std::string absolute;

  /// `pattern` 0 is all lowest, 1 all highest, 2 both in turn, 3 zeros but for
  /// a few; the others are random, half of them from the ends of the range.
  Tensor makeInput(Random &random, unsigned pattern) const;
};

/// A function named `name` of element types that `leaf` takes.
LeafFunction makeLeafFunction(const DotLeafFacts &leaf, std::string name,
                              Random &random);

} // namespace quantx::differential

#endif
