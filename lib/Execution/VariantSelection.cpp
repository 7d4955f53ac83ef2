//===- VariantSelection.cpp - which code of a library runs ----------------===//
//
// Emits in LLVM IR what CpuFeatures.cpp does on the host: cpuid and xgetbv, the
// test of each variant's features, the request for AMX tiles. The choice is
// made once, when the library is loaded or first called.
//
//===----------------------------------------------------------------------===//

#include "VariantSelection.h"

#include "llvm/IR/InlineAsm.h"
#include "llvm/TargetParser/Triple.h"
#include "llvm/Transforms/Utils/ModuleUtils.h"

using namespace quantx;
using llvm::IRBuilder;
using llvm::Type;
using llvm::Value;

void quantx::useBaseline(llvm::Function &function) {
  if (!function.getParent()->getTargetTriple().isX86())
    return;
  function.addFnAttr("target-cpu", "x86-64");
  function.addFnAttr("target-features", "+sse2");
}

llvm::Function *VariantSelection::addFunction(Type *result,
                                              llvm::ArrayRef<Type *> arguments,
                                              const llvm::Twine &name) {
  auto *function =
      llvm::Function::Create(llvm::FunctionType::get(result, arguments, false),
                             llvm::Function::InternalLinkage, name, module);
  function->addFnAttr(llvm::Attribute::NoUnwind);
  useBaseline(*function);
  llvm::BasicBlock::Create(module.getContext(), "entry", function);
  return function;
}

//===----------------------------------------------------------------------===//
// cpuid
//===----------------------------------------------------------------------===//

/// The four registers that cpuid returns.
static Value *emitCpuid(IRBuilder<> &b, Value *leaf, uint32_t subleaf) {
  Type *word = b.getInt32Ty();
  auto *result = llvm::StructType::get(word, word, word, word);
  auto *type = llvm::FunctionType::get(result, {word, word}, false);
  auto *code = llvm::InlineAsm::get(
      type, "cpuid",
      "={ax},={bx},={cx},={dx},{ax},{cx},~{dirflag},~{fpsr},~{flags}",
      /*hasSideEffects=*/true);
  return b.CreateCall(type, code, {leaf, b.getInt32(subleaf)});
}

/// Whether cpuid knows the leaf: an unknown one returns what it likes.
static Value *leafExists(IRBuilder<> &b, uint32_t leaf, uint32_t subleaf) {
  Value *last =
      b.CreateExtractValue(emitCpuid(b, b.getInt32(leaf & 0x80000000u), 0), 0);
  Value *exists = b.CreateICmpULE(b.getInt32(leaf), last);
  if (subleaf == 0)
    return exists;
  last = b.CreateExtractValue(emitCpuid(b, b.getInt32(leaf), 0), 0);
  return b.CreateAnd(exists, b.CreateICmpULE(b.getInt32(subleaf), last));
}

Value *VariantSelection::loadWord(IRBuilder<> &b, Value *words, CpuWord word) {
  return b.CreateLoad(
      b.getInt32Ty(),
      b.CreateConstGEP1_32(b.getInt32Ty(), words, unsigned(word)));
}

