//===- TMTensorDialect.cpp - registration of torch-mlir's ops -------------===//
//
// Ties the generated ops to the dialect.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/TMTensor/IR/TMTensor.h"

#include "mlir/IR/DialectImplementation.h"

using namespace mlir;
using namespace quantx::tm_tensor;

#include "quantx/Dialect/TMTensor/IR/TMTensorDialect.cpp.inc"

#define GET_OP_CLASSES
#include "quantx/Dialect/TMTensor/IR/TMTensorOps.cpp.inc"

void TMTensorDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "quantx/Dialect/TMTensor/IR/TMTensorOps.cpp.inc"
      >();
}
