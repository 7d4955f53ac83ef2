//===- Elementwise.cpp - arith and math on whole tensors ------------------===//

#include "Interpreter.h"
#include "Scalar.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

LogicalResult quantx::reportScalarError(Operation *op, const char *phrase) {
  return op->emitError() << phrase;
}

/// The common shape of the operands that have one.
static FailureOr<SmallVector<int64_t>> getCommonShape(OpContext &context) {
  SmallVector<int64_t> shape;
  for (const Tensor &operand : context.operands) {
    if (operand.rank() == 0)
      continue;
    if (shape.empty())
      shape.assign(operand.shape().begin(), operand.shape().end());
    else if (ArrayRef<int64_t>(shape) != operand.shape())
      return context.error() << "operands have different shapes";
  }
  return shape;
}

LogicalResult quantx::runElementwise(OpContext &context) {
  FailureOr<SmallVector<int64_t>> shape = getCommonShape(context);
  if (failed(shape))
    return failure();
  unsigned arity = context.operands.size();
  auto positions = llvm::to_vector(llvm::seq<unsigned>(0, arity));
  SmallVector<Scalar> values(arity);
  for (unsigned r = 0; r < context.op->getNumResults(); ++r) {
    ScalarFn function = getScalarFunction(context.op, r);
    if (!function)
      return context.error() << "the reference evaluator does not support '"
                             << context.op->getName() << "' on these types";
    FailureOr<ElementKind> kind = context.getResultKind(r);
    if (failed(kind))
      return failure();
    FailureOr<Tensor> result = context.allocate(*kind, *shape);
    if (failed(result))
      return failure();
    char *out = result->mutableRawBytes().data();
    ScalarArgs arguments{values.data(), positions.data()};
    for (int64_t i = 0, e = result->numElements(); i != e; ++i) {
      for (unsigned j = 0; j < arity; ++j) {
        const Tensor &operand = context.operands[j];
        values[j] = loadScalar(operand, operand.rank() == 0 ? 0 : i);
      }
      storeScalar(*kind, out, i, function(arguments));
      if (arguments.error)
        return reportScalarError(context.op, arguments.error);
    }
    context.results.push_back(*std::move(result));
  }
  return success();
}

static LogicalResult runConstant(OpContext &context) {
  std::string reason;
  std::optional<Tensor> value =
      readConstant(cast<arith::ConstantOp>(context.op).getValue(), &reason);
  if (!value)
    return context.error() << "the constant cannot be read: " << reason;
  return context.yield(*std::move(value));
}

void quantx::addArithOps(OpTable &table) {
  table["arith.constant"] = runConstant;
}
