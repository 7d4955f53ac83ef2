//===- ConvertSizesToParams.cpp - open sizes for callers in C -------------===//
//
// Whatever depends on sizes alone is computed from the shapes of the arguments:
// where the function begins, and once more in a function by itself that tells a
// caller how much room to give.
//
//===----------------------------------------------------------------------===//

#include "BufferUsers.h"
#include "SizeValues.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/LoopLikeInterface.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Schedule/Passes.h"
#include "llvm/Support/MathExtras.h"

namespace quantx {
#define GEN_PASS_DEF_CONVERTSIZESTOPARAMSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// How a size grows with the sizes of the arguments: by which power, and how
/// fast. Those of a text of n tokens are a * n or a * n * n.
using Growth = std::pair<int64_t, double>;

Growth multiply(Growth a, Growth b) {
  return {a.first + b.first, a.second * b.second};
}

Growth getGrowth(Value size) {
  if (std::optional<int64_t> known = getConstantIntValue(size))
    return {0, double(*known)};
  Operation *op = size.getDefiningOp();
  auto of = [&](unsigned operand) {
    return getGrowth(op->getOperand(operand));
  };
  if (isa_and_nonnull<arith::MulIOp>(op))
    return multiply(of(0), of(1));
  if (isa_and_nonnull<arith::CeilDivUIOp, arith::DivUIOp>(op) &&
      getConstantIntValue(op->getOperand(1)))
    return multiply(of(0), {0, 1 / std::max(of(1).second, 1.0)});
  if (isa_and_nonnull<arith::AddIOp, arith::MaxUIOp, arith::MaxSIOp>(op))
    return std::max(of(0), of(1));
  return {1, 1};
}

/// A buffer of dynamic size; first and last op of the function's top level that
/// touch it.
struct Buffer {
  memref::AllocOp alloc;
  unsigned begin, end;
  Growth growth;

  bool meets(const Buffer &other) const {
    return begin <= other.end && other.begin <= end;
  }
};

/// Buffers that are never alive together.
using Place = SmallVector<Buffer>;

class Converter {
public:
  Converter(func::FuncOp function, int64_t alignment)
      : function(function), alignment(alignment), loc(function.getLoc()),
        sizes(OpBuilder::atBlockBegin(&function.front())) {}

  LogicalResult run() {
    convertArguments();
    if (failed(convertResults()) || failed(collectPlaces()))
      return failure();
    placeBuffers();
    makeSizesFunction();
    return success();
  }

private:
  SmallVector<Value> loadShape(OpBuilder &b, Value shape, MemRefType type);
  Value asBuffer(Value pointer, ArrayRef<Value> shape, MemRefType type);
  void convertArguments();
  LogicalResult convertResults();
  LogicalResult collectPlaces();
  void placeBuffers();
  void makeSizesFunction();
  MemRefType getPointerType(MemRefType type) {
    return MemRefType::get({1}, type.getElementType());
  }
  MemRefType getShapeType(int64_t rank) {
    return MemRefType::get({rank}, IntegerType::get(loc.getContext(), 64));
  }

  func::FuncOp function;
  int64_t alignment;
  Location loc;
  /// What the function computes of sizes where it begins.
  SizeValues sizes;
  /// Of each open argument its type and the sizes that were loaded, null for
  /// static ones.
  SmallVector<std::pair<MemRefType, SmallVector<Value>>> inputs;
  SmallVector<SmallVector<Value>> results;
  SmallVector<Place> places;
  Value total;
};

/// All open sizes of an argument, from its shape.
SmallVector<Value> Converter::loadShape(OpBuilder &b, Value shape,
                                        MemRefType type) {
  SmallVector<Value> loaded(type.getRank());
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    if (type.isDynamicDim(dim)) {
      Value place = arith::ConstantIndexOp::create(b, loc, dim);
      Value word = memref::LoadOp::create(b, loc, shape, place);
      loaded[dim] = arith::IndexCastOp::create(b, loc, b.getIndexType(), word);
    }
  return loaded;
}

/// A buffer without gaps that begins at `pointer`. `shape` has all open sizes.
Value Converter::asBuffer(Value pointer, ArrayRef<Value> shape,
                          MemRefType type) {
  OpBuilder &b = sizes.getBuilder();
  SmallVector<OpFoldResult> mixed, strides(type.getRank());
  for (int64_t dim = 0; dim < type.getRank(); ++dim)
    mixed.push_back(type.isDynamicDim(dim)
                        ? OpFoldResult(shape[dim])
                        : b.getIndexAttr(type.getDimSize(dim)));
  OpFoldResult stride = b.getIndexAttr(1);
  for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
    strides[dim] = stride;
    std::optional<int64_t> a = getConstantIntValue(stride),
                           c = getConstantIntValue(mixed[dim]);
    if (a && c)
      stride = b.getIndexAttr(*a * *c);
    else
      stride =
          sizes.multiply(getValueOrCreateConstantIndexOp(b, loc, stride),
                         getValueOrCreateConstantIndexOp(b, loc, mixed[dim]));
  }
  return memref::ReinterpretCastOp::create(b, loc, type, pointer,
                                           b.getIndexAttr(0), mixed, strides);
}

