//===- Pipeline.h - the import stage as one pipeline ------------*- C++ -*-===//
//
// From what an exporter wrote to the canonical float form.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_PIPELINE_H
#define QUANTX_IMPORT_PIPELINE_H

#include "mlir/Pass/PassOptions.h"

namespace mlir {
class OpPassManager;
} // namespace mlir

namespace quantx {

struct ImportOptions : public mlir::PassPipelineOptions<ImportOptions> {
  Option<int64_t> batch{
      *this, "batch",
      llvm::cl::desc("new leading dimension of the model (0 keeps it)"),
      llvm::cl::init(0)};
};

/// Adds the passes of the stage, for a pass manager on modules.
void buildImportPipeline(mlir::OpPassManager &manager,
                         const ImportOptions &options);

/// Registers `quantx-import`.
void registerImportPipeline();

} // namespace quantx

#endif
