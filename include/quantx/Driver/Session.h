//===- Session.h - loading modules and running stages -----------*- C++ -*-===//
//
// What every command-line tool does first: a context that prints located
// diagnostics, a module from a file, the entry function, a stage by its name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_SESSION_H
#define QUANTX_DRIVER_SESSION_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/SourceMgr.h"

namespace quantx {

/// A context and the sources loaded into it. Diagnostics go to standard error
/// with the line they speak of. An llvm::Error returned after diagnostics only
/// says which step failed.
class Session {
public:
  explicit Session(const mlir::DialectRegistry &registry);

  mlir::MLIRContext &context() { return mlirContext; }

  /// Parses and verifies a text or bytecode file ("-" is standard input).
  llvm::Expected<mlir::OwningOpRef<mlir::ModuleOp>> load(llvm::StringRef path);

  /// Runs a textual pipeline such as "builtin.module(quantx-import)".
  llvm::Error runPipeline(mlir::ModuleOp module, llvm::StringRef pipeline);

private:
  mlir::MLIRContext mlirContext;
  llvm::SourceMgr sources;
  mlir::SourceMgrDiagnosticHandler handler;
};

/// The function called `name`, or with an empty name the only public function
/// with a body. Several are an error that lists them.
llvm::Expected<mlir::func::FuncOp> findEntry(mlir::ModuleOp module,
                                             llvm::StringRef name);

/// The functions called `names` (separated by commas) in their order, or with
/// no names all public functions with a body.
llvm::Expected<llvm::SmallVector<mlir::func::FuncOp>>
findEntries(mlir::ModuleOp module, llvm::StringRef names);

/// Writes the module, with locations when `withLocations`, as text; as
/// bytecode when the name ends in .mlirbc.
llvm::Error writeModule(mlir::ModuleOp module, llvm::StringRef path,
                        bool withLocations = true);

} // namespace quantx

#endif
