//===- RowGroupOrder.cpp - groups that stand in one place -----------------===//
//
// The members of a group are computed together, so no other op may have to
// stand between them.
//
//===----------------------------------------------------------------------===//

#include "RowGroup.h"
#include "UnitReshape.h"

#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace quantx;

/// What `op` reads, also in its body: the scalars that its region takes from
/// outside.
static SmallVector<Value> getReadValues(Operation *op) {
  SmallVector<Value> values(op->getOperands());
  op->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (!op->isProperAncestor(operand.getParentRegion()->getParentOp()) &&
          operand.getParentRegion()->getParentOp() != op)
        values.push_back(operand);
  });
  return values;
}

/// Whether the group could still be computed in one place if `op` joined: no op
/// between it and the members reads the one and feeds the other.
bool RowGroup::staysConvex(linalg::LinalgOp op) const {
  Block *block = op->getBlock();
  Operation *first = op, *last = op;
  for (const RowMember &member : members) {
    if (member.op->isBeforeInBlock(first))
      first = member.op;
    if (last->isBeforeInBlock(member.op))
      last = member.op;
  }
  // From a member, or from `op`, over at least one other op.
  llvm::SetVector<Operation *> others;
  auto addUsers = [&](Operation *source) {
    for (Operation *user : source->getUsers()) {
      Operation *inBlock = block->findAncestorOpInBlock(*user);
      if (inBlock && inBlock != op && !position.contains(inBlock) &&
          inBlock->isBeforeInBlock(last))
        others.insert(inBlock);
    }
  };
  addUsers(op);
  for (const RowMember &member : members)
    addUsers(member.op);
  for (unsigned i = 0; i < others.size(); ++i)
    addUsers(others[i]);
  auto waits = [&](Operation *reader) {
    return llvm::any_of(getReadValues(reader), [&](Value operand) {
      Operation *source = operand.getDefiningOp();
      // A member's result is the same behind its reshapes.
      while (isUnitReshape(source) && source->getOperand(0).getDefiningOp() &&
             !others.contains(source->getOperand(0).getDefiningOp()))
        source = source->getOperand(0).getDefiningOp();
      return source && others.contains(source);
    });
  };
  return !waits(op) && llvm::none_of(members, [&](const RowMember &member) {
    return waits(member.op);
  });
}

/// Drops members that need what can only be computed behind the group, and
/// finds the ops that have to follow it.
void RowGroup::makeConvex() {
  llvm::sort(members, [](const RowMember &a, const RowMember &b) {
    return a.op->isBeforeInBlock(b.op);
  });
  index();
  Operation *first = members.front().op, *last = members.back().op;
  llvm::SetVector<Operation *> dependent;
  DenseSet<Operation *> kept;
  bool stopped = false;
  for (Operation *op = first;; op = op->getNextNode()) {
    auto readsAny = [&](auto contains) {
      bool found = false;
      op->walk([&](Operation *inner) {
        for (Value operand : inner->getOperands())
          if (Operation *source = operand.getDefiningOp())
            found |= contains(source);
      });
      return found;
    };
    if (position.contains(op) && !stopped) {
      bool waits = llvm::any_of(getReadValues(op), [&](Value operand) {
        Operation *source = operand.getDefiningOp();
        const RowMember *producer = getProducer(operand);
        if (producer && kept.contains(producer->op))
          return false;
        return source && dependent.contains(source);
      });
      if (!waits)
        kept.insert(op);
    }
    if (!kept.contains(op) && readsAny([&](Operation *source) {
          return kept.contains(source) || dependent.contains(source);
        })) {
      dependent.insert(op);
      // Nothing moves behind an op with an effect that has to move itself.
      if (!isMemoryEffectFree(op) || op->hasTrait<OpTrait::IsTerminator>())
        stopped = true;
    }
    if (op == last)
      break;
  }
  llvm::erase_if(members, [&](const RowMember &member) {
    return !kept.contains(member.op);
  });
  index();
  if (members.empty())
    return;
  for (Operation *op : dependent)
    if (op->isBeforeInBlock(getLast()))
      followers.push_back(op);
}
