//===- LibraryEntries.cpp - the functions of a library --------------------===//
//
// Which functions of a module C can call, and as what it sees them.
//
//===----------------------------------------------------------------------===//

#include "LibraryParts.h"
#include "quantx/Execution/Library.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace quantx;

bool quantx::isIdentifier(StringRef name) {
  return !name.empty() && !llvm::isDigit(name.front()) &&
         llvm::all_of(name,
                      [](char c) { return llvm::isAlnum(c) || c == '_'; });
}

llvm::Expected<SmallVector<func::FuncOp>>
quantx::selectEntries(ModuleOp module, ArrayRef<LibraryFunction> wanted) {
  SmallVector<func::FuncOp> entries;
  if (wanted.empty()) {
    for (auto function : module.getOps<func::FuncOp>())
      if (!function.isExternal() && function.isPublic())
        entries.push_back(function);
    if (entries.empty())
      return makeError("the module has no function");
    return entries;
  }
  for (const LibraryFunction &one : wanted) {
    auto function = module.lookupSymbol<func::FuncOp>(one.name);
    if (!function || function.isExternal() || !function.isPublic())
      return makeError("the module has no function '" + one.name + "'");
    if (llvm::is_contained(entries, function))
      return makeError("the function '" + one.name + "' is named twice");
    entries.push_back(function);
  }
  for (auto function : module.getOps<func::FuncOp>())
    if (function.isPublic() && !llvm::is_contained(entries, function))
      function.setPrivate();
  return entries;
}

/// Reads the types that C sees.
static llvm::Error describeEntry(func::FuncOp entry, CFunction &interface) {
  auto add = [&](TypeRange types, std::vector<RankedTensorType> &list,
                 StringRef what) -> llvm::Error {
    for (auto [index, type] : llvm::enumerate(types)) {
      auto tensor = dyn_cast<RankedTensorType>(type);
      if (!tensor || !getElementKind(tensor.getElementType()))
        return makeError(what + " " + Twine(index) + " of '" + entry.getName() +
                         "' is not a tensor of static or open shape");
      list.push_back(tensor);
    }
    return llvm::Error::success();
  };
  if (auto error = add(entry.getArgumentTypes(), interface.inputs, "input"))
    return error;
  for (unsigned i = 0; i < entry.getNumArguments(); ++i) {
    SmallVector<SizeNote> notes = getSizeNotes(entry, i);
    interface.notes.emplace_back(notes.begin(), notes.end());
  }
  return add(entry.getResultTypes(), interface.outputs, "result");
}

/// Refuses tensors that are empty, and those that are surely a mistake: their
/// elements could not be counted in 31 bits.
static LogicalResult checkShapes(func::FuncOp entry) {
  auto check = [](Location loc, Type type) -> LogicalResult {
    auto tensor = dyn_cast<RankedTensorType>(type);
    if (!tensor || !tensor.hasStaticShape())
      return success();
    if (llvm::is_contained(tensor.getShape(), 0))
      return emitError(loc) << tensor << " has no elements";
    int64_t left = std::numeric_limits<int32_t>::max();
    for (int64_t size : tensor.getShape())
      left /= size;
    if (left == 0)
      return emitError(loc) << tensor << " has more than 2147483647 elements";
    return success();
  };
  for (BlockArgument argument : entry.getArguments())
    if (failed(check(argument.getLoc(), argument.getType())))
      return failure();
  WalkResult walk = entry.walk([&](Operation *op) {
    for (Type type : op->getResultTypes())
      if (failed(check(op->getLoc(), type)))
        return WalkResult::interrupt();
    return WalkResult::advance();
  });
  return failure(walk.wasInterrupted());
}

llvm::Error quantx::describeEntries(ArrayRef<func::FuncOp> entries,
                                    const LibraryOptions &options,
                                    CInterface &interface) {
  for (auto [i, one] : llvm::enumerate(entries)) {
    func::FuncOp entry = one;
    CFunction function;
    function.name = entry.getName().str();
    function.suffix = entries.size() == 1 ? "run" : function.name;
    if (!isIdentifier(interface.name + "_" + function.suffix))
      return makeError("'" + function.name + "' cannot be part of a C name");
    if (entries.size() > 1 &&
        llvm::is_contained({"workspace_size", "workspace_alignment",
                            "status_message", "variant", "set_threads"},
                           StringRef(function.suffix)))
      return makeError("the function '" + function.name +
                       "' would take the name of another C function");
    if (i < options.functions.size()) {
      function.inputValues = options.functions[i].inputs;
      function.outputValues = options.functions[i].outputs;
    }
    if (llvm::Error error = describeEntry(entry, function))
      return error;
    if (failed(checkShapes(entry)))
      return makeError("'" + function.name +
                       "' has shapes that cannot be compiled");
    interface.functions.push_back(std::move(function));
  }
  return llvm::Error::success();
}
