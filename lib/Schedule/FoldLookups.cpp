//===- FoldLookups.cpp - constant tables become part of their lookups -----===//
//
// A table that is an operand would have to be bufferized, captured and passed
// on wherever its lookup goes; as an attribute it goes along.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/PatternMatch.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_FOLDLOOKUPSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// The entries of `table` for all numbers of `width` bits. Bits that codes do
/// not have are ignored.
static DenseElementsAttr orderByBits(const Tensor &table, StorageAttr storage,
                                     unsigned width, Type element) {
  size_t size = getElementSize(table.kind());
  ArrayRef<char> from = table.rawBytes();
  int64_t codes = int64_t(1) << storage.getBits();
  int64_t first = storage.getIsSigned() ? codes / 2 : 0;
  SmallVector<char> bytes;
  for (int64_t bits = 0; bits < int64_t(1) << width; ++bits)
    llvm::append_range(bytes, from.slice((bits + first) % codes * size, size));
  auto type = RankedTensorType::get({int64_t(1) << width}, element);
  return DenseElementsAttr::getFromRawBuffer(type, bytes);
}

namespace {
struct FoldLookupsPass : quantx::impl::FoldLookupsPassBase<FoldLookupsPass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<LookupOp> ops;
    getOperation()->walk([&](LookupOp op) { ops.push_back(op); });
    for (LookupOp op : ops) {
      Type type = op.getInput().getType();
      unsigned width = getElementTypeOrSelf(type).getIntOrFloatBitWidth();
      if (op.getAxis() || isa<TensorType>(type) || width > 16)
        continue;
      std::optional<Tensor> table = readConstant(op.getTable());
      if (!table || table->kind() == ElementKind::I1)
        continue;
      rewriter.setInsertionPoint(op);
      rewriter.replaceOpWithNewOp<ConstantLookupOp>(
          op, op.getResult().getType(), op.getInput(),
          orderByBits(*table, op.getStorage(), width,
                      getElementTypeOrSelf(op.getResult().getType())));
      ++folded;
    }
  }
};
} // namespace
