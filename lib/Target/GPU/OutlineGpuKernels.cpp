//===- OutlineGpuKernels.cpp - ops on buffers to kernels and launches -----===//
//
// Which op becomes which kind of kernel.
//
//===----------------------------------------------------------------------===//

#include "BufferPlaces.h"
#include "ThreadKernel.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/LLVMIR/ROCDLDialect.h"
#include "mlir/Dialect/Linalg/Utils/Utils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/SPIRV/IR/SPIRVDialect.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Target/GPU/MatrixLeaf.h"
#include "quantx/Target/GPU/Passes.h"
#include "quantx/Target/GPU/Program.h"
#include "quantx/Target/GPU/TensorMap.h"

namespace quantx {
#define GEN_PASS_DEF_OUTLINEGPUKERNELSPASS
#include "quantx/Target/GPU/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct OutlineGpuKernelsPass
    : quantx::impl::OutlineGpuKernelsPassBase<OutlineGpuKernelsPass> {
  using OutlineGpuKernelsPassBase::OutlineGpuKernelsPassBase;

  void runOnOperation() override;

private:
  LogicalResult outline(func::FuncOp function);
  LogicalResult outline(Operation *op, OpBuilder &launches);
  int64_t countSplits(WindowReduceOp op) {
    return chooseSplits(op, splits, multiprocessors);
  }
  LogicalResult outlineTiles(WindowReduceOp op, OpBuilder &launches);
  using EmitKernel =
      llvm::function_ref<FailureOr<LaunchShape>(OpBuilder &, gpu::GPUFuncOp)>;
  LogicalResult outline(Location loc, StringRef kind, OpBuilder &launches,
                        EmitKernel emit);
  LogicalResult outlineScalar(Value value, const Place &place, StringRef kind,
                              OpBuilder &launches);
  FailureOr<gpu::GPUFuncOp> makeKernel(Location loc, StringRef kind,
                                       EmitKernel emit, LaunchShape &shape);
  void launch(OpBuilder &b, Location loc, gpu::GPUFuncOp kernel,
              const LaunchShape &shape);

  gpu::GPUModuleOp kernels;
  MemoryMap map;
  /// Where the number of the first check that failed goes, if there are checks.
  std::optional<Place> status;
  /// Arguments of every launch of the function at hand.
  SmallVector<Value> buffers;
  std::string prefix;
  unsigned number = 0;
};

} // namespace

/// The reduction of an op whose rows several threads share.
static std::optional<RowReduction> findRowKernel(linalg::LinalgOp op) {
  std::optional<RowReduction> reduction = matchRowReduction(op);
  if (!reduction || op.hasDynamicShape())
    return std::nullopt;
  int64_t length = op.getStaticLoopRanges()[reduction->loop];
  // Shared memory has no single bits. Few elements need no company, unless
  // their order counts.
  bool isBit = reduction->combiner->getResult(0).getType().isInteger(1);
  if (length == 0 || isBit ||
      (length < kRowPartials && !reduction->dependsOnOrder()))
    return std::nullopt;
  return reduction;
}

FailureOr<gpu::GPUFuncOp>
OutlineGpuKernelsPass::makeKernel(Location loc, StringRef kind, EmitKernel emit,
                                  LaunchShape &shape) {
  OpBuilder b = OpBuilder::atBlockEnd(kernels.getBody());
  std::string name = (prefix + "_" + Twine(number++) + "_" + kind).str();
  auto types = KernelMemory::getArgumentTypes(b.getContext(), map);
  auto kernel =
      gpu::GPUFuncOp::create(b, loc, name, b.getFunctionType(types, {}));
  kernel->setAttr(gpu::GPUDialect::getKernelFuncAttrName(), b.getUnitAttr());
  b.setInsertionPointToStart(&kernel.getBody().front());
  FailureOr<LaunchShape> made = emit(b, kernel);
  if (failed(made))
    return failure();
  shape = *made;
  if (shape.grid[2] == 1)
    kernel->setAttr(kFlatAttr, b.getUnitAttr());
  b.setInsertionPointToEnd(&kernel.getBody().front());
  gpu::ReturnOp::create(b, loc);
  kernel.setKnownBlockSizeAttr(
      b.getDenseI32ArrayAttr({int32_t(shape.block[0]), int32_t(shape.block[1]),
                              int32_t(shape.block[2])}));
  return kernel;
}

