//===- SplitUnits.cpp - ops that go to a device together ------------------===//

#include "SplitUnits.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace quantx;

/// Whether a value can be handed from one device to another.
static bool canPass(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.hasStaticShape() &&
         getElementKind(tensor.getElementType());
}

UnitGraph::UnitGraph(func::FuncOp function) : function(function) {
  findConstants();
  joinOps();
  findDependences();
  joinCycles();
}

OperandRange UnitGraph::getResults() const {
  return function.front().getTerminator()->getOperands();
}

Operation *UnitGraph::getOuter(Operation *op) const {
  return function.front().findAncestorOpInBlock(*op);
}

SmallVector<Value> UnitGraph::getUsedValues(Operation *op) {
  llvm::SetVector<Value> values;
  getUsedValuesDefinedAbove(op->getRegions(), values);
  SmallVector<Value> used(op->getOperands());
  llvm::append_range(used, values);
  return used;
}

void UnitGraph::findConstants() {
  Operation *end = function.front().getTerminator();
  for (Operation &op : function.front().without_terminator()) {
    auto isConstant = [&](Value value) {
      return constants.contains(value.getDefiningOp());
    };
    if (isMemoryEffectFree(&op) &&
        llvm::all_of(getUsedValues(&op), isConstant) &&
        !llvm::is_contained(op.getUsers(), end))
      constants.insert(&op);
  }
}

/// A unit for the ops between which only tensors of known shape pass.
void UnitGraph::joinOps() {
  llvm::EquivalenceClasses<Operation *> classes;
  Operation *end = function.front().getTerminator();
  for (Operation &op : function.front().without_terminator()) {
    if (constants.contains(&op))
      continue;
    classes.insert(&op);
    for (Value result : op.getResults())
      for (Operation *user : result.getUsers())
        if (Operation *outer = getOuter(user);
            outer != end && !canPass(result.getType()))
          classes.unionSets(&op, outer);
  }
  llvm::DenseMap<Operation *, unsigned> numbers;
  for (Operation &op : function.front().without_terminator()) {
    if (constants.contains(&op))
      continue;
    Operation *leader = classes.getLeaderValue(&op);
    auto [place, isNew] = numbers.try_emplace(leader, units.size());
    if (isNew)
      units.emplace_back();
    unitOf[&op] = place->second;
    units[place->second].ops.push_back(&op);
  }
}

/// Values, and the order of what has effects.
void UnitGraph::findDependences() {
  std::vector<llvm::SetVector<unsigned>> found(units.size());
  std::optional<unsigned> lastEffect;
  for (Operation &op : function.front().without_terminator()) {
    if (constants.contains(&op))
      continue;
    unsigned unit = unitOf[&op];
    auto need = [&](unsigned other) {
      if (other != unit)
        found[unit].insert(other);
    };
    for (Value value : getUsedValues(&op))
      if (Operation *maker = value.getDefiningOp();
          maker && !constants.contains(maker))
        need(unitOf[maker]);
    if (isMemoryEffectFree(&op))
      continue;
    if (lastEffect)
      need(*lastEffect);
    lastEffect = unit;
  }
  needs.clear();
  for (llvm::SetVector<unsigned> &one : found)
    needs.push_back(one.takeVector());
}

/// Units that need each other become one.
void UnitGraph::joinCycles() {
  size_t count = units.size();
  std::vector<llvm::BitVector> reached(count, llvm::BitVector(count));
  for (size_t i = 0; i < count; ++i)
    for (unsigned other : needs[i])
      reached[i].set(other);
  for (size_t via = 0; via < count; ++via)
    for (size_t i = 0; i < count; ++i)
      if (reached[i][via])
        reached[i] |= reached[via];
  std::vector<Unit> joined;
  std::vector<int> numbers(count, -1);
  for (size_t i = 0; i < count; ++i) {
    if (numbers[i] >= 0)
      continue;
    Unit &unit = joined.emplace_back();
    for (size_t k = i; k < count; ++k)
      if (k == i || (reached[i][k] && reached[k][i])) {
        numbers[k] = int(joined.size()) - 1;
        llvm::append_range(unit.ops, units[k].ops);
      }
    llvm::sort(unit.ops, [](Operation *a, Operation *b) {
      return a->isBeforeInBlock(b);
    });
  }
  if (joined.size() == count)
    return;
  units = std::move(joined);
  for (auto &[op, unit] : unitOf)
    unit = unsigned(numbers[unit]);
  findDependences();
}

