//===- Evaluator.cpp - blocks, calls and the table of ops -----------------===//
//
// A value is dropped after its last use, so that memory follows the live
// values; the last user may overwrite its storage.
//
//===----------------------------------------------------------------------===//

#include "quantx/Reference/Evaluator.h"

#include "LoopNest.h"
#include "Scalar.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// The table of ops
//===----------------------------------------------------------------------===//

static OpTable makeOpTable() {
  OpTable table;
  addArithOps(table);
  addBlockOps(table);
  addControlOps(table);
  addLinalgOps(table);
  addLinalgRelayoutOps(table);
  addQuantXKernelOps(table);
  addQuantXOps(table);
  addTensorElementOps(table);
  addTensorShapeOps(table);
  addTensorSliceOps(table);
  return table;
}

OpFn quantx::findOpFunction(Operation *op) {
  static const OpTable table = makeOpTable();
  auto known = table.find(op->getName().getStringRef());
  if (known != table.end())
    return known->second;
  if (isa<linalg::LinalgOp>(op))
    return runLinalg;
  if (getScalarFunction(op))
    return runElementwise;
  return nullptr;
}

bool quantx::canEvaluate(Operation *op) {
  return findOpFunction(op) != nullptr;
}

//===----------------------------------------------------------------------===//
// Running ops
//===----------------------------------------------------------------------===//

FailureOr<Tensor> OpContext::allocate(ElementKind kind,
                                      ArrayRef<int64_t> shape) const {
  std::optional<Tensor> result = Tensor::tryZeros(kind, shape);
  if (result)
    return *std::move(result);
  if (!getNumElements(shape))
    return error() << "a tensor of shape " << formatShape(kind, shape)
                   << " cannot exist";
  return error() << "not enough memory for " << formatShape(kind, shape);
}

FailureOr<ElementKind> OpContext::getResultKind(unsigned result) const {
  Type type = op->getResult(result).getType();
  if (std::optional<ElementKind> kind = getKind(type))
    return *kind;
  return error() << "the reference evaluator does not support values of type "
                 << type;
}

std::optional<Tensor> Interpreter::lookup(Value value) const {
  auto known = values.find(value);
  if (known != values.end())
    return known->second;
  return readConstant(value);
}

FailureOr<SmallVector<Tensor>>
Interpreter::runOp(Operation *op, SmallVector<Tensor> operands) {
  OpFn function = findOpFunction(op);
  if (!function) {
    op->emitError() << "the reference evaluator does not support '"
                    << op->getName() << "'";
    return failure();
  }
  OpContext context{op, std::move(operands), {}, *this};
  if (failed(function(context)))
    return failure();
  return std::move(context.results);
}

LogicalResult Interpreter::runOperation(Operation &op,
                                        ArrayRef<Value> lastUses) {
  SmallVector<Tensor> operands;
  for (OpOperand &operand : op.getOpOperands()) {
    std::optional<Tensor> tensor = lookup(operand.get());
    if (!tensor)
      return op.emitError()
             << "operand " << operand.getOperandNumber()
             << " has no value that the reference evaluator knows";
    operands.push_back(*std::move(tensor));
  }
  // Values that nested regions still read must survive the op.
  if (op.getNumRegions() == 0)
    for (Value value : lastUses)
      values.erase(value);
  FailureOr<SmallVector<Tensor>> results = runOp(&op, std::move(operands));
  if (failed(results))
    return failure();
  for (Value value : lastUses)
    values.erase(value);
  for (auto [result, tensor] : llvm::zip_equal(op.getResults(), *results))
    if (!result.use_empty())
      bind(result, std::move(tensor));
  return success();
}

/// For each op of the block, the values of this block that nothing after it
/// reads.
static DenseMap<Operation *, SmallVector<Value>> findLastUses(Block &block) {
  DenseMap<Operation *, SmallVector<Value>> lastUses;
  DenseSet<Value> seen;
  for (Operation &op : llvm::reverse(block))
    op.walk([&](Operation *nested) {
      for (Value value : nested->getOperands())
        if (value.getParentBlock() == &block && seen.insert(value).second)
          lastUses[&op].push_back(value);
    });
  return lastUses;
}

