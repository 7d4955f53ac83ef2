//===- Passes.h - passes of the Schedule stage ---*- C++ -*-===//
//
// Constructors, options and registration of the passes in lib/Schedule.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_PASSES_H
#define QUANTX_SCHEDULE_PASSES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Pass/Pass.h"
#include "quantx/Schedule/ParallelWork.h"

namespace quantx {

#define GEN_PASS_DECL
#include "quantx/Schedule/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "quantx/Schedule/Passes.h.inc"

} // namespace quantx

#endif
