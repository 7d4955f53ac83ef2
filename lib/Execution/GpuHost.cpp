//===- GpuHost.cpp - the host's part of a model for a GPU -----------------===//
//
// Gathers the pointers of each step: quantx_gpu_library_run takes them for a
// program, which it loads at the first call, and functions of the processor's
// part are called as they are.
//
//===----------------------------------------------------------------------===//

#include "GpuHost.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "quantx-c/Gpu.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

namespace {

constexpr int64_t kValueAlignment = 64;

class HostWriter {
public:
  HostWriter(ModuleOp module, const HostPlan &plan)
      : b(module.getContext()), loc(b.getUnknownLoc()), module(module),
        plan(plan), pointer(LLVM::LLVMPointerType::get(module.getContext())) {}

  int64_t write();

private:
  LLVM::GlobalOp makeBytes(const Twine &name, StringRef bytes, bool isConstant);
  Value constant(int64_t value) {
    return LLVM::ConstantOp::create(b, loc, b.getI64IntegerAttr(value));
  }
  Value getAddress(LLVM::GlobalOp global) {
    return LLVM::AddressOfOp::create(b, loc, global);
  }
  Value offset(Value address, int64_t bytes) {
    return LLVM::GEPOp::create(b, loc, pointer, b.getI8Type(), address,
                               ArrayRef<LLVM::GEPArg>{constant(bytes)});
  }
  Value gather(ArrayRef<unsigned> numbers);
  /// Gives every value its address; returns the bytes of the workspace.
  int64_t placeValues();
  Value callProgram(const HostStep &step, unsigned number);
  Value callFunction(const HostStep &step, int64_t workspaceOffset);
  /// Returns `status`, moved by `first`, where it is not 0.
  void returnUnlessZero(Value status, int32_t first);

  OpBuilder b;
  Location loc;
  ModuleOp module;
  const HostPlan &plan;
  Type pointer;
  LLVM::LLVMFuncOp function, run;
  LLVM::GlobalOp message;
  SmallVector<Value> addresses;
};

} // namespace

LLVM::GlobalOp HostWriter::makeBytes(const Twine &name, StringRef bytes,
                                     bool isConstant) {
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(module.getBody());
  return LLVM::GlobalOp::create(
      b, loc, LLVM::LLVMArrayType::get(b.getI8Type(), bytes.size()), isConstant,
      LLVM::Linkage::Internal, name.str(), b.getStringAttr(bytes),
      /*alignment=*/64);
}

/// The address of an array of the pointers to these values.
Value HostWriter::gather(ArrayRef<unsigned> numbers) {
  Value array = LLVM::AllocaOp::create(
      b, loc, pointer, pointer, constant(std::max<int64_t>(numbers.size(), 1)));
  for (auto [i, number] : llvm::enumerate(numbers)) {
    Value slot = LLVM::GEPOp::create(b, loc, pointer, pointer, array,
                                     ArrayRef<LLVM::GEPArg>{int32_t(i)});
    LLVM::StoreOp::create(b, loc, addresses[number], slot);
  }
  return array;
}

int64_t HostWriter::placeValues() {
  ValueRange arguments = function.getArguments();
  addresses.assign(plan.valueBytes.size(), Value());
  for (unsigned i = 0; i < plan.numInputs; ++i)
    addresses[i] = arguments[i];
  for (auto [i, number] : llvm::enumerate(plan.results))
    if (!addresses[number])
      addresses[number] = arguments[plan.numInputs + i];
  int64_t bytes = 0;
  for (auto [address, size] : llvm::zip(addresses, plan.valueBytes)) {
    if (address)
      continue;
    address = offset(arguments.back(), bytes);
    bytes = llvm::alignTo(bytes + size, kValueAlignment);
  }
  return bytes;
}

Value HostWriter::callProgram(const HostStep &step, unsigned number) {
  StringRef bytes(step.program.data(), step.program.size());
  auto code = makeBytes("quantx_gpu_program" + Twine(number), bytes, true);
  std::string zeros(sizeof(void *), '\0');
  auto state = makeBytes("quantx_gpu_state" + Twine(number), zeros, false);
  Value inputs = gather(step.inputs), outputs = gather(step.outputs);
  return LLVM::CallOp::create(b, loc, run,
                              ValueRange{getAddress(state), getAddress(code),
                                         constant(bytes.size()), inputs,
                                         outputs, getAddress(message),
                                         constant(QUANTX_GPU_MESSAGE_SIZE)})
      .getResult();
}

Value HostWriter::callFunction(const HostStep &step, int64_t workspaceOffset) {
  auto callee = module.lookupSymbol<LLVM::LLVMFuncOp>(step.callee);
  SmallVector<Value> arguments;
  for (unsigned number : step.inputs)
    arguments.push_back(addresses[number]);
  for (unsigned number : step.outputs)
    arguments.push_back(addresses[number]);
  arguments.push_back(offset(function.getArguments().back(), workspaceOffset));
  return LLVM::CallOp::create(b, loc, callee, arguments).getResult();
}

void HostWriter::returnUnlessZero(Value status, int32_t first) {
  Value zero = LLVM::ConstantOp::create(b, loc, b.getI32IntegerAttr(0));
  Value isBad =
      LLVM::ICmpOp::create(b, loc, LLVM::ICmpPredicate::ne, status, zero);
  Block *next = function.addBlock(), *bad = function.addBlock();
  LLVM::CondBrOp::create(b, loc, isBad, bad, ValueRange(), next, ValueRange());
  b.setInsertionPointToStart(bad);
  Value moved = LLVM::AddOp::create(
      b, loc, status,
      LLVM::ConstantOp::create(b, loc, b.getI32IntegerAttr(first)));
  LLVM::ReturnOp::create(b, loc, moved);
  b.setInsertionPointToStart(next);
}

int64_t HostWriter::write() {
  Type status = b.getI32Type(), size = b.getI64Type();
  std::string zeros(QUANTX_GPU_MESSAGE_SIZE, '\0');
  message = makeBytes(kGpuMessageName, zeros, false);
  b.setInsertionPointToEnd(module.getBody());
  run = LLVM::LLVMFuncOp::create(
      b, loc, "quantx_gpu_library_run",
      LLVM::LLVMFunctionType::get(
          status, {pointer, pointer, size, pointer, pointer, pointer, size}));
  SmallVector<Type> types(plan.numInputs + plan.results.size() + 1, pointer);
  function = LLVM::LLVMFuncOp::create(
      b, loc, plan.entry, LLVM::LLVMFunctionType::get(status, types));
  b.setInsertionPointToStart(function.addEntryBlock(b));
  int64_t bytes = placeValues();
  for (auto [number, step] : llvm::enumerate(plan.steps)) {
    if (step.program.empty())
      returnUnlessZero(callFunction(step, bytes), step.firstStatus);
    else
      returnUnlessZero(callProgram(step, number), 0);
  }
  // Results that are inputs, or other results.
  for (auto [i, number] : llvm::enumerate(plan.results)) {
    Value to = function.getArgument(plan.numInputs + i);
    if (addresses[number] != to)
      LLVM::MemcpyOp::create(b, loc, to, addresses[number],
                             constant(plan.valueBytes[number]),
                             /*isVolatile=*/false);
  }
  LLVM::ReturnOp::create(
      b, loc,
      LLVM::ConstantOp::create(b, loc, b.getI32IntegerAttr(0)).getResult());
  return bytes;
}

int64_t quantx::addGpuHost(ModuleOp module, const HostPlan &plan) {
  module.getContext()->getOrLoadDialect<LLVM::LLVMDialect>();
  return HostWriter(module, plan).write();
}
