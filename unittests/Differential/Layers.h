//===- Layers.h - random layers of every kind -------------------*- C++ -*-===//
//
// Each generator writes one function in the QDQ form with one layer.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_DIFFERENTIAL_LAYERS_H
#define QUANTX_UNITTESTS_DIFFERENTIAL_LAYERS_H

#include "FunctionText.h"

namespace quantx::differential {

struct LayerKind {
  const char *name;
  void (*generate)(FunctionText &function);
  /// How far the integer form's codes may be from the QDQ form's.
  int64_t tolerance;
  /// Target features of all cases; null: the leaves take turns.
  const char *features = nullptr;
};

/// Convolutions of every layout, products, sums, pools, moves, tables.
extern const llvm::ArrayRef<LayerKind> layerKinds;

} // namespace quantx::differential

#endif
