//===- CallIntrinsics.cpp - operations that LLVM knows itself -------------===//

#include "CallIntrinsics.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace quantx;

/// LLVM's name for a function, empty for others.
static StringRef getIntrinsic(Operation *op) {
  return llvm::TypeSwitch<Operation *, StringRef>(op)
      .Case([](math::AbsFOp) { return "llvm.fabs"; })
      .Case([](math::AbsIOp) { return "llvm.abs"; })
      .Case([](math::CeilOp) { return "llvm.ceil"; })
      .Case([](math::CopySignOp) { return "llvm.copysign"; })
      .Case([](math::FloorOp) { return "llvm.floor"; })
      .Case([](math::FmaOp) { return "llvm.fma"; })
      .Case([](math::RoundEvenOp) { return "llvm.roundeven"; })
      .Case([](math::SqrtOp) { return "llvm.sqrt"; })
      .Default(StringRef());
}

LogicalResult quantx::checkMath(gpu::GPUModuleOp kernels) {
  WalkResult result = kernels.walk([](Operation *op) -> WalkResult {
    if (!isa_and_nonnull<math::MathDialect>(op->getDialect()) ||
        !getIntrinsic(op).empty())
      return WalkResult::advance();
    return op->emitError() << "'" << op->getName()
                           << "' has no form on a GPU: devices compute it each "
                              "in their own way";
  });
  return failure(result.wasInterrupted());
}

void quantx::callIntrinsics(gpu::GPUModuleOp kernels) {
  SmallVector<Operation *> functions;
  kernels.walk([&](Operation *op) {
    if (!getIntrinsic(op).empty())
      functions.push_back(op);
  });
  for (Operation *op : functions) {
    OpBuilder b(op);
    SmallVector<Value> operands(op->getOperands());
    // Whether the least integer may not come.
    if (isa<math::AbsIOp>(op))
      operands.push_back(
          arith::ConstantOp::create(b, op->getLoc(), b.getBoolAttr(false)));
    Value value = LLVM::CallIntrinsicOp::create(
                      b, op->getLoc(), op->getResult(0).getType(),
                      b.getStringAttr(getIntrinsic(op)), operands)
                      .getResult(0);
    op->getResult(0).replaceAllUsesWith(value);
    op->erase();
  }
}
