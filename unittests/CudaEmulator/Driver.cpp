//===- Driver.cpp - devices and contexts of the emulated driver -----------===//

#include "Driver.h"

#include <algorithm>
#include <cstdlib>

using namespace cuda_emulator;

/// The word `name` or "name=..." of the environment.
std::string Driver::getWord(const std::string &name) {
  const char *text = std::getenv("QUANTX_CUDA_EMULATOR");
  std::string all = text ? text : "";
  for (size_t at = 0; at < all.size();) {
    size_t end = std::min(all.find(',', at), all.size());
    std::string word = all.substr(at, end - at);
    if (word.substr(0, word.find('=')) == name)
      return word;
    at = end + 1;
  }
  return "";
}

long Driver::getNumber(const std::string &name, long otherwise) {
  std::string word = getWord(name);
  return word.empty() ? otherwise : std::atol(word.c_str() + name.size() + 1);
}

Driver::~Driver() {
  auto report = [this](const char *what, size_t count) {
    if (logs && count != 0)
      std::fprintf(stderr, "cuda: at the end %zu %s left\n", count, what);
  };
  report("allocations", memory.numAllocations());
  report("pinned allocations", pinned.size());
  report("modules", modules.size());
  report("streams", streams.size());
  report("events", events.size());
  report("graphs", graphs.size() + executables.size());
  report("contexts", size_t(retained));
}

Driver &cuda_emulator::driver() {
  static Driver one;
  return one;
}

void cuda_emulator::breakRule(const char *function, const std::string &what) {
  std::fprintf(stderr, "CUDA emulator: %s: %s\n", function, what.c_str());
  std::abort();
}

bool cuda_emulator::isDevice(int device) {
  return device >= 0 && device < Driver::getNumber("devices", 1);
}

EXPORT cuInit(unsigned flags) {
  CHECK(flags == 0, "flags must be 0");
  if (Driver::hasWord("no-start"))
    return kSystemNotReady;
  if (Driver::hasWord("no-device"))
    return kNoDevice;
  driver().isStarted = true;
  return kSuccess;
}

EXPORT cuDriverGetVersion(int *version) {
  *version = Driver::hasWord("version") ? 11040 : 13000;
  return kSuccess;
}

EXPORT cuGetErrorName(int result, const char **name) {
  static const std::map<int, const char *> names = {
      {kSuccess, "CUDA_SUCCESS"},
      {kInvalidValue, "CUDA_ERROR_INVALID_VALUE"},
      {kOutOfMemory, "CUDA_ERROR_OUT_OF_MEMORY"},
      {kNoDevice, "CUDA_ERROR_NO_DEVICE"},
      {kInvalidDevice, "CUDA_ERROR_INVALID_DEVICE"},
      {kNoBinary, "CUDA_ERROR_NO_BINARY_FOR_GPU"},
      {kInvalidPtx, "CUDA_ERROR_INVALID_PTX"},
      {kUnsupportedVersion, "CUDA_ERROR_UNSUPPORTED_PTX_VERSION"},
      {kNotFound, "CUDA_ERROR_NOT_FOUND"},
      {700, "CUDA_ERROR_ILLEGAL_ADDRESS"},
      {716, "CUDA_ERROR_MISALIGNED_ADDRESS"},
      {kLaunchFailed, "CUDA_ERROR_LAUNCH_FAILED"},
      {kSystemNotReady, "CUDA_ERROR_SYSTEM_NOT_READY"}};
  auto found = names.find(result);
  *name = found == names.end() ? nullptr : found->second;
  return found == names.end() ? kInvalidValue : kSuccess;
}

EXPORT cuDeviceGetCount(int *count) {
  CHECK(driver().isStarted, "cuInit was not called");
  *count = int(Driver::getNumber("devices", 1));
  return kSuccess;
}

EXPORT cuDeviceGet(int *device, int number) {
  CHECK(driver().isStarted, "cuInit was not called");
  if (!isDevice(number))
    return kInvalidDevice;
  *device = number;
  return kSuccess;
}

EXPORT cuDeviceGetName(char *name, int size, int device) {
  CHECK(isDevice(device), "no such device");
  std::snprintf(name, size_t(size), "Emulated");
  return kSuccess;
}

EXPORT cuDeviceGetAttribute(int *value, int attribute, int device) {
  CHECK(isDevice(device), "no such device");
  int capability = int(Driver::getNumber("capability", 90));
  switch (attribute) {
  case 18: // integrated
    *value = 0;
    return kSuccess;
  case 75:
    *value = capability / 10;
    return kSuccess;
  case 76:
    *value = capability % 10;
    return kSuccess;
  default:
    breakRule(__func__, "unknown attribute " + std::to_string(attribute));
  }
}

EXPORT cuDevicePrimaryCtxRetain(void **context, int device) {
  CHECK(isDevice(device), "no such device");
  ++driver().retained;
  *context = &driver();
  LOG("device %d", device);
  return kSuccess;
}

EXPORT cuDevicePrimaryCtxRelease_v2(int device) {
  CHECK(isDevice(device), "no such device");
  CHECK(driver().retained > 0, "the context was not retained");
  --driver().retained;
  return kSuccess;
}

EXPORT cuCtxPushCurrent_v2(void *context) {
  CHECK(context == &driver() && driver().retained > 0, "no such context");
  driver().current.push_back(1);
  return kSuccess;
}

EXPORT cuCtxPopCurrent_v2(void **context) {
  CHECK(!driver().current.empty(), "no context is current");
  driver().current.pop_back();
  *context = &driver();
  return kSuccess;
}
