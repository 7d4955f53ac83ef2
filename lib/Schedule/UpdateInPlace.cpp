//===- UpdateInPlace.cpp - results that may be inputs ---------------------===//
//
// Decides which copies of an input into a result are the only use of the input
// and the first of the result: equal pointers then mean that nothing is to do.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_UPDATEINPLACEPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// What ConvertResultsToParams leaves on parameters that were results.
static constexpr StringRef kResultAttr = "bufferize.result";

namespace {

/// Whether `copy` comes before all else that touches its target.
bool isFirstUse(memref::CopyOp copy) {
  Block *block = copy->getBlock();
  for (Operation *user : copy.getTarget().getUsers()) {
    Operation *ancestor = block->findAncestorOpInBlock(*user);
    if (!ancestor)
      return false;
    // Views compute nothing, but what reads them must come later, too: a view
    // behind the copy has only later readers.
    if (ancestor != copy && ancestor->isBeforeInBlock(copy))
      return false;
  }
  return true;
}

struct UpdateInPlacePass
    : quantx::impl::UpdateInPlacePassBase<UpdateInPlacePass> {
  using UpdateInPlacePassBase::UpdateInPlacePassBase;

  void runOnOperation() override {
    for (auto function : getOperation().getOps<func::FuncOp>()) {
      if (function.isPublic() && !function.isExternal())
        visit(function);
      // Code generation would warn of an attribute that it does not know.
      for (unsigned i = 0; i < function.getNumArguments(); ++i)
        function.removeArgAttr(i, kResultAttr);
    }
  }

private:
  void visit(func::FuncOp function) {
    SmallVector<int64_t> pairs;
    int64_t results = 0;
    for (BlockArgument argument : function.getArguments()) {
      unsigned number = argument.getArgNumber();
      if (!function.getArgAttr(number, kResultAttr))
        continue;
      int64_t result = results++;
      memref::CopyOp copy = findCopyInto(function, argument);
      if (!copy)
        continue;
      pairs.push_back(result);
      pairs.push_back(cast<BlockArgument>(copy.getSource()).getArgNumber());
      guard(copy);
      ++found;
    }
    if (!pairs.empty())
      function->setAttr(inPlaceAttrName,
                        DenseI64ArrayAttr::get(&getContext(), pairs));
  }

  /// The copy of a whole input, read by nothing else, into this result.
  static memref::CopyOp findCopyInto(func::FuncOp function,
                                     BlockArgument result) {
    for (Operation *user : result.getUsers()) {
      auto copy = dyn_cast<memref::CopyOp>(user);
      if (!copy || copy.getTarget() != result ||
          copy->getBlock() != &function.front())
        continue;
      auto input = dyn_cast<BlockArgument>(copy.getSource());
      if (input && input.hasOneUse() && input.getType() == result.getType() &&
          !function.getArgAttr(input.getArgNumber(), kResultAttr) &&
          cast<MemRefType>(input.getType()).getLayout().isIdentity() &&
          isFirstUse(copy))
        return copy;
    }
    return {};
  }

  static void guard(memref::CopyOp copy) {
    OpBuilder b(copy);
    Location loc = copy.getLoc();
    auto addressOf = [&](Value buffer) -> Value {
      return memref::ExtractAlignedPointerAsIndexOp::create(b, loc, buffer);
    };
    Value differ = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ne,
                                         addressOf(copy.getSource()),
                                         addressOf(copy.getTarget()));
    auto branch = scf::IfOp::create(b, loc, differ, /*withElseRegion=*/false);
    copy->moveBefore(branch.thenYield());
  }
};

} // namespace
