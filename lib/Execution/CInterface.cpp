//===- CInterface.cpp - the C functions of a compiled model ---------------===//
//
// Writes the exported functions in LLVM IR.
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "GpuHost.h"
#include "quantx/Execution/Engine.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"

using namespace mlir;
using namespace quantx;

bool CFunction::isOpen() const {
  auto isStatic = [](RankedTensorType type) { return type.hasStaticShape(); };
  return !llvm::all_of(inputs, isStatic) || !llvm::all_of(outputs, isStatic);
}

std::string CInterface::getSizesSuffix(const CFunction &function) const {
  return functions.size() > 1 ? "_" + function.suffix + "_sizes" : "_sizes";
}

bool CInterface::isOpen() const {
  return llvm::any_of(functions,
                      [](const CFunction &part) { return part.isOpen(); });
}

int64_t CInterface::getWorkspaceSize() const {
  int64_t size = 0;
  for (const CFunction &function : functions)
    size = std::max(size, function.memory.workspace);
  return size;
}

static llvm::Function *addFunction(llvm::Module &module, llvm::Type *result,
                                   ArrayRef<llvm::Type *> arguments,
                                   const Twine &name) {
  auto *function =
      llvm::Function::Create(llvm::FunctionType::get(result, arguments, false),
                             llvm::Function::ExternalLinkage, name, module);
  function->addFnAttr(llvm::Attribute::NoUnwind);
  useBaseline(*function);
  llvm::BasicBlock::Create(module.getContext(), "entry", function);
  return function;
}

/// Ends the function with `status` where `condition` holds.
static void returnIf(llvm::IRBuilder<> &b, llvm::Value *condition,
                     llvm::Value *status) {
  llvm::Function *function = b.GetInsertBlock()->getParent();
  auto *yes = llvm::BasicBlock::Create(b.getContext(), "bad", function);
  auto *no = llvm::BasicBlock::Create(b.getContext(), "good", function);
  b.CreateCondBr(condition, yes, no);
  b.SetInsertPoint(yes);
  b.CreateRet(status);
  b.SetInsertPoint(no);
}

/// Whether one of the shapes, of the open inputs in order, has a size that is
/// out of its bounds, unlike another of its name, or beyond what 31 bits count.
static llvm::Value *checkShapes(llvm::IRBuilder<> &b, const CFunction &function,
                                ArrayRef<llvm::Value *> shapes) {
  llvm::Value *bad = b.getFalse();
  llvm::StringMap<llvm::Value *> named;
  auto refuseIf = [&](llvm::Value *condition) {
    bad = b.CreateOr(bad, condition);
  };
  const llvm::Value *const *shape = shapes.begin();
  for (auto [i, type] : llvm::enumerate(function.inputs)) {
    if (type.hasStaticShape())
      continue;
    auto *pointer = const_cast<llvm::Value *>(*shape++);
    llvm::Value *elements = b.getInt64(1);
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      llvm::Value *size = b.CreateLoad(
          b.getInt64Ty(),
          b.CreateConstInBoundsGEP1_64(b.getInt64Ty(), pointer, dim));
      llvm::Value *most = b.getInt64(std::numeric_limits<int32_t>::max());
      refuseIf(b.CreateICmpUGT(size, most));
      // Of two factors of 31 bits each.
      elements = b.CreateMul(
          b.CreateBinaryIntrinsic(llvm::Intrinsic::umin, elements, most), size);
      refuseIf(b.CreateICmpUGT(elements, most));
      if (!type.isDynamicDim(dim)) {
        refuseIf(b.CreateICmpNE(size, b.getInt64(type.getDimSize(dim))));
        continue;
      }
      if (i >= function.notes.size() ||
          dim >= int64_t(function.notes[i].size()) ||
          function.notes[i][dim].name.empty())
        continue;
      const SizeNote &note = function.notes[i][dim];
      refuseIf(b.CreateICmpSLT(size, b.getInt64(note.low)));
      if (note.high)
        refuseIf(b.CreateICmpSGT(size, b.getInt64(*note.high)));
      auto [first, isNew] = named.try_emplace(note.name, size);
      if (!isNew)
        refuseIf(b.CreateICmpNE(size, first->second));
    }
  }
  return bad;
}

