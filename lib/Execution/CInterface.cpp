//===- CInterface.cpp - the C functions of a compiled model ---------------===//
//
// Writes the exported functions in LLVM IR and the header that declares them.
//
//===----------------------------------------------------------------------===//

#include "CInterface.h"

#include "GpuHost.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace quantx;

static constexpr int32_t kNullPointer = -1, kMisaligned = -2;
static constexpr const char *kNullMessage = "a pointer is null";
static constexpr const char *kMisalignedMessage =
    "the workspace is not aligned to 64 bytes";

int64_t CInterface::getWorkspaceSize() const {
  int64_t size = 0;
  for (const CFunction &function : functions)
    size = std::max(size, function.memory.workspace);
  return size;
}

//===----------------------------------------------------------------------===//
// LLVM IR
//===----------------------------------------------------------------------===//

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

/// int NAME_run(void *workspace, in..., out...) for function `number`: checks
/// the pointers, then calls the variant for this CPU with the workspace last.
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
  auto returnIf = [&](llvm::Value *condition, llvm::Value *status) {
    auto *yes = llvm::BasicBlock::Create(context, "bad", run);
    auto *no = llvm::BasicBlock::Create(context, "good", run);
    b.CreateCondBr(condition, yes, no);
    b.SetInsertPoint(yes);
    b.CreateRet(status);
    b.SetInsertPoint(no);
  };
  llvm::Value *isNull = b.getFalse();
  for (llvm::Argument &argument : run->args()) {
    // A model without intermediate buffers needs no workspace.
    if (argument.getArgNo() == 0 && function.memory.workspace == 0)
      continue;
    isNull = b.CreateOr(isNull, b.CreateIsNull(&argument));
  }
  returnIf(isNull, b.getInt32(kNullPointer));
  llvm::Value *address = b.CreatePtrToInt(run->getArg(0), b.getInt64Ty());
  returnIf(b.CreateIsNotNull(b.CreateAnd(address, kWorkspaceAlignment - 1)),
           b.getInt32(kMisaligned));
  SmallVector<llvm::Value *> arguments;
  for (llvm::Argument &argument : llvm::drop_begin(run->args()))
    arguments.push_back(&argument);
  arguments.push_back(run->getArg(0));
  llvm::Value *state = selection.getState(b);
  returnIf(b.CreateICmpSLT(state, b.getInt32(0)), state);
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

//===----------------------------------------------------------------------===//
// Header
//===----------------------------------------------------------------------===//

static StringRef cTypeOf(Type element, bool isUnsigned) {
  std::optional<ElementKind> kind = getElementKind(element);
  if (isUnsigned)
    kind = toUnsignedKind(*kind);
  switch (*kind) {
  case ElementKind::I1:
  case ElementKind::U8:
    return "uint8_t";
  case ElementKind::I8:
    return "int8_t";
  case ElementKind::I16:
    return "int16_t";
  case ElementKind::U16:
  case ElementKind::F16:
  case ElementKind::BF16:
    return "uint16_t";
  case ElementKind::I32:
    return "int32_t";
  case ElementKind::U32:
    return "uint32_t";
  case ElementKind::I64:
    return "int64_t";
  case ElementKind::U64:
    return "uint64_t";
  case ElementKind::F32:
    return "float";
  case ElementKind::F64:
    return "double";
  }
  return "void";
}

/// Text that cannot end the comment it stands in.
static std::string inComment(StringRef text) {
  std::string result;
  for (char c : text)
    if (llvm::isPrint(c) && c != '*')
      result += c;
  return result;
}

/// " * in0: float[1][3][32][32], name 'x', real = 0.5 * (code - 3)".
static void describe(llvm::raw_ostream &os, const Twine &parameter,
                     RankedTensorType type, const LibraryValue &value) {
  os << " *   " << parameter << ": "
     << cTypeOf(type.getElementType(), value.isUnsigned);
  for (int64_t size : type.getShape())
    os << '[' << size << ']';
  if (type.getElementType().isF16())
    os << ", bits of IEEE binary16";
  if (type.getElementType().isBF16())
    os << ", bits of bfloat16";
  if (!value.name.empty())
    os << ", '" << inComment(value.name) << "'";
  if (value.scale)
    os << llvm::formatv(", real = {0:e8} * (code - {1})", *value.scale,
                        value.zeroPoint);
  os << '\n';
}

static void defineParams(llvm::raw_ostream &os, const Twine &prefix,
                         const LibraryValue &value) {
  if (!value.scale)
    return;
  os << llvm::formatv("#define {0}_SCALE {1:e8}f\n", prefix.str(),
                      *value.scale);
  os << llvm::formatv("#define {0}_ZERO_POINT ({1})\n", prefix.str(),
                      value.zeroPoint);
}

static LibraryValue valueAt(const std::vector<LibraryValue> &values,
                            size_t index) {
  return index < values.size() ? values[index] : LibraryValue();
}

/// What a function computes, and from what.
static void describe(llvm::raw_ostream &os, const CInterface &interface,
                     const CFunction &function) {
  os << " * " << interface.name << '_' << function.suffix
     << " computes outputs from inputs, row-major:\n";
  for (auto [i, type] : llvm::enumerate(function.inputs))
    describe(os, "in" + Twine(i), type, valueAt(function.inputValues, i));
  for (auto [i, type] : llvm::enumerate(function.outputs))
    describe(os, "out" + Twine(i), type, valueAt(function.outputValues, i));
  for (auto [result, input] : function.inPlace)
    os << " *   out" << result << " may be in" << input
       << ", which is then updated in place and not copied\n";
}

