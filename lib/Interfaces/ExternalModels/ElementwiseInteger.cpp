//===- ElementwiseInteger.cpp - integer form of the Elementwise family ------------------===//

#include "IntegerRewrites.h"

using namespace mlir;
using namespace quantx;

IntegerResult quantx::rewriteElementwiseToInteger(linalg::LinalgOp op, OpBuilder &,
                                          const IntegerRewrite &,
                                          std::string &reason) {
  reason = "no integer form for " + op->getName().getStringRef().str();
  return failure();
}
