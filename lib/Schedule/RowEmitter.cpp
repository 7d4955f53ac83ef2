//===- RowEmitter.cpp - code of a row group -------------------------------===//
//
// Loops over rows; in them, for each stage, loops over the elements of a row,
// kRowPartials at a time. Partial results of reductions are vectors that the
// loops carry. What is left of a row behind full vectors is masked, so any
// length will do. Results are written, and elements that a later stage needs
// kept, in buffers of one row.
//
// A stage waits for the one before, and each addition for the last: some rows
// go through each stage side by side, so that one computes while the other
// waits. Of short rows two such batches take turns: one joins its partial
// results while the other walks.
//
//===----------------------------------------------------------------------===//

#include "RowEmitter.h"
#include "ParallelLoops.h"
#include "RowLoops.h"
#include "RowPartials.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace quantx;

/// Rows that go through a stage side by side.
static constexpr int64_t kBatch = 4;
/// What two batches may keep, so that their inputs have room in the first
/// cache.
static constexpr int64_t kKeptBytes = 16384;

void RowLoops::run() {
  b.setInsertionPointAfter(group.getLast());
  zero = constant(0);
  for (unsigned dim = 0; dim < group.getNumDims(); ++dim)
    ends.push_back(getEnd(dim));
  SmallVector<unsigned> rows;
  for (unsigned dim = 0; dim < group.getNumDims(); ++dim)
    if (dim != group.getLane())
      (group.isInside(dim) ? outerLoops : rows).push_back(dim);
  bool waits = llvm::any_of(members, [](const RowMember &member) {
    return member.reduction.has_value();
  });
  if (waits && !rows.empty())
    rowsAtOnce = chooseRowsAtOnce(group.getSize(rows.back()));
  makeTensors();
  SmallVector<Value> results = emitRowLoops(rows);
  replaceMembers(results);
}

int64_t RowLoops::chooseRowsAtOnce(int64_t count) {
  if (ShapedType::isDynamic(count))
    return kBatch;
  if (count < kBatch)
    return count == 1 ? 1 : kBatch / 2;
  int64_t lanes = group.getSize(group.getLane());
  if (count % (2 * kBatch) != 0 || ShapedType::isDynamic(lanes) ||
      !outerLoops.empty())
    return kBatch;
  int64_t bytes = 0;
  for (auto [number, member] : llvm::enumerate(members))
    if (stages.keptIn[number])
      bytes += lanes *
               getElementTypeOrSelf(member.result()).getIntOrFloatBitWidth() /
               8;
  return 2 * kBatch * bytes <= kKeptBytes ? 2 * kBatch : kBatch;
}

