/*===- NoVulkan.c - GPUs for a build without Vulkan's headers -------------===*\
|*                                                                            *|
|* Says what is missing, wherever a device is asked for.                      *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "quantx-c/Gpu.h"

#include <stdio.h>

static int explain(char *message, size_t message_size) {
  snprintf(message, message_size,
           "this library was built without Vulkan: its headers were missing");
  return -1;
}

int quantx_gpu_list_devices(QuantxGpuDevice *devices, int capacity,
                            char *message, size_t message_size) {
  (void)devices, (void)capacity;
  return explain(message, message_size);
}

int quantx_gpu_find_device(int wanted, QuantxGpuDevice *device, char *message,
                           size_t message_size) {
  (void)wanted, (void)device;
  return explain(message, message_size);
}

QuantxGpuModel *quantx_gpu_load(const void *program, size_t size, int device,
                                char *message, size_t message_size) {
  (void)program, (void)size, (void)device;
  explain(message, message_size);
  return NULL;
}

int quantx_gpu_run(QuantxGpuModel *model, const void *const *inputs,
                   void *const *outputs, char *message, size_t message_size) {
  (void)model, (void)inputs, (void)outputs;
  return explain(message, message_size);
}

void quantx_gpu_free(QuantxGpuModel *model) { (void)model; }
