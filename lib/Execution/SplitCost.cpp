//===- SplitCost.cpp - when a GPU is not worth the way to it --------------===//
//
// What decides are bytes: they pass over the bus and through the host's memory,
// and each move ends with a wait. The figures need be right within a factor of
// a few only; a GPU's own time is left out, since parts for which it counts
// have work enough.
//
//===----------------------------------------------------------------------===//

#include "SplitCost.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

/// Of a PCIe bus and two copies by the host, bytes in a second; of a launch and
/// the wait for it, seconds; of one core, operations in a second.
constexpr double kMoveRate = 12e9, kMoveStart = 20e-6, kProcessorRate = 20e9;

static double countElements(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped && shaped.hasStaticShape() ? double(shaped.getNumElements())
                                           : 0.0;
}

double quantx::countWork(ArrayRef<Operation *> ops) {
  double work = 0;
  for (Operation *outer : ops)
    outer->walk([&](Operation *op) {
      if (auto product = dyn_cast<BlockMatmulOp>(op)) {
        work += countElements(product.getInputType()) *
                double(product.getColumns());
        return;
      }
      auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
      if (linalgOp && !linalgOp.hasDynamicShape()) {
        double count = 1;
        for (int64_t range : linalgOp.getStaticLoopRanges())
          count *= double(range);
        work += count;
        return;
      }
      for (Type type : op->getResultTypes())
        work += countElements(type);
    });
  return work;
}

int64_t quantx::countBytes(ValueRange values) {
  int64_t bytes = 0;
  for (Value value : values)
    if (auto type = dyn_cast<RankedTensorType>(value.getType());
        type && type.hasStaticShape())
      if (auto kind = getElementKind(type.getElementType()))
        bytes += type.getNumElements() * int64_t(getElementSize(*kind));
  return bytes;
}

bool quantx::isWorkBelowMove(double work, int64_t bytes) {
  return work / kProcessorRate < kMoveStart + double(bytes) / kMoveRate;
}
