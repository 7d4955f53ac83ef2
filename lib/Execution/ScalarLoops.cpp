//===- ScalarLoops.cpp - loops that are not vectorized --------------------===//
//
// Works on LLVM IR after all optimizations, so that what LLVM's own loop
// vectorizer takes care of is not reported.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/ScalarLoops.h"

#include "quantx/Interfaces/ObserveUtils.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/DebugInfoMetadata.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/Instructions.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/Utils/LoopUtils.h"

using namespace mlir;
using namespace quantx;

/// The name of the layer, else file and line, else nothing.
static std::string describe(Location location) {
  std::string name = getReadableName(location);
  if (!name.empty())
    return name;
  if (auto place = location->findInstanceOf<FileLineColLoc>())
    return (place.getFilename().getValue() + ":" + Twine(place.getLine()))
        .str();
  return "";
}

LayerLines LayerLines::mark(ModuleOp module) {
  LayerLines result;
  llvm::StringMap<unsigned> lines;
  module.walk([&](Operation *op) {
    auto [entry, isNew] =
        lines.try_emplace(describe(op->getLoc()), lines.size() + 1);
    if (isNew)
      result.names.push_back(entry->getKey().str());
    op->setLoc(
        FileLineColLoc::get(op->getContext(), "layers", entry->getValue(), 1));
  });
  return result;
}

std::string LayerLines::getName(unsigned line) const {
  if (line == 0 || line > names.size() || names[line - 1].empty())
    return "unnamed";
  return names[line - 1];
}

/// Whether the instruction moves a whole vector from or to memory: a load, a
/// store, or one of the intrinsics with masks or addresses of their own.
static bool movesVector(const llvm::Instruction &inst) {
  auto isVector = [](const llvm::Value *value) {
    return value->getType()->isVectorTy();
  };
  return inst.mayReadOrWriteMemory() &&
         (isVector(&inst) || llvm::any_of(inst.operand_values(), isVector));
}

/// Whether the loop is scalar; fills in what it does.
static bool isScalar(const llvm::Loop &loop, const LayerLines &lines,
                     ScalarLoop &result) {
  unsigned line = 0;
  for (const llvm::BasicBlock *block : loop.blocks())
    for (const llvm::Instruction &inst : *block) {
      if (movesVector(inst))
        return false;
      bool load = llvm::isa<llvm::LoadInst>(inst),
           store = llvm::isa<llvm::StoreInst>(inst);
      result.loads += load;
      result.stores += store;
      // The line of a memory access, rather than of the loop's counter.
      if (inst.getDebugLoc() && (line == 0 || load || store))
        line = inst.getDebugLoc().getLine();
    }
  result.layer = lines.getName(line);
  return result.loads + result.stores > 0;
}

std::vector<ScalarLoop> quantx::findScalarLoops(llvm::Module &module,
                                                const LayerLines &lines) {
  std::vector<ScalarLoop> result;
  for (llvm::Function &function : module) {
    if (function.isDeclaration())
      continue;
    llvm::DominatorTree dominators(function);
    llvm::LoopInfo loops(dominators);
    for (const llvm::Loop *loop : loops.getLoopsInPreorder()) {
      if (!loop->isInnermost() ||
          llvm::getBooleanLoopAttribute(loop, "llvm.loop.isvectorized"))
        continue;
      ScalarLoop found;
      if (isScalar(*loop, lines, found))
        result.push_back(found);
    }
  }
  return result;
}
