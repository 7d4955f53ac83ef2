/*===- Driver.h - the functions of CUDA's driver ------------------*- C -*-===*\
|*                                                                            *|
|* Declared here as NVIDIA documents them, so that building needs no CUDA, and
*|
|* found in libcuda.so.1 at run time.                                         *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef LIB_RUNTIME_GPU_CUDA_DRIVER_H
#define LIB_RUNTIME_GPU_CUDA_DRIVER_H

#include "../Backend.h"

typedef int CudaResult;
typedef int CudaDevice;
typedef uint64_t CudaAddress;
typedef struct CudaContext CudaContext;
typedef struct CudaModule CudaModule;
typedef struct CudaFunction CudaFunction;
typedef struct CudaStream CudaStream;
typedef struct CudaEvent CudaEvent;
typedef struct CudaGraph CudaGraph;
typedef struct CudaGraphExec CudaGraphExec;
/* What the driver makes of a tensor for the copy engine. */
typedef struct CudaTensorMap {
  unsigned char bytes[128] __attribute__((aligned(64)));
} CudaTensorMap;

enum {
  kCudaSuccess = 0,
  kCudaOutOfMemory = 2,
  kCudaNoDevice = 100,
  kCudaNoBinaryForGpu = 209,
  kCudaEccUncorrectable = 214,
  kCudaInvalidPtx = 218,
  kCudaUnsupportedPtxVersion = 222,
  kCudaNotFound = 500,
  kCudaNotReady = 600,
  kCudaIllegalAddress = 700,
  kCudaLaunchTimeout = 702,
  kCudaAssert = 710,
  kCudaHardwareStackError = 714,
  kCudaLaunchFailed = 719,
  kCudaUnknown = 999,
};

/* Attributes of devices. */
enum { kCudaIntegrated = 18, kCudaMajor = 75, kCudaMinor = 76 };
/* Attributes of functions. */
enum { kCudaMaxDynamicSharedBytes = 8 };
/* Options of the compiler of PTX. */
enum { kCudaJitErrorLog = 5, kCudaJitErrorLogBytes = 6 };
/* Streams that do not wait for the default one; captures that other threads
   do not disturb; events of a graph that the host may look at. */
enum {
  kCudaStreamNonBlocking = 1,
  kCudaCaptureThreadLocal = 1,
  kCudaEventRecordExternal = 1
};

/* X(our name, symbol, parameters) */
#define CUDA_FUNCTIONS(X)                                                      \
  X(Init, cuInit, (unsigned flags))                                            \
  X(DriverGetVersion, cuDriverGetVersion, (int *version))                      \
  X(GetErrorName, cuGetErrorName, (CudaResult result, const char **name))      \
  X(DeviceGetCount, cuDeviceGetCount, (int *count))                            \
  X(DeviceGet, cuDeviceGet, (CudaDevice * device, int number))                 \
  X(DeviceGetName, cuDeviceGetName, (char *name, int size, CudaDevice device)) \
  X(DeviceGetAttribute, cuDeviceGetAttribute,                                  \
    (int *value, int attribute, CudaDevice device))                            \
  X(PrimaryCtxRetain, cuDevicePrimaryCtxRetain,                                \
    (CudaContext * *context, CudaDevice device))                               \
  X(PrimaryCtxRelease, cuDevicePrimaryCtxRelease_v2, (CudaDevice device))      \
  X(CtxPushCurrent, cuCtxPushCurrent_v2, (CudaContext * context))              \
  X(CtxPopCurrent, cuCtxPopCurrent_v2, (CudaContext * *context))               \
  X(ModuleLoadDataEx, cuModuleLoadDataEx,                                      \
    (CudaModule * *module, const void *image, unsigned count, int *options,    \
     void **values))                                                           \
  X(ModuleUnload, cuModuleUnload, (CudaModule * module))                       \
  X(ModuleGetFunction, cuModuleGetFunction,                                    \
    (CudaFunction * *function, CudaModule * module, const char *name))         \
  X(FuncSetAttribute, cuFuncSetAttribute,                                      \
    (CudaFunction * function, int attribute, int value))                       \
  X(MemAlloc, cuMemAlloc_v2, (CudaAddress * address, size_t bytes))            \
  X(MemFree, cuMemFree_v2, (CudaAddress address))                              \
  X(MemAllocHost, cuMemAllocHost_v2, (void **address, size_t bytes))           \
  X(MemFreeHost, cuMemFreeHost, (void *address))                               \
  X(MemcpyHtoDAsync, cuMemcpyHtoDAsync_v2,                                     \
    (CudaAddress to, const void *from, size_t bytes, CudaStream *stream))      \
  X(MemcpyDtoHAsync, cuMemcpyDtoHAsync_v2,                                     \
    (void *to, CudaAddress from, size_t bytes, CudaStream *stream))            \
  X(StreamCreate, cuStreamCreate, (CudaStream * *stream, unsigned flags))      \
  X(StreamDestroy, cuStreamDestroy_v2, (CudaStream * stream))                  \
  X(StreamQuery, cuStreamQuery, (CudaStream * stream))                         \
  X(StreamBeginCapture, cuStreamBeginCapture_v2,                               \
    (CudaStream * stream, int mode))                                           \
  X(StreamEndCapture, cuStreamEndCapture,                                      \
    (CudaStream * stream, CudaGraph * *graph))                                 \
  X(EventCreate, cuEventCreate, (CudaEvent * *event, unsigned flags))          \
  X(EventDestroy, cuEventDestroy_v2, (CudaEvent * event))                      \
  X(EventRecordWithFlags, cuEventRecordWithFlags,                              \
    (CudaEvent * event, CudaStream * stream, unsigned flags))                  \
  X(EventElapsedTime, cuEventElapsedTime,                                      \
    (float *milliseconds, CudaEvent *from, CudaEvent *to))                     \
  X(GraphInstantiate, cuGraphInstantiateWithFlags,                             \
    (CudaGraphExec * *exec, CudaGraph * graph, unsigned long long flags))      \
  X(GraphLaunch, cuGraphLaunch, (CudaGraphExec * exec, CudaStream * stream))   \
  X(GraphExecDestroy, cuGraphExecDestroy, (CudaGraphExec * exec))              \
  X(GraphDestroy, cuGraphDestroy, (CudaGraph * graph))                         \
  X(LaunchKernel, cuLaunchKernel,                                              \
    (CudaFunction * function, unsigned gridX, unsigned gridY, unsigned gridZ,  \
     unsigned blockX, unsigned blockY, unsigned blockZ, unsigned sharedBytes,  \
     CudaStream *stream, void **parameters, void **extra))

