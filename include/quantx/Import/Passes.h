//===- Passes.h - passes of the Import stage ---*- C++ -*-===//
//
// Constructors, options and registration of the passes in lib/Import.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_PASSES_H
#define QUANTX_IMPORT_PASSES_H

#include "mlir/Pass/Pass.h"

namespace quantx {

#define GEN_PASS_DECL
#include "quantx/Import/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "quantx/Import/Passes.h.inc"

} // namespace quantx

#endif
