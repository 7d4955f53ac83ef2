//===- StridedCopy.h - moving boxes of elements -----------------*- C++ -*-===//

#ifndef QUANTX_LIB_REFERENCE_STRIDEDCOPY_H
#define QUANTX_LIB_REFERENCE_STRIDEDCOPY_H

#include "quantx/Support/Tensor.h"

namespace quantx {

/// A box of elements in a tensor: start and step along each dimension, in
/// elements of the row-major storage.
struct Box {
  int64_t start = 0;
  llvm::SmallVector<int64_t> steps;
};

/// The box with these offsets and strides in each dimension.
Box makeBox(llvm::ArrayRef<int64_t> shape, llvm::ArrayRef<int64_t> offsets,
            llvm::ArrayRef<int64_t> strides);

/// Copies `sizes` elements between boxes of tensors of equal element size,
/// which must lie inside.
void copyBox(const Tensor &from, const Box &fromBox, Tensor &to,
             const Box &toBox, llvm::ArrayRef<int64_t> sizes);

} // namespace quantx

#endif
