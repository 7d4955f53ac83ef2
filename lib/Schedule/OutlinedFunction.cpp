//===- OutlinedFunction.cpp - code in a function of its own ---------------===//
//
// Buffers are taken apart into pointers and numbers before the call and put
// together inside. What depends on where a buffer lies stays outside, so that
// code on different buffers becomes equal functions.
//
//===----------------------------------------------------------------------===//

#include "OutlinedFunction.h"

#include "ParallelLoops.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// What a function gets
//===----------------------------------------------------------------------===//

static bool isConstant(Value value) {
  return matchPattern(value, m_Constant());
}

/// Whether the type alone says where each element of the buffer is.
static bool hasStaticLayout(MemRefType type) {
  SmallVector<int64_t> strides;
  int64_t offset;
  return type.hasStaticShape() &&
         succeeded(type.getStridesAndOffset(strides, offset)) &&
         !ShapedType::isDynamic(offset) &&
         llvm::none_of(strides, ShapedType::isDynamic);
}

/// Whether nobody writes to the buffer.
static bool isConstantMemory(Value buffer) {
  while (auto view = buffer.getDefiningOp<ViewLikeOpInterface>())
    buffer = view.getViewSource();
  auto global = buffer.getDefiningOp<memref::GetGlobalOp>();
  if (!global)
    return false;
  auto symbol = SymbolTable::lookupNearestSymbolFrom<memref::GlobalOp>(
      global, global.getNameAttr());
  return symbol && symbol.getConstant();
}

bool OutlinedFunction::canPass(Value value) {
  if (isConstant(value) || value.getType().isIntOrIndexOrFloat())
    return true;
  auto type = dyn_cast<MemRefType>(value.getType());
  SmallVector<int64_t> strides;
  int64_t offset;
  return type && succeeded(type.getStridesAndOffset(strides, offset));
}

bool quantx::isOutlined(func::FuncOp function) {
  return function.isPrivate() && function->hasAttr("llvm.bareptr");
}

void quantx::callOutlined(OpBuilder b, Location loc, func::FuncOp function,
                          ValueRange arguments, Value isWorth) {
  if (!isWorth) {
    func::CallOp::create(b, loc, function, arguments);
    return;
  }
  auto branch = scf::IfOp::create(b, loc, isWorth, /*withElseRegion=*/true);
  b.setInsertionPointToStart(branch.thenBlock());
  func::CallOp::create(b, loc, function, arguments);
  b.setInsertionPointToStart(branch.elseBlock());
  auto serial = func::CallOp::create(b, loc, function, arguments);
  serial->setAttr(kSerialAttr, b.getUnitAttr());
}

SetVector<Value> quantx::getCaptured(Operation *op) {
  SetVector<Value> captured(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  return captured;
}

OutlinedFunction::OutlinedFunction(OpBuilder outside, Location loc,
                                   StringRef name, ValueRange captured)
    : function(
          func::FuncOp::create(loc, name, outside.getFunctionType({}, {}))),
      body(outside.getContext()), call(outside), loc(loc) {
  function.setPrivate();
  function->setAttr("llvm.bareptr", body.getUnitAttr());
  function->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(body.getContext(), LLVM::Linkage::Internal));
  // In one piece each, they are compiled in time that grows with their sum.
  function->setAttr("passthrough", body.getStrArrayAttr({"noinline"}));
  body.setInsertionPointToStart(function.addEntryBlock());
  for (Value value : captured)
    capture(value);
}

Value OutlinedFunction::addArgument(Value value, bool isConstantMemory) {
  if (isConstant(value))
    return body.clone(*value.getDefiningOp())->getResult(0);
  Value &inside = passed[value];
  if (inside)
    return inside;
  NamedAttrList attributes;
  if (isConstantMemory)
    for (StringRef name : {"llvm.noalias", "llvm.readonly"})
      attributes.set(name, body.getUnitAttr());
  unsigned index = function.getNumArguments();
  (void)function.insertArgument(
      index, value.getType(), attributes.getDictionary(body.getContext()), loc);
  arguments.push_back(value);
  return inside = function.getArgument(index);
}

std::pair<Value, Value> OutlinedFunction::addUnits(Value count) {
  arguments.append(
      {arith::ConstantIndexOp::create(call, loc, 0).getResult(), count});
  for (int i = 0; i < 2; ++i)
    (void)function.insertArgument(function.getNumArguments(), count.getType(),
                                  /*argAttrs=*/{}, loc);
  std::optional<int64_t> known = getConstantIntValue(count);
  function->setAttr(kUnitsAttr, known
                                    ? Attribute(body.getI64IntegerAttr(*known))
                                    : Attribute(body.getUnitAttr()));
  return {function.getArguments().drop_back().back(),
          function.getArguments().back()};
}

void OutlinedFunction::capture(Value value) {
  auto type = dyn_cast<MemRefType>(value.getType());
  if (type && !hasStaticLayout(type))
    return captureBuffer(cast<TypedValue<MemRefType>>(value));
  if (type) {
    mapping.map(value, addArgument(value, isConstantMemory(value)));
    return;
  }
  Value known = value;
  // A size is the same number wherever it is read.
  if (auto dim = value.getDefiningOp<memref::DimOp>())
    if (std::optional<int64_t> number = dim.getConstantIndex())
      if (isa<MemRefType>(dim.getSource().getType()))
        known = getSize(dim.getSource(), *number);
  mapping.map(value, addArgument(known));
}

Value OutlinedFunction::multiply(Value a, Value b) {
  Value &product = products[{a, b}];
  if (!product)
    product = call.createOrFold<arith::MulIOp>(loc, a, b);
  return product;
}

