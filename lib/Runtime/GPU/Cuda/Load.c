/*===- Load.c - a program onto a CUDA device ------------------------------===*\
|*                                                                            *|
|* Lets the driver compile the kernels, takes memory, uploads the weights, and
*|
|* records a run as one graph.                                                *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Model.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* After these a context answers every call with the same error. */
static int isLost(CudaResult result) {
  return result == kCudaIllegalAddress || result == kCudaLaunchTimeout ||
         result == kCudaEccUncorrectable || result == kCudaAssert ||
         (result >= kCudaHardwareStackError && result <= kCudaLaunchFailed) ||
         result == kCudaUnknown;
}

int quantx_gpu_fail_cuda(struct CudaProgram *model, struct Message message,
                         CudaResult result, const char *what) {
  const char *device = model->base.deviceName;
  const char *error = quantx_gpu_get_cuda_error(&model->cuda, result);
  if (result == kCudaOutOfMemory)
    return quantx_gpu_fail(message, "out of memory on device '%s' at %s",
                           device, what);
  if (isLost(result))
    return quantx_gpu_fail(message, "device '%s' was lost at %s (%s)", device,
                           what, error);
  return quantx_gpu_fail(message, "%s on device '%s' at %s", error, device,
                         what);
}

/*===----------------------------------------------------------------------===*\
|* Kernels                                                                    *|
\*===----------------------------------------------------------------------===*/

/* The first line of a log that says something. */
static const char *getFirstLine(char *log) {
  log += strspn(log, "\r\n \t");
  log[strcspn(log, "\r\n")] = 0;
  return log;
}

static int compileKernels(struct CudaProgram *model, struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  enum { kLogBytes = 4096 };
  char log[kLogBytes] = "";
  int options[] = {kCudaJitErrorLog, kCudaJitErrorLogBytes};
  void *values[] = {log, (void *)(uintptr_t)kLogBytes};
  CudaResult result = model->cuda.ModuleLoadDataEx(
      &model->module, (const char *)header + header->code, 2, options, values);
  if (result == kCudaSuccess)
    return 1;
  model->module = NULL;
  log[kLogBytes - 1] = 0;
  const char *error = quantx_gpu_get_cuda_error(&model->cuda, result);
  const char *line = getFirstLine(log);
  const char *colon = *line ? ": " : "";
  switch (result) {
  case kCudaUnsupportedPtxVersion:
    return quantx_gpu_fail(
        message,
        "the NVIDIA driver (CUDA %d.%d) is too old for these "
        "kernels%s%s",
        model->cuda.version / 1000, model->cuda.version % 1000 / 10, colon,
        line);
  case kCudaNoBinaryForGpu:
    return quantx_gpu_fail(
        message,
        "these kernels are not made for device '%s' of compute "
        "capability %u.%u%s%s",
        model->base.deviceName, header->capability / 10,
        header->capability % 10, colon, line);
  case kCudaOutOfMemory:
    return quantx_gpu_fail_cuda(model, message, result, "the kernels");
  default:
    return quantx_gpu_fail(message, "the driver refuses the kernels (%s)%s%s",
                           error, colon, line);
  }
}

int quantx_gpu_load_kernels(struct CudaProgram *model, struct Message message) {
  const struct Cuda *cuda = &model->cuda;
  const QuantxGpuHeader *header = model->base.header;
  if (!compileKernels(model, message))
    return 0;
  model->functions = calloc(header->num_kernels + 1, sizeof(*model->functions));
  if (!model->functions)
    return quantx_gpu_fail(message, "not enough memory");
  for (uint32_t i = 0; i < header->num_kernels; ++i) {
    const char *name = quantx_gpu_get_kernel_name(&model->base, i);
    CudaResult result =
        cuda->ModuleGetFunction(&model->functions[i], model->module, name);
    if (result == kCudaNotFound)
      return quantx_gpu_fail(
          message, "this GPU program is damaged: its code has no kernel '%s'",
          name);
    TRY(result, name);
  }
  /* More than 48 KB of shared memory must be asked for. */
  const QuantxGpuLaunch *launches = quantx_gpu_get_launches(&model->base);
  for (uint32_t i = 0; i < header->num_launches; ++i)
    if (launches[i].shared_bytes > 48 * 1024)
      TRY(cuda->FuncSetAttribute(model->functions[launches[i].kernel],
                                 kCudaMaxDynamicSharedBytes,
                                 (int)launches[i].shared_bytes),
          quantx_gpu_get_kernel_name(&model->base, launches[i].kernel));
  return 1;
}