/// void quantx_read_cpu(ptr words): readCpuWords of Support, emitted.
llvm::Function *VariantSelection::emitReadWords() {
  llvm::LLVMContext &context = module.getContext();
  auto *pointer = llvm::PointerType::getUnqual(context);
  llvm::Function *function =
      addFunction(Type::getVoidTy(context), {pointer}, "quantx_read_cpu");
  IRBuilder<> b(&function->getEntryBlock());
  Value *words = function->getArg(0);
  auto store = [&](unsigned word, Value *value) {
    b.CreateStore(value, b.CreateConstGEP1_32(b.getInt32Ty(), words, word));
  };
  for (auto [word, from] : llvm::enumerate(getCpuidRegisters())) {
    Value *exists = leafExists(b, from.leaf, from.subleaf);
    Value *registers = emitCpuid(b, b.getInt32(from.leaf), from.subleaf);
    store(word,
          b.CreateSelect(exists, b.CreateExtractValue(registers, from.index),
                         b.getInt32(0)));
  }
  auto hasBit = [&](CpuWord word, unsigned bit) {
    Value *bits = loadWord(b, words, word);
    return b.CreateIsNotNull(b.CreateAnd(bits, b.getInt32(1u << bit)));
  };
  Value *hasAvx10 =
      b.CreateAnd(hasBit(CpuWord::Leaf7Sub1Edx, 19), leafExists(b, 0x24, 0));
  Value *version = b.CreateAnd(
      b.CreateExtractValue(emitCpuid(b, b.getInt32(0x24), 0), 1), 0xf);
  Value *upTo = b.CreateSub(b.CreateShl(b.getInt32(1), version), b.getInt32(1));
  store(unsigned(CpuWord::Avx10),
        b.CreateSelect(hasAvx10, upTo, b.getInt32(0)));

  // xgetbv is illegal where the operating system has not turned it on.
  store(unsigned(CpuWord::SavedStates), b.getInt32(0));
  auto *read = llvm::BasicBlock::Create(context, "xgetbv", function);
  auto *done = llvm::BasicBlock::Create(context, "done", function);
  b.CreateCondBr(hasBit(CpuWord::Leaf1Ecx, 27), read, done);
  b.SetInsertPoint(read);
  Type *word = b.getInt32Ty();
  auto *type =
      llvm::FunctionType::get(llvm::StructType::get(word, word), {word}, false);
  auto *code = llvm::InlineAsm::get(
      type, "xgetbv", "={ax},={dx},{cx},~{dirflag},~{fpsr},~{flags}", true);
  store(unsigned(CpuWord::SavedStates),
        b.CreateExtractValue(b.CreateCall(type, code, {b.getInt32(0)}), 0));
  b.CreateBr(done);
  b.SetInsertPoint(done);
  b.CreateRetVoid();
  return function;
}

//===----------------------------------------------------------------------===//
// The choice
//===----------------------------------------------------------------------===//

Value *VariantSelection::hasBits(IRBuilder<> &b, Value *words,
                                 const CpuWords &bits) {
  Value *missing = b.getInt32(0);
  for (unsigned i = 0; i < kNumCpuWords; ++i)
    if (bits[i])
      missing = b.CreateOr(
          missing, b.CreateAnd(b.CreateNot(loadWord(b, words, CpuWord(i))),
                               b.getInt32(bits[i])));
  return b.CreateIsNull(missing);
}

/// i1: whether the kernel gives this process the tiles of AMX.
Value *VariantSelection::requestTiles(IRBuilder<> &b) {
  if (!module.getTargetTriple().isOSLinux())
    return b.getFalse();
  Type *word = b.getInt64Ty();
  auto *type = llvm::FunctionType::get(word, {word, word, word}, false);
  auto *code = llvm::InlineAsm::get(type, "syscall",
                                    "={ax},{ax},{di},{si},~{rcx},~{r11},"
                                    "~{memory},~{dirflag},~{fpsr},~{flags}",
                                    true);
  return b.CreateIsNull(b.CreateCall(type, code,
                                     {b.getInt64(TilePermission::call),
                                      b.getInt64(TilePermission::code),
                                      b.getInt64(TilePermission::state)}));
}

static bool usesTiles(const Variant &variant) {
  return llvm::any_of(variant.features, [](const CpuFeature *feature) {
    return feature->name == "amx-tile";
  });
}

llvm::Function *VariantSelection::emitSelect() {
  llvm::LLVMContext &context = module.getContext();
  Type *word = Type::getInt32Ty(context);
  select = addFunction(word, {llvm::PointerType::getUnqual(context), word},
                       "quantx_select");
  IRBuilder<> b(&select->getEntryBlock());
  Value *status = b.getInt32(kLacksFeature);
  for (auto [k, variant] : llvm::enumerate(variants)) {
    auto block = [&](const char *name) {
      return llvm::BasicBlock::Create(context, name, select);
    };
    llvm::BasicBlock *before = b.GetInsertBlock(), *take = block("take"),
                     *next = block("next");
    Value *allowed =
        b.CreateIsNotNull(b.CreateAnd(select->getArg(1), b.getInt32(1u << k)));
    Value *fits =
        b.CreateAnd(allowed, hasBits(b, select->getArg(0),
                                     getRequiredBits(variant.features)));
    if (!usesTiles(variant)) {
      b.CreateCondBr(fits, take, next);
      b.SetInsertPoint(next);
    } else {
      // Only asked for when the code would be taken.
      llvm::BasicBlock *ask = block("ask");
      b.CreateCondBr(fits, ask, next);
      b.SetInsertPoint(ask);
      b.CreateCondBr(requestTiles(b), take, next);
      b.SetInsertPoint(next);
      llvm::PHINode *merged = b.CreatePHI(word, 2);
      merged->addIncoming(status, before);
      merged->addIncoming(b.getInt32(kNoTilePermission), ask);
      status = merged;
    }
    IRBuilder<>(take).CreateRet(b.getInt32(k + 1));
  }
  b.CreateRet(status);
  return select;
}

