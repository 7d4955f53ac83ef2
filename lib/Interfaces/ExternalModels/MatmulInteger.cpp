//===- MatmulInteger.cpp - integer form of the Matmul family ------------------===//

#include "IntegerRewrites.h"

using namespace mlir;
using namespace quantx;

IntegerResult quantx::rewriteMatmulToInteger(linalg::LinalgOp op, OpBuilder &,
                                          const IntegerRewrite &,
                                          std::string &reason) {
  reason = "no integer form for " + op->getName().getStringRef().str();
  return failure();
}
