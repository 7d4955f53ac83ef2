//===- RowEmitter.cpp - code of a row group -------------------------------===//
//
// Loops over rows; in them, for each stage, loops over the elements of one row,
// kRowPartials at a time. Partial results of reductions are vectors that the
// loops carry. What is left of a row behind full vectors is masked, so any
// length will do. Results are written, and elements that a later stage needs
// kept, in buffers of one row.
//
//===----------------------------------------------------------------------===//

#include "RowEmitter.h"
#include "RowStages.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/UB/IR/UBOps.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"

using namespace mlir;
using namespace quantx;

namespace {

class RowEmitter {
public:
  RowEmitter(RewriterBase &b, const RowGroup &group)
      : b(b), loc(group.getLast()->getLoc()), group(group), stages(group),
        members(group.getMembers()), index(group.getNumDims()) {}

  void run() {
    b.setInsertionPointAfter(group.getLast());
    zero = constant(0);
    for (unsigned dim = 0; dim < group.getNumDims(); ++dim)
      ends.push_back(getEnd(dim));
    makeTensors();
    SmallVector<unsigned> rows, outer;
    for (unsigned dim = 0; dim < group.getNumDims(); ++dim)
      if (dim != group.getLane())
        (group.isInside(dim) ? outer : rows).push_back(dim);
    outerLoops = outer;
    SmallVector<Value> results =
        emitLoops(rows, tensors, [&](ArrayRef<Value> carried) {
          tensors.assign(carried.begin(), carried.end());
          emitRow();
          return tensors;
        });
    replaceMembers(results);
  }

private:
  using Carry = llvm::function_ref<SmallVector<Value>(ArrayRef<Value>)>;

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }

  /// The number of iterations of a loop.
  Value getEnd(unsigned dim) {
    if (!ShapedType::isDynamic(group.getSize(dim)))
      return constant(group.getSize(dim));
    for (const RowMember &member : members)
      for (OpOperand *operand : member.op.getDpsInputOperands())
        if (!group.getProducer(operand->get()))
          for (auto [place, loop] : llvm::enumerate(member.dimsOf(*operand)))
            if (loop == int(dim))
              return tensor::DimOp::create(b, loc, operand->get(), place);
    // Some input of the group has each of its loops.
    llvm_unreachable("a loop without an operand");
  }

