//===- Models.h - registration of each family of models ---------*- C++ -*-===//
//
// One function per family; Registration.cpp calls them when a dialect loads.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTERFACES_EXTERNALMODELS_MODELS_H
#define QUANTX_LIB_INTERFACES_EXTERNALMODELS_MODELS_H

#include "mlir/IR/MLIRContext.h"

namespace quantx {

void attachContractionModels(mlir::MLIRContext &context);
void attachElementwiseModels(mlir::MLIRContext &context);
void attachPoolModels(mlir::MLIRContext &context);
void attachLinalgShapeModels(mlir::MLIRContext &context);
void attachTensorShapeModels(mlir::MLIRContext &context);
void attachUnitModels(mlir::MLIRContext &context);

/// Whether `value` is a ranked tensor of floats that codes can stand for.
bool isFloatTensor(mlir::Value value);

} // namespace quantx

#endif
