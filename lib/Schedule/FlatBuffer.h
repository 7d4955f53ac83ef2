//===- FlatBuffer.h - a buffer as one line of elements ----------*- C++ -*-===//

#ifndef LIB_SCHEDULE_FLATBUFFER_H
#define LIB_SCHEDULE_FLATBUFFER_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// A buffer as one line of elements, with its sizes and the distances between
/// neighbours along each dimension.
struct FlatBuffer {
  mlir::Value data;
  mlir::Type element;
  llvm::SmallVector<mlir::Value, 4> strides, sizes;
};

/// `buffer` is a memref with strides; whatever they are, `data` begins at its
/// first element.
FlatBuffer flattenBuffer(mlir::OpBuilder &b, mlir::Location loc,
                         mlir::Value buffer);

} // namespace quantx

#endif
