//===- Registration.cpp - models of all families --------------------------===//

#include "Models.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/DialectRegistry.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/ExternalModels.h"
#include "quantx/Interfaces/OpRoles.h"

using namespace mlir;
using namespace quantx;

bool quantx::isFloatTensor(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type && isQuantizableElement(type.getElementType());
}

void quantx::registerQuantizableModels(DialectRegistry &registry) {
  registry.addExtension(+[](MLIRContext *context, linalg::LinalgDialect *) {
    attachContractionModels(*context);
    attachElementwiseModels(*context);
    attachLinalgShapeModels(*context);
    attachPoolModels(*context);
  });
  registry.addExtension(+[](MLIRContext *context, tensor::TensorDialect *) {
    attachTensorShapeModels(*context);
  });
  registry.addExtension(+[](MLIRContext *context, QuantXDialect *) {
    attachUnitModels(*context);
  });
}
