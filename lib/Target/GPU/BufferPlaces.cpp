//===- BufferPlaces.cpp - what lies where in a program --------------------===//

#include "BufferPlaces.h"

#include "ThreadKernel.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Support/Constants.h"
#include "quantx/Target/GPU/Program.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

/// 32 bits address every byte, also where they are signed.
static constexpr int64_t kMaxBufferBytes = std::numeric_limits<int32_t>::max();

LogicalResult quantx::gatherWeights(ModuleOp module, MemoryMap &map) {
  SmallVector<memref::GlobalOp> globals;
  SmallVector<Tensor> values;
  int64_t bytes = 0;
  for (auto global : module.getOps<memref::GlobalOp>()) {
    std::optional<Tensor> value;
    if (auto initial = global.getInitialValue();
        global.getConstant() && initial)
      value = readConstant(*initial);
    if (!value)
      return global.emitError() << "this buffer has no constant value";
    map.globals[global.getName()] = bytes;
    bytes = llvm::alignTo(bytes + int64_t(value->numBytes()), kBufferAlignment);
    globals.push_back(global);
    values.push_back(std::move(*value));
    if (bytes > kMaxBufferBytes - kBufferMargin)
      return module.emitError()
             << "a GPU program holds at most "
             << kMaxBufferBytes - kBufferMargin << " bytes of weights";
  }
  map.weightBytes = bytes + kBufferMargin;
  Tensor all = Tensor::zeros(ElementKind::I8, {map.weightBytes});
  MutableArrayRef<char> to = all.mutableRawBytes();
  for (auto [global, value] : llvm::zip(globals, values))
    llvm::copy(value.rawBytes(), to.begin() + map.globals[global.getName()]);
  OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
  auto tensor = RankedTensorType::get({map.weightBytes}, b.getI8Type());
  memref::GlobalOp::create(
      b, module.getLoc(), kWeightsName, b.getStringAttr("private"),
      MemRefType::get({map.weightBytes}, b.getI8Type()),
      makeElementsAttr(all, tensor, "weights"), /*constant=*/true,
      b.getI64IntegerAttr(kBufferAlignment));
  return success();
}

/// Numbers that are loaded outside of kernels, and the status, have places of
/// their own.
static LogicalResult placeScalars(func::FuncOp function, MemoryMap &map,
                                  std::optional<Place> &status,
                                  int64_t &bytes) {
  map.scalars.clear();
  status.reset();
  auto makePlace = [&](Type type) {
    Place place;
    place.offset = bytes;
    place.element = type;
    bytes += 8;
    return place;
  };
  for (auto load : function.getOps<memref::LoadOp>())
    if (load.getType().isIntOrFloat())
      map.scalars[load.getResult()] = makePlace(load.getType());
  auto messages = function->getAttrOfType<ArrayAttr>(statusMessagesAttrName);
  bool isStatus = messages && function.getNumResults() == 1 &&
                  function.getResultTypes()[0].isInteger(32);
  if (function.getNumResults() != (isStatus ? 1 : 0))
    return function.emitError()
           << "this has no form on a GPU: a result of it has a shape that is "
              "not known at compile time";
  function->removeAttr(kStatusAttr);
  if (isStatus && !messages.empty()) {
    status = makePlace(function.getResultTypes()[0]);
    function->setAttr(
        kStatusAttr,
        Builder(function.getContext()).getI64IntegerAttr(status->offset));
  }
  bytes = llvm::alignTo(bytes, kBufferAlignment);
  return success();
}

LogicalResult
quantx::placeArguments(func::FuncOp function,
                       llvm::function_ref<int64_t(WindowReduceOp)> countSplits,
                       MemoryMap &map, std::optional<Place> &status) {
  auto size = function->getAttrOfType<IntegerAttr>(workspaceSizeAttrName);
  if (!size)
    return function.emitError()
           << "the memory of this function is not planned: run "
              "quantx-plan-memory before";
  map.arguments.clear();
  map.arguments[function.getArguments().back()] = 0;
  int64_t bytes = llvm::alignTo(size.getInt(), kBufferAlignment);
  SmallVector<int64_t> places;
  for (BlockArgument argument : function.getArguments().drop_back()) {
    auto type = dyn_cast<MemRefType>(argument.getType());
    if (!type || !type.hasStaticShape() || !type.getLayout().isIdentity() ||
        !getElementKind(type.getElementType()))
      return function.emitError()
             << "this has no form on a GPU: parameter "
             << argument.getArgNumber()
             << " is no tensor of numbers with a shape known at compile time";
    map.arguments[argument] = bytes;
    places.push_back(bytes);
    int64_t width = getElementSize(*getElementKind(type.getElementType()));
    bytes =
        llvm::alignTo(bytes + type.getNumElements() * width, kBufferAlignment);
  }
  if (failed(placeScalars(function, map, status, bytes)))
    return failure();
  map.partialSums = bytes;
  int64_t partialBytes = 0;
  for (auto op : function.getOps<WindowReduceOp>())
    partialBytes = std::max(partialBytes, getPartialBytes(op, countSplits(op)));
  bytes += llvm::alignTo(partialBytes, kBufferAlignment);
  map.arenaBytes = bytes + kBufferMargin;
  if (map.arenaBytes > kMaxBufferBytes)
    return function.emitError() << "this needs " << map.arenaBytes
                                << " bytes of memory; a GPU program has at "
                                   "most "
                                << kMaxBufferBytes;
  Builder b(function.getContext());
  function->setAttr(kPlacesAttr, b.getDenseI64ArrayAttr(places));
  return success();
}
