//===- HostConstants.cpp - constants beside compiled code -----------------===//
//
// Which constants leave the module, and where they go.
//
//===----------------------------------------------------------------------===//

#include "HostConstants.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "quantx/Support/Constants.h"
#include "llvm/Support/MathExtras.h"
#include <cstring>

using namespace mlir;
using namespace quantx;

/// Smaller ones are reached faster where they are.
static constexpr size_t kMinBytes = 4096;
static constexpr size_t kAlignment = 64;

namespace {
struct Constant {
  LLVM::GlobalOp global;
  Tensor data;
  size_t offset;
};
} // namespace

/// The data of a large constant whose alignment is at most ours.
static std::optional<Tensor> getData(LLVM::GlobalOp global) {
  auto value = dyn_cast_if_present<ElementsAttr>(global.getValueOrNull());
  if (!global.getConstant() || !value || value.isSplat() ||
      !isa<LLVM::LLVMArrayType>(global.getType()) ||
      global.getAlignment().value_or(1) > kAlignment)
    return std::nullopt;
  std::optional<Tensor> data = readConstant(value);
  if (!data || data->rawBytes().size() < kMinBytes)
    return std::nullopt;
  return data;
}

bool HostConstants::take(ModuleOp module) {
  SmallVector<Constant> constants;
  size_t size = 0;
  for (auto global : module.getOps<LLVM::GlobalOp>())
    if (std::optional<Tensor> data = getData(global)) {
      size_t length = data->rawBytes().size();
      constants.push_back({global, std::move(*data), size});
      size = llvm::alignTo(size + length, kAlignment);
      bytes += int64_t(length);
    }
  if (constants.empty())
    return true;
  memory.reset(std::aligned_alloc(kAlignment, size));
  if (!memory) {
    bytes = 0;
    return false;
  }
  for (Constant &constant : constants) {
    char *place = static_cast<char *>(memory.get()) + constant.offset;
    llvm::ArrayRef<char> data = constant.data.rawBytes();
    std::memcpy(place, data.data(), data.size());
    addresses[constant.global.getSymName()] = place;
    constant.global.removeValueAttr();
    constant.global.setLinkage(LLVM::Linkage::External);
  }
  return true;
}
