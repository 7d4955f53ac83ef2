//===- PoolInteger.cpp - integer form of the Pool family ------------------===//

#include "IntegerRewrites.h"

using namespace mlir;
using namespace quantx;

IntegerResult quantx::rewritePoolToInteger(linalg::LinalgOp op, OpBuilder &,
                                          const IntegerRewrite &,
                                          std::string &reason) {
  reason = "no integer form for " + op->getName().getStringRef().str();
  return failure();
}
