//===- RowGroup.cpp - ops that are computed row by row --------------------===//

#include "RowGroup.h"
#include "UnitReshape.h"
#include "VectorTile.h"

using namespace mlir;
using namespace quantx;

RowDims RowMember::dimsOf(OpOperand &operand) const {
  RowDims result;
  for (AffineExpr expr : op.getMatchingIndexingMap(&operand).getResults()) {
    auto dim = dyn_cast<AffineDimExpr>(expr);
    result.push_back(dim ? dims[dim.getPosition()] : kUnit);
  }
  return result;
}

const RowMember *RowGroup::getProducer(Value value) const {
  while (isUnitReshape(value.getDefiningOp()))
    value = value.getDefiningOp()->getOperand(0);
  auto found = position.find(value.getDefiningOp());
  return found == position.end() ? nullptr : &members[found->second];
}

/// Whether all uses of `value` are members, perhaps behind reshapes.
bool RowGroup::isReadOutside(const RowMember &member) const {
  SmallVector<Value> work{member.result()};
  while (!work.empty())
    for (OpOperand &use : work.pop_back_val().getUses()) {
      Operation *user = use.getOwner();
      if (isUnitReshape(user)) {
        work.push_back(user->getResult(0));
        continue;
      }
      auto found = position.find(user);
      // A member that only takes the shape of its init does not read it; one
      // that starts from a value reads it as a member's result or not at all.
      if (found == position.end())
        return true;
    }
  return false;
}

bool RowGroup::agree(const RowDims &a, const RowDims &b) const {
  return llvm::all_of(llvm::zip_equal(a, b), [&](auto pair) {
    auto [x, y] = pair;
    return x == y || (isUnit(x) && isUnit(y));
  });
}

bool RowGroup::isUnit(int dim) const { return dim == kUnit || sizes[dim] == 1; }

/// A loop of which nothing is known yet.
static constexpr int kUnknown = kUnit - 1;

/// The loops of an op, from all of its operands whose dimensions are known;
/// nothing when they contradict each other or leave a loop open.
std::optional<RowDims> RowGroup::bind(linalg::LinalgOp op) const {
  RowDims dims(op.getNumLoops(), kUnknown);
  auto bindOperand = [&](OpOperand &operand, const RowDims &tensor) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [expr, known] : llvm::zip_equal(map.getResults(), tensor)) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (!dim)
        continue;
      int &slot = dims[dim.getPosition()];
      if (slot == kUnknown || (isUnit(slot) && isUnit(known)))
        slot = std::max(slot, known);
      else if (slot != known)
        return false;
    }
    return true;
  };
  for (OpOperand *operand : op.getDpsInputOperands())
    if (auto found = known.find(operand->get()); found != known.end())
      if (!bindOperand(*operand, found->second))
        return std::nullopt;
  if (auto found = known.find(op->getResult(0)); found != known.end())
    if (!bindOperand(*op.getDpsInitOperand(0), found->second))
      return std::nullopt;
  if (llvm::is_contained(dims, kUnknown))
    return std::nullopt;
  return dims;
}

/// Notes the dimensions of what a member reads and makes, also before and
/// behind reshapes.
void RowGroup::learn(const RowMember &member) {
  for (OpOperand *operand : member.op.getDpsInputOperands()) {
    Value value = operand->get();
    if (!isa<RankedTensorType>(value.getType()))
      continue;
    RowDims dims = member.dimsOf(*operand);
    known.insert({value, dims});
    while (auto reshape = UnitReshape::match(value.getDefiningOp())) {
      value = value.getDefiningOp()->getOperand(0);
      dims = reshape->map(dims, /*reverse=*/true);
      known.insert({value, dims});
    }
  }
  SmallVector<std::pair<Value, RowDims>> work;
  work.push_back(
      {member.result(), member.dimsOf(*member.op.getDpsInitOperand(0))});
  while (!work.empty()) {
    auto [value, dims] = work.pop_back_val();
    known.insert({value, dims});
    for (Operation *user : value.getUsers())
      if (auto reshape = UnitReshape::match(user))
        work.push_back({user->getResult(0), reshape->map(dims)});
  }
}

