//===- LowerChecks.cpp - run-time checks to a status ----------------------===//
//
// The status of a function is the number of its first failed check, counted
// from 1 in the order of the text, or 0.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Interfaces/SizeNotes.h"

namespace quantx {
#define GEN_PASS_DEF_LOWERCHECKSPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

void lowerToAssert(CheckOp check) {
  OpBuilder builder(check);
  cf::AssertOp::create(builder, check.getLoc(), check.getCondition(),
                       check.getMessage());
  check.erase();
}

/// Gives `function`, whose checks are `checks`, a status result.
void lowerToStatus(func::FuncOp function, ArrayRef<CheckOp> checks) {
  Operation *terminator = function.front().getTerminator();
  OpBuilder builder(terminator);
  SmallVector<Attribute> messages;
  Value status = arith::ConstantOp::create(builder, function.getLoc(),
                                           builder.getI32IntegerAttr(0));
  for (CheckOp check : checks)
    messages.push_back(check.getMessageAttr());
  // From the last to the first, so that the first failure is what remains.
  for (size_t i = checks.size(); i-- > 0;) {
    CheckOp check = checks[i];
    Value code = arith::ConstantOp::create(builder, check.getLoc(),
                                           builder.getI32IntegerAttr(i + 1));
    status = arith::SelectOp::create(builder, check.getLoc(),
                                     check.getCondition(), status, code);
    check.erase();
  }
  terminator->insertOperands(0, status);
  (void)function.insertResult(0, builder.getI32Type(), {});
  function->setAttr(statusMessagesAttrName, builder.getArrayAttr(messages));
}

struct LowerChecksPass : quantx::impl::LowerChecksPassBase<LowerChecksPass> {
  using LowerChecksPassBase::LowerChecksPassBase;

  void runOnOperation() override {
    if (mode != "status" && mode != "assert" && mode != "drop") {
      getOperation().emitError()
          << "the mode of quantx-lower-checks is status, assert or drop, not '"
          << mode << "'";
      return signalPassFailure();
    }
    if (mode == "status" && failed(refuseCalls()))
      return signalPassFailure();
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function.isExternal())
        continue;
      // Sizes are checked by who calls.
      if (mode == "status")
        for (unsigned i = 0; i < function.getNumArguments(); ++i)
          function.removeArgAttr(i, sizesAttrName);
      SmallVector<CheckOp> checks;
      function.walk([&](CheckOp check) { checks.push_back(check); });
      if (mode == "status" && (function.isPublic() || !checks.empty()))
        lowerToStatus(function, checks);
      else
        for (CheckOp check : checks)
          mode == "assert" ? lowerToAssert(check) : check.erase();
    }
  }

  /// A caller would have to hand the status on; functions are inlined before.
  LogicalResult refuseCalls() {
    WalkResult result = getOperation().walk([&](func::CallOp call) {
      auto callee = dyn_cast_or_null<func::FuncOp>(
          SymbolTable::lookupNearestSymbolFrom(call, call.getCalleeAttr()));
      if (!callee || callee.isExternal())
        return WalkResult::advance();
      bool hasStatus = callee.isPublic();
      callee.walk([&](CheckOp) { hasStatus = true; });
      if (!hasStatus)
        return WalkResult::advance();
      call.emitError() << "the called function '" << callee.getName()
                       << "' returns a status; inline it first";
      return WalkResult::interrupt();
    });
    return failure(result.wasInterrupted());
  }
};

} // namespace
