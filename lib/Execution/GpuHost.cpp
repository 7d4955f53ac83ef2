//===- GpuHost.cpp - the host's part of a model for a GPU -----------------===//
//
// Gathers the pointers of a call for quantx_gpu_library_run, which loads the
// program at the first of them.
//
//===----------------------------------------------------------------------===//

#include "GpuHost.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "quantx-c/Gpu.h"

using namespace mlir;
using namespace quantx;

namespace {

class HostWriter {
public:
  explicit HostWriter(MLIRContext *context)
      : b(context), loc(b.getUnknownLoc()),
        pointer(LLVM::LLVMPointerType::get(context)) {}

  OwningOpRef<ModuleOp> write(StringRef entry, unsigned numInputs,
                              unsigned numOutputs, ArrayRef<char> program);

private:
  LLVM::GlobalOp makeBytes(StringRef name, StringRef bytes, bool isConstant);
  Value constant(int64_t value) {
    return LLVM::ConstantOp::create(b, loc, b.getI64IntegerAttr(value));
  }
  Value gather(ValueRange pointers);

  OpBuilder b;
  Location loc;
  Type pointer;
};

} // namespace

LLVM::GlobalOp HostWriter::makeBytes(StringRef name, StringRef bytes,
                                     bool isConstant) {
  return LLVM::GlobalOp::create(
      b, loc, LLVM::LLVMArrayType::get(b.getI8Type(), bytes.size()), isConstant,
      LLVM::Linkage::Internal, name, b.getStringAttr(bytes), /*alignment=*/64);
}

/// The address of an array of these pointers.
Value HostWriter::gather(ValueRange pointers) {
  Value array =
      LLVM::AllocaOp::create(b, loc, pointer, pointer,
                             constant(std::max<int64_t>(pointers.size(), 1)));
  for (auto [i, value] : llvm::enumerate(pointers)) {
    Value slot = LLVM::GEPOp::create(b, loc, pointer, pointer, array,
                                     ArrayRef<LLVM::GEPArg>{int32_t(i)});
    LLVM::StoreOp::create(b, loc, value, slot);
  }
  return array;
}

OwningOpRef<ModuleOp> HostWriter::write(StringRef entry, unsigned numInputs,
                                        unsigned numOutputs,
                                        ArrayRef<char> program) {
  OwningOpRef<ModuleOp> module(ModuleOp::create(loc));
  b.setInsertionPointToStart(module->getBody());
  auto code = makeBytes("quantx_gpu_program",
                        StringRef(program.data(), program.size()), true);
  std::string zeros(QUANTX_GPU_MESSAGE_SIZE, '\0');
  auto message = makeBytes(kGpuMessageName, zeros, false);
  auto state = makeBytes("quantx_gpu_state",
                         StringRef(zeros).take_front(sizeof(void *)), false);
  Type status = b.getI32Type(), size = b.getI64Type();
  auto run = LLVM::LLVMFuncOp::create(
      b, loc, "quantx_gpu_library_run",
      LLVM::LLVMFunctionType::get(
          status, {pointer, pointer, size, pointer, pointer, pointer, size}));
  SmallVector<Type> types(numInputs + numOutputs + 1, pointer);
  auto function = LLVM::LLVMFuncOp::create(
      b, loc, entry, LLVM::LLVMFunctionType::get(status, types));
  b.setInsertionPointToStart(function.addEntryBlock(b));
  ValueRange arguments = function.getArguments();
  auto getAddress = [&](LLVM::GlobalOp global) -> Value {
    return LLVM::AddressOfOp::create(b, loc, global);
  };
  Value inputs = gather(arguments.take_front(numInputs));
  Value outputs = gather(arguments.slice(numInputs, numOutputs));
  Value result =
      LLVM::CallOp::create(b, loc, run,
                           ValueRange{getAddress(state), getAddress(code),
                                      constant(program.size()), inputs, outputs,
                                      getAddress(message),
                                      constant(QUANTX_GPU_MESSAGE_SIZE)})
          .getResult();
  LLVM::ReturnOp::create(b, loc, result);
  return module;
}

OwningOpRef<ModuleOp> quantx::makeGpuHost(MLIRContext *context, StringRef entry,
                                          unsigned numInputs,
                                          unsigned numOutputs,
                                          ArrayRef<char> program) {
  context->getOrLoadDialect<LLVM::LLVMDialect>();
  return HostWriter(context).write(entry, numInputs, numOutputs, program);
}
