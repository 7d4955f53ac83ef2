//===- ObserveUtils.cpp - observers, names and absorbed clamps ------------===//

#include "quantx/Interfaces/ObserveUtils.h"

#include "mlir/IR/Location.h"

using namespace mlir;
using namespace quantx;

Value quantx::skipObserves(Value value) {
  while (auto observe = value.getDefiningOp<ObserveOp>())
    value = observe.getInput();
  return value;
}

SmallVector<Operation *> quantx::getUsersThroughObserves(Value value) {
  SmallVector<Operation *> users;
  SmallVector<Value> worklist = {value};
  while (!worklist.empty())
    for (Operation *user : worklist.pop_back_val().getUsers()) {
      if (auto observe = dyn_cast<ObserveOp>(user))
        worklist.push_back(observe.getResult());
      else
        users.push_back(user);
    }
  return users;
}

ObserveOp quantx::getObserver(Value value) {
  if (auto observe = value.getDefiningOp<ObserveOp>())
    return observe;
  ObserveOp first;
  for (Operation *user : value.getUsers()) {
    auto observe = dyn_cast<ObserveOp>(user);
    if (observe && observe->getBlock() == value.getParentBlock() &&
        (!first || observe->isBeforeInBlock(first)))
      first = observe;
  }
  return first;
}

static bool isClampOp(QuantizableOpInterface op) {
  double lower = 0, upper = 0;
  return op.isClamp(lower, upper);
}

QuantizableOpInterface quantx::getAbsorbedClamp(Operation *producer) {
  auto op = dyn_cast<QuantizableOpInterface>(producer);
  std::string reason;
  if (!op || producer->getNumResults() != 1 || !op.isQuantizable(reason) ||
      op.sharesScale() || isClampOp(op))
    return {};
  SmallVector<Operation *> users =
      getUsersThroughObserves(producer->getResult(0));
  if (users.size() != 1 || users[0]->getBlock() != producer->getBlock())
    return {};
  auto clamp = dyn_cast<QuantizableOpInterface>(users[0]);
  if (!clamp || !isClampOp(clamp) || !clamp.isQuantizable(reason))
    return {};
  return clamp;
}

std::string quantx::getReadableName(Location location) {
  if (auto name = dyn_cast<NameLoc>(location))
    return name.getName().str();
  if (auto fused = dyn_cast<FusedLoc>(location)) {
    for (Location part : fused.getLocations())
      if (std::string name = getReadableName(part); !name.empty())
        return name;
    return "";
  }
  if (auto call = dyn_cast<CallSiteLoc>(location)) {
    std::string name = getReadableName(call.getCallee());
    return name.empty() ? getReadableName(call.getCaller()) : name;
  }
  return "";
}
