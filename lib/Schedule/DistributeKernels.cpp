//===- DistributeKernels.cpp - threads share the work of kernels ----------===//
//
// Calls of kernels that count their work in units go through the run-time
// library, which hands each thread a part of the units.
//
//===----------------------------------------------------------------------===//

#include "WindowKernel.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/IR/SymbolTable.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_DISTRIBUTEKERNELSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

static constexpr const char *kParallelFor = "quantx_parallel_for";

namespace {

struct DistributeKernelsPass
    : quantx::impl::DistributeKernelsPassBase<DistributeKernelsPass> {
  using DistributeKernelsPassBase::DistributeKernelsPassBase;

  void runOnOperation() override {
    ModuleOp module = getOperation();
    SmallVector<std::pair<LLVM::CallOp, LLVM::LLVMFuncOp>> calls;
    module.walk([&](LLVM::CallOp call) {
      if (!call.getCallee() || call->hasAttr(kSerialAttr))
        return;
      auto kernel = module.lookupSymbol<LLVM::LLVMFuncOp>(*call.getCallee());
      if (kernel && kernel->hasAttr(kUnitsAttr))
        calls.emplace_back(call, kernel);
    });
    if (calls.empty())
      return;
    SymbolTable symbols(module);
    declareRuntime(symbols);
    for (auto [call, kernel] : calls)
      distribute(call, kernel, getPart(kernel, symbols));
  }

  void declareRuntime(SymbolTable &symbols);
  LLVM::LLVMFuncOp getPart(LLVM::LLVMFuncOp kernel, SymbolTable &symbols);
  void distribute(LLVM::CallOp call, LLVM::LLVMFuncOp kernel,
                  LLVM::LLVMFuncOp part);

  /// What a kernel needs beside its bounds, in memory.
  LLVM::LLVMStructType getContextType(LLVM::LLVMFuncOp kernel) {
    return LLVM::LLVMStructType::getLiteral(
        &getContext(), kernel.getArgumentTypes().drop_back(2));
  }
  Type pointer() { return LLVM::LLVMPointerType::get(&getContext()); }
  Value getField(OpBuilder &b, Location loc, Type type, Value context,
                 int32_t index) {
    return LLVM::GEPOp::create(b, loc, pointer(), type, context,
                               ArrayRef<LLVM::GEPArg>{0, index});
  }

  llvm::DenseMap<Operation *, LLVM::LLVMFuncOp> parts;
};

void DistributeKernelsPass::declareRuntime(SymbolTable &symbols) {
  ModuleOp module = getOperation();
  OpBuilder b = OpBuilder::atBlockBegin(module.getBody());
  Type word = b.getI32Type(), size = b.getI64Type();
  auto type =
      LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(&getContext()),
                                  {word, size, pointer(), pointer()});
  if (!module.lookupSymbol(kParallelFor))
    LLVM::LLVMFuncOp::create(b, module.getLoc(), kParallelFor, type);
  // Variants of a library have the number in common.
  if (!module.lookupSymbol(kThreadsVariable))
    LLVM::GlobalOp::create(b, module.getLoc(), word, /*isConstant=*/false,
                           LLVM::Linkage::LinkonceODR, kThreadsVariable,
                           b.getI32IntegerAttr(threads));
}

/// void kernel_part(context, first, end): the kernel with its arguments from
/// memory.
LLVM::LLVMFuncOp DistributeKernelsPass::getPart(LLVM::LLVMFuncOp kernel,
                                                SymbolTable &symbols) {
  LLVM::LLVMFuncOp &part = parts[kernel];
  if (part)
    return part;
  OpBuilder b(kernel);
  Location loc = kernel.getLoc();
  Type size = b.getI64Type();
  part = LLVM::LLVMFuncOp::create(
      b, loc, (kernel.getName() + "_part").str(),
      LLVM::LLVMFunctionType::get(LLVM::LLVMVoidType::get(&getContext()),
                                  {pointer(), size, size}),
      LLVM::Linkage::Internal);
  symbols.insert(part);
  b.setInsertionPointToStart(part.addEntryBlock(b));
  LLVM::LLVMStructType type = getContextType(kernel);
  SmallVector<Value> arguments;
  for (auto [i, field] : llvm::enumerate(type.getBody()))
    arguments.push_back(LLVM::LoadOp::create(
        b, loc, field, getField(b, loc, type, part.getArgument(0), i)));
  arguments.push_back(part.getArgument(1));
  arguments.push_back(part.getArgument(2));
  LLVM::CallOp::create(b, loc, kernel, arguments);
  LLVM::ReturnOp::create(b, loc, ValueRange());
  return part;
}

void DistributeKernelsPass::distribute(LLVM::CallOp call,
                                       LLVM::LLVMFuncOp kernel,
                                       LLVM::LLVMFuncOp part) {
  ++distributed;
  Location loc = call.getLoc();
  LLVM::LLVMStructType type = getContextType(kernel);
  // Once per function, also where the call is in a loop.
  auto function = call->getParentOfType<LLVM::LLVMFuncOp>();
  OpBuilder b = OpBuilder::atBlockBegin(&function.getBody().front());
  Value one =
      LLVM::ConstantOp::create(b, loc, b.getI64Type(), b.getI64IntegerAttr(1));
  Value context = LLVM::AllocaOp::create(b, loc, pointer(), type, one);
  b.setInsertionPoint(call);
  for (auto [i, value] : llvm::enumerate(call.getArgOperands().drop_back(2)))
    LLVM::StoreOp::create(b, loc, value, getField(b, loc, type, context, i));
  Value variable =
      LLVM::AddressOfOp::create(b, loc, pointer(), kThreadsVariable);
  Value count = LLVM::LoadOp::create(
      b, loc, b.getI32Type(), variable, /*alignment=*/4, /*isVolatile=*/false,
      /*isNonTemporal=*/false, /*isInvariant=*/false,
      /*isInvariantGroup=*/false, LLVM::AtomicOrdering::monotonic);
  Value code = LLVM::AddressOfOp::create(b, loc, pointer(), part.getName());
  LLVM::CallOp::create(
      b, loc, TypeRange(), kParallelFor,
      ValueRange{count, call.getArgOperands().back(), code, context});
  call.erase();
}

} // namespace
