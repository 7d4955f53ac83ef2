//===- VariantSelection.h - which code of a library runs --------*- C++ -*-===//
//
// A library holds one or several variants of a model, each for some CPU. Code
// that every CPU can run chooses among them when the library is loaded.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_EXECUTION_VARIANTSELECTION_H
#define LIB_EXECUTION_VARIANTSELECTION_H

#include "quantx/Support/CpuFeatures.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/Module.h"
#include <string>
#include <vector>

namespace quantx {

/// The code of a model for one target.
struct Variant {
  std::string name;
  /// What a CPU must have to run it.
  llvm::SmallVector<const CpuFeature *> features;
  /// One for each function of the model.
  llvm::SmallVector<llvm::Function *> entries;
  /// What computes the sizes of a function; null where they are static.
  llvm::SmallVector<llvm::Function *> sizes = {};
};

/// Statuses of a library that has no variant for the machine.
constexpr int32_t kLacksFeature = -3, kNoTilePermission = -4;
constexpr const char *kNoTilePermissionMessage =
    "the operating system does not let this process use the AMX tiles";
/// The environment variable that names the variant to take.
constexpr const char *kVariantVariable = "QUANTX_VARIANT";

/// Emits the choice among `variants` into a module. What it emits uses no
/// feature beyond those that all CPUs of the architecture have.
class VariantSelection {
public:
  /// `variants` outlive the object; the most special one must come first.
  VariantSelection(llvm::Module &module, llvm::ArrayRef<Variant> variants)
      : module(module), variants(variants) {}

  /// Emits the functions and has the loader call them.
  void emit();
  /// The state as an i32 in the code that `b` writes: k + 1 when variants[k]
  /// runs, or a negative status.
  llvm::Value *getState(llvm::IRBuilder<> &b);
  /// The sentence behind kLacksFeature, a pointer.
  llvm::Value *getMissingMessage(llvm::IRBuilder<> &b);

  /// `i32 quantx_select(ptr words, i32 allowed)`: the choice itself, from the
  /// words of a CPU and a bit per variant that may be taken.
  llvm::Function *emitSelect();

private:
  llvm::Function *addFunction(llvm::Type *result,
                              llvm::ArrayRef<llvm::Type *> arguments,
                              const llvm::Twine &name);
  llvm::Function *emitReadWords();
  llvm::Function *emitLoad();
  llvm::Value *loadWord(llvm::IRBuilder<> &b, llvm::Value *words, CpuWord word);
  llvm::Value *hasBits(llvm::IRBuilder<> &b, llvm::Value *words,
                       const CpuWords &bits);
  llvm::Value *requestTiles(llvm::IRBuilder<> &b);

  llvm::Module &module;
  llvm::ArrayRef<Variant> variants;
  llvm::GlobalVariable *state = nullptr;
  llvm::Function *readWords = nullptr, *select = nullptr, *load = nullptr;
};

/// Lets `function` run on every CPU of its architecture.
void useBaseline(llvm::Function &function);

} // namespace quantx

#endif
