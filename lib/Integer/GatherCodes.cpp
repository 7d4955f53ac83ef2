//===- GatherCodes.cpp - embeddings that keep their table's codes ---------===//
//
// A dequantized table whose rows are gathered is gathered as codes, with the
// scales and zero points of the rows, and dequantized behind that.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Interfaces/Embedding.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_GATHERCODESPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// The table's codes, and its parameters as matrices with a row per index.
struct CodedTable {
  DequantizeOp op;
  StaticParams params;
  /// Values of a row that share parameters.
  int64_t blockSize;
};

/// Nothing unless parameters belong to rows or to parts of rows.
std::optional<CodedTable> readTable(const Embedding &embedding) {
  auto op = embedding.getTable().getDefiningOp<DequantizeOp>();
  if (!op || op.getStorage().getBits() > 8 || !readConstant(op.getInput()))
    return std::nullopt;
  std::optional<StaticParams> params = getStaticParams(op);
  int64_t columns = embedding.getTableType().getDimSize(1);
  if (!params)
    return std::nullopt;
  if (params->isPerTensor() || (*params->axis == 0 && !params->blockSize))
    return CodedTable{op, *params, columns};
  if (*params->axis == 1 && params->blockSize &&
      columns % *params->blockSize == 0)
    return CodedTable{op, *params, *params->blockSize};
  return std::nullopt;
}

class Gatherer {
public:
  Gatherer(IRRewriter &b, Embedding embedding, CodedTable table)
      : b(b), loc(embedding.op.getLoc()), embedding(embedding),
        table(std::move(table)) {}

  void rewrite();

private:
  Value gather(Value matrix, Type element);
  Value gatherZeroPoints();
  Value makeEmpty(int64_t columns, Type element);
  Tensor asMatrix(const Tensor &params) const {
    int64_t rows = embedding.getTableType().getDimSize(0);
    return params.reshaped({rows, params.numElements() / rows});
  }

  IRRewriter &b;
  Location loc;
  Embedding embedding;
  CodedTable table;
};

/// Of the result's shape but for the last dimension.
Value Gatherer::makeEmpty(int64_t columns, Type element) {
  Value init = embedding.op.getOutputs()[0];
  SmallVector<OpFoldResult> sizes = tensor::getMixedSizes(b, loc, init);
  sizes.back() = b.getIndexAttr(columns);
  return tensor::EmptyOp::create(b, loc, sizes, element);
}

/// The rows of `matrix` where the embedding had those of its table, their
/// numbers extended to `element`.
Value Gatherer::gather(Value matrix, Type element) {
  auto type = cast<RankedTensorType>(matrix.getType());
  Value empty = makeEmpty(type.getDimSize(1), element);
  linalg::GenericOp old = embedding.op;
  auto rows = linalg::GenericOp::create(
      b, loc, empty.getType(), old.getInputs(), empty,
      old.getIndexingMapsArray(), old.getIteratorTypesArray());
  if (isa<FloatType>(element))
    setFloatReason(rows, "scales of weights that alone are quantized");
  OpBuilder::InsertionGuard guard(b);
  IRMapping map;
  Block *body = b.createBlock(&rows.getRegion());
  for (BlockArgument argument : old.getBody()->getArguments()) {
    bool isInit = argument.getArgNumber() == old.getInputs().size();
    map.map(argument,
            body->addArgument(isInit ? element : argument.getType(), loc));
  }
  for (Operation &op : old.getBody()->without_terminator())
    if (&op != embedding.extract)
      b.clone(op, map);
  SmallVector<Value> indices;
  for (Value index : embedding.extract.getIndices())
    indices.push_back(map.lookupOrDefault(index));
  Value value = tensor::ExtractOp::create(b, loc, matrix, indices);
  if (value.getType() != element)
    value = isa<FloatType>(element)
                ? Value(arith::ExtFOp::create(b, loc, element, value))
                : Value(arith::ExtSIOp::create(b, loc, element, value));
  linalg::YieldOp::create(b, loc, value);
  return rows.getResult(0);
}

/// Codes of at most 8 bits have zero points that a byte holds; unsigned ones
/// of 8 bits need two.
Value Gatherer::gatherZeroPoints() {
  const StaticParams &params = table.params;
  int64_t columns = embedding.getTableType().getDimSize(1) / table.blockSize;
  if (llvm::all_equal(params.zeroPoints)) {
    Value zero = makeScalar(b, loc, int32_t(params.zeroPoints.front()));
    Value empty = makeEmpty(columns, b.getI32Type());
    return linalg::FillOp::create(b, loc, zero, empty).getResult(0);
  }
  bool wide = !table.op.getStorage().getIsSigned();
  Tensor stored = Tensor::zeros(wide ? ElementKind::I16 : ElementKind::I8,
                                {int64_t(params.zeroPoints.size())});
  for (auto [i, zeroPoint] : llvm::enumerate(params.zeroPoints))
    stored.setInt(i, zeroPoint);
  return gather(makeConstant(b, loc, asMatrix(stored), {}, "zero_points"),
                b.getI32Type());
}

void Gatherer::rewrite() {
  b.setInsertionPoint(embedding.op);
  Value codes = gather(table.op.getInput(), b.getI8Type());
  Value scales = table.op.getScale(), zeroPoints = table.op.getZeroPoint();
  IntegerAttr axis, block;
  if (!table.params.isPerTensor()) {
    Tensor stored = asMatrix(*readConstant(scales));
    scales = gather(makeConstant(b, loc, stored, {}, "scales"), b.getF32Type());
    zeroPoints = gatherZeroPoints();
    axis = b.getI64IntegerAttr(embedding.op.getNumLoops() - 1);
    block = b.getI64IntegerAttr(table.blockSize);
  }
  auto real = DequantizeOp::create(b, loc, embedding.op->getResult(0).getType(),
                                   codes, scales, zeroPoints,
                                   table.op.getStorage(), axis, block);
  for (StringRef name :
       {StringRef(layerAttrName), StringRef(floatReasonAttrName)})
    if (Attribute note = embedding.op->getAttr(name))
      real->setAttr(name, note);
  b.replaceOp(embedding.op, real.getResult());
  if (table.op->use_empty())
    b.eraseOp(table.op);
}

struct GatherCodesPass : quantx::impl::GatherCodesPassBase<GatherCodesPass> {
  void runOnOperation() override {
    SmallVector<Embedding> embeddings;
    getOperation()->walk([&](linalg::GenericOp op) {
      if (std::optional<Embedding> embedding = matchEmbedding(op))
        embeddings.push_back(*embedding);
    });
    IRRewriter rewriter(&getContext());
    for (const Embedding &embedding : embeddings)
      if (std::optional<CodedTable> table = readTable(embedding)) {
        Gatherer(rewriter, embedding, *table).rewrite();
        ++gathered;
      }
  }
};

} // namespace
