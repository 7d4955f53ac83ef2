//===- JitCall.cpp - calls of functions in this process -------------------===//

#include "JitCall.h"

#include "quantx/Support/Constants.h"
#include "quantx/Support/OutputFile.h"
#include <cstdlib>

using namespace mlir;
using namespace quantx;

static llvm::Error statusError(const JitEntry &entry, int32_t status) {
  if (status == 0)
    return llvm::Error::success();
  if (status > 0 && status <= (int64_t)entry.messages.size())
    return makeError(entry.messages[status - 1]);
  return makeError("the compiled function failed with status " + Twine(status));
}

/// Results of static shape: buffers of ours, status returned by value.
static llvm::Expected<SmallVector<Tensor>>
callStatic(const JitEntry &entry, MutableArrayRef<void *> inputs,
           Descriptor &workspace) {
  SmallVector<Tensor> results;
  std::vector<Descriptor> descriptors;
  for (Type type : entry.type.getResults()) {
    auto shaped = cast<RankedTensorType>(type);
    std::optional<Tensor> result = Tensor::tryAllocate(
        *getElementKind(shaped.getElementType()), shaped.getShape());
    if (!result)
      return makeError("not enough memory for the results");
    results.push_back(std::move(*result));
    descriptors.emplace_back(results.back().mutableRawBytes().data(),
                             shaped.getShape());
  }
  SmallVector<void *> arguments(inputs.begin(), inputs.end());
  for (Descriptor &descriptor : descriptors)
    arguments.push_back(descriptor.data());
  arguments.push_back(workspace.data());
  int32_t status = 0;
  arguments.push_back(&status);
  entry.call(arguments.data());
  if (llvm::Error error = statusError(entry, status))
    return std::move(error);
  return results;
}

/// Results of dynamic shape: one struct of status and descriptors, whose
/// buffers we free.
static llvm::Expected<SmallVector<Tensor>>
callDynamic(const JitEntry &entry, MutableArrayRef<void *> inputs,
            Descriptor &workspace) {
  size_t words = 1; // the status, padded to a word
  for (Type type : entry.type.getResults())
    words += 3 + 2 * cast<RankedTensorType>(type).getRank();
  std::vector<int64_t> storage(words);
  SmallVector<void *> arguments{storage.data()};
  arguments.append(inputs.begin(), inputs.end());
  arguments.push_back(workspace.data());
  entry.call(arguments.data());

  llvm::Error error =
      statusError(entry, *reinterpret_cast<int32_t *>(storage.data()));
  SmallVector<Tensor> results;
  const int64_t *descriptor = storage.data() + 1;
  SmallVector<void *> owned;
  for (Type type : entry.type.getResults()) {
    auto shaped = cast<RankedTensorType>(type);
    void *allocated = reinterpret_cast<void *>(descriptor[0]);
    if (!llvm::is_contained(owned, allocated))
      owned.push_back(allocated);
    if (!error) {
      auto result = readDescriptor(*getElementKind(shaped.getElementType()),
                                   descriptor, shaped.getRank());
      if (result)
        results.push_back(std::move(*result));
      else
        error = result.takeError();
    }
    descriptor += 3 + 2 * shaped.getRank();
  }
  for (void *pointer : owned)
    std::free(pointer);
  if (error)
    return std::move(error);
  return results;
}

llvm::Expected<SmallVector<Tensor>>
quantx::callEntry(const JitEntry &entry, MutableArrayRef<void *> inputs,
                  Descriptor &workspace) {
  return entry.staticResults ? callStatic(entry, inputs, workspace)
                             : callDynamic(entry, inputs, workspace);
}