/* Since CUDA 12, for programs that have tensor maps. Addresses of memory are
   numbers here as everywhere. */
#define CUDA_TENSOR_FUNCTIONS(X)                                               \
  X(TensorMapEncodeTiled, cuTensorMapEncodeTiled,                              \
    (CudaTensorMap * map, int type, unsigned rank, CudaAddress address,        \
     const uint64_t *sizes, const uint64_t *strides, const uint32_t *box,      \
     const uint32_t *steps, int interleave, int swizzle, int promotion,        \
     int fill))                                                                \
  X(TensorMapEncodeIm2col, cuTensorMapEncodeIm2col,                            \
    (CudaTensorMap * map, int type, unsigned rank, CudaAddress address,        \
     const uint64_t *sizes, const uint64_t *strides, const int *lower,         \
     const int *upper, unsigned channels, unsigned pixels,                     \
     const uint32_t *steps, int interleave, int swizzle, int promotion,        \
     int fill))

struct Cuda {
#define DECLARE(name, symbol, parameters) CudaResult(*name) parameters;
  CUDA_FUNCTIONS(DECLARE)
  /* Null where the driver is older. */
  CUDA_TENSOR_FUNCTIONS(DECLARE)
#undef DECLARE
  int version; /* 12040 for 12.4 */
  int count;   /* of devices, at least one */
};

/* Finds the driver and starts it: 1, or 0 with a message. */
int quantx_gpu_open_cuda(struct Cuda *cuda, struct Message message);

/* The driver's name of an error. */
const char *quantx_gpu_get_cuda_error(const struct Cuda *cuda,
                                      CudaResult result);

/* What a device is and can do: 1, or 0 with a message. */
int quantx_gpu_describe_cuda_device(const struct Cuda *cuda, int number,
                                    QuantxGpuDevice *description,
                                    struct Message message);
/* The number of the device to use, -1 with a message. `capability` is the one
   that code is made for, or 0; `features` are those of a program. */
int quantx_gpu_choose_cuda_device(const struct Cuda *cuda, int wanted,
                                  uint32_t capability, uint32_t features,
                                  QuantxGpuDevice *description,
                                  struct Message message);

/* The backend's part of quantx-c/Gpu.h. */
int quantx_gpu_list_cuda_devices(QuantxGpuDevice *devices, int capacity,
                                 struct Message message);
int quantx_gpu_find_cuda_device(int wanted, QuantxGpuDevice *device,
                                struct Message message);

#endif