/// Arguments become pointers, shapes follow those that are open.
void Converter::convertArguments() {
  unsigned count = function.getNumArguments() - 1; // the workspace stays
  for (unsigned i = 0, place = 0; i < count; ++i, ++place) {
    auto type = cast<MemRefType>(function.getArgument(place).getType());
    if (type.hasStaticShape())
      continue;
    (void)function.insertArgument(place, getPointerType(type), {}, loc);
    (void)function.insertArgument(place + 1, getShapeType(type.getRank()), {},
                                  loc);
    SmallVector<Value> loaded =
        loadShape(sizes.getBuilder(), function.getArgument(place + 1), type);
    for (Value size : loaded)
      if (size)
        sizes.set(size, size);
    function.getArgument(place + 2).replaceAllUsesWith(
        asBuffer(function.getArgument(place), loaded, type));
    (void)function.eraseArgument(place + 2);
    inputs.push_back({type, loaded});
    ++place;
  }
}

/// Results are written where the caller wants them.
LogicalResult Converter::convertResults() {
  Operation *end = function.front().getTerminator();
  llvm::BitVector isBuffer(function.getNumResults());
  for (OpOperand &operand : end->getOpOperands()) {
    Value result = operand.get();
    auto type = dyn_cast<MemRefType>(result.getType());
    if (!type)
      continue;
    isBuffer.set(operand.getOperandNumber());
    SmallVector<Value> shape = sizes.getSizes(result);
    if (shape.empty() && type.getRank() != 0)
      return function.emitError()
             << "needs a static dimension: the size of result "
             << results.size() << " of '" << function.getName()
             << "' depends on data, so no caller can give it room";
    results.push_back(shape);
    unsigned place = function.getNumArguments() - 1;
    (void)function.insertArgument(place, getPointerType(type), {}, loc);
    auto plain = MemRefType::get(type.getShape(), type.getElementType());
    Value target = asBuffer(function.getArgument(place), shape, plain);
    auto alloc = result.getDefiningOp<memref::AllocOp>();
    if (alloc && type == plain) {
      result.replaceAllUsesWith(target);
      alloc.erase();
    } else {
      OpBuilder b(end);
      memref::CopyOp::create(b, loc, result, target);
    }
  }
  end->eraseOperands(isBuffer);
  (void)function.eraseResults(isBuffer);
  return success();
}

/// Distributes the buffers, those that grow fastest first, so that a place is
/// no larger than its first buffer; a place of the same sizes is preferred.
LogicalResult Converter::collectPlaces() {
  llvm::DenseMap<Operation *, unsigned> position;
  for (Operation &op : function.front())
    position[&op] = position.size();
  auto getTop = [&](Operation *op) {
    return position[function.front().findAncestorOpInBlock(*op)];
  };
  SmallVector<memref::AllocOp> allocs;
  function.walk([&](memref::AllocOp alloc) { allocs.push_back(alloc); });
  SmallVector<Buffer> buffers;
  SmallVector<Operation *> deallocs;
  for (memref::AllocOp alloc : allocs) {
    Buffer buffer{alloc, getTop(alloc), getTop(alloc), {}};
    forEachUser(alloc, [&](Operation *user) {
      if (isa<memref::DeallocOp>(user)) {
        deallocs.push_back(user);
        return;
      }
      buffer.begin = std::min(buffer.begin, getTop(user));
      buffer.end = std::max(buffer.end, getTop(user));
    });
    if (!alloc.getType().getLayout().isIdentity() ||
        sizes.getSizes(alloc).empty())
      return alloc.emitError(
          "needs a static dimension: the size of this tensor depends on data, "
          "so no workspace can be computed for it");
    buffer.growth = getGrowth(sizes.getBytes(alloc, /*alignment=*/1));
    buffers.push_back(buffer);
  }
  for (Operation *dealloc : deallocs)
    dealloc->erase();
  llvm::stable_sort(buffers, [](const Buffer &a, const Buffer &b) {
    return std::make_pair(b.growth, a.begin) <
           std::make_pair(a.growth, b.begin);
  });
  auto isAlike = [](Buffer a, Buffer b) {
    return a.alloc.getType() == b.alloc.getType() &&
           llvm::equal(a.alloc.getDynamicSizes(), b.alloc.getDynamicSizes());
  };
  for (const Buffer &buffer : buffers) {
    Place *best = nullptr;
    for (Place &place : places) {
      if (llvm::any_of(
              place, [&](const Buffer &other) { return buffer.meets(other); }))
        continue;
      bool fits = isAlike(place.front(), buffer);
      if (!best || fits)
        best = &place;
      if (fits)
        break;
    }
    if (best)
      best->push_back(buffer);
    else
      places.push_back({buffer});
  }
  return success();
}

