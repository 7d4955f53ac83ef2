//===- CheckInputs.cpp - host data against a signature --------------------===//
//
// The check that every engine makes before it runs a function.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/Engine.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

llvm::Error quantx::checkInputs(StringRef entry, TypeRange types,
                                ArrayRef<Tensor> inputs) {
  if (types.size() != inputs.size())
    return makeError("'" + entry + "' takes " + Twine(types.size()) +
                     " inputs, but " + Twine(inputs.size()) + " were given");
  for (auto [index, type, input] : llvm::enumerate(types, inputs)) {
    auto shaped = dyn_cast<RankedTensorType>(type);
    Type element = shaped ? shaped.getElementType() : type;
    ArrayRef<int64_t> shape = shaped ? shaped.getShape() : ArrayRef<int64_t>();
    std::optional<ElementKind> kind = getElementKind(element);
    bool fits = kind && toSignedKind(*kind) == toSignedKind(input.kind()) &&
                shape.size() == input.shape().size();
    for (size_t dim = 0; fits && dim < shape.size(); ++dim)
      fits = ShapedType::isDynamic(shape[dim]) || shape[dim] == input.dim(dim);
    if (fits)
      continue;
    std::string wanted;
    llvm::raw_string_ostream(wanted) << type;
    return makeError("input " + Twine(index) + " of '" + entry + "' is " +
                     wanted + ", but the data is " + input.typeString());
  }
  return llvm::Error::success();
}
