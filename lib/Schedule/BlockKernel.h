//===- BlockKernel.h - the loops of products with block weights -*- C++ -*-===//
//
// Emits quantx.block_matmul and quantx.block_quantize on buffers as scf and
// vector ops, and packs the weights that the former reads.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_BLOCKKERNEL_H
#define LIB_SCHEDULE_BLOCKKERNEL_H

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/BlockLayout.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// Codes of [depth, columns] in `storage` as packed bytes.
Tensor packBlockWeights(const BlockLayout &layout, const Tensor &codes,
                        StorageAttr storage);
/// Parameters of [blocks, columns] in the order in which they are read, the
/// same number added to each; of `kind`.
Tensor packBlockParams(const BlockLayout &layout, const Tensor &values,
                       ElementKind kind, int64_t offset);

/// Emits the op where `builder` stands.
void emitBlockMatmul(mlir::OpBuilder &builder, BlockMatmulOp op,
                     const VectorLeaf &leaf, const BlockLayout &layout);
/// The same in vectors of at most `lanes` floats.
void emitBlockQuantize(mlir::OpBuilder &builder, BlockQuantizeOp op,
                       int64_t lanes);

} // namespace quantx

#endif
