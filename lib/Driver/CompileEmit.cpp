//===- CompileEmit.cpp - the forms that quant-compile writes --------------===//
//
// Text for the forms that people read, machine code for those that run.
//
//===----------------------------------------------------------------------===//

#include "CompileSteps.h"

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

/// Scale and zero point that quantx-quantize-io left on an argument or result.
static LibraryValue describeValue(DictionaryAttr attributes) {
  LibraryValue value;
  auto parameters = attributes
                        ? attributes.getAs<DictionaryAttr>("quantx.parameters")
                        : DictionaryAttr();
  if (!parameters)
    return value;
  if (auto scale = parameters.getAs<FloatAttr>("scale"))
    value.scale = float(scale.getValueAsDouble());
  if (auto zeroPoint = parameters.getAs<IntegerAttr>("zero_point"))
    value.zeroPoint = zeroPoint.getInt();
  if (auto storage = parameters.getAs<StorageAttr>("storage"))
    value.isUnsigned = !storage.getIsSigned();
  return value;
}

LibraryOptions CompileSteps::libraryOptions(func::FuncOp function) const {
  LibraryOptions library;
  library.name = options.name;
  library.entry = function.getName().str();
  library.target = {options.targetCpu, options.targetFeatures, 3};
  for (unsigned i = 0; i < function.getNumArguments(); ++i) {
    library.inputs.push_back(describeValue(function.getArgAttrDict(i)));
    library.inputs.back().name =
        getReadableName(function.getArgument(i).getLoc());
  }
  for (unsigned i = 0; i < function.getNumResults(); ++i)
    library.outputs.push_back(describeValue(function.getResultAttrDict(i)));
  return library;
}

llvm::Error CompileSteps::emit(ModuleOp form) {
  if (options.output.empty())
    return llvm::Error::success();
  auto function = findEntry(form, entry);
  if (!function)
    return function.takeError();
  switch (options.emit) {
  case EmitKind::Float:
  case EmitKind::QDQ:
  case EmitKind::Integer:
    return writeModule(form, options.output);
  case EmitKind::Linalg: {
    OwningOpRef<ModuleOp> lowered(form.clone());
    if (llvm::Error error = session.runPipeline(
            *lowered, "builtin.module(quantx-lower-to-linalg)"))
      return error;
    return writeModule(*lowered, options.output, /*withLocations=*/false);
  }
  case EmitKind::LLVM:
    return emitLLVMIR(form, libraryOptions(*function), options.output);
  case EmitKind::Object:
    return emitObjectFile(form, libraryOptions(*function), options.output);
  case EmitKind::Shared:
    return emitSharedLibrary(form, libraryOptions(*function), options.output);
  }
  llvm_unreachable("all kinds are handled");
}
