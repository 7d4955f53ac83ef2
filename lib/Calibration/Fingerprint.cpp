//===- Fingerprint.cpp - which module statistics belong to ----------------===//

#include "quantx/Calibration/Fingerprint.h"

#include "quantx/Calibration/StructuralHash.h"

std::string quantx::computeFingerprint(mlir::ModuleOp module) {
  return StructuralHash::toHex(StructuralHash(module).getModule());
}
