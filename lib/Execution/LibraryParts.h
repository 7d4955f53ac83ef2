//===- LibraryParts.h - the parts of a library in the making ----*- C++ -*-===//
//
// What libraries for processors and for GPUs have in common.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_EXECUTION_LIBRARYPARTS_H
#define LIB_EXECUTION_LIBRARYPARTS_H

#include "CInterface.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"

namespace quantx {

/// A model on its way to a file.
struct Library {
  llvm::LLVMContext context;
  std::unique_ptr<llvm::Module> module;
  std::optional<CodeGenerator> generator;
  CInterface interface;
  /// When set, code says by its debug locations which layers it is of.
  LayerLines *lines = nullptr;
  /// Kernels run on it; a GPU may leave it nothing.
  bool usesProcessor = true;
};

/// Whether C takes it for a name.
bool isIdentifier(llvm::StringRef name);

/// The functions to compile, which become the only public ones.
llvm::Expected<llvm::SmallVector<mlir::func::FuncOp>>
selectEntries(mlir::ModuleOp module, llvm::ArrayRef<LibraryFunction> wanted);

/// Describes the functions for C: one is NAME_run, several have their names.
llvm::Error describeEntries(llvm::ArrayRef<mlir::func::FuncOp> entries,
                            const LibraryOptions &options,
                            CInterface &interface);

/// Takes `module` to the llvm dialect, with plain pointers.
llvm::Error lowerForLibrary(mlir::ModuleOp module,
                            const LibraryOptions &options,
                            const TargetOptions &target,
                            const CodeGenerator &generator);

/// Whether a lowered function takes memory from the heap, which no library
/// does.
bool allocates(mlir::LLVM::LLVMFuncOp function);

/// Adds the code of a lowered module, whose functions are a variant.
llvm::Error addCode(Library &library, CodeGenerator generator,
                    mlir::ModuleOp lowered, const std::string &variantName);

/// Adds the only variant of a library for a GPU: programs, the host's part, and
/// what stays on the processor.
llvm::Error addGpuProgram(Library &library, mlir::ModuleOp module,
                          const LibraryOptions &options);

} // namespace quantx

#endif