FailureOr<SmallVector<Tensor>>
Interpreter::runBlock(Block &block, ArrayRef<Tensor> arguments) {
  for (auto [argument, tensor] :
       llvm::zip_equal(block.getArguments(), arguments))
    bind(argument, tensor);
  DenseMap<Operation *, SmallVector<Value>> lastUses = findLastUses(block);
  for (Operation &op : block.without_terminator())
    if (failed(runOperation(op, lastUses.lookup(&op))))
      return failure();
  SmallVector<Tensor> results;
  Operation *terminator = block.getTerminator();
  if (!terminator->hasTrait<OpTrait::ReturnLike>())
    return terminator->emitError()
           << "the reference evaluator does not support '"
           << terminator->getName() << "'";
  for (Value value : terminator->getOperands()) {
    std::optional<Tensor> tensor = lookup(value);
    if (!tensor)
      return terminator->emitError()
             << "a result has no value that the reference evaluator knows";
    results.push_back(*std::move(tensor));
  }
  return results;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// The tensor as an argument of this type, or an error on the function.
static FailureOr<Tensor> checkInput(func::FuncOp function, unsigned index,
                                    const Tensor &tensor) {
  Type type = function.getArgumentTypes()[index];
  std::optional<ElementKind> kind = getKind(type);
  if (!kind)
    return function.emitError() << "the reference evaluator does not support "
                                   "arguments of type "
                                << type;
  auto mismatch = [&]() -> FailureOr<Tensor> {
    return function.emitError()
           << "input " << index << " has type " << tensor.typeString()
           << ", but the function takes " << type;
  };
  auto shaped = dyn_cast<ShapedType>(type);
  ArrayRef<int64_t> shape = shaped ? shaped.getShape() : ArrayRef<int64_t>();
  if (shape.size() != tensor.shape().size())
    return mismatch();
  for (auto [expected, actual] : llvm::zip_equal(shape, tensor.shape()))
    if (!ShapedType::isDynamic(expected) && expected != actual)
      return mismatch();
  if (toSignedKind(*kind) != toSignedKind(tensor.kind()))
    return mismatch();
  return tensor.reinterpreted(*kind);
}

FailureOr<SmallVector<Tensor>> Interpreter::call(Operation *caller,
                                                 func::FuncOp function,
                                                 ArrayRef<Tensor> arguments) {
  constexpr unsigned maxDepth = 200;
  if (depth >= maxDepth)
    return caller->emitError()
           << "calls are nested more than " << maxDepth << " deep";
  if (function.isExternal())
    return caller->emitError()
           << "function '" << function.getName() << "' has no body";
  if (!function.getBody().hasOneBlock())
    return function.emitError()
           << "the reference evaluator does not support branches";
  return Interpreter(observer, depth + 1)
      .runBlock(function.getBody().front(), arguments);
}

FailureOr<SmallVector<Tensor>> Evaluator::run(func::FuncOp function,
                                              ArrayRef<Tensor> inputs) {
  if (inputs.size() != function.getNumArguments())
    return function.emitError()
           << "the function takes " << function.getNumArguments()
           << " inputs, but " << inputs.size() << " are given";
  SmallVector<Tensor> arguments;
  for (auto [index, tensor] : llvm::enumerate(inputs)) {
    FailureOr<Tensor> argument = checkInput(function, index, tensor);
    if (failed(argument))
      return failure();
    arguments.push_back(*std::move(argument));
  }
  return Interpreter(&observer, /*depth=*/0)
      .call(function, function, arguments);
}

FailureOr<SmallVector<Tensor>> quantx::evaluateOp(Operation *op,
                                                  ArrayRef<Tensor> operands) {
  if (operands.size() != op->getNumOperands())
    return op->emitError() << "evaluation needs one value per operand";
  return Interpreter(/*observer=*/nullptr, /*depth=*/0)
      .runOp(op, SmallVector<Tensor>(operands));
}