//===----------------------------------------------------------------------===//
// Segments
//===----------------------------------------------------------------------===//

std::vector<UnitSegment> UnitGraph::gatherSegments(bool startsOnGpu) const {
  std::vector<UnitSegment> segments;
  llvm::BitVector done(units.size());
  for (bool isOnGpu = startsOnGpu; !done.all(); isOnGpu = !isOnGpu) {
    UnitSegment segment{isOnGpu, {}};
    for (bool found = true; found;) {
      found = false;
      for (unsigned i = 0; i < units.size(); ++i) {
        if (done[i] || units[i].isOnGpu != isOnGpu ||
            !llvm::all_of(needs[i], [&](unsigned one) { return done[one]; }))
          continue;
        done.set(i);
        segment.units.push_back(i);
        found = true;
      }
    }
    if (!segment.units.empty())
      segments.push_back(std::move(segment));
  }
  return segments;
}

std::vector<UnitSegment> UnitGraph::gatherSegments() const {
  std::vector<UnitSegment> gpuFirst = gatherSegments(true);
  std::vector<UnitSegment> gpuLater = gatherSegments(false);
  return gpuLater.size() < gpuFirst.size() ? gpuLater : gpuFirst;
}

void UnitGraph::writeSegment(ArrayRef<unsigned> members, ModuleOp module,
                             StringRef name, SmallVectorImpl<Value> &inputs,
                             SmallVectorImpl<Value> &outputs) const {
  llvm::DenseSet<Operation *> own;
  for (unsigned unit : members)
    own.insert(units[unit].ops.begin(), units[unit].ops.end());
  llvm::SetVector<Value> taken, given;
  llvm::DenseSet<Operation *> copied;
  // Backwards, so that constants are known before those that they are made of.
  for (Operation &op : llvm::reverse(function.front().without_terminator())) {
    if (!own.contains(&op) && !copied.contains(&op))
      continue;
    for (Value value : getUsedValues(&op)) {
      Operation *maker = value.getDefiningOp();
      if (maker && constants.contains(maker))
        copied.insert(maker);
      else if (!maker || !own.contains(maker))
        taken.insert(value);
    }
    if (!own.contains(&op))
      continue;
    for (Value result : op.getResults())
      if (llvm::any_of(result.getUsers(), [&](Operation *user) {
            return !own.contains(getOuter(user));
          }))
        given.insert(result);
  }
  inputs.assign(taken.rbegin(), taken.rend());
  outputs.assign(given.rbegin(), given.rend());

  OpBuilder b = OpBuilder::atBlockEnd(module.getBody());
  auto type = b.getFunctionType(TypeRange(ValueRange(inputs)),
                                TypeRange(ValueRange(outputs)));
  auto made = func::FuncOp::create(b, function.getLoc(), name, type);
  Block *body = made.addEntryBlock();
  b.setInsertionPointToStart(body);
  IRMapping mapping;
  mapping.map(inputs, body->getArguments());
  for (Operation &op : function.front().without_terminator())
    if (own.contains(&op) || copied.contains(&op))
      b.clone(op, mapping);
  SmallVector<Value> returned;
  for (Value value : outputs)
    returned.push_back(mapping.lookup(value));
  func::ReturnOp::create(b, function.getLoc(), returned);
}