void OutlineGpuKernelsPass::launch(OpBuilder &b, Location loc,
                                   gpu::GPUFuncOp kernel,
                                   const LaunchShape &shape) {
  auto makeDim = [&](std::array<int64_t, 3> sizes) {
    auto make = [&](int64_t size) {
      return arith::ConstantIndexOp::create(b, loc, size).getResult();
    };
    return gpu::KernelDim3{make(sizes[0]), make(sizes[1]), make(sizes[2])};
  };
  SmallVector<Value> arguments = buffers;
  // What the program has for it is an attribute.
  if (shape.map)
    arguments.push_back(LLVM::ZeroOp::create(
        b, loc, LLVM::LLVMPointerType::get(b.getContext())));
  auto launch = gpu::LaunchFuncOp::create(
      b, loc, kernel, makeDim(shape.grid), makeDim(shape.block),
      /*dynamicSharedMemory=*/{}, arguments);
  if (shape.map)
    launch->setAttr(kTensorMapAttr, toAttribute(b.getContext(), *shape.map));
}

LogicalResult OutlineGpuKernelsPass::outline(Location loc, StringRef kind,
                                             OpBuilder &launches,
                                             EmitKernel emit) {
  LaunchShape shape;
  FailureOr<gpu::GPUFuncOp> kernel = makeKernel(loc, kind, emit, shape);
  if (failed(kernel))
    return failure();
  launch(launches, loc, *kernel, shape);
  return success();
}

LogicalResult OutlineGpuKernelsPass::outlineScalar(Value value,
                                                   const Place &place,
                                                   StringRef kind,
                                                   OpBuilder &launches) {
  return outline(
      value.getLoc(), kind, launches, [&](OpBuilder &b, gpu::GPUFuncOp kernel) {
        return emitScalarKernel(b, value, place, kernel.getArguments(), map);
      });
}

LogicalResult OutlineGpuKernelsPass::outlineTiles(WindowReduceOp op,
                                                  OpBuilder &launches) {
  int64_t count = countSplits(op);
  auto outlineShare = [&](StringRef kind, TileShare::Role role) {
    return outline(op.getLoc(), kind, launches,
                   [&](OpBuilder &b, gpu::GPUFuncOp kernel) {
                     return emitTilesKernel(b, op, kernel, map, {role, count});
                   });
  };
  StringRef kind = stringifyWindowKind(op.getKind());
  if (count == 1)
    return outlineShare(kind, TileShare::All);
  if (failed(outlineShare((kind + "_part").str(), TileShare::Part)))
    return failure();
  return outlineShare((kind + "_sum").str(), TileShare::Rest);
}

