//===- HostCall.cpp - memref descriptors on the host ----------------------===//
//
// Reads and writes the descriptors of compiled functions, and receives the
// calls that quantx-lower-observers and quantx-insert-timers emit.
//
//===----------------------------------------------------------------------===//

#include "HostCall.h"

#include "quantx-c/Runtime.h"
#include "quantx/Support/OutputFile.h"
#include <cstring>

using namespace quantx;

Descriptor::Descriptor(const void *data, llvm::ArrayRef<int64_t> shape)
    : words(3 + 2 * shape.size()) {
  words[0] = words[1] = reinterpret_cast<intptr_t>(data);
  int64_t stride = 1;
  for (size_t dim = shape.size(); dim-- > 0;) {
    words[3 + dim] = shape[dim];
    words[3 + shape.size() + dim] = stride;
    stride *= shape[dim];
  }
}

/// Copies `shape[dim:]` from strided memory to contiguous memory.
static char *copyStrided(char *target, const char *source,
                         llvm::ArrayRef<int64_t> shape,
                         llvm::ArrayRef<int64_t> strides, size_t width) {
  if (shape.empty()) {
    std::memcpy(target, source, width);
    return target + width;
  }
  for (int64_t i = 0; i < shape.front(); ++i)
    target = copyStrided(target, source + i * strides.front() * width,
                         shape.drop_front(), strides.drop_front(), width);
  return target;
}

llvm::Expected<Tensor>
quantx::readDescriptor(ElementKind kind, const int64_t *words, int64_t rank) {
  llvm::ArrayRef<int64_t> shape(words + 3, rank),
      strides(words + 3 + rank, rank);
  std::optional<Tensor> tensor = Tensor::tryAllocate(kind, shape);
  if (!tensor)
    return makeError("not enough memory for a tensor of " +
                     formatShape(kind, shape));
  size_t width = getElementSize(kind);
  const char *data = reinterpret_cast<const char *>(words[1]);
  data += words[2] * static_cast<int64_t>(width);
  int64_t expected = 1;
  bool contiguous = true;
  for (int64_t dim = rank; dim-- > 0;) {
    contiguous &= shape[dim] == 1 || strides[dim] == expected;
    expected *= shape[dim];
  }
  char *target = tensor->mutableRawBytes().data();
  if (tensor->numElements() == 0)
    return std::move(*tensor);
  if (contiguous)
    std::memcpy(target, data, tensor->numBytes());
  else
    copyStrided(target, data, shape, strides, width);
  return std::move(*tensor);
}

static thread_local ObserverScope *currentScope = nullptr;

ObserverScope::ObserverScope(llvm::ArrayRef<std::string> ids,
                             const Engine::ObserveFn &observe)
    : ids(ids), observe(observe), outer(currentScope) {
  currentScope = this;
}

ObserverScope::~ObserverScope() { currentScope = outer; }

/// What `quantx_observe_<type>` is called with through MLIR's C interface.
struct UnrankedDescriptor {
  int64_t rank;
  const int64_t *words;
};

static void observe(ElementKind kind, int64_t number,
                    const UnrankedDescriptor *value) {
  if (!currentScope || !currentScope->observe)
    return;
  llvm::Expected<Tensor> tensor =
      readDescriptor(kind, value->words, value->rank);
  if (!tensor)
    return llvm::consumeError(tensor.takeError());
  currentScope->observe(currentScope->ids[number], *tensor);
}

template <ElementKind kind>
static void observeKind(int64_t number, const UnrankedDescriptor *value) {
  observe(kind, number, value);
}

static thread_local ProfileScope *currentProfile = nullptr;

ProfileScope::ProfileScope(llvm::MutableArrayRef<KernelTime> times)
    : times(times), outer(currentProfile) {
  currentProfile = this;
}

ProfileScope::~ProfileScope() { currentProfile = outer; }

/// `quantx_mark`: kernel `number` is done; -1: the first one begins.
static void mark(int64_t number) {
  if (!currentProfile)
    return;
  auto now = std::chrono::steady_clock::now();
  if (number >= 0) {
    KernelTime &time = currentProfile->times[number];
    std::chrono::duration<double> elapsed = now - currentProfile->last;
    if (time.calls++ == 0 || elapsed.count() < time.seconds)
      time.seconds = elapsed.count();
  }
  currentProfile->last = now;
}

std::vector<std::pair<std::string, void *>> quantx::getHostFunctions() {
  auto address = [](void (*f)(int64_t, const UnrankedDescriptor *)) {
    return reinterpret_cast<void *>(f);
  };
  const char *prefix = "_mlir_ciface_quantx_observe_";
  return {
      {"_mlir_ciface_quantx_mark", reinterpret_cast<void *>(mark)},
      {"quantx_parallel_for", reinterpret_cast<void *>(&quantx_parallel_for)},
      {std::string(prefix) + "f16", address(observeKind<ElementKind::F16>)},
      {std::string(prefix) + "bf16", address(observeKind<ElementKind::BF16>)},
      {std::string(prefix) + "f32", address(observeKind<ElementKind::F32>)},
      {std::string(prefix) + "f64", address(observeKind<ElementKind::F64>)}};
}