/// Whether loops of the group that have more than one iteration are in `dims`
/// as wanted.
bool RowGroup::covers(const RowDims &dims, bool wantRows,
                      bool wantInside) const {
  for (unsigned dim = 0; dim < sizes.size(); ++dim) {
    bool wanted = inside[dim] ? wantInside : wantRows;
    bool present = llvm::is_contained(dims, int(dim));
    if (sizes[dim] != 1 && wanted != present)
      return false;
    // Lanes of a single element are lanes nevertheless.
    if (dim == lane && wantInside && !present)
      return false;
  }
  return true;
}

/// The body computes on numbers only, of types that have vectors, from tensors
/// that have them in memory.
static bool hasElementwiseBody(linalg::LinalgOp op) {
  for (Operation &inner : op.getBlock()->without_terminator()) {
    if (isa<linalg::IndexOp>(inner) ||
        (!OpTrait::hasElementwiseMappableTraits(&inner) &&
         !inner.hasTrait<OpTrait::ConstantLike>()))
      return false;
    if (!llvm::all_of(inner.getResultTypes(), isVectorElement))
      return false;
  }
  return llvm::all_of(op->getOperands(), [](Value value) {
    return isVectorElementInMemory(getElementTypeOrSelf(value.getType()));
  });
}

bool RowGroup::tryJoin(linalg::LinalgOp op, RowDims dims) {
  if (!op.hasPureTensorSemantics() || !hasElementwiseBody(op))
    return false;
  RowMember member{op, dims, std::nullopt, false};
  bool reduces = op.getNumReductionLoops() != 0;
  if (reduces) {
    member.reduction = matchRowReduction(op);
    if (!member.reduction || dims[member.reduction->loop] != int(lane))
      return false;
  }
  auto ranges = op.getStaticLoopRanges();
  auto kinds = op.getIteratorTypesArray();
  for (auto [number, dim] : llvm::enumerate(dims)) {
    int64_t size = ranges[number];
    if (dim == kUnit ? size != 1 : size != sizes[dim])
      return false;
    bool isReduction = kinds[number] == utils::IteratorType::reduction;
    if (isReduction && (dim == kUnit || !inside[dim]))
      return false;
    if (reduces && !isReduction && dim != kUnit && inside[dim])
      return false;
    if (dim != kUnit && llvm::count(dims, dim) != 1)
      return false;
  }
  member.isFull = covers(dims, true, true);
  if (!member.isFull && (reduces || !covers(dims, true, false)))
    return false;

  for (OpOperand &operand : op->getOpOperands()) {
    AffineMap map = op.getMatchingIndexingMap(&operand);
    if (!map.isProjectedPermutation(/*allowZeroInResults=*/true))
      return false;
    RowDims read = member.dimsOf(operand);
    // Lanes are neighbours in memory.
    for (int dim : ArrayRef(read).drop_back(!read.empty()))
      if (member.isFull && dim == int(lane))
        return false;
    if (op.isDpsInit(&operand)) {
      unsigned present = llvm::count_if(read, [](int d) { return d != kUnit; });
      unsigned loops = llvm::count_if(llvm::enumerate(dims), [&](auto item) {
        return item.value() != kUnit &&
               kinds[item.index()] == utils::IteratorType::parallel;
      });
      if (present != loops)
        return false;
      // An elementwise op may start from its init, a value of the group not.
      if (!reduces && op.payloadUsesValueFromOperand(&operand))
        return false;
    }
  }
  // Values of the group are read where they are made.
  auto makesWhatIsRead = [&](OpOperand &operand, const RowMember &reader) {
    const RowMember *producer = getProducer(operand.get());
    Value value = operand.get();
    if (!producer)
      return true;
    RowDims made = producer->dimsOf(*producer->op.getDpsInitOperand(0));
    SmallVector<Operation *> reshapes;
    for (; isUnitReshape(value.getDefiningOp());
         value = value.getDefiningOp()->getOperand(0))
      reshapes.push_back(value.getDefiningOp());
    for (Operation *reshape : llvm::reverse(reshapes))
      made = UnitReshape::match(reshape)->map(made);
    return agree(made, reader.dimsOf(operand));
  };
  members.push_back(member);
  index();
  bool fits = true;
  for (const RowMember &reader : members)
    for (OpOperand *operand : reader.op.getDpsInputOperands())
      fits &= makesWhatIsRead(*operand, reader);
  // An init that the group computes would have to wait for it.
  for (const RowMember &reader : members)
    for (OpOperand &init : reader.op.getDpsInitsMutable())
      fits &= !reader.op.payloadUsesValueFromOperand(&init) ||
              !getProducer(init.get());
  if (!fits) {
    members.pop_back();
    index();
    return false;
  }
  learn(members.back());
  return true;
}

