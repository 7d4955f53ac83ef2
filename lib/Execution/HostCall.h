//===- HostCall.h - memref descriptors on the host --------------*- C++ -*-===//
//
// How host tensors become the descriptors that compiled functions take, and
// the other way round; the entry points by which compiled code reports what it
// observes and how long it takes.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_EXECUTION_HOSTCALL_H
#define LIB_EXECUTION_HOSTCALL_H

#include "quantx/Execution/Engine.h"
#include "llvm/ADT/ArrayRef.h"
#include <chrono>
#include <vector>

namespace quantx {

/// MLIR's memref descriptor of some rank: allocated pointer, aligned pointer,
/// offset, sizes and strides, all of one machine word.
class Descriptor {
public:
  /// Room for a result of this rank.
  explicit Descriptor(int64_t rank) : words(3 + 2 * rank) {}
  /// A contiguous buffer.
  Descriptor(const void *data, llvm::ArrayRef<int64_t> shape);

  int64_t *data() { return words.data(); }

private:
  std::vector<int64_t> words;
};

/// A copy of the elements that a descriptor of `rank` points to.
llvm::Expected<Tensor> readDescriptor(ElementKind kind, const int64_t *words,
                                      int64_t rank);

/// Makes `observe` receive what compiled code of this thread observes while
/// the object lives.
class ObserverScope {
public:
  ObserverScope(llvm::ArrayRef<std::string> ids,
                const Engine::ObserveFn &observe);
  ~ObserverScope();

  llvm::ArrayRef<std::string> ids;
  const Engine::ObserveFn &observe;

private:
  ObserverScope *outer;
};

/// Keeps the best time of each kernel that compiled code of this thread
/// finishes in `times` while the object lives.
class ProfileScope {
public:
  explicit ProfileScope(llvm::MutableArrayRef<KernelTime> times);
  ~ProfileScope();

  llvm::MutableArrayRef<KernelTime> times;
  std::chrono::steady_clock::time_point last;

private:
  ProfileScope *outer;
};

/// Symbol name and address of each function that compiled code may call.
std::vector<std::pair<std::string, void *>> getHostFunctions();

} // namespace quantx

#endif
