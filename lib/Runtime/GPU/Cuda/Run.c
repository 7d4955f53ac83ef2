/*===- Run.c - programs on CUDA -------------------------------------------===*\
|*                                                                            *|
|* Loads a program and runs it. A run is two copies by the host and the launch
*|
|* of one graph. The caller's own current context is left as it was.          *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Model.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t getNanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000ull + (uint64_t)now.tv_nsec;
}

/* The driver waits without an end, so this asks again and again: without a
   break where runs are short, then with longer and longer ones. */
int quantx_gpu_await(struct CudaProgram *model, const char *what,
                     struct Message message) {
  const uint64_t busy = 2000000, longest = 1000000;
  uint64_t begin = getNanoseconds(), patience = quantx_gpu_get_patience();
  for (;;) {
    CudaResult result = model->cuda.StreamQuery(model->stream);
    if (result == kCudaSuccess)
      return 1;
    if (result != kCudaNotReady)
      return quantx_gpu_fail_cuda(model, message, result, what);
    uint64_t passed = getNanoseconds() - begin;
    if (passed > patience) {
      model->hangs = 1;
      return quantx_gpu_fail(message, "device '%s' hangs at %s",
                             model->base.deviceName, what);
    }
    if (passed < busy)
      continue;
    uint64_t rest = passed / 64 < longest ? passed / 64 : longest;
    struct timespec pause = {0, (long)rest};
    nanosleep(&pause, NULL);
  }
}

static int enter(struct CudaProgram *model, struct Message message) {
  TRY(model->cuda.CtxPushCurrent(model->context), "start");
  return 1;
}

static void leave(struct CudaProgram *model) {
  CudaContext *own;
  model->cuda.CtxPopCurrent(&own);
}

static int openDevice(struct CudaProgram *model, int wanted,
                      struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  struct Cuda *cuda = &model->cuda;
  if (!quantx_gpu_open_cuda(cuda, message))
    return 0;
  QuantxGpuDevice description;
  int number =
      quantx_gpu_choose_cuda_device(cuda, wanted, header->capability,
                                    header->features, &description, message);
  if (number < 0)
    return 0;
  memcpy(model->base.deviceName, description.name,
         sizeof(model->base.deviceName));
  TRY(cuda->DeviceGet(&model->device, number), "start");
  /* That of the whole process: kernels of others run beside these, and no
     memory is spent on a second one. */
  CudaContext *context = NULL;
  TRY(cuda->PrimaryCtxRetain(&context, model->device), "start");
  model->context = context;
  return 1;
}

static void freeModel(QuantxGpuModel *base) {
  struct CudaProgram *model = (struct CudaProgram *)base;
  const struct Cuda *cuda = &model->cuda;
  if (model->context && !model->hangs &&
      cuda->CtxPushCurrent(model->context) == kCudaSuccess) {
    if (model->run)
      cuda->GraphExecDestroy(model->run);
    if (model->graph)
      cuda->GraphDestroy(model->graph);
    if (model->stream)
      cuda->StreamDestroy(model->stream);
    if (model->staging)
      cuda->MemFreeHost(model->staging);
    if (model->weights)
      cuda->MemFree(model->weights);
    if (model->arena)
      cuda->MemFree(model->arena);
    if (model->module)
      cuda->ModuleUnload(model->module);
    leave(model);
    cuda->PrimaryCtxRelease(model->device);
  }
  free(model->maps);
  free(model->functions);
  free(model);
}

static int start(struct CudaProgram *model, int device,
                 struct Message message) {
  if (!openDevice(model, device, message) || !enter(model, message))
    return 0;
  int isLoaded = quantx_gpu_load_kernels(model, message) &&
                 quantx_gpu_take_memory(model, message) &&
                 quantx_gpu_encode_tensor_maps(model, message) &&
                 quantx_gpu_upload_cuda_weights(model, message) &&
                 quantx_gpu_record_graph(model, message);
  leave(model);
  return isLoaded;
}

static QuantxGpuModel *load(const QuantxGpuHeader *header, int device,
                            struct Message message) {
  struct CudaProgram *model = calloc(1, sizeof(*model));
  if (!model) {
    quantx_gpu_fail(message, "not enough memory");
    return NULL;
  }
  model->base.backend = &quantx_gpu_cuda;
  model->base.header = header;
  if (start(model, device, message))
    return &model->base;
  freeModel(&model->base);
  return NULL;
}

static int launch(struct CudaProgram *model, struct Message message) {
  TRY(model->cuda.GraphLaunch(model->run, model->stream), "a run");
  return quantx_gpu_await(model, "a run", message);
}

static int run(QuantxGpuModel *base, const void *const *inputs,
               void *const *outputs, struct Message message) {
  struct CudaProgram *model = (struct CudaProgram *)base;
  if (model->hangs)
    return quantx_gpu_fail(message, "device '%s' hangs since an earlier run",
                           base->deviceName);
  quantx_gpu_stage_inputs(base, model->staging, inputs);
  if (!enter(model, message))
    return 0;
  int isDone = launch(model, message);
  leave(model);
  return isDone &&
         quantx_gpu_unstage_outputs(base, model->staging, outputs, message);
}

static int timeLaunches(QuantxGpuModel *base, int rounds, double *total,
                        double *each, struct Message message) {
  struct CudaProgram *model = (struct CudaProgram *)base;
  uint32_t count = base->header->num_launches + 2;
  CudaEvent **events = calloc(count, sizeof(*events));
  if (!events)
    return quantx_gpu_fail(message, "not enough memory");
  int isDone = enter(model, message);
  if (isDone) {
    isDone =
        quantx_gpu_time_kernels(model, events, rounds, total, each, message);
    for (uint32_t i = 0; i < count; ++i)
      if (events[i])
        model->cuda.EventDestroy(events[i]);
    leave(model);
  }
  free(events);
  return isDone;
}

const struct Backend quantx_gpu_cuda = {quantx_gpu_list_cuda_devices,
                                        quantx_gpu_find_cuda_device,
                                        load,
                                        run,
                                        timeLaunches,
                                        freeModel};
