//===- ShortenGelu.cpp - GELU by one exponential --------------------------===//
//
// erf takes two polynomials and an exponential, since it must be right to the
// last bits near 0. GELU multiplies what it adds to 1: one of them is enough.
//
//===----------------------------------------------------------------------===//

#include "EmittedOps.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Interfaces/CodeOrigins.h"
#include "quantx/Support/Elementwise.h"

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
  linalg::GenericOp generic =
      buildElementwise(b, loc, x, b.getF32Type(),
                       [](OpBuilder &inner, Location loc, Value element) {
                         ArithEmitter emitter(inner, loc, element.getType());
                         EmittedOps ops(emitter);
                         return FloatSequence<EmittedOps>(ops).gelu(element);
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