Value RowLoops::constant(int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

Value RowLoops::getEnd(unsigned dim) {
  if (!ShapedType::isDynamic(group.getSize(dim)))
    return constant(group.getSize(dim));
  for (const RowMember &member : members)
    for (OpOperand *operand : member.op.getDpsInputOperands())
      if (!group.getProducer(operand->get()))
        for (auto [place, loop] : llvm::enumerate(member.dimsOf(*operand)))
          if (loop == int(dim))
            return tensor::DimOp::create(b, loc, operand->get(), place);
  // A broadcast has loops that only its result has.
  for (const RowMember &member : members) {
    OpOperand *init = member.op.getDpsInitOperand(0);
    for (auto [place, loop] : llvm::enumerate(member.dimsOf(*init)))
      if (loop == int(dim) && !group.getProducer(init->get()))
        return tensor::DimOp::create(b, loc, init->get(), place);
  }
  llvm_unreachable("a loop without an operand");
}

void RowLoops::makeTensors() {
  for (auto [number, member] : llvm::enumerate(members)) {
    if (!group.isReadOutside(member))
      continue;
    auto type = cast<RankedTensorType>(member.result().getType());
    RowDims dims = member.dimsOf(*member.op.getDpsInitOperand(0));
    SmallVector<Value> dynamic;
    for (auto [place, loop] : llvm::enumerate(dims))
      if (type.isDynamicDim(place))
        dynamic.push_back(ends[loop]);
    resultSlots[number] = tensors.size();
    tensors.push_back(tensor::EmptyOp::create(b, loc, type, dynamic));
  }
  for (unsigned number = 0; number < members.size(); ++number) {
    if (!stages.keptIn[number])
      continue;
    SmallVector<OpFoldResult> shape;
    if (rowsAtOnce > 1)
      shape.push_back(b.getIndexAttr(rowsAtOnce));
    for (unsigned dim : outerLoops)
      shape.push_back(getAsOpFoldResult(ends[dim]));
    shape.push_back(getAsOpFoldResult(ends[group.getLane()]));
    keptSlots[number] = tensors.size();
    tensors.push_back(tensor::EmptyOp::create(
        b, loc, shape, getElementTypeOrSelf(members[number].result())));
  }
}

SmallVector<Value> RowLoops::emitRowLoops(ArrayRef<unsigned> rows) {
  auto emit = [&](ArrayRef<Value> carried, int64_t count) {
    tensors.assign(carried.begin(), carried.end());
    Row first;
    first.index = index;
    together.assign(count, first);
    for (int64_t number = 1; number < count; ++number) {
      together[number].number = number;
      Value &at = together[number].index[rows.back()];
      at = arith::AddIOp::create(b, loc, at, constant(number));
    }
    emitRows();
    together.clear();
    active = {};
    return tensors;
  };
  if (rowsAtOnce == 1)
    return emitLoops(rows, tensors,
                     [&](ArrayRef<Value> carried) { return emit(carried, 1); });
  unsigned last = rows.back();
  int64_t size = group.getSize(last);
  return emitLoops(rows.drop_back(), tensors, [&](ArrayRef<Value> carried) {
    Value full = roundDown(last, rowsAtOnce);
    SmallVector<Value> values = emitLoop(zero, full, rowsAtOnce, carried,
                                         [&](Value at, ArrayRef<Value> inside) {
                                           index[last] = at;
                                           return emit(inside, rowsAtOnce);
                                         });
    if (isParallel(last))
      markParallel(values);
    if (!ShapedType::isDynamic(size) && size % rowsAtOnce == 0)
      return values;
    return emitLoop(full, ends[last], 1, values,
                    [&](Value at, ArrayRef<Value> inside) {
                      index[last] = at;
                      return emit(inside, 1);
                    });
  });
}

bool RowLoops::isParallel(unsigned dim) {
  return llvm::all_of(llvm::make_first_range(resultSlots), [&](unsigned i) {
    const RowMember &member = members[i];
    return llvm::is_contained(member.dimsOf(*member.op.getDpsInitOperand(0)),
                              int(dim));
  });
}

Value RowLoops::roundDown(unsigned dim, int64_t step) {
  int64_t size = group.getSize(dim);
  if (!ShapedType::isDynamic(size))
    return size % step == 0 ? ends[dim] : constant(size - size % step);
  Value rest = arith::AndIOp::create(b, loc, ends[dim], constant(step - 1));
  return arith::SubIOp::create(b, loc, ends[dim], rest);
}

void RowLoops::setIndex(unsigned dim, Value at) {
  index[dim] = at;
  for (Row &current : active)
    current.index[dim] = at;
}

SmallVector<Value> RowLoops::emitLoops(ArrayRef<unsigned> dims,
                                       ArrayRef<Value> carried, Carry body) {
  if (dims.empty())
    return body(carried);
  unsigned dim = dims.front();
  if (group.getSize(dim) == 1) {
    setIndex(dim, zero);
    return emitLoops(dims.drop_front(), carried, body);
  }
  bool isRow = active.empty() && isParallel(dim);
  SmallVector<Value> results = emitLoop(
      zero, ends[dim], 1, carried, [&](Value at, ArrayRef<Value> values) {
        setIndex(dim, at);
        return emitLoops(dims.drop_front(), values, body);
      });
  if (isRow)
    markParallel(results);
  return results;
}

SmallVector<Value> RowLoops::emitLoop(
    Value low, Value high, int64_t step, ArrayRef<Value> carried,
    llvm::function_ref<SmallVector<Value>(Value, ArrayRef<Value>)> body) {
  Value stepValue = constant(step);
  auto loop = scf::ForOp::create(
      b, loc, low, high, stepValue, carried,
      [&](OpBuilder &, Location, Value at, ValueRange values) {
        SmallVector<Value> inside(values);
        scf::YieldOp::create(b, loc, body(at, inside));
      });
  return SmallVector<Value>(loop.getResults());
}

void RowLoops::emitRows() {
  for (unsigned stage = 0; stage < stages.computed.size(); ++stage)
    for (MutableArrayRef<Row> rest = together; !rest.empty();
         rest = rest.drop_front(active.size())) {
      active = rest.take_front(std::min<size_t>(kBatch, rest.size()));
      emitStage(stage);
    }
  for (Row &current : together) {
    row = &current;
    for (auto [number, slot] : resultSlots)
      if (!members[number].hasFullResult()) {
        const RowMember &member = members[number];
        tensors[slot] = tensor::InsertOp::create(
            b, loc, getNumber(member), tensors[slot],
            indicesOf(member, *member.op.getDpsInitOperand(0)));
      }
  }
}

void RowLoops::emitStage(unsigned stage) {
  SmallVector<Value> carried = tensors;
  for (Row &current : active) {
    row = &current;
    row->uniform.clear();
    for (unsigned number : stages.computed[stage]) {
      const RowMember &member = members[number];
      for (OpOperand *operand : member.op.getDpsInputOperands())
        prepareUniform(member, *operand);
      if (member.reduction)
        carried.push_back(
            makeNeutralPartials(b, loc, *member.reduction, getStart(member)));
    }
  }
  carried = emitLoops(outerLoops, carried, [&](ArrayRef<Value> values) {
    return emitLanes(stage, values);
  });
  tensors.assign(carried.begin(), carried.begin() + tensors.size());
  ArrayRef<Value> partials = ArrayRef(carried).drop_front(tensors.size());
  size_t count = partials.size() / active.size();
  size_t place = 0;
  for (unsigned number : stages.computed[stage])
    if (members[number].reduction) {
      SmallVector<Value> ofRows;
      for (size_t i = place++; i < partials.size(); i += count)
        ofRows.push_back(partials[i]);
      finish(members[number], ofRows);
    }
}

SmallVector<Value> RowLoops::emitLanes(unsigned stage,
                                       ArrayRef<Value> carried) {
  unsigned lane = group.getLane();
  int64_t size = group.getSize(lane);
  bool isDynamic = ShapedType::isDynamic(size);
  Value full = roundDown(lane, kRowPartials);
  SmallVector<Value> values(carried);
  if (isDynamic || size >= kRowPartials)
    values = emitLoop(zero, full, kRowPartials, values,
                      [&](Value at, ArrayRef<Value> inside) {
                        setIndex(lane, at);
                        mask = Value();
                        return emitVectors(stage, inside);
                      });
  auto emitRest = [&](Value at, ArrayRef<Value> inside) {
    setIndex(lane, at);
    hasOneLane = !isDynamic && size % kRowPartials == 1;
    Value left = arith::SubIOp::create(b, loc, ends[lane], at);
    mask = vector::CreateMaskOp::create(b, loc, vectorOf(b.getI1Type()), left);
    return emitVectors(stage, inside);
  };
  if (isDynamic)
    values = emitLoop(full, ends[lane], kRowPartials, values, emitRest);
  else if (size % kRowPartials != 0)
    values = emitRest(full, values);
  return values;
}

SmallVector<Value> RowLoops::emitVectors(unsigned stage,
                                         ArrayRef<Value> carried) {
  SmallVector<Value> values(carried);
  Value *partial = values.begin() + tensors.size();
  tensors.assign(values.begin(), values.begin() + tensors.size());
  for (Row &current : active) {
    row = &current;
    row->vectors.clear();
    for (unsigned number : stages.computed[stage])
      if (members[number].reduction)
        join(members[number], *partial++);
      else
        emitElements(number, stage);
  }
  llvm::copy(tensors, values.begin());
  return values;
}

void RowLoops::join(const RowMember &member, Value &partial) {
  Value joined = emitBody(member, partial);
  partial =
      mask ? arith::SelectOp::create(b, loc, mask, joined, partial) : joined;
}

void RowLoops::emitElements(unsigned number, unsigned stage) {
  const RowMember &member = members[number];
  Value vector = emitBody(member, Value());
  row->vectors[member.op] = vector;
  auto result = resultSlots.find(number);
  if (result != resultSlots.end() && stages.ready[number] == stage)
    write(vector, result->second,
          indicesOf(member, *member.op.getDpsInitOperand(0)));
  if (stages.keptIn[number] == stage)
    write(vector, keptSlots[number], keptIndices());
}

void quantx::emitRowGroup(RewriterBase &rewriter, const RowGroup &group) {
  RowLoops(rewriter, group).run();
}