/// int NAME_sizes(shapes of inputs..., shapes of outputs..., size_t *workspace)
/// for function `number`.
static void addSizes(llvm::Module &module, const CInterface &interface,
                     size_t number, const Twine &name,
                     VariantSelection &selection) {
  llvm::LLVMContext &context = module.getContext();
  const CFunction &function = interface.functions[number];
  unsigned count = interface.variants.front().sizes[number]->arg_size();
  SmallVector<llvm::Type *> types(count, llvm::PointerType::getUnqual(context));
  llvm::Function *told =
      addFunction(module, llvm::Type::getInt32Ty(context), types, name);
  llvm::IRBuilder<> b(&told->getEntryBlock());
  llvm::Value *isNull = b.getFalse();
  SmallVector<llvm::Value *> arguments;
  for (llvm::Argument &argument : told->args()) {
    isNull = b.CreateOr(isNull, b.CreateIsNull(&argument));
    arguments.push_back(&argument);
  }
  returnIf(b, isNull, b.getInt32(kNullPointer));
  returnIf(b, checkShapes(b, function, arguments), b.getInt32(kBadSize));
  llvm::Value *state = selection.getState(b);
  returnIf(b, b.CreateICmpSLT(state, b.getInt32(0)), state);
  auto *other = llvm::BasicBlock::Create(context, "other", told);
  llvm::SwitchInst *choice = b.CreateSwitch(state, other);
  new llvm::UnreachableInst(context, other);
  for (auto [k, variant] : llvm::enumerate(interface.variants)) {
    auto *call = llvm::BasicBlock::Create(context, "call", told);
    choice->addCase(b.getInt32(k + 1), call);
    llvm::IRBuilder<> c(call);
    c.CreateCall(variant.sizes[number], arguments);
    c.CreateRet(c.getInt32(0));
  }
}

/// int NAME_run(void *workspace, in..., out...) for function `number`: checks
/// pointers and sizes, then calls the variant for this CPU with the workspace
/// last.
static void addRun(llvm::Module &module, const CInterface &interface,
                   size_t number, VariantSelection &selection) {
  llvm::LLVMContext &context = module.getContext();
  const CFunction &function = interface.functions[number];
  unsigned count = interface.variants.front().entries[number]->arg_size();
  auto *pointer = llvm::PointerType::getUnqual(context);
  SmallVector<llvm::Type *> types(count, pointer);
  llvm::Function *run =
      addFunction(module, llvm::Type::getInt32Ty(context), types,
                  interface.name + "_" + function.suffix);
  llvm::IRBuilder<> b(&run->getEntryBlock());
  llvm::Value *isNull = b.getFalse();
  for (llvm::Argument &argument : run->args()) {
    // A model without intermediate buffers needs no workspace.
    if (argument.getArgNo() == 0 && function.memory.workspace == 0 &&
        !function.isOpen())
      continue;
    isNull = b.CreateOr(isNull, b.CreateIsNull(&argument));
  }
  returnIf(b, isNull, b.getInt32(kNullPointer));
  llvm::Value *address = b.CreatePtrToInt(run->getArg(0), b.getInt64Ty());
  returnIf(b, b.CreateIsNotNull(b.CreateAnd(address, kWorkspaceAlignment - 1)),
           b.getInt32(kMisaligned));
  if (function.isOpen()) {
    SmallVector<llvm::Value *> shapes;
    unsigned place = 1;
    for (RankedTensorType type : function.inputs) {
      if (!type.hasStaticShape())
        shapes.push_back(run->getArg(++place));
      ++place;
    }
    returnIf(b, checkShapes(b, function, shapes), b.getInt32(kBadSize));
  }
  SmallVector<llvm::Value *> arguments;
  for (llvm::Argument &argument : llvm::drop_begin(run->args()))
    arguments.push_back(&argument);
  arguments.push_back(run->getArg(0));
  llvm::Value *state = selection.getState(b);
  returnIf(b, b.CreateICmpSLT(state, b.getInt32(0)), state);
  auto *other = llvm::BasicBlock::Create(context, "other", run);
  llvm::SwitchInst *choice = b.CreateSwitch(state, other);
  new llvm::UnreachableInst(context, other);
  for (auto [k, variant] : llvm::enumerate(interface.variants)) {
    auto *call = llvm::BasicBlock::Create(context, "call", run);
    choice->addCase(b.getInt32(k + 1), call);
    llvm::IRBuilder<> c(call);
    llvm::Value *status = c.CreateCall(variant.entries[number], arguments);
    if (function.firstStatus != 0)
      status =
          c.CreateSelect(c.CreateIsNull(status), status,
                         c.CreateAdd(status, c.getInt32(function.firstStatus)));
    c.CreateRet(status);
  }
}

/// const char *NAME_variant(void).
static void addVariantName(llvm::Module &module, const CInterface &interface,
                           VariantSelection &selection) {
  auto *pointer = llvm::PointerType::getUnqual(module.getContext());
  llvm::Function *function =
      addFunction(module, pointer, {}, interface.name + "_variant");
  llvm::IRBuilder<> b(&function->getEntryBlock());
  llvm::Value *state = selection.getState(b);
  llvm::Value *result = llvm::ConstantPointerNull::get(pointer);
  for (auto [k, variant] : llvm::enumerate(interface.variants))
    result = b.CreateSelect(b.CreateICmpEQ(state, b.getInt32(k + 1)),
                            b.CreateGlobalString(variant.name), result);
  b.CreateRet(result);
}

