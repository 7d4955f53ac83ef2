//===- ShapeInteger.cpp - integer form of the Shape family ------------------===//

#include "IntegerRewrites.h"

using namespace mlir;
using namespace quantx;

IntegerResult quantx::rewriteShapeToInteger(Operation *op, OpBuilder &,
                                          const IntegerRewrite &,
                                          std::string &reason) {
  reason = "no integer form for " + op->getName().getStringRef().str();
  return failure();
}
