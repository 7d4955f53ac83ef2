//===- RowValues.cpp - what a row group computes --------------------------===//
//
// Numbers that hold for a row and vectors of its elements: read, computed by
// the bodies of the members, and written.
//
//===----------------------------------------------------------------------===//

#include "RowLoops.h"

#include "RowPartials.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

VectorType RowLoops::vectorOf(Type element) {
  return VectorType::get(kRowPartials, element);
}

Value RowLoops::asVector(Value value) {
  if (isa<VectorType>(value.getType()))
    return value;
  return vector::BroadcastOp::create(b, loc, vectorOf(value.getType()), value);
}

SmallVector<Value> RowLoops::indicesOf(const RowMember &member,
                                       OpOperand &operand) {
  SmallVector<Value> indices;
  for (int dim : member.dimsOf(operand))
    indices.push_back(dim == kUnit ? zero : row->index[dim]);
  return indices;
}

SmallVector<Value> RowLoops::keptIndices() {
  SmallVector<Value> indices;
  if (rowsAtOnce > 1)
    indices.push_back(constant(row->number));
  for (unsigned dim : outerLoops)
    indices.push_back(row->index[dim]);
  indices.push_back(row->index[group.getLane()]);
  return indices;
}

Value RowLoops::read(Value tensor, ArrayRef<Value> indices) {
  Type element = getElementTypeOrSelf(tensor.getType());
  // Lanes that are masked off hold a number that is safe to compute with.
  Value padding = arith::ConstantOp::create(b, loc, b.getZeroAttr(element));
  return vector::TransferReadOp::create(
      b, loc, vectorOf(element), tensor, indices,
      AffineMapAttr::get(lastDim(indices.size())), padding, mask,
      b.getBoolArrayAttr({true}));
}

void RowLoops::write(Value vector, unsigned slot, ArrayRef<Value> indices) {
  if (mask && hasOneLane) {
    // LLVM 22 makes of a narrowing store with one lane a store of the wide
    // element, which writes behind it.
    Value element = vector::ExtractOp::create(b, loc, vector, 0);
    tensors[slot] =
        tensor::InsertOp::create(b, loc, element, tensors[slot], indices);
    return;
  }
  tensors[slot] = vector::TransferWriteOp::create(
                      b, loc, tensors[slot].getType(), vector, tensors[slot],
                      indices, AffineMapAttr::get(lastDim(indices.size())),
                      mask, b.getBoolArrayAttr({true}))
                      .getResult();
}

AffineMap RowLoops::lastDim(unsigned rank) {
  return AffineMap::getMinorIdentityMap(rank, 1, b.getContext());
}

bool RowLoops::isUniform(const RowMember &member, OpOperand &operand) {
  return llvm::none_of(member.dimsOf(operand), [&](int dim) {
    return dim != kUnit && group.isInside(dim);
  });
}

Value RowLoops::getUniform(const RowMember &member, OpOperand &operand) {
  Value value = operand.get();
  if (!isa<ShapedType>(value.getType()))
    return value;
  if (const RowMember *producer = group.getProducer(value))
    return getNumber(*producer);
  return tensor::ExtractOp::create(b, loc, value, indicesOf(member, operand));
}

void RowLoops::prepareUniform(const RowMember &member, OpOperand &operand) {
  if (!member.op.payloadUsesValueFromOperand(&operand))
    return;
  const RowMember *producer = group.getProducer(operand.get());
  if (producer ? producer->hasFullResult() : !isUniform(member, operand))
    return;
  row->uniform[&operand] = asVector(getUniform(member, operand));
}

Value RowLoops::getNumber(const RowMember &member) {
  if (Value known = row->numbers.lookup(member.op))
    return known;
  IRMapping mapping;
  for (OpOperand *operand : member.op.getDpsInputOperands())
    if (member.op.payloadUsesValueFromOperand(operand))
      mapping.map(member.op.getMatchingBlockArgument(operand),
                  getUniform(member, *operand));
  for (Operation &inner : member.op.getBlock()->without_terminator())
    b.clone(inner, mapping);
  Value result = mapping.lookupOrDefault(
      member.op.getBlock()->getTerminator()->getOperand(0));
  row->numbers[member.op] = result;
  return result;
}

