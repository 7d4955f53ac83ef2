//===- CodeGenerator.cpp - llvm dialect to machine code -------------------===//
//
// One target machine, one optimization pipeline. Floating point keeps its IEEE
// meaning: nothing is reassociated or contracted beyond what the IR says.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/CodeGenerator.h"

#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Export.h"
#include "quantx/Schedule/TargetDescription.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/IR/Dominators.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Passes/PassBuilder.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/TargetParser/Host.h"

using namespace mlir;
using namespace quantx;

std::string TargetOptions::getName() const {
  std::string name = cpu;
  for (StringRef feature : llvm::split(features, ','))
    if (!feature.empty())
      name += ":" + feature.str();
  return name;
}

llvm::Expected<std::vector<TargetOptions>>
quantx::parseTargets(ArrayRef<std::string> targets, StringRef features) {
  std::vector<TargetOptions> result;
  for (StringRef text : targets) {
    SmallVector<StringRef> parts;
    text.split(parts, ':');
    TargetOptions target;
    target.cpu = parts.front().str();
    SmallVector<StringRef> all(llvm::drop_begin(parts));
    if (!features.empty())
      all.push_back(features);
    target.features = llvm::join(all, ",");
    for (const TargetOptions &other : result)
      if (other.getName() == target.getName())
        return makeError("target '" + target.getName() + "' is given twice");
    result.push_back(std::move(target));
  }
  return result;
}

llvm::Expected<CodeGenerator>
CodeGenerator::create(const TargetOptions &options) {
  llvm::Expected<TargetDescription> description =
      TargetDescription::create(options.cpu, options.features);
  if (!description)
    return description.takeError();
  if (description->isGpu())
    return makeError("target '" + description->getCpu() +
                     "' is a GPU, not a CPU");
  llvm::InitializeNativeTargetAsmPrinter();
  llvm::InitializeNativeTargetAsmParser(); // for inline assembly
  llvm::Triple triple(llvm::sys::getProcessTriple());
  std::string message;
  const llvm::Target *target =
      llvm::TargetRegistry::lookupTarget(triple, message);
  llvm::TargetOptions settings;
  settings.AllowFPOpFusion = llvm::FPOpFusion::Strict;
  std::unique_ptr<llvm::TargetMachine> machine(target->createTargetMachine(
      triple, description->getCpu(), description->getFeatureString(), settings,
      llvm::Reloc::PIC_));
  if (!machine)
    return makeError("no code generator for CPU '" + options.cpu + "'");
  unsigned level = std::min(options.optimizationLevel, 3u);
  machine->setOptLevel(static_cast<llvm::CodeGenOptLevel>(level));
  return CodeGenerator(std::move(machine), options.getName(), level);
}

CodeGenerator::CodeGenerator(std::unique_ptr<llvm::TargetMachine> machine,
                             std::string name, unsigned level)
    : machine(std::move(machine)), name(std::move(name)), level(level) {}
CodeGenerator::CodeGenerator(CodeGenerator &&) = default;
CodeGenerator::~CodeGenerator() = default;

CodeGenerator::VectorRegisters CodeGenerator::getVectorRegisters() const {
  // Some registers stay free for the operands of the next product.
  const llvm::MCSubtargetInfo &target = *machine->getMCSubtargetInfo();
  if (!machine->getTargetTriple().isX86())
    return {128, 20};
  if (target.checkFeatures("+avx512f"))
    return {512, 24};
  return {target.checkFeatures("+avx2") ? 256u : 128u, 10};
}

SmallVector<const CpuFeature *> CodeGenerator::getRequiredFeatures() const {
  SmallVector<const CpuFeature *> features;
  if (machine->getTargetTriple().isX86())
    for (const CpuFeature &feature : getCpuFeatures())
      if (machine->getMCSubtargetInfo()->checkFeatures(
              ("+" + feature.name).str()))
        features.push_back(&feature);
  return features;
}

llvm::Error CodeGenerator::checkHost() const {
  SmallVector<const CpuFeature *> features = getRequiredFeatures();
  static const CpuWords words = readCpuWords();
  if (const CpuFeature *missing = findMissing(words, features))
    return makeError("this CPU or its operating system lacks feature '" +
                     missing->name + "', which code for '" + name + "' needs");
  bool usesTiles = llvm::any_of(features, [](const CpuFeature *feature) {
    return feature->name == "amx-tile";
  });
  if (usesTiles && !requestTilePermission())
    return makeError("the operating system does not let this process use the "
                     "AMX tiles, which code for '" +
                     name + "' needs");
  return llvm::Error::success();
}

