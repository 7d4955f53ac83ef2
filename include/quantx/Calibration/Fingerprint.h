//===- Fingerprint.h - which module statistics belong to --------*- C++ -*-===//
//
// Decides whether a statistics file may be used with a module.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_CALIBRATION_FINGERPRINT_H
#define QUANTX_CALIBRATION_FINGERPRINT_H

#include "mlir/IR/BuiltinOps.h"
#include <string>

namespace quantx {

/// 32 hexadecimal digits that stay the same when locations, value names,
/// resource keys, observers or the batch size change (see StructuralHash), and
/// change with anything that is computed, every weight included.
std::string computeFingerprint(mlir::ModuleOp module);

} // namespace quantx

#endif
