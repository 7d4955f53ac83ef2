//===- Constants.cpp - reading and making constants -----------------------===//
//
// Blobs are shared with host tensors in both directions instead of copied.
//
//===----------------------------------------------------------------------===//

#include "quantx/Support/Constants.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

std::optional<ElementKind> quantx::getElementKind(Type type) {
  if (type.isIndex())
    return ElementKind::I64;
  if (type.isF16())
    return ElementKind::F16;
  if (type.isBF16())
    return ElementKind::BF16;
  if (type.isF32())
    return ElementKind::F32;
  if (type.isF64())
    return ElementKind::F64;
  auto integer = dyn_cast<IntegerType>(type);
  if (!integer)
    return std::nullopt;
  bool isUnsigned = integer.isUnsigned();
  switch (integer.getWidth()) {
  case 1:
    return ElementKind::I1;
  case 8:
    return isUnsigned ? ElementKind::U8 : ElementKind::I8;
  case 16:
    return isUnsigned ? ElementKind::U16 : ElementKind::I16;
  case 32:
    return isUnsigned ? ElementKind::U32 : ElementKind::I32;
  case 64:
    return isUnsigned ? ElementKind::U64 : ElementKind::I64;
  default:
    return std::nullopt;
  }
}

Type quantx::getSignlessType(MLIRContext *context, ElementKind kind) {
  switch (kind) {
  case ElementKind::F16:
    return Float16Type::get(context);
  case ElementKind::BF16:
    return BFloat16Type::get(context);
  case ElementKind::F32:
    return Float32Type::get(context);
  case ElementKind::F64:
    return Float64Type::get(context);
  case ElementKind::I1:
    return IntegerType::get(context, 1);
  default:
    return IntegerType::get(context, 8 * getElementSize(kind));
  }
}

Type quantx::getSignedType(MLIRContext *context, ElementKind kind) {
  if (!isUnsignedKind(kind))
    return getSignlessType(context, kind);
  return IntegerType::get(context, 8 * getElementSize(kind),
                          IntegerType::Unsigned);
}

RankedTensorType quantx::getTensorType(MLIRContext *context,
                                       const Tensor &tensor) {
  return RankedTensorType::get(tensor.shape(),
                               getSignlessType(context, tensor.kind()));
}

//===----------------------------------------------------------------------===//
// Making constants
//===----------------------------------------------------------------------===//

ElementsAttr quantx::makeElementsAttr(const Tensor &tensor,
                                      RankedTensorType type, StringRef name) {
  assert(type.getNumElements() == tensor.numElements());
  // Bits are packed in dense attributes and have no blob form of their own.
  if (tensor.kind() == ElementKind::I1)
    return DenseElementsAttr::get(type, tensor.data<bool>());
  if (tensor.numElements() <= maxDenseElements)
    return DenseElementsAttr::getFromRawBuffer(type, tensor.rawBytes());
  // The deleter owns a reference to the storage; LLVM's signature for it says
  // nothing about who allocated the bytes.
  AsmResourceBlob blob = UnmanagedAsmResourceBlob::allocateWithAlign(
      tensor.rawBytes(), /*align=*/64,
      [owner = tensor](void *, size_t, size_t) {});
  return DenseResourceElementsAttr::get(type, name, std::move(blob));
}

Value quantx::makeConstant(OpBuilder &builder, Location loc,
                           const Tensor &tensor, RankedTensorType type,
                           StringRef name) {
  if (!type)
    type = getTensorType(builder.getContext(), tensor);
  return arith::ConstantOp::create(
      builder, loc, cast<TypedAttr>(makeElementsAttr(tensor, type, name)));
}

Value quantx::makeScalar(OpBuilder &builder, Location loc, float value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getF32FloatAttr(value));
}

Value quantx::makeScalar(OpBuilder &builder, Location loc, int32_t value) {
  return arith::ConstantOp::create(builder, loc,
                                   builder.getI32IntegerAttr(value));
}

//===----------------------------------------------------------------------===//
// Reading constants
//===----------------------------------------------------------------------===//

/// Sets the reason and returns nothing.
static std::nullopt_t refuse(std::string *reason, const Twine &text) {
  if (reason)
    *reason = text.str();
  return std::nullopt;
}

