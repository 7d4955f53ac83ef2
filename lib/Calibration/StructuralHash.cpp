//===- StructuralHash.cpp - hashes of what computes a value ---------------===//
//
// Ops are hashed in program order, each from its operands' hashes, so that the
// depth of the model costs no recursion; regions are the only nesting.
//
//===----------------------------------------------------------------------===//

#include "quantx/Calibration/StructuralHash.h"

#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace quantx;
using Digest = StructuralHash::Digest;

namespace {

/// Collects the bytes of one digest. Strings carry their length, so that
/// neighbours cannot run into each other.
class Writer {
public:
  explicit Writer(StringRef tag) { add(tag); }
  void add(uint64_t number) {
    for (unsigned shift = 0; shift < 64; shift += 8)
      bytes.push_back(uint8_t(number >> shift));
  }
  void add(StringRef text) {
    add(uint64_t(text.size()));
    bytes.append(text.bytes_begin(), text.bytes_end());
  }
  void add(Digest digest) {
    add(uint64_t(digest.low64));
    add(uint64_t(digest.high64));
  }
  Digest finish() const { return llvm::xxh3_128bits(bytes); }

private:
  SmallVector<uint8_t, 256> bytes;
};

template <typename T>
std::string print(T thing) {
  std::string text;
  llvm::raw_string_ostream os(text);
  thing.print(os);
  return text;
}

Digest hashBytes(ArrayRef<char> data) {
  return llvm::xxh3_128bits(ArrayRef<uint8_t>(
      reinterpret_cast<const uint8_t *>(data.data()), data.size()));
}

/// Static shapes that repeat a result type (tensor.expand_shape, slices): the
/// leading entry may be the batch.
bool isStaticShape(StringRef name) {
  return name == "static_output_shape" || name == "static_sizes";
}

/// One number for all elements: such a constant may have the batch in front.
bool isSplat(Attribute attribute) {
  auto dense = dyn_cast<DenseElementsAttr>(attribute);
  return dense && dense.isSplat();
}

Attribute dropLeading(Attribute attribute) {
  auto shape = dyn_cast<DenseI64ArrayAttr>(attribute);
  if (!shape || shape.empty())
    return attribute;
  return DenseI64ArrayAttr::get(attribute.getContext(),
                                shape.asArrayRef().drop_front());
}

} // namespace

StructuralHash::StructuralHash(ModuleOp module) {
  whole = hashRegion(module.getBodyRegion());
}

Digest StructuralHash::get(Value value) const {
  auto found = values.find(skipObserves(value));
  // Only in control flow that visits a use before its definition.
  return found == values.end() ? Writer("forward").finish() : found->second;
}

Digest StructuralHash::hashBlob(const AsmResourceBlob &blob) {
  auto [entry, isNew] = blobs.try_emplace(&blob);
  if (isNew)
    entry->second = hashBytes(blob.getData());
  return entry->second;
}

Digest StructuralHash::hashElements(ElementsAttr elements) {
  Writer writer("elements");
  writer.add(hashType(elements.getShapedType(), !isSplat(elements)));
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(elements)) {
    // A resource without data (an elided one) has only its type.
    if (AsmResourceBlob *blob = resource.getRawHandle().getBlob())
      writer.add(hashBlob(*blob));
    return writer.finish();
  }
  if (auto dense = dyn_cast<DenseIntOrFPElementsAttr>(elements)) {
    writer.add(dense.isSplat() ? "splat" : "");
    writer.add(hashBytes(dense.getRawData()));
    return writer.finish();
  }
  writer.add(print(elements));
  return writer.finish();
}

Digest StructuralHash::hashAttribute(Attribute attribute) {
  if (auto found = attributes.find(attribute); found != attributes.end())
    return found->second;
  Writer writer("attribute");
  if (auto elements = dyn_cast<ElementsAttr>(attribute)) {
    writer.add(hashElements(elements));
  } else if (auto array = dyn_cast<ArrayAttr>(attribute)) {
    for (Attribute element : array)
      writer.add(hashAttribute(element));
  } else if (auto dictionary = dyn_cast<DictionaryAttr>(attribute)) {
    for (NamedAttribute entry : dictionary) {
      writer.add(entry.getName().strref());
      writer.add(hashAttribute(entry.getValue()));
    }
  } else if (auto type = dyn_cast<TypeAttr>(attribute)) {
    writer.add(hashType(type.getValue(), /*isConstant=*/false));
  } else if (!isa<LocationAttr>(attribute)) {
    writer.add(print(attribute));
  }
  return attributes[attribute] = writer.finish();
}

