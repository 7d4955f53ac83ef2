//===- Passes.h - passes of the Integer stage ---*- C++ -*-===//
//
// Constructors, options and registration of the passes in lib/Integer.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTEGER_PASSES_H
#define QUANTX_INTEGER_PASSES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/Pass.h"

namespace quantx {

#define GEN_PASS_DECL
#include "quantx/Integer/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "quantx/Integer/Passes.h.inc"

} // namespace quantx

#endif
