//===- VectorizeTiles.cpp - tiles in registers ----------------------------===//
//
// Turns the ops that the tiling pass marked into vector code.
//
//===----------------------------------------------------------------------===//

#include "VectorTile.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_VECTORIZETILESPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {
struct VectorizeTilesPass
    : quantx::impl::VectorizeTilesPassBase<VectorizeTilesPass> {
  void runOnOperation() override {
    SmallVector<linalg::LinalgOp> marked;
    getOperation()->walk([&](linalg::LinalgOp op) {
      if (op->hasAttrOfType<IntegerAttr>(kLanesAttr))
        marked.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (linalg::LinalgOp op : marked) {
      int64_t lanes = op->getAttrOfType<IntegerAttr>(kLanesAttr).getInt();
      op->removeAttr(kLanesAttr);
      std::string reason;
      std::optional<unsigned> dim = getVectorDim(op, reason);
      // What cannot be done in vectors is done in loops; the mark was a wish.
      if (!dim || op.hasDynamicShape() || lanes <= 0 ||
          op.getStaticLoopRanges()[*dim] % lanes != 0) {
        ++left;
        continue;
      }
      vectorizeTile(rewriter, op, *dim, lanes);
      ++vectorized;
    }
  }
};
} // namespace
