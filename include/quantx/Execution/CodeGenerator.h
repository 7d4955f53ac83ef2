//===- CodeGenerator.h - llvm dialect to machine code -----------*- C++ -*-===//
//
// Decides the target machine, the optimization of LLVM IR and the emission of
// objects. JIT and ahead-of-time compilation share it, so that they run the
// same code.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_EXECUTION_CODEGENERATOR_H
#define QUANTX_EXECUTION_CODEGENERATOR_H

#include "mlir/IR/BuiltinOps.h"
#include "quantx/Support/CpuFeatures.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class LLVMContext;
class Module;
class TargetMachine;
} // namespace llvm

namespace quantx {

/// What the code runs on.
struct TargetOptions {
  /// "host" (the CPU of this machine with all its features) or a CPU name of
  /// LLVM, such as "x86-64-v3" or "sapphirerapids".
  std::string cpu = "host";
  /// Further features as LLVM writes them: "+avx512vnni,-amx-int8".
  std::string features;
  /// 0 to 3.
  unsigned optimizationLevel = 3;

  /// The spelling that parseTargets reads: "icelake-server:-avx512vbmi".
  std::string getName() const;
};

/// Reads targets as command lines spell them: a CPU and then its own features,
/// each behind a colon ("x86-64-v3:+avxvnni"). `features` ("+a,-b") come on
/// top for all. The names are checked where code is generated for them.
llvm::Expected<std::vector<TargetOptions>>
parseTargets(llvm::ArrayRef<std::string> targets, llvm::StringRef features);

/// Translates, optimizes and emits one module of the llvm dialect.
class CodeGenerator {
public:
  /// Fails for a CPU or a feature that LLVM does not know.
  static llvm::Expected<CodeGenerator> create(const TargetOptions &options);
  CodeGenerator(CodeGenerator &&);
  ~CodeGenerator();

  /// What the schedule must know of the target's vector registers: their width
  /// and how many of them accumulators may take.
  struct VectorRegisters {
    unsigned bits;
    unsigned accumulators;
  };
  VectorRegisters getVectorRegisters() const;

  /// The features that a CPU must have to run the code, the oldest first.
  llvm::SmallVector<const CpuFeature *> getRequiredFeatures() const;
  /// Fails with the name of a feature that this process lacks to run the code.
  llvm::Error checkHost() const;

  /// The LLVM module of `module`, optimized. Diagnostics of the translation go
  /// to the MLIR context; the error then says only that it failed.
  llvm::Expected<std::unique_ptr<llvm::Module>>
  translate(mlir::ModuleOp module, llvm::LLVMContext &context);
  /// Runs the optimization passes.
  void optimize(llvm::Module &module);
  /// Writes the object file.
  llvm::Error emitObject(llvm::Module &module, llvm::raw_pwrite_stream &os);

private:
  CodeGenerator(std::unique_ptr<llvm::TargetMachine> machine, std::string name,
                unsigned level);
  std::unique_ptr<llvm::TargetMachine> machine;
  std::string name;
  unsigned level;
};

} // namespace quantx

#endif