Value RowLoops::getVector(const RowMember &member, OpOperand &operand) {
  if (Value ready = row->uniform.lookup(&operand))
    return ready;
  const RowMember *producer = group.getProducer(operand.get());
  if (producer) {
    Value &vector = row->vectors[producer->op];
    if (!vector)
      vector =
          read(tensors[keptSlots[producer - members.begin()]], keptIndices());
    return vector;
  }
  SmallVector<Value> indices = indicesOf(member, operand);
  if (llvm::is_contained(member.dimsOf(operand), int(group.getLane())))
    return read(operand.get(), indices);
  return asVector(tensor::ExtractOp::create(b, loc, operand.get(), indices));
}

Value RowLoops::emitBody(const RowMember &member, Value partial) {
  IRMapping mapping;
  for (OpOperand *operand : member.op.getDpsInputOperands())
    if (member.op.payloadUsesValueFromOperand(operand))
      mapping.map(member.op.getMatchingBlockArgument(operand),
                  getVector(member, *operand));
  if (partial)
    mapping.map(member.op.getBlock()->getArguments().back(), partial);
  bool selects =
      partial && startsFromNumber(*member.reduction, getStart(member));
  for (Operation &inner : member.op.getBlock()->without_terminator())
    if (selects && &inner == member.reduction->combiner)
      mapping.map(inner.getResult(0),
                  selectNumber(b, loc, *member.reduction, partial,
                               asVector(mapping.lookupOrDefault(
                                   member.reduction->element))));
    else
      cloneOnVectors(inner, mapping);
  return asVector(mapping.lookupOrDefault(
      member.op.getBlock()->getTerminator()->getOperand(0)));
}

void RowLoops::cloneOnVectors(Operation &inner, IRMapping &mapping) {
  auto operandOf = [&](Value value) { return mapping.lookupOrDefault(value); };
  bool isVector = llvm::any_of(inner.getOperands(), [&](Value value) {
    return isa<VectorType>(operandOf(value).getType());
  });
  if (isVector)
    for (Value value : inner.getOperands())
      mapping.map(value, asVector(operandOf(value)));
  Operation *clone = b.clone(inner, mapping);
  if (isVector)
    for (OpResult result : clone->getResults())
      result.setType(vectorOf(result.getType()));
}

Value RowLoops::getStart(const RowMember &member) {
  OpOperand *init = member.op.getDpsInitOperand(0);
  if (auto fill = init->get().getDefiningOp<linalg::FillOp>())
    return fill.getInputs()[0];
  return tensor::ExtractOp::create(b, loc, init->get(),
                                   indicesOf(member, *init));
}

void RowLoops::finish(const RowMember &member, ArrayRef<Value> partials) {
  SmallVector<Value> starts;
  for (Row &current : active) {
    row = &current;
    starts.push_back(getStart(member));
  }
  SmallVector<Value> results =
      joinPartials(b, loc, *member.reduction, starts, partials);
  for (auto [current, result] : llvm::zip_equal(active, results))
    current.numbers[member.op] = result;
}

void RowLoops::replaceMembers(ArrayRef<Value> results) {
  Operation *place =
      results.empty() ? group.getLast() : results.front().getDefiningOp();
  for (Operation *follower : group.getFollowers()) {
    b.moveOpAfter(follower, place);
    place = follower;
  }
  for (auto [number, slot] : resultSlots)
    b.replaceAllUsesWith(members[number].result(), results[slot]);
  for (const RowMember &member : llvm::reverse(members)) {
    eraseReshapes(member.result());
    b.eraseOp(member.op);
  }
}

void RowLoops::eraseReshapes(Value value) {
  for (Operation *user : llvm::make_early_inc_range(value.getUsers())) {
    eraseReshapes(user->getResult(0));
    b.eraseOp(user);
  }
}