/// void quantx_load(): what the loader calls.
llvm::Function *VariantSelection::emitLoad() {
  llvm::LLVMContext &context = module.getContext();
  auto *pointer = llvm::PointerType::getUnqual(context);
  Type *word = Type::getInt32Ty(context);
  llvm::Function *function =
      addFunction(Type::getVoidTy(context), {}, "quantx_load");
  IRBuilder<> b(&function->getEntryBlock());
  Value *words = b.CreateAlloca(llvm::ArrayType::get(word, kNumCpuWords));

  // A name in the environment narrows the choice to its variant.
  auto getenv = module.getOrInsertFunction("getenv", pointer, pointer);
  auto strcmp = module.getOrInsertFunction("strcmp", word, pointer, pointer);
  auto *compare = llvm::BasicBlock::Create(context, "compare", function);
  auto *choose = llvm::BasicBlock::Create(context, "choose", function);
  Value *name = b.CreateCall(getenv, {b.CreateGlobalString(kVariantVariable)});
  llvm::BasicBlock *entry = b.GetInsertBlock();
  b.CreateCondBr(b.CreateIsNull(name), choose, compare);
  b.SetInsertPoint(compare);
  Value *named = b.getInt32(0);
  for (auto [k, variant] : llvm::enumerate(variants)) {
    Value *equal = b.CreateIsNull(
        b.CreateCall(strcmp, {name, b.CreateGlobalString(variant.name)}));
    named = b.CreateOr(
        named, b.CreateSelect(equal, b.getInt32(1u << k), b.getInt32(0)));
  }
  named = b.CreateSelect(b.CreateIsNull(named), b.getInt32(~0u), named);
  b.CreateBr(choose);
  b.SetInsertPoint(choose);
  llvm::PHINode *allowed = b.CreatePHI(word, 2);
  allowed->addIncoming(b.getInt32(~0u), entry);
  allowed->addIncoming(named, compare);

  b.CreateCall(readWords, {words});
  auto *store = b.CreateStore(b.CreateCall(select, {words, allowed}), state);
  store->setAtomic(llvm::AtomicOrdering::Monotonic);
  b.CreateRetVoid();
  return function;
}

void VariantSelection::emit() {
  state = new llvm::GlobalVariable(
      module, Type::getInt32Ty(module.getContext()), /*isConstant=*/false,
      llvm::GlobalValue::InternalLinkage,
      llvm::ConstantInt::get(Type::getInt32Ty(module.getContext()), 0),
      "quantx_state");
  readWords = emitReadWords();
  emitSelect();
  load = emitLoad();
  llvm::appendToGlobalCtors(module, load, /*Priority=*/65535);
}

Value *VariantSelection::getState(IRBuilder<> &b) {
  // Constructors of other libraries may call before the loader did.
  auto read = [&] {
    auto *value = b.CreateLoad(b.getInt32Ty(), state);
    value->setAtomic(llvm::AtomicOrdering::Monotonic);
    return value;
  };
  llvm::Function *function = b.GetInsertBlock()->getParent();
  auto *first =
      llvm::BasicBlock::Create(module.getContext(), "first", function);
  auto *known =
      llvm::BasicBlock::Create(module.getContext(), "known", function);
  b.CreateCondBr(b.CreateIsNull(read()), first, known);
  b.SetInsertPoint(first);
  b.CreateCall(load, {});
  b.CreateBr(known);
  b.SetInsertPoint(known);
  return read();
}

Value *VariantSelection::getMissingMessage(IRBuilder<> &b) {
  // Of the variant that asks for least; its oldest feature wins.
  const Variant &variant = variants.back();
  Value *words =
      b.CreateAlloca(llvm::ArrayType::get(b.getInt32Ty(), kNumCpuWords));
  b.CreateCall(readWords, {words});
  Value *message = b.CreateGlobalString(
      "this CPU cannot run the variant that QUANTX_VARIANT names");
  for (const CpuFeature *feature : llvm::reverse(variant.features)) {
    Value *text = b.CreateGlobalString(
        ("this CPU or its operating system lacks feature '" + feature->name +
         "', which code for '" + variant.name + "' needs")
            .str());
    message = b.CreateSelect(hasBits(b, words, getRequiredBits({feature})),
                             message, text);
  }
  return message;
}
