/*===- Model.h - a program on a CUDA device -----------------------*- C -*-===*\
|*                                                                            *|
|* What a loaded program owns. All functions return 1, or 0 with a message.   *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef LIB_RUNTIME_GPU_CUDA_MODEL_H
#define LIB_RUNTIME_GPU_CUDA_MODEL_H

#include "Driver.h"

struct CudaProgram {
  QuantxGpuModel base;
  struct Cuda cuda;
  CudaDevice device;
  CudaContext *context;
  CudaModule *module;
  CudaFunction **functions;
  CudaStream *stream;
  CudaAddress arena, weights;
  /* Of the arena, as kernels take them; null where the program has none. */
  CudaTensorMap *maps;
  /* Inputs and outputs, in memory of the host that the device copies from. */
  char *staging;
  /* All copies and launches of a run. */
  CudaGraph *graph;
  CudaGraphExec *run;
  /* The device does not answer any more: to free anything there could wait
     forever. */
  int hangs;
};

/* Says which step `what` failed on the device, and why. */
int quantx_gpu_fail_cuda(struct CudaProgram *model, struct Message message,
                         CudaResult result, const char *what);

#define TRY(call, what)                                                        \
  do {                                                                         \
    CudaResult result_ = (call);                                               \
    if (result_ != kCudaSuccess)                                               \
      return quantx_gpu_fail_cuda(model, message, result_, what);              \
  } while (0)

/* The steps of loading, in this order, with the context current. */
int quantx_gpu_load_kernels(struct CudaProgram *model, struct Message message);
int quantx_gpu_take_memory(struct CudaProgram *model, struct Message message);
int quantx_gpu_encode_tensor_maps(struct CudaProgram *model,
                                  struct Message message);
int quantx_gpu_upload_cuda_weights(struct CudaProgram *model,
                                   struct Message message);
int quantx_gpu_record_graph(struct CudaProgram *model, struct Message message);

/* Launch number `number` of the program. */
int quantx_gpu_launch_kernel(struct CudaProgram *model, uint32_t number,
                             struct Message message);
/* The device's times of all launches, and unless null of each one; `events`
   has room for two more than there are launches, and gets what must be
   destroyed. */
int quantx_gpu_time_kernels(struct CudaProgram *model, CudaEvent **events,
                            int rounds, double *total, double *each,
                            struct Message message);

/* Waits until the stream has nothing left to do. */
int quantx_gpu_await(struct CudaProgram *model, const char *what,
                     struct Message message);

#endif
