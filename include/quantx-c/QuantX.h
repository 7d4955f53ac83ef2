/*===- quantx-c/QuantX.h - C API ----------------------------------*- C -*-===*\
|*                                                                            *|
|* Registration of the dialect and of the passes, and running a pipeline of   *|
|* them, for hosts that speak MLIR's C API.                                   *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef QUANTX_C_QUANTX_H
#define QUANTX_C_QUANTX_H

#include "mlir-c/IR.h"
#include "mlir-c/Support.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Adds the quantx dialect and its models of upstream ops to `registry`. */
void quantxRegisterAllDialects(MlirDialectRegistry registry);

/** Adds the upstream dialects and extensions that quantx's stages use. */
void quantxRegisterUpstream(MlirDialectRegistry registry);

/** Registers all quantx passes and pipelines once, in the process. */
void quantxRegisterAllPasses(void);

/**
 * Runs the textual pipeline (e.g. "builtin.module(quantx-import)") on the
 * module. Problems go to the context's diagnostic handlers; the module must
 * not be used further after a failure. Calls quantxRegisterAllPasses itself.
 */
MlirLogicalResult quantxRunPipeline(MlirModule module, MlirStringRef pipeline);

#ifdef __cplusplus
}
#endif

#endif
