//===- LowerLookups.cpp - constant lookups to what the target has ---------===//
//
// Tables that are read from memory become constants of the module, one for
// each table, with a few entries more for gathers of wider elements.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/SymbolTable.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/LookupInterface.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_LOWERLOOKUPSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct LowerLookupsPass : quantx::impl::LowerLookupsPassBase<LowerLookupsPass> {
  using LowerLookupsPassBase::LowerLookupsPassBase;

  void runOnOperation() override {
    SmallVector<ConstantLookupOp> ops;
    getOperation()->walk([&](ConstantLookupOp op) { ops.push_back(op); });
    if (ops.empty())
      return;
    llvm::Expected<TargetDescription> target =
        TargetDescription::create(targetCpu, targetFeatures);
    if (!target) {
      getOperation()->emitError() << llvm::toString(target.takeError());
      return signalPassFailure();
    }
    globals.clear();
    symbols.emplace(getOperation());
    IRRewriter rewriter(&getContext());
    for (ConstantLookupOp op : ops) {
      auto table = dyn_cast<DenseElementsAttr>(op.getTable());
      if (!table || isa<TensorType>(op.getCode().getType())) {
        op.emitError("only lookups of numbers and vectors in dense tables "
                     "become code");
        return signalPassFailure();
      }
      rewriter.setInsertionPoint(op);
      if (isa<VectorType>(op.getCode().getType()))
        lowerVector(rewriter, op, table, *target);
      else
        rewriter.replaceOp(op,
                           load(rewriter, op.getLoc(), op.getCode(), table));
    }
    symbols.reset();
  }

  void lowerVector(IRRewriter &rewriter, ConstantLookupOp op,
                   DenseElementsAttr table, const TargetDescription &target) {
    Location loc = op.getLoc();
    auto type = cast<VectorType>(op.getCode().getType());
    auto flat = VectorType::get(type.getNumElements(), type.getElementType());
    Value codes =
        rewriter.createOrFold<vector::ShapeCastOp>(loc, flat, op.getCode());
    auto getAddress = [&]() -> Value {
      Value memory = getMemory(rewriter, loc, table);
      Value index =
          memref::ExtractAlignedPointerAsIndexOp::create(rewriter, loc, memory);
      Value number = arith::IndexCastOp::create(rewriter, loc,
                                                rewriter.getI64Type(), index);
      return LLVM::IntToPtrOp::create(
          rewriter, loc, LLVM::LLVMPointerType::get(&getContext()), number);
    };
    Value found;
    for (Dialect *dialect : getContext().getLoadedDialects())
      if (auto *offer = dialect->getRegisteredInterface<LookupInterface>())
        if ((found = offer->lookUp(rewriter, loc, target, codes, table,
                                   getAddress)))
          break;
    if (found) {
      ++permuted;
    } else {
      SmallVector<Value> values;
      for (int64_t lane = 0; lane < flat.getNumElements(); ++lane)
        values.push_back(
            load(rewriter, loc,
                 vector::ExtractOp::create(rewriter, loc, codes, lane), table));
      found = vector::FromElementsOp::create(
          rewriter, loc, flat.clone(table.getElementType()), values);
    }
    rewriter.replaceOp(op, rewriter.createOrFold<vector::ShapeCastOp>(
                               loc, op.getResult().getType(), found));
  }

  Value load(OpBuilder &builder, Location loc, Value code,
             DenseElementsAttr table) {
    Value index = arith::IndexCastUIOp::create(builder, loc,
                                               builder.getIndexType(), code);
    return memref::LoadOp::create(builder, loc, getMemory(builder, loc, table),
                                  index);
  }

  /// The table as a constant in memory.
  Value getMemory(OpBuilder &builder, Location loc, DenseElementsAttr table) {
    memref::GlobalOp &global = globals[table];
    if (!global) {
      std::optional<Tensor> values = readConstant(table);
      Tensor padded = Tensor::zeros(values->kind(),
                                    {values->numElements() + kLookupPadding});
      llvm::copy(values->rawBytes(), padded.mutableRawBytes().begin());
      auto type = RankedTensorType::get(padded.shape(), table.getElementType());
      OpBuilder top(&getContext());
      global = memref::GlobalOp::create(
          top, getOperation().getLoc(), "lookup_table",
          top.getStringAttr("private"),
          MemRefType::get(type.getShape(), type.getElementType()),
          makeElementsAttr(padded, type, "table"), /*constant=*/true,
          top.getI64IntegerAttr(64));
      symbols->insert(global, getOperation().getBody()->begin());
    }
    return memref::GetGlobalOp::create(builder, loc, global.getType(),
                                       global.getSymName());
  }

  llvm::DenseMap<Attribute, memref::GlobalOp> globals;
  std::optional<SymbolTable> symbols;
};

} // namespace