  /// The tensors that the loops write: results, then rows to be kept.
  void makeTensors() {
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
      for (unsigned dim = 0; dim < group.getNumDims(); ++dim)
        if (group.isInside(dim) && dim != group.getLane())
          shape.push_back(getAsOpFoldResult(ends[dim]));
      shape.push_back(getAsOpFoldResult(ends[group.getLane()]));
      keptSlots[number] = tensors.size();
      tensors.push_back(tensor::EmptyOp::create(
          b, loc, shape, getElementTypeOrSelf(members[number].result())));
    }
  }

  /// Loops over `dims`, which set `index`, around `body`.
  SmallVector<Value> emitLoops(ArrayRef<unsigned> dims, ArrayRef<Value> carried,
                               Carry body) {
    if (dims.empty())
      return body(carried);
    unsigned dim = dims.front();
    if (group.getSize(dim) == 1) {
      index[dim] = zero;
      return emitLoops(dims.drop_front(), carried, body);
    }
    return emitLoop(zero, ends[dim], 1, carried,
                    [&](Value at, ArrayRef<Value> values) {
                      index[dim] = at;
                      return emitLoops(dims.drop_front(), values, body);
                    });
  }

  SmallVector<Value> emitLoop(
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

  //===--------------------------------------------------------------------===//
  // One row
  //===--------------------------------------------------------------------===//

  void emitRow() {
    numbers.clear();
    for (unsigned stage = 0; stage < stages.computed.size(); ++stage)
      emitStage(stage);
    for (auto [number, slot] : resultSlots)
      if (!members[number].hasFullResult()) {
        const RowMember &member = members[number];
        tensors[slot] = tensor::InsertOp::create(
            b, loc, getNumber(member), tensors[slot],
            indicesOf(member, *member.op.getDpsInitOperand(0)));
      }
  }

  void emitStage(unsigned stage) {
    uniform.clear();
    SmallVector<unsigned> reductions;
    SmallVector<Value> carried = tensors;
    for (unsigned number : stages.computed[stage]) {
      const RowMember &member = members[number];
      for (OpOperand *operand : member.op.getDpsInputOperands())
        prepareUniform(member, *operand);
      if (!member.reduction)
        continue;
      reductions.push_back(number);
      carried.push_back(makeNeutral(member));
    }
    carried = emitLoops(outerLoops, carried, [&](ArrayRef<Value> values) {
      return emitLanes(stage, reductions, values);
    });
    tensors.assign(carried.begin(), carried.begin() + tensors.size());
    ArrayRef<Value> partials = ArrayRef(carried).drop_front(tensors.size());
    for (auto [number, vector] : llvm::zip_equal(reductions, partials))
      numbers[members[number].op] = finish(members[number], vector);
  }

  /// Full vectors, then what is left.
  SmallVector<Value> emitLanes(unsigned stage, ArrayRef<unsigned> reductions,
                               ArrayRef<Value> carried) {
    int64_t size = group.getSize(group.getLane());
    bool isDynamic = ShapedType::isDynamic(size);
    Value end = ends[group.getLane()];
    Value full = end;
    if (isDynamic) {
      Value low = arith::ConstantIndexOp::create(b, loc, kRowPartials - 1);
      Value rest = arith::AndIOp::create(b, loc, end, low);
      full = arith::SubIOp::create(b, loc, end, rest);
    } else if (size % kRowPartials != 0) {
      full = constant(size - size % kRowPartials);
    }
    SmallVector<Value> values(carried);
    if (isDynamic || size >= kRowPartials)
      values = emitLoop(zero, full, kRowPartials, values,
                        [&](Value at, ArrayRef<Value> inside) {
                          index[group.getLane()] = at;
                          mask = Value();
                          return emitVectors(stage, reductions, inside);
                        });
    auto emitRest = [&](Value at, ArrayRef<Value> inside) {
      index[group.getLane()] = at;
      Value left = arith::SubIOp::create(b, loc, end, at);
      mask =
          vector::CreateMaskOp::create(b, loc, vectorOf(b.getI1Type()), left);
      return emitVectors(stage, reductions, inside);
    };
    if (isDynamic)
      values = emitLoop(full, end, kRowPartials, values, emitRest);
    else if (size % kRowPartials != 0)
      values = emitRest(full, values);
    return values;
  }

  /// All that a stage computes for one run of lanes.
  SmallVector<Value> emitVectors(unsigned stage, ArrayRef<unsigned> reductions,
                                 ArrayRef<Value> carried) {
    vectors.clear();
    SmallVector<Value> values(carried);
    Value *partial = values.begin() + tensors.size();
    tensors.assign(values.begin(), values.begin() + tensors.size());
    for (unsigned number : stages.computed[stage]) {
      const RowMember &member = members[number];
      if (member.reduction) {
        Value joined = emitBody(member, *partial);
        *partial = mask
                       ? arith::SelectOp::create(b, loc, mask, joined, *partial)
                       : joined;
        ++partial;
        continue;
      }
      Value vector = emitBody(member, Value());
      vectors[member.op] = vector;
      auto result = resultSlots.find(number);
      if (result != resultSlots.end() && stages.ready[number] == stage)
        write(vector, result->second,
              indicesOf(member, *member.op.getDpsInitOperand(0)));
      if (stages.keptIn[number] == stage)
        write(vector, keptSlots[number], keptIndices());
    }
    llvm::copy(tensors, values.begin());
    return values;
  }

  //===--------------------------------------------------------------------===//
  // Values
  //===--------------------------------------------------------------------===//

  VectorType vectorOf(Type element) {
    return VectorType::get(kRowPartials, element);
  }
  Value asVector(Value value) {
    if (isa<VectorType>(value.getType()))
      return value;
    return vector::BroadcastOp::create(b, loc, vectorOf(value.getType()),
                                       value);
  }

  SmallVector<Value> indicesOf(const RowMember &member, OpOperand &operand) {
    SmallVector<Value> indices;
    for (int dim : member.dimsOf(operand))
      indices.push_back(dim == kUnit ? zero : index[dim]);
    return indices;
  }

  SmallVector<Value> keptIndices() {
    SmallVector<Value> indices;
    for (unsigned dim : outerLoops)
      indices.push_back(index[dim]);
    indices.push_back(index[group.getLane()]);
    return indices;
  }

  Value read(Value tensor, ArrayRef<Value> indices) {
    Type element = getElementTypeOrSelf(tensor.getType());
    // Lanes that are masked off hold a number that is safe to compute with.
    Value padding = arith::ConstantOp::create(b, loc, b.getZeroAttr(element));
    return vector::TransferReadOp::create(
        b, loc, vectorOf(element), tensor, indices,
        AffineMapAttr::get(lastDim(indices.size())), padding, mask,
        b.getBoolArrayAttr({true}));
  }

  void write(Value vector, unsigned slot, ArrayRef<Value> indices) {
    tensors[slot] = vector::TransferWriteOp::create(
                        b, loc, tensors[slot].getType(), vector, tensors[slot],
                        indices, AffineMapAttr::get(lastDim(indices.size())),
                        mask, b.getBoolArrayAttr({true}))
                        .getResult();
  }

  AffineMap lastDim(unsigned rank) {
    return AffineMap::getMinorIdentityMap(rank, 1, b.getContext());
  }

  /// Whether an operand from outside of the group is the same for all elements
  /// of a row.
  bool isUniform(const RowMember &member, OpOperand &operand) {
    return llvm::none_of(member.dimsOf(operand), [&](int dim) {
      return dim != kUnit && group.isInside(dim);
    });
  }

  /// Reads or computes an operand that holds for the whole row.
  Value getUniform(const RowMember &member, OpOperand &operand) {
    Value value = operand.get();
    if (!isa<ShapedType>(value.getType()))
      return value;
    if (const RowMember *producer = group.getProducer(value))
      return getNumber(*producer);
    return tensor::ExtractOp::create(b, loc, value, indicesOf(member, operand));
  }

  /// Makes such an operand ready before the loops of a stage.
  void prepareUniform(const RowMember &member, OpOperand &operand) {
    if (!member.op.payloadUsesValueFromOperand(&operand))
      return;
    const RowMember *producer = group.getProducer(operand.get());
    if (producer ? producer->hasFullResult() : !isUniform(member, operand))
      return;
    uniform[&operand] = asVector(getUniform(member, operand));
  }

  /// The number that a member has for this row.
  Value getNumber(const RowMember &member) {
    Value &number = numbers[member.op];
    if (number)
      return number;
    IRMapping mapping;
    for (OpOperand *operand : member.op.getDpsInputOperands())
      if (member.op.payloadUsesValueFromOperand(operand))
        mapping.map(member.op.getMatchingBlockArgument(operand),
                    getUniform(member, *operand));
    for (Operation &inner : member.op.getBlock()->without_terminator())
      b.clone(inner, mapping);
    Value result = mapping.lookupOrDefault(
        member.op.getBlock()->getTerminator()->getOperand(0));
    numbers[member.op] = result;
    return result;
  }

  Value getVector(const RowMember &member, OpOperand &operand) {
    if (Value ready = uniform.lookup(&operand))
      return ready;
    const RowMember *producer = group.getProducer(operand.get());
    if (producer) {
      Value &vector = vectors[producer->op];
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

  /// A member's body on vectors; `partial` stands for the result of a reduction
  /// so far.
  Value emitBody(const RowMember &member, Value partial) {
    IRMapping mapping;
    for (OpOperand *operand : member.op.getDpsInputOperands())
      if (member.op.payloadUsesValueFromOperand(operand))
        mapping.map(member.op.getMatchingBlockArgument(operand),
                    getVector(member, *operand));
    if (partial)
      mapping.map(member.op.getBlock()->getArguments().back(), partial);
    for (Operation &inner : member.op.getBlock()->without_terminator())
      cloneOnVectors(inner, mapping);
    return asVector(mapping.lookupOrDefault(
        member.op.getBlock()->getTerminator()->getOperand(0)));
  }

  void cloneOnVectors(Operation &inner, IRMapping &mapping) {
    auto operandOf = [&](Value value) {
      return mapping.lookupOrDefault(value);
    };
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

  //===--------------------------------------------------------------------===//
  // Reductions
  //===--------------------------------------------------------------------===//

  /// What a partial result without elements holds.
  Value makeNeutral(const RowMember &member) {
    Type type = member.reduction->combiner->getResult(0).getType();
    std::optional<TypedAttr> neutral;
    if (isa<arith::AddFOp>(member.reduction->combiner))
      neutral = b.getFloatAttr(type, -0.0); // -0 + x is x, also for -0
    else if (isa<arith::MaxNumFOp, arith::MinNumFOp>(
                 member.reduction->combiner))
      neutral = FloatAttr::get(
          type, APFloat::getNaN(cast<FloatType>(type).getFloatSemantics()));
    else
      neutral = arith::getNeutralElement(member.reduction->combiner);
    auto vector = vectorOf(type);
    return arith::ConstantOp::create(b, loc,
                                     DenseElementsAttr::get(vector, *neutral));
  }

  Value combine(const RowReduction &reduction, Value accumulator,
                Value element) {
    IRMapping mapping;
    Operation *combiner = reduction.combiner;
    bool first = reduction.accumulatorFirst;
    Operation *clone = b.clone(*combiner);
    clone->setOperand(first ? 0 : 1, accumulator);
    clone->setOperand(first ? 1 : 0, element);
    clone->getResult(0).setType(accumulator.getType());
    return clone->getResult(0);
  }

  /// Joins the partial results as Interfaces/RowReduction.h says.
  Value finish(const RowMember &member, Value partials) {
    const RowReduction &reduction = *member.reduction;
    for (int64_t half = kRowPartials / 2; half > 0; half /= 2) {
      Value low =
          vector::ExtractStridedSliceOp::create(b, loc, partials, 0, half, 1);
      Value high = vector::ExtractStridedSliceOp::create(b, loc, partials, half,
                                                         half, 1);
      partials = combine(reduction, low, high);
    }
    Value total = vector::ExtractOp::create(b, loc, partials, 0);
    OpOperand *init = member.op.getDpsInitOperand(0);
    Value start;
    if (auto fill = init->get().getDefiningOp<linalg::FillOp>())
      start = fill.getInputs()[0];
    else
      start = tensor::ExtractOp::create(b, loc, init->get(),
                                        indicesOf(member, *init));
    return combine(reduction, start, total);
  }

  void replaceMembers(ArrayRef<Value> results) {
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

  /// Reshapes that only members read.
  void eraseReshapes(Value value) {
    for (Operation *user : llvm::make_early_inc_range(value.getUsers())) {
      eraseReshapes(user->getResult(0));
      b.eraseOp(user);
    }
  }

  RewriterBase &b;
  Location loc;
  const RowGroup &group;
  RowStages stages;
  ArrayRef<RowMember> members;
  SmallVector<unsigned> outerLoops;
  Value zero;
  SmallVector<Value> ends;

  /// Where the code stands: loop indices, the mask of a rest, the tensors
  /// written so far with their slots by member.
  SmallVector<Value> index;
  Value mask;
  SmallVector<Value> tensors;
  llvm::MapVector<unsigned, unsigned> resultSlots, keptSlots;
  /// Of this row, this stage, these lanes.
  DenseMap<Operation *, Value> numbers;
  DenseMap<OpOperand *, Value> uniform;
  DenseMap<Operation *, Value> vectors;
};

} // namespace

void quantx::emitRowGroup(RewriterBase &rewriter, const RowGroup &group) {
  RowEmitter(rewriter, group).run();
}
