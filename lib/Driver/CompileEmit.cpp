//===- CompileEmit.cpp - the forms that quant-compile writes --------------===//
//
// Text for the forms that people read, machine code for those that run.
//
//===----------------------------------------------------------------------===//

#include "CompileSteps.h"

#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

llvm::Error CompileSteps::emit(ModuleOp form) {
  if (options.output.empty())
    return llvm::Error::success();
  switch (options.emit) {
  case EmitKind::Float:
  case EmitKind::QDQ:
  case EmitKind::Integer:
    return writeModule(form, options.output);
  case EmitKind::Linalg:
  case EmitKind::LLVM: {
    OwningOpRef<ModuleOp> lowered(form.clone());
    StringRef pipeline = options.emit == EmitKind::Linalg
                             ? "builtin.module(quantx-lower-to-linalg)"
                             : "builtin.module(quantx-lower-to-llvm)";
    if (llvm::Error error = session.runPipeline(*lowered, pipeline))
      return error;
    return writeModule(*lowered, options.output, /*withLocations=*/false);
  }
  case EmitKind::Object:
  case EmitKind::Shared:
    return makeError("no machine code yet");
  }
  llvm_unreachable("all kinds are handled");
}
