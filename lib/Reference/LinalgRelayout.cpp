//===- LinalgRelayout.cpp - linalg.pack and linalg.unpack -----------------===//
//
// Both are one correspondence between the elements of a tensor and those of
// its tiles, walked in the order of the tiles.
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"
#include "Scalar.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace quantx;

namespace {

/// The packed shape is [outer dimensions, permuted] [tiles].
class PackedLayout {
public:
  template <typename Op>
  PackedLayout(Op op, ArrayRef<int64_t> packed, ArrayRef<int64_t> plain)
      : packed(packed.begin(), packed.end()), plain(plain.begin(), plain.end()),
        tiled(op.getInnerDimsPos().begin(), op.getInnerDimsPos().end()),
        order(op.getOuterDimsPerm().begin(), op.getOuterDimsPerm().end()) {
    if (order.empty())
      llvm::append_range(order, llvm::seq<int64_t>(0, plain.size()));
  }

  /// True when the tiles cover the plain tensor.
  bool covers() const {
    SmallVector<int64_t> reach = getReach(packed);
    return llvm::all_of(llvm::zip_equal(reach, plain), [](auto pair) {
      return std::get<0>(pair) >= std::get<1>(pair);
    });
  }

  /// True when no element of a tile lies outside of the plain tensor.
  bool isExact() const {
    return getNumElements(packed) == getNumElements(plain);
  }

  /// Calls `function` with the position in the tiles and in the plain tensor
  /// (-1 where the tile reaches beyond it).
  template <typename Fn>
  void forEach(Fn function) const {
    SmallVector<int64_t> index(packed.size(), 0);
    for (int64_t i = 0, e = *getNumElements(packed); i != e; ++i) {
      function(i, getPlainPosition(index));
      for (int64_t d = packed.size() - 1; d >= 0; --d) {
        if (++index[d] < packed[d])
          break;
        index[d] = 0;
      }
    }
  }

private:
  /// The size that these many tiles span in each plain dimension.
  SmallVector<int64_t> getReach(ArrayRef<int64_t> shape) const {
    SmallVector<int64_t> reach(plain.size());
    for (auto [position, dim] : llvm::enumerate(order))
      reach[dim] = shape[position];
    for (auto [number, dim] : llvm::enumerate(tiled))
      reach[dim] *= shape[plain.size() + number];
    return reach;
  }

  int64_t getPlainPosition(ArrayRef<int64_t> index) const {
    SmallVector<int64_t> coordinates(plain.size());
    for (auto [position, dim] : llvm::enumerate(order))
      coordinates[dim] = index[position];
    for (auto [number, dim] : llvm::enumerate(tiled)) {
      unsigned position = plain.size() + number;
      coordinates[dim] = coordinates[dim] * packed[position] + index[position];
    }
    int64_t offset = 0;
    for (auto [coordinate, size] : llvm::zip_equal(coordinates, plain)) {
      if (coordinate >= size)
        return -1;
      offset = offset * size + coordinate;
    }
    return offset;
  }

  SmallVector<int64_t> packed, plain, tiled, order;
};

} // namespace

/// Elements of tiles beyond the source get the padding value; without one the
/// tiles must fit exactly.
static LogicalResult runPack(OpContext &context) {
  auto op = cast<linalg::PackOp>(context.op);
  const Tensor &source = context.operands[0];
  Tensor result = context.operands[1];
  PackedLayout layout(op, result.shape(), source.shape());
  if (!layout.covers() || (!op.getPaddingValue() && !layout.isExact()))
    return context.error() << source.typeString() << " does not fill "
                           << result.typeString() << " exactly";
  Scalar padding = op.getPaddingValue() ? loadScalar(context.operands[2], 0)
                                        : Scalar::of(int64_t(0));
  char *out = result.mutableRawBytes().data();
  layout.forEach([&](int64_t to, int64_t from) {
    storeScalar(result.kind(), out, to,
                from < 0 ? padding : loadScalar(source, from));
  });
  return context.yield(std::move(result));
}

static LogicalResult runUnpack(OpContext &context) {
  auto op = cast<linalg::UnPackOp>(context.op);
  const Tensor &source = context.operands[0];
  Tensor result = context.operands[1];
  PackedLayout layout(op, source.shape(), result.shape());
  if (!layout.covers())
    return context.error() << source.typeString() << " does not fill "
                           << result.typeString();
  char *out = result.mutableRawBytes().data();
  layout.forEach([&](int64_t from, int64_t to) {
    if (to >= 0)
      storeScalar(result.kind(), out, to, loadScalar(source, from));
  });
  return context.yield(std::move(result));
}

void quantx::addLinalgRelayoutOps(OpTable &table) {
  table["linalg.pack"] = runPack;
  table["linalg.unpack"] = runUnpack;
}
