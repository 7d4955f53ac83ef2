//===- ScalarLoops.h - loops that are not vectorized ------------*- C++ -*-===//
//
// Finds in optimized code the loops that touch tensors one element at a time,
// and says which layers they belong to.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_EXECUTION_SCALARLOOPS_H
#define QUANTX_EXECUTION_SCALARLOOPS_H

#include "mlir/IR/BuiltinOps.h"
#include <string>
#include <vector>

namespace llvm {
class Module;
} // namespace llvm

namespace quantx {

/// An innermost loop all of whose loads and stores are of single elements.
struct ScalarLoop {
  /// The name of the layer, or the place in the file where it has none.
  std::string layer;
  unsigned loads = 0, stores = 0;
};

/// The names of layers as debug locations of a module in the llvm dialect:
/// what LLVM keeps of a location is a line, here an index of this list.
class LayerLines {
public:
  /// Gives all ops of the module their lines.
  static LayerLines mark(mlir::ModuleOp module);
  std::string getName(unsigned line) const;

private:
  std::vector<std::string> names;
};

/// Looks through a module after optimization. The remainder of a loop that
/// LLVM vectorized itself does not count, nor do calls such as memcpy.
std::vector<ScalarLoop> findScalarLoops(llvm::Module &module,
                                        const LayerLines &lines);

} // namespace quantx

#endif
