//===- ShortenGelu.cpp - GELU by one exponential --------------------------===//
//
// erf takes two polynomials and an exponential, since it must be right to the
// last bits near 0. GELU multiplies what it adds to 1: one of them is enough.
//
//===----------------------------------------------------------------------===//

#include "EmittedOps.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Interfaces/CodeOrigins.h"

namespace quantx {
#define GEN_PASS_DEF_SHORTENGELUPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Whether `unit` is the erf form on one f32 tensor.
bool isGelu(UnitOp unit) {
  if (unit.getKind() != "gelu" || unit.getInputs().size() != 1 ||
      unit->getNumResults() != 1)
    return false;
  auto type = dyn_cast<RankedTensorType>(unit.getInputs()[0].getType());
  return type && type == unit.getResult(0).getType() &&
         type.getElementType().isF32();
}

void rewrite(UnitOp unit) {
  Block &body = unit.getBody().front();
  for (Operation &op : llvm::make_early_inc_range(llvm::reverse(body)))
    op.erase();
  OpBuilder b = OpBuilder::atBlockEnd(&body);
  Location loc = unit.getLoc();
  Value x = body.getArgument(0);
  int64_t rank = cast<RankedTensorType>(x.getType()).getRank();
  Value empty = tensor::EmptyOp::create(
      b, loc, tensor::getMixedSizes(b, loc, x), b.getF32Type());
  AffineMap map = b.getMultiDimIdentityMap(rank);
  SmallVector<utils::IteratorType> kinds(rank, utils::IteratorType::parallel);
  auto generic = linalg::GenericOp::create(
      b, loc, empty.getType(), x, empty, ArrayRef{map, map}, kinds,
      [](OpBuilder &inner, Location loc, ValueRange args) {
        ArithEmitter emitter(inner, loc, args[0].getType());
        EmittedOps ops(emitter);
        Value y = FloatSequence<EmittedOps>(ops).gelu(args[0]);
        linalg::YieldOp::create(inner, loc, y);
      });
  YieldOp::create(b, loc, generic.getResults());
}

struct ShortenGeluPass : quantx::impl::ShortenGeluPassBase<ShortenGeluPass> {
  void runOnOperation() override {
    CodeOrigins origins;
    getOperation()->walk([&](UnitOp unit) {
      if (!isGelu(unit) || !origins.comesFromCodes(unit.getInputs()[0]))
        return;
      rewrite(unit);
      ++numShortened;
    });
  }
};

} // namespace
