//===- Opt.h - the whole of quant-opt ---------------------------*- C++ -*-===//
//
// mlir-opt's main with output files that are whole or absent.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_OPT_H
#define QUANTX_DRIVER_OPT_H

#include "mlir/IR/DialectRegistry.h"

namespace quantx {

/// Parses mlir-opt's options (registered passes included), reads the input,
/// runs the passes and writes the output under a temporary name that is
/// renamed at the end. Returns the exit code.
int runOpt(int argc, char **argv, mlir::DialectRegistry &registry);

} // namespace quantx

#endif