static std::optional<Tensor> readDense(DenseElementsAttr attr, ElementKind kind,
                                       std::string *reason) {
  std::optional<Tensor> result =
      Tensor::tryAllocate(kind, attr.getType().getShape());
  if (!result)
    return refuse(reason, "there is not enough memory for it");
  if (kind == ElementKind::I1) {
    llvm::copy(attr.getValues<bool>(), result->mutableData<bool>().begin());
    return result;
  }
  ArrayRef<char> raw = attr.getRawData();
  char *out = result->mutableRawBytes().data();
  if (!attr.isSplat()) {
    llvm::copy(raw, out);
    return result;
  }
  size_t size = getElementSize(kind);
  for (int64_t i = 0, e = result->numElements(); i != e; ++i)
    out = std::copy_n(raw.data(), size, out);
  return result;
}

static std::optional<Tensor> readResource(DenseResourceElementsAttr attr,
                                          ElementKind kind,
                                          std::string *reason) {
  AsmResourceBlob *blob = attr.getRawHandle().getBlob();
  if (!blob)
    return refuse(reason, "its resource '" + attr.getRawHandle().getKey() +
                              "' holds no data");
  ArrayRef<int64_t> shape = attr.getType().getShape();
  std::optional<int64_t> count = getNumElements(shape);
  ArrayRef<char> bytes = blob->getData();
  if (!count || *count * getElementSize(kind) != bytes.size())
    return refuse(reason, "its resource '" + attr.getRawHandle().getKey() +
                              "' has " + Twine(bytes.size()) +
                              " bytes, which is not the size of the type");
  // Compiled files may hold blobs at any address; element access needs theirs.
  Tensor result = Tensor::view(kind, shape, bytes.data());
  if (reinterpret_cast<uintptr_t>(bytes.data()) % getElementSize(kind))
    return result.clone();
  return result;
}

std::optional<Tensor> quantx::readConstant(Attribute attribute,
                                           std::string *reason) {
  auto typed = dyn_cast_or_null<TypedAttr>(attribute);
  if (!typed)
    return refuse(reason, "it is not a constant with a type");
  Type type = typed.getType();
  std::optional<ElementKind> kind = getElementKind(getElementTypeOrSelf(type));
  if (!kind)
    return refuse(reason, "its element type is not supported");
  if (auto dense = dyn_cast<DenseElementsAttr>(attribute))
    return readDense(dense, *kind, reason);
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attribute))
    return readResource(resource, *kind, reason);
  Tensor scalar = Tensor::zeros(*kind, {});
  if (auto integer = dyn_cast<IntegerAttr>(attribute))
    scalar.setInt(0, *integer.getValue().getRawData());
  else if (auto number = dyn_cast<FloatAttr>(attribute))
    scalar.setDouble(0, number.getValueAsDouble());
  else
    return refuse(reason, "attributes of this kind are not supported");
  return scalar;
}

std::optional<Tensor> quantx::readConstant(Value value, std::string *reason) {
  Attribute attribute;
  if (!matchPattern(value, m_Constant(&attribute)))
    return refuse(reason, "it is not a constant");
  return readConstant(attribute, reason);
}

bool quantx::isConstant(Value value) {
  return matchPattern(value, m_Constant());
}

/// The element that stands for the whole constant, as a rank-0 attribute.
static Attribute getOnlyElement(Value value) {
  Attribute attribute;
  if (!matchPattern(value, m_Constant(&attribute)))
    return {};
  if (auto dense = dyn_cast<DenseElementsAttr>(attribute))
    return dense.isSplat() ? dense.getSplatValue<Attribute>() : Attribute();
  if (auto resource = dyn_cast<DenseResourceElementsAttr>(attribute))
    return resource.getNumElements() == 1 ? attribute : Attribute();
  return attribute;
}

std::optional<double> quantx::readScalarFloat(Value value) {
  std::optional<Tensor> tensor = readConstant(getOnlyElement(value));
  if (!tensor || !tensor->isFloat())
    return std::nullopt;
  return tensor->getDouble(0);
}

std::optional<int64_t> quantx::readScalarInt(Value value) {
  std::optional<Tensor> tensor = readConstant(getOnlyElement(value));
  if (!tensor || tensor->isFloat())
    return std::nullopt;
  return tensor->getInt(0);
}
