//===- RowStages.cpp - passes over one row --------------------------------===//

#include "RowStages.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace quantx;

/// More work than to write an element into the first cache and to read it:
/// functions and quotients, and bodies of many operations, those on 64 bits
/// counted twice.
static bool isExpensive(linalg::LinalgOp op) {
  constexpr unsigned kFewOperations = 8;
  unsigned operations = 0;
  for (Operation &inner : op.getBlock()->without_terminator()) {
    if (isa<math::MathDialect>(inner.getDialect()) ||
        isa<arith::DivFOp, arith::RemFOp, arith::DivSIOp, arith::DivUIOp,
            arith::RemSIOp, arith::RemUIOp>(inner))
      return true;
    if (!inner.hasTrait<OpTrait::ConstantLike>())
      operations +=
          inner.getResult(0).getType().getIntOrFloatBitWidth() > 32 ? 2 : 1;
  }
  return operations > kFewOperations;
}

static unsigned numberOf(const RowGroup &group, const RowMember *member) {
  return member - group.getMembers().begin();
}

/// Computes what `stage` needs of the elements of `member`.
void RowStages::demand(const RowGroup &group, unsigned number, unsigned stage) {
  const RowMember &member = group.getMembers()[number];
  if (llvm::is_contained(computed[stage], number))
    return;
  if (isExpensive(member.op))
    for (unsigned earlier = 0; earlier < stage; ++earlier)
      if (llvm::is_contained(computed[earlier], number)) {
        keptIn[number] = earlier;
        return;
      }
  computed[stage].push_back(number);
  for (OpOperand *operand : member.op.getDpsInputOperands())
    if (const RowMember *producer = group.getProducer(operand->get()))
      if (producer->hasFullResult())
        demand(group, numberOf(group, producer), stage);
}

RowStages::RowStages(const RowGroup &group) {
  ArrayRef<RowMember> members = group.getMembers();
  keptIn.resize(members.size());
  unsigned count = 1;
  for (const RowMember &member : members) {
    unsigned stage = 0;
    for (OpOperand *operand : member.op.getDpsInputOperands())
      if (const RowMember *producer = group.getProducer(operand->get()))
        stage = std::max(stage, ready[numberOf(group, producer)] +
                                    producer->reduction.has_value());
    ready.push_back(stage);
    if (member.isFull)
      count = std::max(count, stage + 1);
  }
  computed.resize(count);
  for (unsigned stage = 0; stage < count; ++stage) {
    for (auto [number, member] : llvm::enumerate(members))
      if (ready[number] == stage && member.isFull &&
          (member.reduction || group.isReadOutside(member)))
        demand(group, number, stage);
    llvm::sort(computed[stage]);
  }
}
