//===- Body.cpp - regions on single numbers -------------------------------===//
//
// Ops on numbers become function calls; linalg.index and tensor.extract have
// steps of their own; every other op is run by the interpreter on tensors of
// rank 0, which is slow but complete.
//
//===----------------------------------------------------------------------===//

#include "Body.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace quantx;

FailureOr<Body> Body::create(Block &block, Interpreter &interpreter) {
  Body body(interpreter);
  if (failed(body.build(block, block.getTerminator()->getOperands(),
                        [](Operation *) { return true; })))
    return failure();
  return body;
}

FailureOr<Body> Body::createFor(Value wanted, Block &block,
                                Interpreter &interpreter) {
  llvm::SetVector<Operation *> slice;
  if (Operation *definition = wanted.getDefiningOp())
    if (definition->getBlock() == &block)
      slice.insert(definition);
  for (unsigned i = 0; i < slice.size(); ++i)
    for (Value operand : slice[i]->getOperands())
      if (Operation *definition = operand.getDefiningOp())
        if (definition->getBlock() == &block)
          slice.insert(definition);
  Body body(interpreter);
  if (failed(body.build(block, wanted,
                        [&](Operation *op) { return slice.contains(op); })))
    return failure();
  return body;
}

LogicalResult Body::build(Block &block, ValueRange wanted,
                          llvm::function_ref<bool(Operation *)> filter) {
  for (Value argument : block.getArguments())
    if (failed(addValue(argument)))
      return failure();
  for (Operation &op : block.without_terminator())
    if (filter(&op) && failed(addStep(op)))
      return failure();
  for (Value value : wanted) {
    FailureOr<unsigned> position = getPosition(value, block.getTerminator());
    if (failed(position))
      return failure();
    results.push_back(*position);
  }
  return success();
}

FailureOr<unsigned> Body::addValue(Value value) {
  std::optional<ElementKind> kind = getKind(value);
  if (!kind)
    return emitError(value.getLoc())
           << "the reference evaluator does not support values of type "
           << value.getType();
  unsigned position = values.size();
  positions[value] = position;
  values.push_back(Scalar::of(int64_t(0)));
  kinds.push_back(*kind);
  isTensor.push_back(isa<ShapedType>(value.getType()));
  return position;
}

/// Values from outside of the block are read once, when first met.
FailureOr<unsigned> Body::getPosition(Value value, Operation *user) {
  auto known = positions.find(value);
  if (known != positions.end())
    return known->second;
  std::optional<Tensor> tensor = interpreter->lookup(value);
  if (!tensor)
    return user->emitError()
           << "reads a value that the reference evaluator does not know";
  FailureOr<unsigned> position = addValue(value);
  if (succeeded(position))
    setTensor(*position, *tensor);
  return position;
}

LogicalResult Body::addStep(Operation &op) {
  Step step;
  step.op = &op;
  if (auto index = dyn_cast<linalg::IndexOp>(op)) {
    step.form = Step::Index;
    step.number = index.getDim();
  } else if (isa<tensor::ExtractOp>(op)) {
    step.form = Step::Extract;
  } else if (op.hasTrait<OpTrait::ConstantLike>()) {
    return getPosition(op.getResult(0), &op); // lookup reads constants
  } else if (llvm::none_of(op.getResultTypes(), llvm::IsaPred<ShapedType>) &&
             getScalarFunction(&op)) {
    step.form = Step::Function;
  } else {
    return addOtherStep(op);
  }
  for (Value operand : op.getOperands()) {
    FailureOr<unsigned> position = getPosition(operand, &op);
    if (failed(position))
      return failure();
    step.operands.push_back(*position);
  }
  for (auto [number, result] : llvm::enumerate(op.getResults())) {
    FailureOr<unsigned> position = addValue(result);
    if (failed(position))
      return failure();
    step.result = *position;
    if (step.form == Step::Function)
      step.function = getScalarFunction(&op, number);
    steps.push_back(step);
  }
  return success();
}

LogicalResult Body::addOtherStep(Operation &op) {
  if (!findOpFunction(&op))
    return op.emitError() << "the reference evaluator does not support '"
                          << op.getName() << "'";
  Step step;
  step.op = &op;
  step.form = Step::Other;
  for (Value operand : op.getOperands()) {
    FailureOr<unsigned> position = getPosition(operand, &op);
    if (failed(position))
      return failure();
    step.operands.push_back(*position);
  }
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op.getRegions(), captured);
  for (Value value : captured) {
    FailureOr<unsigned> position = getPosition(value, &op);
    if (failed(position))
      return failure();
    step.captures.push_back({value, *position});
  }
  step.result = values.size();
  for (Value result : op.getResults())
    if (failed(addValue(result)))
      return failure();
  steps.push_back(std::move(step));
  return success();
}

Tensor Body::getTensor(unsigned position) const {
  if (isTensor[position])
    return tensors.find(position)->second;
  return toTensor(kinds[position], values[position]);
}

void Body::setTensor(unsigned position, const Tensor &tensor) {
  if (isTensor[position])
    tensors[position] = tensor;
  else
    values[position] = loadScalar(tensor, 0);
}

LogicalResult Body::run() {
  for (const Step &step : steps) {
    switch (step.form) {
    case Step::Function: {
      ScalarArgs arguments{values.data(), step.operands.data()};
      values[step.result] = step.function(arguments);
      if (arguments.error)
        return reportScalarError(step.op, arguments.error);
      break;
    }
    case Step::Index:
      values[step.result] = Scalar::of(indexValues[step.number]);
      break;
    case Step::Extract:
      if (failed(runExtract(step)))
        return failure();
      break;
    case Step::Other:
      if (failed(runOther(step)))
        return failure();
      break;
    }
  }
  return success();
}

LogicalResult Body::runExtract(const Step &step) {
  const Tensor &source = tensors.find(step.operands[0])->second;
  int64_t offset = 0;
  for (auto [d, dim] : llvm::enumerate(source.shape())) {
    int64_t index = values[step.operands[d + 1]].i;
    if (index < 0 || index >= dim)
      return step.op->emitError() << "index " << index << " of dimension " << d
                                  << " is outside of " << source.typeString();
    offset = offset * dim + index;
  }
  values[step.result] = loadScalar(source, offset);
  return success();
}

LogicalResult Body::runOther(const Step &step) {
  for (auto [value, position] : step.captures)
    interpreter->bind(value, getTensor(position));
  SmallVector<Tensor> operands;
  for (unsigned position : step.operands)
    operands.push_back(getTensor(position));
  FailureOr<SmallVector<Tensor>> results =
      interpreter->runOp(step.op, std::move(operands));
  if (failed(results))
    return failure();
  for (auto [i, tensor] : llvm::enumerate(*results))
    setTensor(step.result + i, tensor);
  return success();
}
