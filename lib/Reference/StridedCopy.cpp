//===- StridedCopy.cpp - moving boxes of elements -------------------------===//

#include "StridedCopy.h"

#include "llvm/ADT/STLExtras.h"

using namespace quantx;
using llvm::ArrayRef;

Box quantx::makeBox(ArrayRef<int64_t> shape, ArrayRef<int64_t> offsets,
                    ArrayRef<int64_t> strides) {
  Box box;
  box.steps.assign(shape.size(), 0);
  int64_t rowSize = 1;
  for (int64_t d = shape.size() - 1; d >= 0; --d) {
    box.start += offsets[d] * rowSize;
    box.steps[d] = strides[d] * rowSize;
    rowSize *= shape[d];
  }
  return box;
}

/// Copies along dimension `d` and those after it.
static void copyDimension(const char *from, ArrayRef<int64_t> fromSteps,
                          char *to, ArrayRef<int64_t> toSteps,
                          ArrayRef<int64_t> sizes, size_t elementSize) {
  if (sizes.empty()) {
    std::copy_n(from, elementSize, to);
    return;
  }
  if (sizes.size() == 1 && fromSteps[0] == 1 && toSteps[0] == 1) {
    std::copy_n(from, sizes[0] * elementSize, to);
    return;
  }
  for (int64_t i = 0; i < sizes[0]; ++i)
    copyDimension(from + i * fromSteps[0] * elementSize, fromSteps.drop_front(),
                  to + i * toSteps[0] * elementSize, toSteps.drop_front(),
                  sizes.drop_front(), elementSize);
}

void quantx::copyBox(const Tensor &from, const Box &fromBox, Tensor &to,
                     const Box &toBox, ArrayRef<int64_t> sizes) {
  if (llvm::is_contained(sizes, 0))
    return;
  size_t size = getElementSize(from.kind());
  copyDimension(from.rawBytes().data() + fromBox.start * size, fromBox.steps,
                to.mutableRawBytes().data() + toBox.start * size, toBox.steps,
                sizes, size);
}
