/*===- Missing.c - a build without Vulkan's headers -----------------------===*\
|*                                                                            *|
|* Says what is missing, wherever a Vulkan device is asked for.               *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "../Backend.h"

static int explain(struct Message message) {
  quantx_gpu_fail(
      message,
      "this library was built without Vulkan: its headers were missing");
  return -1;
}

static int list(QuantxGpuDevice *devices, int capacity,
                struct Message message) {
  (void)devices, (void)capacity;
  return explain(message);
}

static int find(int wanted, QuantxGpuDevice *device, struct Message message) {
  (void)wanted, (void)device;
  return explain(message);
}

static QuantxGpuModel *load(const QuantxGpuHeader *header, int device,
                            struct Message message) {
  (void)header, (void)device;
  explain(message);
  return NULL;
}

/* No model is ever loaded. */
const struct Backend quantx_gpu_vulkan = {list, find, load, NULL, NULL, NULL};
