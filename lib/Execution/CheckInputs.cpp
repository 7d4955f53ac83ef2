//===- CheckInputs.cpp - host data against a signature --------------------===//
//
// The check that every engine makes before it runs a function.
//
//===----------------------------------------------------------------------===//

#include "quantx/Execution/Engine.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace quantx;

/// Sizes of one name against each other and their bounds.
static llvm::Error checkSizes(StringRef entry, ArrayRef<Tensor> inputs,
                              ArrayRef<SmallVector<SizeNote>> notes) {
  llvm::StringMap<std::pair<int64_t, size_t>> known;
  for (auto [index, note, input] : llvm::enumerate(notes, inputs))
    for (auto [dim, size] : llvm::enumerate(note)) {
      if (size.name.empty())
        continue;
      int64_t given = input.dim(dim);
      std::string what = ("dimension " + Twine(dim) + " of input " +
                          Twine(index) + " of '" + entry + "'")
                             .str();
      if (given < size.low)
        return makeError(what + " is " + Twine(given) + ", but must be " +
                         Twine(size.low) + " at least");
      if (size.high && given > *size.high)
        return makeError(what + " is " + Twine(given) + ", but must be " +
                         Twine(*size.high) + " at most");
      auto [first, isNew] =
          known.try_emplace(size.name, std::pair(given, index));
      if (!isNew && first->second.first != given)
        return makeError(what + " is " + Twine(given) + ", but input " +
                         Twine(first->second.second) + " has " +
                         Twine(first->second.first) + " there ('" + size.name +
                         "')");
    }
  return llvm::Error::success();
}

llvm::Error quantx::checkInputs(StringRef entry, TypeRange types,
                                ArrayRef<Tensor> inputs,
                                ArrayRef<SmallVector<SizeNote>> notes) {
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
  return checkSizes(entry, inputs, notes);
}