/// One size of a buffer, from as far as it can be followed, where the call is.
Value OutlinedFunction::getSize(Value buffer, int64_t dim) {
  auto type = cast<MemRefType>(buffer.getType());
  auto fromFold = [&](OpFoldResult size) {
    return getValueOrCreateConstantIndexOp(call, loc, size);
  };
  if (!type.isDynamicDim(dim))
    return fromFold(call.getIndexAttr(type.getDimSize(dim)));
  Operation *op = buffer.getDefiningOp();
  if (auto alloc = dyn_cast_or_null<memref::AllocOp>(op))
    return alloc.getDynamicSizes()[type.getDynamicDimIndex(dim)];
  if (auto view = dyn_cast_or_null<memref::ViewOp>(op))
    return view.getSizes()[type.getDynamicDimIndex(dim)];
  if (auto cast = dyn_cast_or_null<memref::CastOp>(op))
    if (isa<MemRefType>(cast.getSource().getType()))
      return getSize(cast.getSource(), dim);
  if (auto expand = dyn_cast_or_null<memref::ExpandShapeOp>(op)) {
    OpFoldResult size = expand.getMixedOutputShape()[dim];
    auto value = dyn_cast<Value>(size);
    // The number may be the size of another buffer.
    if (auto source = value ? value.getDefiningOp<memref::DimOp>() : nullptr)
      if (auto number = source.getConstantIndex();
          number && isa<MemRefType>(source.getSource().getType()))
        return getSize(source.getSource(), *number);
    return fromFold(size);
  }
  if (auto reshape = dyn_cast_or_null<memref::ReinterpretCastOp>(op))
    return fromFold(reshape.getMixedSizes()[dim]);
  if (auto collapse = dyn_cast_or_null<memref::CollapseShapeOp>(op)) {
    Value product;
    ReassociationIndices parts = collapse.getReassociationIndices()[dim];
    for (int64_t part : parts) {
      if (collapse.getSrcType().getDimSize(part) == 1)
        continue;
      Value size = getSize(collapse.getSrc(), part);
      product = product ? multiply(product, size) : size;
    }
    return product;
  }
  return memref::DimOp::create(call, loc, buffer, dim);
}

void OutlinedFunction::captureBuffer(TypedValue<MemRefType> buffer) {
  MemRefType type = buffer.getType();
  SmallVector<int64_t> strides;
  int64_t offset;
  (void)type.getStridesAndOffset(strides, offset);
  auto parts = memref::ExtractStridedMetadataOp::create(call, loc, buffer);
  Value base = addArgument(parts.getBaseBuffer(), isConstantMemory(buffer));
  auto get = [&](int64_t known, Value value) -> OpFoldResult {
    if (!ShapedType::isDynamic(known))
      return body.getIndexAttr(known);
    return getAsOpFoldResult(addArgument(value));
  };
  SmallVector<OpFoldResult> sizes, steps(strides.size());
  for (auto [i, size] : llvm::enumerate(type.getShape()))
    sizes.push_back(ShapedType::isDynamic(size)
                        ? get(size, getSize(buffer, i))
                        : OpFoldResult(body.getIndexAttr(size)));
  // Without gaps the sizes say how far elements lie apart.
  OpFoldResult step = body.getIndexAttr(1);
  for (size_t i = strides.size(); i-- > 0;) {
    if (!type.getLayout().isIdentity()) {
      steps[i] = get(strides[i], parts.getStrides()[i]);
      continue;
    }
    steps[i] = step;
    if (i == 0)
      break;
    if (auto known = getConstantIntValue(step),
        size = getConstantIntValue(sizes[i]);
        known && size)
      step = body.getIndexAttr(*known * *size);
    else
      step = body.createOrFold<arith::MulIOp>(
          loc, getValueOrCreateConstantIndexOp(body, loc, step),
          getValueOrCreateConstantIndexOp(body, loc, sizes[i]));
  }
  mapping.map(buffer, memref::ReinterpretCastOp::create(
                          body, loc, type, base, get(offset, parts.getOffset()),
                          sizes, steps));
}

//===----------------------------------------------------------------------===//
// Equal functions
//===----------------------------------------------------------------------===//

/// Equal functions have equal ones. Operands are left out: where they come from
/// is compared.
static size_t hash(func::FuncOp function) {
  llvm::hash_code result =
      llvm::hash_value(function.getFunctionType().getAsOpaquePointer());
  function.walk([&](Operation *op) {
    if (op != function.getOperation())
      result = llvm::hash_combine(result,
                                  OperationEquivalence::computeHash(
                                      op, OperationEquivalence::ignoreHashValue,
                                      OperationEquivalence::ignoreHashValue,
                                      OperationEquivalence::IgnoreLocations));
  });
  return result;
}

static bool isSame(func::FuncOp a, func::FuncOp b) {
  auto getAttributes = [](func::FuncOp function) {
    NamedAttrList attributes(function->getAttrDictionary());
    attributes.erase(SymbolTable::getSymbolAttrName());
    return attributes.getDictionary(function.getContext());
  };
  return getAttributes(a) == getAttributes(b) &&
         OperationEquivalence::isRegionEquivalentTo(
             &a.getBody(), &b.getBody(), OperationEquivalence::IgnoreLocations);
}

func::FuncOp OutlinedFunctions::insert(func::FuncOp function) {
  SmallVector<func::FuncOp> &alike = known[hash(function)];
  for (func::FuncOp other : alike)
    if (isSame(other, function)) {
      function.erase();
      return other;
    }
  alike.push_back(function);
  symbols.insert(function);
  return function;
}
