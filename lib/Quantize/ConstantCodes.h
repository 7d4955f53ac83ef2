//===- ConstantCodes.h - constants as codes ---------------------*- C++ -*-===//
//
// From the values of a constant to its integer constant: parameters by
// granularity, codes, packing.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_QUANTIZE_CONSTANTCODES_H
#define QUANTX_LIB_QUANTIZE_CONSTANTCODES_H

#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// Whether codes have at most 16 bits, scales are positive, finite and normal,
/// zero points are codes,
/// and they are as many as a tensor of `shape` needs: what makeCodes relies on.
bool hasUsableParams(const StaticParams &params, llvm::ArrayRef<int64_t> shape);

/// For each element of a row-major tensor of `shape` the index of its scale.
llvm::SmallVector<int64_t> getParamIndices(llvm::ArrayRef<int64_t> shape,
                                           const StaticParams &params);

/// Codes of `values` (any float kind), one per element, row-major.
std::vector<int16_t> computeCodes(const Tensor &values,
                                  const StaticParams &params,
                                  QuantizeMode mode);

/// The codes as an arith.constant in the storage's tensor type, packed where
/// the storage says so.
mlir::Value makeCodes(mlir::OpBuilder &builder, mlir::Location loc,
                      const Tensor &values, const StaticParams &params,
                      QuantizeMode mode);

} // namespace quantx

#endif