static bool isTile(const llvm::Instruction &instruction) {
  return instruction.getType()->isX86_AMXTy();
}

static bool usesTiles(const llvm::Function &function) {
  return llvm::any_of(llvm::instructions(function), isTile);
}

/// Keeps tiles in their registers.
static void prepareTiles(llvm::Function &function) {
  // Shapes are set once per function, so kernels must not come together in one.
  function.addFnAttr(llvm::Attribute::NoInline);
  // The models of some processors without tiles rename registers after the
  // shapes of tiles were assigned to them.
  function.addFnAttr("tune-cpu", "sapphirerapids");
  // Among the loads of several steps the scheduler does not see that there are
  // eight tiles only, and spills.
  llvm::DominatorTree dominators(function);
  llvm::LoopInfo loops(dominators);
  for (llvm::Loop *loop : loops.getLoopsInPreorder())
    if (llvm::any_of(loop->blocks(), [](llvm::BasicBlock *block) {
          return llvm::any_of(*block, isTile);
        }))
      loop->setLoopAlreadyUnrolled();
}

llvm::Expected<std::unique_ptr<llvm::Module>>
CodeGenerator::translate(ModuleOp module, llvm::LLVMContext &context) {
  registerBuiltinDialectTranslation(*module.getContext());
  registerLLVMDialectTranslation(*module.getContext());
  std::unique_ptr<llvm::Module> result =
      translateModuleToLLVMIR(module, context, "quantx");
  if (!result)
    return makeError("the translation to LLVM IR failed");
  result->setTargetTriple(machine->getTargetTriple());
  result->setDataLayout(machine->createDataLayout());
  std::string features = machine->getTargetFeatureString().str();
  // No instructions, but a preference: elsewhere than on AMD's processors LLVM
  // takes a product of pairs apart into vpmaddwd and vpaddd where that makes
  // one chain shorter. There are chains enough here, and units are what is
  // scarce.
  if (machine->getTargetTriple().isX86())
    features += features.empty() ? "+fast-dpwssd" : ",+fast-dpwssd";
  for (llvm::Function &function : *result) {
    if (function.isDeclaration())
      continue;
    function.addFnAttr("target-cpu", machine->getTargetCPU());
    function.addFnAttr("target-features", features);
    // The evaluator calls these: no other computation gives all of their bits.
    for (const char *name : {"no-builtin-pow", "no-builtin-powf"})
      function.addFnAttr(name);
    // Kernels are full of vector code: the clock drop of wide vectors, which
    // this preference fears, is paid for.
    function.addFnAttr("prefer-vector-width", "512");
    if (usesTiles(function))
      prepareTiles(function);
  }
  return result;
}

void CodeGenerator::optimize(llvm::Module &module) {
  llvm::LoopAnalysisManager loops;
  llvm::FunctionAnalysisManager functions;
  llvm::CGSCCAnalysisManager callGraph;
  llvm::ModuleAnalysisManager modules;
  llvm::PipelineTuningOptions tuning;
  tuning.LoopVectorization = level >= 2;
  tuning.SLPVectorization = level >= 2;
  // Kernels hold what they use again in registers. To look for loads of what a
  // loop stored in its last round takes a tenth of the time of quant-compile.
  llvm::PassInstrumentationCallbacks callbacks;
  callbacks.registerShouldRunOptionalPassCallback(
      [](StringRef pass, llvm::Any) {
        return pass != "LoopLoadEliminationPass";
      });
  llvm::PassBuilder builder(machine.get(), tuning, std::nullopt, &callbacks);
  builder.registerModuleAnalyses(modules);
  builder.registerCGSCCAnalyses(callGraph);
  builder.registerFunctionAnalyses(functions);
  builder.registerLoopAnalyses(loops);
  builder.crossRegisterProxies(loops, functions, callGraph, modules);
  static const llvm::OptimizationLevel levels[] = {
      llvm::OptimizationLevel::O0, llvm::OptimizationLevel::O1,
      llvm::OptimizationLevel::O2, llvm::OptimizationLevel::O3};
  llvm::ModulePassManager passes =
      level == 0 ? builder.buildO0DefaultPipeline(levels[0])
                 : builder.buildPerModuleDefaultPipeline(levels[level]);
  passes.run(module, modules);
}

llvm::Error CodeGenerator::emitObject(llvm::Module &module,
                                      llvm::raw_pwrite_stream &os) {
  llvm::legacy::PassManager passes;
  if (machine->addPassesToEmitFile(passes, os, nullptr,
                                   llvm::CodeGenFileType::ObjectFile))
    return makeError("this target cannot emit object files");
  passes.run(module);
  return llvm::Error::success();
}
