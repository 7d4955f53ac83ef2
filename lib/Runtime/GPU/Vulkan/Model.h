/*===- Model.h - a program on a Vulkan device ---------------------*- C -*-===*\
|*                                                                            *|
|* What a loaded program owns. All functions return 1, or 0 with a message.   *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef LIB_RUNTIME_GPU_VULKAN_MODEL_H
#define LIB_RUNTIME_GPU_VULKAN_MODEL_H

#include "Vulkan.h"

/* Arena and weights, each as bytes and as words. */
enum { kBindings = 4 };
struct Buffer {
  VkBuffer buffer;
  VkDeviceMemory memory;
  void *mapped;
};

struct VulkanModel {
  QuantxGpuModel base;
  struct Vulkan vulkan;
  VkPhysicalDevice physical;
  VkPhysicalDeviceMemoryProperties memory;
  VkDevice device;
  DEVICE_FUNCTIONS(DECLARE)
  VkQueue queue;
  uint32_t family;
  /* Inputs and outputs lie one behind the other in `staging`. */
  struct Buffer arena, weights, staging;
  VkDescriptorSetLayout setLayout;
  VkPipelineLayout layout;
  VkDescriptorPool descriptors;
  VkDescriptorSet set;
  VkPipeline *pipelines;
  VkCommandPool commands;
  VkCommandBuffer run;
  VkFence fence;
};

/* Says which step `what` failed on the device, and why. */
int quantx_gpu_fail_with(struct VulkanModel *model, struct Message message,
                         VkResult result, const char *what);

#define TRY(call, what)                                                        \
  do {                                                                         \
    VkResult result_ = (call);                                                 \
    if (result_ != VK_SUCCESS)                                                 \
      return quantx_gpu_fail_with(model, message, result_, what);              \
  } while (0)

/* The device and its functions. */
int quantx_gpu_open_device(struct VulkanModel *model, int wanted,
                           struct Message message);
/* Of the device, or mapped memory of the host. */
int quantx_gpu_make_buffer(struct VulkanModel *model, struct Buffer *made,
                           uint64_t size, int onHost, const char *what,
                           struct Message message);
void quantx_gpu_free_buffer(struct VulkanModel *model, struct Buffer *buffer);

/* One pipeline for each kernel. */
int quantx_gpu_make_layout(struct VulkanModel *model, struct Message message);
int quantx_gpu_make_pipelines(struct VulkanModel *model,
                              struct Message message);

int quantx_gpu_make_commands(struct VulkanModel *model, struct Message message);
int quantx_gpu_upload_weights(struct VulkanModel *model,
                              struct Message message);
/* All copies and launches of a run, to be submitted again and again. */
int quantx_gpu_record_run(struct VulkanModel *model, struct Message message);
/* Binds and starts launch number `number`, behind all that came before. */
void quantx_gpu_dispatch(struct VulkanModel *model, VkCommandBuffer commands,
                         uint32_t number);
/* Runs what was recorded and waits for its end. */
int quantx_gpu_submit_commands(struct VulkanModel *model,
                               VkCommandBuffer commands, const char *what,
                               struct Message message);
int quantx_gpu_submit(struct VulkanModel *model, const char *what,
                      struct Message message);

int quantx_gpu_time_vulkan(QuantxGpuModel *base, int rounds, double *total,
                           double *each, struct Message message);

#endif
