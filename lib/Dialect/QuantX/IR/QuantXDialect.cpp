//===- QuantXDialect.cpp - registration of ops and attributes -------------===//
//
// Ties the generated ops and attributes to the dialect.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/IR/QuantX.h"

#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace quantx;

#include "quantx/Dialect/QuantX/IR/QuantXDialect.cpp.inc"
#include "quantx/Dialect/QuantX/IR/QuantXEnums.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "quantx/Dialect/QuantX/IR/QuantXAttrs.cpp.inc"

void QuantXDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "quantx/Dialect/QuantX/IR/QuantXAttrs.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "quantx/Dialect/QuantX/IR/QuantXOps.cpp.inc"
      >();
}
