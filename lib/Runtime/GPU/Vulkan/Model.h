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
int failWith(struct VulkanModel *model, struct Message message, VkResult result,
             const char *what);

#define TRY(call, what)                                                        \
  do {                                                                         \
    VkResult result_ = (call);                                                 \
    if (result_ != VK_SUCCESS)                                                 \
      return failWith(model, message, result_, what);                          \
  } while (0)

/* The device and its functions. */
int openDevice(struct VulkanModel *model, int wanted, struct Message message);
/* Of the device, or mapped memory of the host. */
int makeBuffer(struct VulkanModel *model, struct Buffer *made, uint64_t size,
               int onHost, const char *what, struct Message message);
void freeBuffer(struct VulkanModel *model, struct Buffer *buffer);

/* One pipeline for each kernel. */
int makeLayout(struct VulkanModel *model, struct Message message);
int makePipelines(struct VulkanModel *model, struct Message message);

int makeCommands(struct VulkanModel *model, struct Message message);
int uploadWeights(struct VulkanModel *model, struct Message message);
/* All copies and launches of a run, to be submitted again and again. */
int recordRun(struct VulkanModel *model, struct Message message);
/* Binds and starts launch number `number`, behind all that came before. */
void dispatch(struct VulkanModel *model, VkCommandBuffer commands,
              uint32_t number);
/* Runs what was recorded and waits for its end. */
int submitCommands(struct VulkanModel *model, VkCommandBuffer commands,
                   const char *what, struct Message message);
int submit(struct VulkanModel *model, const char *what, struct Message message);

int timeVulkan(QuantxGpuModel *base, int rounds, double *total, double *each,
               struct Message message);

#endif
