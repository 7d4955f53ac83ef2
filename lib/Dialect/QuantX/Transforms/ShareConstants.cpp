//===- ShareConstants.cpp - constants with equal bytes become one ---------===//
//
// Decides which blobs are one: same type, same bytes. The first of them stays.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/AttrTypeSubElements.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/xxhash.h"

namespace quantx {
#define GEN_PASS_DEF_SHARECONSTANTSPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;

namespace {

/// Finds to each blob the first one like it.
class BlobTable {
public:
  DenseResourceElementsAttr find(DenseResourceElementsAttr attribute) {
    auto [known, isNew] = firsts.try_emplace(attribute, attribute);
    AsmResourceBlob *blob = attribute.getRawHandle().getBlob();
    if (!isNew || !blob)
      return known->second;
    ArrayRef<char> data = blob->getData();
    uint64_t hash = llvm::xxh3_64bits(ArrayRef<uint8_t>(
        reinterpret_cast<const uint8_t *>(data.data()), data.size()));
    for (DenseResourceElementsAttr other : byHash[hash])
      if (other.getType() == attribute.getType() &&
          other.getRawHandle().getBlob()->getData() == data)
        return firsts[attribute] = other;
    byHash[hash].push_back(attribute);
    return attribute;
  }

private:
  llvm::DenseMap<Attribute, DenseResourceElementsAttr> firsts;
  llvm::DenseMap<uint64_t, SmallVector<DenseResourceElementsAttr, 1>> byHash;
};

struct ShareConstantsPass
    : public quantx::impl::ShareConstantsPassBase<ShareConstantsPass> {
  using ShareConstantsPassBase::ShareConstantsPassBase;

  void runOnOperation() override {
    BlobTable table;
    getOperation().walk([&](Operation *op) {
      if (!op->hasTrait<OpTrait::ConstantLike>())
        return;
      auto blob = op->getAttrOfType<DenseResourceElementsAttr>("value");
      if (!blob)
        return;
      DenseResourceElementsAttr first = table.find(blob);
      if (first == blob)
        return;
      op->setAttr("value", first);
      ++shared;
    });
  }
};

} // namespace
