//===- ConvInteger.cpp - integer form of the Conv family ------------------===//

#include "IntegerRewrites.h"

using namespace mlir;
using namespace quantx;

IntegerResult quantx::rewriteConvToInteger(linalg::LinalgOp op, OpBuilder &,
                                          const IntegerRewrite &,
                                          std::string &reason) {
  reason = "no integer form for " + op->getName().getStringRef().str();
  return failure();
}