Digest StructuralHash::hashType(Type type, bool isConstant) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  bool dropBatch = tensor && tensor.getRank() > 0 && !isConstant;
  if (!dropBatch && !isa<FunctionType>(type)) {
    auto [entry, isNew] = types.try_emplace(type);
    if (isNew) {
      Writer writer("type");
      writer.add(print(type));
      entry->second = writer.finish();
    }
    return entry->second;
  }
  Writer writer("batched type");
  if (auto function = dyn_cast<FunctionType>(type)) {
    writer.add(uint64_t(function.getNumInputs()));
    for (Type part :
         llvm::concat<const Type>(function.getInputs(), function.getResults()))
      writer.add(hashType(part, /*isConstant=*/false));
    return writer.finish();
  }
  for (int64_t size : tensor.getShape().drop_front())
    writer.add(uint64_t(size));
  writer.add(hashType(tensor.getElementType(), /*isConstant=*/true));
  if (Attribute encoding = tensor.getEncoding())
    writer.add(hashAttribute(encoding));
  return writer.finish();
}

Digest StructuralHash::hashOp(Operation *op) {
  Writer writer(op->getName().getStringRef());
  for (NamedAttribute entry : op->getAttrDictionary()) {
    StringRef name = entry.getName().strref();
    if (name.starts_with("quantx."))
      continue;
    writer.add(name);
    writer.add(hashAttribute(isStaticShape(name) ? dropLeading(entry.getValue())
                                                 : entry.getValue()));
  }
  for (Value operand : op->getOperands())
    writer.add(get(operand));
  Attribute value;
  bool isConstant = matchPattern(op, m_Constant(&value)) && !isSplat(value);
  for (Type type : op->getResultTypes())
    writer.add(hashType(type, isConstant));
  for (Region &region : op->getRegions())
    writer.add(hashRegion(region));
  for (Block *successor : op->getSuccessors())
    writer.add(uint64_t(std::distance(op->getParentRegion()->begin(),
                                      successor->getIterator())));
  Digest digest = writer.finish();
  for (OpResult result : op->getResults()) {
    Writer position("result");
    position.add(digest);
    position.add(uint64_t(result.getResultNumber()));
    values[result] = position.finish();
  }
  return digest;
}

void StructuralHash::hashBlockArguments(Block &block, unsigned position) {
  auto function = dyn_cast_or_null<FunctionOpInterface>(block.getParentOp());
  for (BlockArgument argument : block.getArguments()) {
    Writer writer("argument");
    writer.add(function ? function.getName() : StringRef());
    writer.add(uint64_t(position));
    writer.add(uint64_t(argument.getArgNumber()));
    writer.add(hashType(argument.getType(), /*isConstant=*/false));
    values[argument] = writer.finish();
  }
}

Digest StructuralHash::hashBlock(Block &block) {
  Writer writer("block");
  for (BlockArgument argument : block.getArguments())
    writer.add(get(argument));
  for (Operation &op : block) {
    if (isa<ObserveOp>(op))
      continue;
    Digest digest = hashOp(&op);
    // Ops without effects count through their users.
    if (op.hasTrait<OpTrait::IsTerminator>() || !isMemoryEffectFree(&op))
      writer.add(digest);
  }
  return writer.finish();
}

Digest StructuralHash::hashRegion(Region &region) {
  Writer writer("region");
  // Arguments of all blocks first: a branch may stand before its target.
  for (auto [position, block] : llvm::enumerate(region))
    hashBlockArguments(block, position);
  for (Block &block : region)
    writer.add(hashBlock(block));
  return writer.finish();
}

std::string StructuralHash::toShortHex(Digest digest) {
  return llvm::utohexstr(digest.low64, /*LowerCase=*/true, /*Width=*/16);
}

std::string StructuralHash::toHex(Digest digest) {
  return llvm::utohexstr(digest.high64, true, 16) + toShortHex(digest);
}