/*===----------------------------------------------------------------------===*\
|* Memory                                                                     *|
\*===----------------------------------------------------------------------===*/

static int takeBytes(struct CudaProgram *model, CudaAddress *address,
                     uint64_t bytes, const char *what, struct Message message) {
  CudaResult result = model->cuda.MemAlloc(address, bytes);
  if (result == kCudaOutOfMemory)
    return quantx_gpu_fail(
        message, "not enough memory on device '%s' for the %llu bytes of %s",
        model->base.deviceName, (unsigned long long)bytes, what);
  TRY(result, what);
  return 1;
}

int quantx_gpu_take_memory(struct CudaProgram *model, struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  if (!takeBytes(model, &model->arena, header->arena_bytes, "the activations",
                 message) ||
      !takeBytes(model, &model->weights, header->weight_bytes, "the weights",
                 message))
    return 0;
  void *staging = NULL;
  uint64_t bytes = quantx_gpu_get_staging_bytes(&model->base);
  CudaResult result = model->cuda.MemAllocHost(&staging, bytes);
  if (result == kCudaOutOfMemory)
    return quantx_gpu_fail(
        message,
        "not enough memory on the host for the %llu bytes of inputs "
        "and outputs",
        (unsigned long long)bytes);
  TRY(result, "inputs and outputs");
  model->staging = staging;
  TRY(model->cuda.StreamCreate(&model->stream, kCudaStreamNonBlocking),
      "start");
  return 1;
}

/* The driver's constants: bytes, whose chunks are exchanged but not
   interleaved, fetched in 256 bytes, and zeros outside. */
static CudaResult encodeTensorMap(const struct CudaProgram *model,
                                  const QuantxGpuTensorMap *from,
                                  CudaTensorMap *map) {
  enum { kBytes = 0, kNoInterleave = 0, kPromoteTo256 = 3, kFillZeros = 0 };
  int swizzle = from->swizzle == 128 ? 3 : from->swizzle == 64 ? 2 : 1;
  uint64_t sizes[4];
  for (int i = 0; i < 4; ++i)
    sizes[i] = from->sizes[i];
  CudaAddress address = model->arena + from->offset;
  if (from->rank == 2) {
    uint32_t box[] = {from->box_bytes, from->box_rows}, steps[] = {1, 1};
    return model->cuda.TensorMapEncodeTiled(
        map, kBytes, 2, address, sizes, from->strides, box, steps,
        kNoInterleave, swizzle, kPromoteTo256, kFillZeros);
  }
  uint32_t steps[] = {1, from->steps[0], from->steps[1], 1};
  int lower[] = {0, 0}, upper[] = {from->corners[0], from->corners[1]};
  return model->cuda.TensorMapEncodeIm2col(
      map, kBytes, 4, address, sizes, from->strides, lower, upper,
      from->box_bytes, from->box_rows, steps, kNoInterleave, swizzle,
      kPromoteTo256, kFillZeros);
}

int quantx_gpu_encode_tensor_maps(struct CudaProgram *model,
                                  struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  uint32_t count = header->num_tensor_maps;
  if (count == 0)
    return 1;
  if (!model->cuda.TensorMapEncodeTiled || !model->cuda.TensorMapEncodeIm2col)
    return quantx_gpu_fail(
        message, "the NVIDIA driver of this machine is too old: it has no "
                 "cuTensorMapEncodeTiled");
  model->maps = aligned_alloc(64, count * sizeof(*model->maps));
  if (!model->maps)
    return quantx_gpu_fail(message, "not enough memory");
  const QuantxGpuTensorMap *maps =
      (const QuantxGpuTensorMap *)((const char *)header + header->tensor_maps);
  for (uint32_t i = 0; i < count; ++i)
    TRY(encodeTensorMap(model, &maps[i], &model->maps[i]), "tensor maps");
  return 1;
}