void RowGroup::index() {
  position.clear();
  for (auto [number, member] : llvm::enumerate(members))
    position[member.op] = number;
}

/// Tries all neighbours of a member; says whether one joined.
bool RowGroup::growFrom(const RowMember &from) {
  SmallVector<linalg::LinalgOp> neighbours;
  SmallVector<Value> results{from.result()};
  while (!results.empty())
    for (Operation *user : results.pop_back_val().getUsers()) {
      if (auto reader = dyn_cast<linalg::LinalgOp>(user))
        neighbours.push_back(reader);
      else if (isUnitReshape(user))
        results.push_back(user->getResult(0));
    }
  for (OpOperand *operand : from.op.getDpsInputOperands()) {
    Value value = operand->get();
    while (isUnitReshape(value.getDefiningOp()))
      value = value.getDefiningOp()->getOperand(0);
    // What holds for all rows is not computed once more for each.
    if (auto producer = value.getDefiningOp<linalg::LinalgOp>())
      if (!isa<linalg::FillOp>(producer))
        neighbours.push_back(producer);
  }
  Block *block = from.op->getBlock();
  bool grown = false;
  for (linalg::LinalgOp op : neighbours) {
    if (op->getBlock() != block || position.contains(op) ||
        op->getNumResults() != 1 || !staysConvex(op))
      continue;
    if (std::optional<RowDims> dims = bind(op))
      grown |= tryJoin(op, *dims);
  }
  return grown;
}

/// The lanes of an elementwise op that register tiles have no vectors for: of
/// dynamic shape, or longer than a tile and no multiple of a vector.
static std::optional<unsigned> getElementwiseLane(linalg::LinalgOp op) {
  if (op.getNumReductionLoops() != 0 || op->getNumResults() != 1 ||
      isa<linalg::FillOp>(op))
    return std::nullopt;
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (!map.isPermutation() || map.getNumResults() == 0)
    return std::nullopt;
  unsigned lane = map.getDimPosition(map.getNumResults() - 1);
  int64_t size = op.getStaticLoopRanges()[lane];
  bool isDynamic = ShapedType::isDynamic(size);
  bool isOdd = size > 4 * kRowPartials && size % kRowPartials != 0;
  bool isLong = size >= kRowPartials / 2;
  if (!isDynamic && !isOdd && !(op.hasDynamicShape() && isLong))
    return std::nullopt;
  return lane;
}

std::optional<RowGroup> RowGroup::create(linalg::LinalgOp seed) {
  if (!seed.hasPureTensorSemantics())
    return std::nullopt;
  RowGroup group;
  if (std::optional<RowReduction> reduction = matchRowReduction(seed))
    group.lane = reduction->loop;
  else if (std::optional<unsigned> lane = getElementwiseLane(seed))
    group.lane = *lane;
  else
    return std::nullopt;
  group.sizes = seed.getStaticLoopRanges();
  if (llvm::is_contained(group.sizes, 0))
    return std::nullopt;
  for (auto [dim, kind] : llvm::enumerate(seed.getIteratorTypesArray()))
    group.inside.push_back(dim == group.lane ||
                           kind == utils::IteratorType::reduction);
  RowDims dims;
  for (unsigned dim = 0; dim < group.sizes.size(); ++dim)
    dims.push_back(dim);
  if (!group.tryJoin(seed, dims))
    return std::nullopt;
  // What joins late may tell more about those that could not join before.
  for (bool grown = true; grown;) {
    grown = false;
    for (size_t i = 0; i < group.members.size(); ++i)
      grown |= group.growFrom(RowMember(group.members[i]));
  }
  RowMember alone = group.members.front();
  group.makeConvex();
  // The seed is computed in any case: the order of its sum is defined.
  if (!group.position.contains(seed)) {
    group.members.assign(1, alone);
    group.followers.clear();
    group.index();
  }
  return group;
}