LogicalResult OutlineGpuKernelsPass::outline(Operation *op,
                                             OpBuilder &launches) {
  Location loc = op->getLoc();
  if (isa<memref::LoadOp>(op) && map.scalars.contains(op->getResult(0))) {
    // Its own place holds nothing before its kernel has run.
    Place place = map.scalars[op->getResult(0)];
    return outlineScalar(op->getResult(0), place, "load", launches);
  }
  if (auto copy = dyn_cast<memref::CopyOp>(op)) {
    OpBuilder b(op);
    op = linalg::makeMemRefCopyOp(b, loc, copy.getSource(), copy.getTarget());
  }
  if (auto reduce = dyn_cast<WindowReduceOp>(op)) {
    if (isa_and_nonnull<MatrixLeaf>(findLeaf(&getContext(), reduce.getLeaf())))
      return outlineTiles(reduce, launches);
    bool hasWords = hasChannelWords(reduce, map);
    return outline(
        loc, stringifyWindowKind(reduce.getKind()), launches,
        [&](OpBuilder &b, gpu::GPUFuncOp kernel) {
          auto emit = hasWords ? emitChannelKernel : emitWindowKernel;
          return emit(b, reduce, kernel.getArguments(), map, blockThreads);
        });
  }
  if (auto pack = dyn_cast<PackWeightsOp>(op)) {
    auto outlinePart = [&](StringRef kind, decltype(emitPackKernel) &emit) {
      return outline(
          loc, kind, launches, [&](OpBuilder &b, gpu::GPUFuncOp kernel) {
            return emit(b, pack, kernel.getArguments(), map, blockThreads);
          });
    };
    if (failed(outlinePart("pack", emitPackKernel)))
      return failure();
    return pack.getStart() ? outlinePart("start", emitStartKernel) : success();
  }
  auto outlineBlocks = [&](auto op, StringRef kind, auto &emit) {
    return outline(loc, kind, launches,
                   [&](OpBuilder &b, gpu::GPUFuncOp kernel) {
                     return emit(b, op, kernel, map, blockThreads);
                   });
  };
  if (auto product = dyn_cast<BlockMatmulOp>(op))
    return outlineBlocks(product, "block_matmul", emitBlockKernel);
  if (auto input = dyn_cast<BlockQuantizeOp>(op)) {
    if (failed(outlineBlocks(input, "block_quantize", emitBlockQuantizeKernel)))
      return failure();
    if (addsSumsOnTheWay(input))
      return success();
    return outlineBlocks(input, "block_sum", emitBlockSumKernel);
  }
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    std::optional<RowReduction> reduction = findRowKernel(linalgOp);
    return outline(loc, op->getName().stripDialect(), launches,
                   [&](OpBuilder &b, gpu::GPUFuncOp kernel) {
                     if (reduction)
                       return emitRowKernel(b, linalgOp, *reduction, kernel,
                                            map, blockThreads);
                     return emitElementKernel(
                         b, linalgOp, kernel.getArguments(), map, blockThreads);
                   });
  }
  if (isMemoryEffectFree(op) || isa<memref::GetGlobalOp>(op))
    return success();
  return op->emitError() << "'" << op->getName() << "' has no form on a GPU";
}

LogicalResult OutlineGpuKernelsPass::outline(func::FuncOp function) {
  if (!function.getBody().hasOneBlock())
    return function.emitError()
           << "this has no form on a GPU: it branches at run time";
  if (failed(placeArguments(
          function, [&](WindowReduceOp op) { return countSplits(op); }, map,
          status)))
    return failure();
  prefix = function.getName().str();
  number = 0;

  auto *body = new Block;
  Location loc = function.getLoc();
  OpBuilder b(function.getContext());
  auto types = KernelMemory::getArgumentTypes(b.getContext(), map);
  Value arena = body->addArgument(types[0], loc);
  b.setInsertionPointToStart(body);
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value weights = memref::GetGlobalOp::create(b, loc, types[2], kWeightsName);
  auto toWords = [&](Value bytes, Type type) {
    return memref::ViewOp::create(b, loc, cast<MemRefType>(type), bytes, zero,
                                  ValueRange());
  };
  buffers = {arena, toWords(arena, types[1]), weights,
             toWords(weights, types[3])};
  Block &old = function.front();
  LogicalResult result = success();
  for (Operation &op : llvm::make_early_inc_range(old.without_terminator()))
    if (failed(result = outline(&op, b)))
      break;
  if (succeeded(result) && status)
    result =
        outlineScalar(old.getTerminator()->getOperand(0), *status, "status", b);
  if (failed(result)) {
    delete body;
    return failure();
  }
  func::ReturnOp::create(b, loc);
  function.getBody().push_back(body);
  old.erase();
  function.setType(b.getFunctionType({types[0]}, {}));
  function.removeArgAttrsAttr();
  function->removeAttr(workspaceSizeAttrName);
  return success();
}

void OutlineGpuKernelsPass::runOnOperation() {
  map = MemoryMap();
  ModuleOp module = getOperation();
  OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
  SmallVector<memref::GlobalOp> globals(module.getOps<memref::GlobalOp>());
  if (failed(gatherWeights(module, map)))
    return signalPassFailure();
  kernels = gpu::GPUModuleOp::create(b, module.getLoc(), kKernelsName);
  module->setAttr(gpu::GPUDialect::getContainerModuleAttrName(),
                  b.getUnitAttr());
  for (auto function :
       llvm::make_early_inc_range(module.getOps<func::FuncOp>())) {
    if (function.isExternal())
      continue;
    if (failed(outline(function)))
      return signalPassFailure();
  }
  for (memref::GlobalOp global : globals)
    global.erase();
}
