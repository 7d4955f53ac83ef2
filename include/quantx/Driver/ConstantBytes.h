//===- ConstantBytes.h - what the constants of a model are for --*- C++ -*-===//
//
// Counts the bytes of a function's constants by what reads them.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_CONSTANTBYTES_H
#define QUANTX_DRIVER_CONSTANTBYTES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/Support/JSON.h"

namespace quantx {

/// Bytes of tensor constants, each blob once. One value everywhere takes none.
struct ConstantBytes {
  int64_t codes = 0;  ///< integer weights, packed as they are stored
  int64_t floats = 0; ///< weights and other data in f32, bf16 or f16
  int64_t scales = 0, zeroPoints = 0;
  int64_t biases = 0;
  /// Multipliers, shifts and lookup tables: only read by requantize and lookup.
  int64_t tables = 0;

  /// What stands for the weights of the float model: all but tables.
  int64_t weights() const {
    return codes + floats + scales + zeroPoints + biases;
  }
};

/// Of all the functions together, where what they share counts once.
ConstantBytes countConstantBytes(llvm::ArrayRef<mlir::func::FuncOp> funcs);

/// {"codes": ..., "floats": ..., ...}.
llvm::json::Object toJson(const ConstantBytes &bytes);

} // namespace quantx

#endif
