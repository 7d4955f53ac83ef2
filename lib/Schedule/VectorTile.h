//===- VectorTile.h - one structured op on a small tile ---------*- C++ -*-===//
//
// What it takes to compute a small static tile of a linalg op in registers:
// which dimension becomes vector lanes, whether the op allows it, and the code.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_VECTORTILE_H
#define LIB_SCHEDULE_VECTORTILE_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"
#include <string>

namespace quantx {

/// The attribute by which the tiling pass asks for registers; its value is the
/// number of lanes of one vector.
inline constexpr llvm::StringLiteral kLanesAttr = "quantx.lanes";

/// Whether vectors hold numbers of this type.
bool isVectorElement(mlir::Type type);

/// The same for vectors in memory: LLVM packs the elements of those, memrefs
/// give each its bytes.
bool isVectorElementInMemory(mlir::Type type);

/// The loop that becomes vector lanes: the last dimension of the result. None,
/// with the reason, when the op cannot be computed in vectors along it: its
/// result is not indexed by plain dimensions, an operand is neither contiguous
/// nor constant along it, or the body holds something that is not elementwise.
std::optional<unsigned> getVectorDim(mlir::linalg::LinalgOp op,
                                     std::string &reason);

/// Replaces `op`, which has static shapes and passes getVectorDim, by code that
/// keeps all results in vectors of `lanes` while it walks the reduction loops.
/// `lanes` divides the size of the vector dimension.
void vectorizeTile(mlir::RewriterBase &rewriter, mlir::linalg::LinalgOp op,
                   unsigned vectorDim, int64_t lanes);

} // namespace quantx

#endif