/// int NAME_set_threads(int threads).
static void addSetThreads(llvm::Module &module, const CInterface &interface) {
  llvm::Type *word = llvm::Type::getInt32Ty(module.getContext());
  llvm::Function *function =
      addFunction(module, word, {word}, interface.name + "_set_threads");
  llvm::IRBuilder<> b(&function->getEntryBlock());
  // Only code that divides its work has the variable.
  llvm::GlobalVariable *variable =
      module.getGlobalVariable("quantx_threads", /*AllowInternal=*/true);
  if (!variable) {
    b.CreateRet(b.getInt32(1));
    return;
  }
  llvm::Value *count = b.CreateBinaryIntrinsic(
      llvm::Intrinsic::smax, function->getArg(0), b.getInt32(1));
  count = b.CreateBinaryIntrinsic(llvm::Intrinsic::smin, count,
                                  b.getInt32(kMaxThreads));
  b.CreateStore(count, variable)->setAtomic(llvm::AtomicOrdering::Monotonic);
  b.CreateRet(count);
}

static void addNumber(llvm::Module &module, const Twine &name, int64_t value) {
  auto *type = llvm::Type::getInt64Ty(module.getContext());
  llvm::Function *function = addFunction(module, type, {}, name);
  llvm::IRBuilder<> b(&function->getEntryBlock());
  b.CreateRet(b.getInt64(value));
}

static void addStatusMessage(llvm::Module &module, const CInterface &interface,
                             VariantSelection &selection) {
  llvm::LLVMContext &context = module.getContext();
  llvm::Function *function = addFunction(
      module, llvm::PointerType::getUnqual(context),
      {llvm::Type::getInt32Ty(context)}, interface.name + "_status_message");
  llvm::IRBuilder<> b(&function->getEntryBlock());
  llvm::Value *result = b.CreateGlobalString("unknown status");
  auto add = [&](int32_t status, StringRef text) {
    llvm::Value *matches =
        b.CreateICmpEQ(function->getArg(0), b.getInt32(status));
    result = b.CreateSelect(matches, b.CreateGlobalString(text), result);
  };
  add(0, "success");
  add(kNullPointer, kNullMessage);
  add(kMisaligned, kMisalignedMessage);
  if (interface.isOpen())
    add(kBadSize, kBadSizeMessage);
  add(kNoTilePermission, kNoTilePermissionMessage);
  for (const CFunction &part : interface.functions)
    for (auto [index, message] : llvm::enumerate(part.messages))
      add(part.firstStatus + index + 1, message);
  // Of a GPU, what went wrong last.
  if (auto *text = module.getGlobalVariable(kGpuMessageName, true))
    result = b.CreateSelect(b.CreateICmpEQ(function->getArg(0), b.getInt32(1)),
                            text, result);
  auto *missing = llvm::BasicBlock::Create(context, "missing", function);
  auto *known = llvm::BasicBlock::Create(context, "known", function);
  b.CreateCondBr(b.CreateICmpEQ(function->getArg(0), b.getInt32(kLacksFeature)),
                 missing, known);
  b.SetInsertPoint(missing);
  b.CreateRet(selection.getMissingMessage(b));
  b.SetInsertPoint(known);
  b.CreateRet(result);
}

void quantx::addCInterface(llvm::Module &module, const CInterface &interface) {
  for (llvm::Function &function : module)
    if (!function.isDeclaration())
      function.setLinkage(llvm::GlobalValue::InternalLinkage);
  for (llvm::GlobalVariable &global : module.globals())
    if (!global.isDeclaration())
      global.setLinkage(llvm::GlobalValue::InternalLinkage);
  VariantSelection selection(module, interface.variants);
  selection.emit();
  for (size_t i = 0; i < interface.functions.size(); ++i)
    addRun(module, interface, i, selection);
  for (auto [i, function] : llvm::enumerate(interface.functions))
    if (function.isOpen())
      addSizes(module, interface, i,
               interface.name + interface.getSizesSuffix(function), selection);
  addVariantName(module, interface, selection);
  addSetThreads(module, interface);
  addNumber(module, interface.name + "_workspace_size",
            interface.getWorkspaceSize());
  if (interface.functions.size() > 1)
    for (const CFunction &function : interface.functions)
      addNumber(module,
                interface.name + "_" + function.suffix + "_workspace_size",
                function.memory.workspace);
  addNumber(module, interface.name + "_workspace_alignment",
            kWorkspaceAlignment);
  addStatusMessage(module, interface, selection);
}
