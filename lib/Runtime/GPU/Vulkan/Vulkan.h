/*===- Vulkan.h - the driver and its devices ----------------------*- C -*-===*\
|*                                                                            *|
|* Functions of Vulkan, found at run time, and what they say of devices.      *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef LIB_RUNTIME_GPU_VULKAN_H
#define LIB_RUNTIME_GPU_VULKAN_H

#include "../Backend.h"
#define VK_NO_PROTOTYPES
#include <vulkan/vulkan.h>

/* The functions that are used, by the object that they belong to. */
#define INSTANCE_FUNCTIONS(X)                                                  \
  X(DestroyInstance)                                                           \
  X(EnumeratePhysicalDevices)                                                  \
  X(GetPhysicalDeviceProperties)                                               \
  X(GetPhysicalDeviceFeatures2)                                                \
  X(GetPhysicalDeviceMemoryProperties)                                         \
  X(GetPhysicalDeviceQueueFamilyProperties)                                    \
  X(CreateDevice)                                                              \
  X(GetDeviceProcAddr)
#define DEVICE_FUNCTIONS(X)                                                    \
  X(DestroyDevice)                                                             \
  X(GetDeviceQueue)                                                            \
  X(CreateBuffer)                                                              \
  X(DestroyBuffer)                                                             \
  X(GetBufferMemoryRequirements)                                               \
  X(AllocateMemory)                                                            \
  X(FreeMemory)                                                                \
  X(BindBufferMemory)                                                          \
  X(MapMemory)                                                                 \
  X(CreateShaderModule)                                                        \
  X(DestroyShaderModule)                                                       \
  X(CreateDescriptorSetLayout)                                                 \
  X(DestroyDescriptorSetLayout)                                                \
  X(CreatePipelineLayout)                                                      \
  X(DestroyPipelineLayout)                                                     \
  X(CreateComputePipelines)                                                    \
  X(DestroyPipeline)                                                           \
  X(CreateDescriptorPool)                                                      \
  X(DestroyDescriptorPool)                                                     \
  X(AllocateDescriptorSets)                                                    \
  X(UpdateDescriptorSets)                                                      \
  X(CreateCommandPool)                                                         \
  X(DestroyCommandPool)                                                        \
  X(AllocateCommandBuffers)                                                    \
  X(BeginCommandBuffer)                                                        \
  X(EndCommandBuffer)                                                          \
  X(ResetCommandBuffer)                                                        \
  X(CmdBindPipeline)                                                           \
  X(CmdBindDescriptorSets)                                                     \
  X(CmdDispatch)                                                               \
  X(CmdPipelineBarrier)                                                        \
  X(CmdResetQueryPool)                                                         \
  X(CmdWriteTimestamp)                                                         \
  X(CreateQueryPool)                                                           \
  X(DestroyQueryPool)                                                          \
  X(GetQueryPoolResults)                                                       \
  X(FreeCommandBuffers)                                                        \
  X(CmdCopyBuffer)                                                             \
  X(CreateFence)                                                               \
  X(DestroyFence)                                                              \
  X(ResetFences)                                                               \
  X(WaitForFences)                                                             \
  X(QueueSubmit)                                                               \
  X(DeviceWaitIdle)

#define DECLARE(name) PFN_vk##name name;

/* The loader with an instance. */
struct Vulkan {
  void *library;
  VkInstance instance;
  PFN_vkGetInstanceProcAddr GetInstanceProcAddr;
  INSTANCE_FUNCTIONS(DECLARE)
};

/* 1, or 0 with a message. closeVulkan undoes both. */
int quantx_gpu_open_vulkan(struct Vulkan *vulkan, struct Message message);
void quantx_gpu_close_vulkan(struct Vulkan *vulkan);

/* All devices of the machine, to be freed; null with a message. */
VkPhysicalDevice *quantx_gpu_find_devices(const struct Vulkan *vulkan,
                                          uint32_t *count,
                                          struct Message message);
/* What a device is and can do. */
void quantx_gpu_describe_device(const struct Vulkan *vulkan,
                                VkPhysicalDevice physical,
                                QuantxGpuDevice *description);
/* The number of the device to use, -1 with a message. */
int quantx_gpu_choose_device(const struct Vulkan *vulkan,
                             const VkPhysicalDevice *devices, uint32_t count,
                             int wanted, uint32_t features,
                             struct Message message);
/* The family of queues that compute, or -1. */
int quantx_gpu_find_queue_family(const struct Vulkan *vulkan,
                                 VkPhysicalDevice physical);

/* The backend's part of quantx-c/Gpu.h. */
int quantx_gpu_list_vulkan_devices(QuantxGpuDevice *devices, int capacity,
                                   struct Message message);
int quantx_gpu_find_vulkan_device(int wanted, QuantxGpuDevice *device,
                                  struct Message message);

#endif