void Converter::placeBuffers() {
  OpBuilder &b = sizes.getBuilder();
  auto staticPart = function->getAttrOfType<IntegerAttr>(workspaceSizeAttrName);
  Value offset = sizes.constant(
      int64_t(llvm::alignTo(staticPart ? staticPart.getInt() : 0, alignment)));
  SmallVector<Value> offsets;
  for (Place &place : places) {
    Value largest = sizes.getBytes(place.front().alloc, alignment);
    for (Buffer &buffer : MutableArrayRef(place).drop_front())
      largest = sizes.max(largest, sizes.getBytes(buffer.alloc, alignment));
    offsets.push_back(offset);
    offset = sizes.add(offset, largest);
  }
  total = offset;
  // The parameter is as long as its static part; really it has all of this.
  auto open = MemRefType::get({ShapedType::kDynamic}, b.getI8Type());
  Value whole = memref::ReinterpretCastOp::create(
      b, loc, open, function.getArguments().back(), b.getIndexAttr(0),
      ArrayRef<OpFoldResult>{total}, ArrayRef<OpFoldResult>{b.getIndexAttr(1)});
  for (auto [place, begin] : llvm::zip(places, offsets))
    for (Buffer &buffer : place) {
      MemRefType type = buffer.alloc.getType();
      SmallVector<Value> shape;
      for (auto [dim, size] : llvm::enumerate(sizes.getSizes(buffer.alloc)))
        if (type.isDynamicDim(dim))
          shape.push_back(size);
      Value view = memref::ViewOp::create(b, buffer.alloc.getLoc(), type, whole,
                                          begin, shape);
      buffer.alloc.replaceAllUsesWith(view);
      buffer.alloc.erase();
    }
  function->removeAttr(dynamicBuffersAttrName);
}

/// NAME.sizes(shapes of open arguments, shapes of results, bytes).
void Converter::makeSizesFunction() {
  OpBuilder b(function);
  SmallVector<Type> types;
  for (auto &[type, loaded] : inputs)
    types.push_back(getShapeType(type.getRank()));
  for (ArrayRef<Value> shape : results)
    types.push_back(getShapeType(shape.size()));
  types.push_back(getShapeType(1));
  auto told =
      func::FuncOp::create(b, loc, (function.getName() + ".sizes").str(),
                           b.getFunctionType(types, {}));
  Block *entry = told.addEntryBlock();
  b.setInsertionPointToStart(entry);
  Operation *end = func::ReturnOp::create(b, loc);
  SizeValues there{OpBuilder(end)};
  OpBuilder &at = there.getBuilder();
  unsigned place = 0;
  for (auto &[type, loaded] : inputs) {
    SmallVector<Value> own = loadShape(at, entry->getArgument(place++), type);
    for (auto [from, to] : llvm::zip(loaded, own))
      if (from)
        there.set(from, to);
  }
  auto store = [&](Value size, Value to, int64_t index) {
    Value number =
        arith::IndexCastOp::create(at, loc, at.getI64Type(), there.get(size));
    memref::StoreOp::create(at, loc, number, to, there.constant(index));
  };
  for (ArrayRef<Value> shape : results) {
    Value to = entry->getArgument(place++);
    for (auto [dim, size] : llvm::enumerate(shape))
      store(size, to, dim);
  }
  store(total, entry->getArgument(place), 0);
}

struct ConvertSizesToParamsPass
    : quantx::impl::ConvertSizesToParamsPassBase<ConvertSizesToParamsPass> {
  using ConvertSizesToParamsPassBase::ConvertSizesToParamsPassBase;

  void runOnOperation() override {
    SmallVector<func::FuncOp> functions(getOperation().getOps<func::FuncOp>());
    auto isOpen = [](Type type) {
      auto memref = dyn_cast<MemRefType>(type);
      return memref && !memref.hasStaticShape();
    };
    for (func::FuncOp function : functions)
      if (function.isPublic() && !function.isExternal() &&
          function.getBody().hasOneBlock() &&
          (llvm::any_of(function.getArgumentTypes(), isOpen) ||
           llvm::any_of(function.getResultTypes(), isOpen)))
        if (failed(Converter(function, alignment).run()))
          return signalPassFailure();
  }
};

} // namespace
