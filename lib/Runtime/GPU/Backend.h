/*===- Backend.h - one way to run programs ------------------------*- C -*-===*\
|*                                                                            *|
|* What Vulkan and CUDA have in common: messages, checked programs, and the   *|
|* functions behind quantx-c/Gpu.h. They return 1, or 0 with a message.       *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef LIB_RUNTIME_GPU_BACKEND_H
#define LIB_RUNTIME_GPU_BACKEND_H

#include "quantx-c/Gpu.h"

/* Where a sentence about a failure goes. */
struct Message {
  char *text;
  size_t size;
};

/* Writes the sentence, cut where it is too long; returns 0. */
int quantx_gpu_fail(struct Message message, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct Backend {
  /* The number of devices, of which the first `capacity` are described; -1 with
     a message. */
  int (*list)(QuantxGpuDevice *devices, int capacity, struct Message message);
  /* The number of the device to use, -1 with a message. */
  int (*find)(int wanted, QuantxGpuDevice *device, struct Message message);
  /* Takes a checked program. */
  QuantxGpuModel *(*load)(const QuantxGpuHeader *header, int device,
                          struct Message message);
  int (*run)(QuantxGpuModel *model, const void *const *inputs,
             void *const *outputs, struct Message message);
  /* The device's own times, the best of `rounds`. */
  int (*time)(QuantxGpuModel *model, int rounds, double *total, double *each,
              struct Message message);
  void (*free)(QuantxGpuModel *model);
};

extern const struct Backend quantx_gpu_vulkan, quantx_gpu_cuda;

/* The start of every backend's own model. */
struct QuantxGpuModel {
  const struct Backend *backend;
  const QuantxGpuHeader *header;
  char deviceName[256];
};

/* Inputs, then outputs. */
const QuantxGpuPlace *quantx_gpu_get_places(const QuantxGpuModel *model);
const QuantxGpuLaunch *quantx_gpu_get_launches(const QuantxGpuModel *model);
const char *quantx_gpu_get_kernel_name(const QuantxGpuModel *model,
                                       uint32_t kernel);

/* Inputs and outputs lie one behind the other in memory of the host that the
   device reads and writes; each begins at a multiple of this. */
uint64_t quantx_gpu_align_staging(uint64_t bytes);
uint64_t quantx_gpu_get_staging_bytes(const QuantxGpuModel *model);
void quantx_gpu_stage_inputs(const QuantxGpuModel *model, char *staging,
                             const void *const *inputs);
/* Fails with the message of the first check that did: its number lies behind
   the outputs. */
int quantx_gpu_unstage_outputs(const QuantxGpuModel *model, const char *staging,
                               void *const *outputs, struct Message message);

/* A run that takes longer than this many nanoseconds hangs. */
uint64_t quantx_gpu_get_patience(void);

#endif
