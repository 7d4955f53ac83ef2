//===- BufferUsers.cpp - who touches a buffer -----------------------------===//

#include "BufferUsers.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;

void quantx::forEachUser(Value buffer,
                         llvm::function_ref<void(Operation *)> visit) {
  llvm::SetVector<Value> aliases;
  aliases.insert(buffer);
  auto addMemRefs = [&](ValueRange values) {
    for (Value value : values)
      if (isa<BaseMemRefType>(value.getType()))
        aliases.insert(value);
  };
  for (unsigned i = 0; i < aliases.size(); ++i)
    for (Operation *user : aliases[i].getUsers()) {
      visit(user);
      addMemRefs(user->getResults());
      for (Region &region : user->getRegions())
        for (Block &block : region)
          addMemRefs(block.getArguments());
      if (user->hasTrait<OpTrait::IsTerminator>() &&
          !isa<func::FuncOp>(user->getParentOp()))
        addMemRefs(user->getParentOp()->getResults());
    }
}