static void describeMemory(llvm::raw_ostream &os, const CInterface &interface) {
  int64_t peak = 0;
  for (const CFunction &function : interface.functions)
    peak = std::max(peak, function.memory.peak);
  os << " * At most " << peak
     << " of them are in use at a time. The constants, packed weights\n"
     << " * among them, are " << interface.constants
     << " bytes of read-only data.\n";
}

static void describeStatuses(llvm::raw_ostream &os,
                             const CInterface &interface) {
  os << " * The status is 0, or one of\n"
     << " *   " << kNullPointer << ": " << kNullMessage << "\n"
     << " *   " << kMisaligned << ": " << kMisalignedMessage << "\n"
     << " *   " << kLacksFeature
     << ": this CPU cannot run the code; the message names what it lacks\n"
     << " *   " << kNoTilePermission << ": " << kNoTilePermissionMessage
     << "\n";
  for (const CFunction &function : interface.functions)
    for (auto [index, message] : llvm::enumerate(function.messages))
      os << " *   " << function.firstStatus + index + 1 << ": "
         << inComment(message) << "\n";
}

static void describeVariants(llvm::raw_ostream &os,
                             const CInterface &interface) {
  os << " * The code is for";
  for (auto [k, variant] : llvm::enumerate(interface.variants))
    os << (k ? ", " : " ") << variant.name;
  os << (interface.variants.size() > 1
             ? ";\n * the first of them that this CPU can run is taken, or the "
               "one that the\n * environment variable "
             : ".\n")
     << (interface.variants.size() > 1
             ? std::string(kVariantVariable) + " names. "
             : std::string(" * "))
     << interface.name << "_variant tells which runs\n * (null: none can).\n";
}

static void declare(llvm::raw_ostream &os, const CInterface &interface,
                    const CFunction &function) {
  os << "int " << interface.name << '_' << function.suffix
     << "(void *workspace";
  for (auto [i, type] : llvm::enumerate(function.inputs))
    os << ", const "
       << cTypeOf(type.getElementType(),
                  valueAt(function.inputValues, i).isUnsigned)
       << " *in" << i;
  for (auto [i, type] : llvm::enumerate(function.outputs))
    os << ", "
       << cTypeOf(type.getElementType(),
                  valueAt(function.outputValues, i).isUnsigned)
       << " *out" << i;
  os << ");\n";
}

std::string quantx::makeHeader(const CInterface &interface) {
  std::string text;
  llvm::raw_string_ostream os(text);
  const std::string &name = interface.name;
  std::string upper = StringRef(name).upper();
  bool several = interface.functions.size() > 1;
  auto prefixOf = [&](const CFunction &function) {
    return several ? upper + "_" + StringRef(function.suffix).upper() : upper;
  };
  os << "/* " << name << " - generated by quantx.\n *\n";
  for (const CFunction &function : interface.functions)
    describe(os, interface, function);
  os << " * The workspace is " << upper << "_WORKSPACE_SIZE bytes at a multiple"
     << " of\n * " << upper << "_WORKSPACE_ALIGNMENT; each concurrent call"
     << " needs its own.\n";
  describeMemory(os, interface);
  if (several)
    os << " * That is enough for any of the functions; each by itself needs\n"
          " * no more than its own size.\n";
  describeStatuses(os, interface);
  describeVariants(os, interface);
  os << " */\n#ifndef " << upper << "_H\n#define " << upper << "_H\n\n"
     << "#include <stddef.h>\n#include <stdint.h>\n\n"
     << "#define " << upper << "_WORKSPACE_SIZE "
     << interface.getWorkspaceSize() << "\n#define " << upper
     << "_WORKSPACE_ALIGNMENT " << kWorkspaceAlignment << "\n";
  for (const CFunction &function : interface.functions) {
    std::string prefix = prefixOf(function);
    if (several)
      os << "#define " << prefix << "_WORKSPACE_SIZE "
         << function.memory.workspace << "\n";
    for (size_t i = 0; i < function.inputs.size(); ++i)
      defineParams(os, prefix + "_IN" + Twine(i),
                   valueAt(function.inputValues, i));
    for (size_t i = 0; i < function.outputs.size(); ++i)
      defineParams(os, prefix + "_OUT" + Twine(i),
                   valueAt(function.outputValues, i));
  }
  os << "\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n";
  for (const CFunction &function : interface.functions)
    declare(os, interface, function);
  os << "size_t " << name << "_workspace_size(void);\n";
  if (several)
    for (const CFunction &function : interface.functions)
      os << "size_t " << name << '_' << function.suffix
         << "_workspace_size(void);\n";
  os << "size_t " << name << "_workspace_alignment(void);\n"
     << "const char *" << name << "_status_message(int status);\n"
     << "const char *" << name << "_variant(void);\n"
     << "/* How many threads later calls use; returns how many that will be. "
        "*/\n"
     << "int " << name << "_set_threads(int threads);\n"
     << "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
  return text;
}
