/*===- Devices.c - which devices CUDA has ---------------------------------===*\
|*                                                                            *|
|* Finds the driver, lists its devices, and says what keeps one from running  *|
|* a program.                                                                 *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Driver.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

/* The oldest GPUs that code is made for. */
enum { kLeastCapability = 80 };

const char *quantx_gpu_get_cuda_error(const struct Cuda *cuda,
                                      CudaResult result) {
  const char *name = NULL;
  if (cuda->GetErrorName(result, &name) != kCudaSuccess || !name)
    return "an unknown error";
  return name;
}

int quantx_gpu_open_cuda(struct Cuda *cuda, struct Message message) {
  memset(cuda, 0, sizeof(*cuda));
  /* It stays: drivers leave threads and exit handlers behind. */
  void *library = dlopen("libcuda.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library)
    return quantx_gpu_fail(message,
                           "no NVIDIA driver (libcuda.so.1) on this machine");
#define FIND(name, symbol, parameters)                                         \
  {                                                                            \
    union {                                                                    \
      void *object;                                                            \
      CudaResult(*function) parameters;                                        \
    } found;                                                                   \
    found.object = dlsym(library, #symbol);                                    \
    if (!found.object && isNeeded)                                             \
      return quantx_gpu_fail(                                                  \
          message,                                                             \
          "the NVIDIA driver of this machine is too old: it has no "           \
          "%s",                                                                \
          #symbol);                                                            \
    cuda->name = found.function;                                               \
  }
  int isNeeded = 1;
  CUDA_FUNCTIONS(FIND)
  isNeeded = 0;
  CUDA_TENSOR_FUNCTIONS(FIND)
#undef FIND
  CudaResult result = cuda->Init(0);
  if (result == kCudaSuccess)
    result = cuda->DriverGetVersion(&cuda->version);
  if (result == kCudaSuccess)
    result = cuda->DeviceGetCount(&cuda->count);
  if (result == kCudaNoDevice || (result == kCudaSuccess && cuda->count < 1))
    return quantx_gpu_fail(message, "CUDA finds no device on this machine");
  if (result != kCudaSuccess)
    return quantx_gpu_fail(message, "CUDA does not start (%s)",
                           quantx_gpu_get_cuda_error(cuda, result));
  return 1;
}

int quantx_gpu_describe_cuda_device(const struct Cuda *cuda, int number,
                                    QuantxGpuDevice *description,
                                    struct Message message) {
  memset(description, 0, sizeof(*description));
  CudaDevice device;
  int integrated = 0, major = 0, minor = 0;
  CudaResult result = cuda->DeviceGet(&device, number);
  if (result == kCudaSuccess)
    result = cuda->DeviceGetName(description->name,
                                 (int)sizeof(description->name), device);
  if (result == kCudaSuccess)
    result = cuda->DeviceGetAttribute(&integrated, kCudaIntegrated, device);
  if (result == kCudaSuccess)
    result = cuda->DeviceGetAttribute(&major, kCudaMajor, device);
  if (result == kCudaSuccess)
    result = cuda->DeviceGetAttribute(&minor, kCudaMinor, device);
  if (result != kCudaSuccess)
    return quantx_gpu_fail(message, "CUDA does not describe device %d (%s)",
                           number, quantx_gpu_get_cuda_error(cuda, result));
  description->type = integrated ? "integrated GPU" : "discrete GPU";
  description->capability = (uint32_t)(10 * major + minor);
  description->has_dot = description->has_int64 = description->has_float64 = 1;
  struct Message problem = {description->problem, sizeof(description->problem)};
  if (description->capability < kLeastCapability)
    quantx_gpu_fail(problem,
                    "it has compute capability %d.%d, and 8.0 is needed", major,
                    minor);
  return 1;
}

/* Whether a device runs code for `capability`; writes why not. */
static int suits(const QuantxGpuDevice *device, uint32_t capability,
                 uint32_t features, struct Message problem) {
  uint32_t has = device->capability;
  int isExact = (features & QUANTX_GPU_NEEDS_EXACT) != 0;
  if (isExact ? has != capability : has < capability)
    return quantx_gpu_fail(
        problem,
        "it has compute capability %u.%u, and the program is made for "
        "%u.%u%s",
        has / 10, has % 10, capability / 10, capability % 10,
        isExact ? " alone" : "");
  if (device->problem[0])
    return quantx_gpu_fail(problem, "%s", device->problem);
  return 1;
}

int quantx_gpu_choose_cuda_device(const struct Cuda *cuda, int wanted,
                                  uint32_t capability, uint32_t features,
                                  QuantxGpuDevice *description,
                                  struct Message message) {
  if (wanted >= cuda->count) {
    quantx_gpu_fail(message, "there is no CUDA device %d: the last one is %d",
                    wanted, cuda->count - 1);
    return -1;
  }
  /* The driver lists the fastest first. */
  int isExplained = 0;
  for (int i = 0; i < cuda->count; ++i) {
    if (wanted >= 0 && wanted != i)
      continue;
    char text[512];
    struct Message problem = {text, sizeof(text)};
    if (!quantx_gpu_describe_cuda_device(cuda, i, description, problem)) {
      if (!isExplained)
        quantx_gpu_fail(message, "%s", text);
    } else if (!suits(description, capability, features, problem)) {
      if (!isExplained)
        quantx_gpu_fail(message, "CUDA device %d, '%s', cannot run this: %s", i,
                        description->name, text);
    } else {
      return i;
    }
    isExplained = 1;
  }
  return -1;
}

int quantx_gpu_list_cuda_devices(QuantxGpuDevice *devices, int capacity,
                                 struct Message message) {
  struct Cuda cuda;
  if (!quantx_gpu_open_cuda(&cuda, message))
    return -1;
  for (int i = 0; i < cuda.count && i < capacity; ++i)
    if (!quantx_gpu_describe_cuda_device(&cuda, i, &devices[i], message))
      return -1;
  return cuda.count;
}

int quantx_gpu_find_cuda_device(int wanted, QuantxGpuDevice *device,
                                struct Message message) {
  struct Cuda cuda;
  if (!quantx_gpu_open_cuda(&cuda, message))
    return -1;
  return quantx_gpu_choose_cuda_device(&cuda, wanted, 0, 0, device, message);
}