int quantx_gpu_upload_cuda_weights(struct CudaProgram *model,
                                   struct Message message) {
  const char *what = "the upload of weights";
  const QuantxGpuHeader *header = model->base.header;
  TRY(model->cuda.MemcpyHtoDAsync(model->weights,
                                  (const char *)header + header->weights,
                                  header->weight_bytes, model->stream),
      what);
  return quantx_gpu_await(model, what, message);
}

/*===----------------------------------------------------------------------===*\
|* A run                                                                      *|
\*===----------------------------------------------------------------------===*/

static int copyInputs(struct CudaProgram *model, struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  const QuantxGpuPlace *places = quantx_gpu_get_places(&model->base);
  const char *from = model->staging;
  for (uint32_t i = 0; i < header->num_inputs; ++i) {
    if (places[i].bytes != 0)
      TRY(model->cuda.MemcpyHtoDAsync(model->arena + places[i].offset, from,
                                      places[i].bytes, model->stream),
          "the copy of an input");
    from += quantx_gpu_align_staging(places[i].bytes);
  }
  return 1;
}

int quantx_gpu_launch_kernel(struct CudaProgram *model, uint32_t number,
                             struct Message message) {
  const QuantxGpuLaunch *launch =
      &quantx_gpu_get_launches(&model->base)[number];
  CudaTensorMap *map =
      launch->tensor_map ? &model->maps[launch->tensor_map - 1] : NULL;
  void *parameters[] = {&model->arena, &model->arena, &model->weights,
                        &model->weights, map};
  TRY(model->cuda.LaunchKernel(
          model->functions[launch->kernel], launch->grid[0], launch->grid[1],
          launch->grid[2], launch->block[0], launch->block[1], launch->block[2],
          launch->shared_bytes, model->stream, parameters, NULL),
      quantx_gpu_get_kernel_name(&model->base, launch->kernel));
  return 1;
}

static int launchKernels(struct CudaProgram *model, struct Message message) {
  for (uint32_t i = 0; i < model->base.header->num_launches; ++i)
    if (!quantx_gpu_launch_kernel(model, i, message))
      return 0;
  return 1;
}

static int copyOutputs(struct CudaProgram *model, struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  const QuantxGpuPlace *places = quantx_gpu_get_places(&model->base);
  char *to = model->staging;
  for (uint32_t i = 0; i < header->num_inputs + header->num_outputs; ++i) {
    if (i >= header->num_inputs && places[i].bytes != 0)
      TRY(model->cuda.MemcpyDtoHAsync(to, model->arena + places[i].offset,
                                      places[i].bytes, model->stream),
          "the copy of a result");
    to += quantx_gpu_align_staging(places[i].bytes);
  }
  if (header->num_checks != 0)
    TRY(model->cuda.MemcpyDtoHAsync(to, model->arena + header->status,
                                    sizeof(uint32_t), model->stream),
        "the copy of the status");
  return 1;
}

int quantx_gpu_record_graph(struct CudaProgram *model, struct Message message) {
  const struct Cuda *cuda = &model->cuda;
  TRY(cuda->StreamBeginCapture(model->stream, kCudaCaptureThreadLocal),
      "recording");
  int isRecorded = copyInputs(model, message) &&
                   launchKernels(model, message) && copyOutputs(model, message);
  /* A capture must end, also after a failure. */
  CudaResult result = cuda->StreamEndCapture(model->stream, &model->graph);
  if (!isRecorded)
    return 0;
  TRY(result, "recording");
  TRY(cuda->GraphInstantiate(&model->run, model->graph, 0), "recording");
  return 1;
}
