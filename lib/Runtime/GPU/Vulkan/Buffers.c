/*===- Buffers.c - the device of a program and its memory -----------------===*\
|*                                                                            *|
|* Opens the device with the features that the program needs, and no others,  *|
|* and takes memory from it.                                                  *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Model.h"

#include <stdlib.h>
#include <string.h>

int quantx_gpu_fail_with(struct VulkanModel *model, struct Message message,
                         VkResult result, const char *what) {
  switch (result) {
  case VK_ERROR_OUT_OF_DEVICE_MEMORY:
    return quantx_gpu_fail(message, "out of memory on device '%s' at %s",
                           model->base.deviceName, what);
  case VK_ERROR_OUT_OF_HOST_MEMORY:
    return quantx_gpu_fail(message, "out of memory on the host at %s", what);
  case VK_ERROR_DEVICE_LOST:
    return quantx_gpu_fail(message, "device '%s' was lost at %s",
                           model->base.deviceName, what);
  case VK_TIMEOUT:
    return quantx_gpu_fail(message, "device '%s' hangs at %s",
                           model->base.deviceName, what);
  default:
    return quantx_gpu_fail(message, "Vulkan error %d of device '%s' at %s",
                           result, model->base.deviceName, what);
  }
}

int quantx_gpu_open_device(struct VulkanModel *model, int wanted,
                           struct Message message) {
  struct Vulkan *vulkan = &model->vulkan;
  if (!quantx_gpu_open_vulkan(vulkan, message))
    return 0;
  uint32_t count;
  VkPhysicalDevice *devices = quantx_gpu_find_devices(vulkan, &count, message);
  if (!devices)
    return 0;
  uint32_t features = model->base.header->features;
  int number = quantx_gpu_choose_device(vulkan, devices, count, wanted,
                                        features, message);
  if (number >= 0)
    model->physical = devices[number];
  free(devices);
  if (number < 0)
    return 0;
  QuantxGpuDevice description;
  quantx_gpu_describe_device(vulkan, model->physical, &description);
  memcpy(model->base.deviceName, description.name,
         sizeof(model->base.deviceName));
  vulkan->GetPhysicalDeviceMemoryProperties(model->physical, &model->memory);
  model->family =
      (uint32_t)quantx_gpu_find_queue_family(vulkan, model->physical);

  float priority = 1;
  VkDeviceQueueCreateInfo queue = {
      .sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO,
      .queueFamilyIndex = model->family,
      .queueCount = 1,
      .pQueuePriorities = &priority};
  VkPhysicalDeviceVulkan13Features features13 = {
      .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES,
      .shaderIntegerDotProduct = (features & QUANTX_GPU_NEEDS_DOT) != 0};
  VkPhysicalDeviceVulkan12Features features12 = {
      .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES,
      .pNext = &features13,
      .storageBuffer8BitAccess = VK_TRUE,
      .shaderInt8 = VK_TRUE};
  VkPhysicalDeviceFeatures2 wantedFeatures = {
      .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2,
      .pNext = &features12,
      .features = {.shaderInt64 = (features & QUANTX_GPU_NEEDS_INT64) != 0,
                   .shaderFloat64 =
                       (features & QUANTX_GPU_NEEDS_FLOAT64) != 0}};
  VkDeviceCreateInfo info = {.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO,
                             .pNext = &wantedFeatures,
                             .queueCreateInfoCount = 1,
                             .pQueueCreateInfos = &queue};
  TRY(vulkan->CreateDevice(model->physical, &info, NULL, &model->device),
      "start");
#define LOAD(name)                                                             \
  model->name =                                                                \
      (PFN_vk##name)vulkan->GetDeviceProcAddr(model->device, "vk" #name);      \
  if (!model->name)                                                            \
    return quantx_gpu_fail(message, "device '%s' has no vk" #name,             \
                           model->base.deviceName);
  DEVICE_FUNCTIONS(LOAD)
#undef LOAD
  model->GetDeviceQueue(model->device, model->family, 0, &model->queue);
  return 1;
}

/* The first type among `bits` with all of `flags`, or -1. */
static int findMemoryType(const struct VulkanModel *model, uint32_t bits,
                          VkMemoryPropertyFlags flags) {
  for (uint32_t i = 0; i < model->memory.memoryTypeCount; ++i)
    if ((bits >> i & 1) &&
        (model->memory.memoryTypes[i].propertyFlags & flags) == flags)
      return (int)i;
  return -1;
}

int quantx_gpu_make_buffer(struct VulkanModel *model, struct Buffer *made,
                           uint64_t size, int onHost, const char *what,
                           struct Message message) {
  VkBufferCreateInfo info = {.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO,
                             .size = size,
                             .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT |
                                      VK_BUFFER_USAGE_TRANSFER_SRC_BIT |
                                      VK_BUFFER_USAGE_TRANSFER_DST_BIT};
  TRY(model->CreateBuffer(model->device, &info, NULL, &made->buffer), what);
  VkMemoryRequirements needs;
  model->GetBufferMemoryRequirements(model->device, made->buffer, &needs);
  VkMemoryPropertyFlags flags = onHost
                                    ? VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT |
                                          VK_MEMORY_PROPERTY_HOST_COHERENT_BIT
                                    : VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT;
  int type = findMemoryType(model, needs.memoryTypeBits, flags);
  if (type < 0)
    return quantx_gpu_fail(message, "device '%s' has no memory for %s",
                           model->base.deviceName, what);
  VkMemoryAllocateInfo allocation = {.sType =
                                         VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO,
                                     .allocationSize = needs.size,
                                     .memoryTypeIndex = (uint32_t)type};
  VkResult result =
      model->AllocateMemory(model->device, &allocation, NULL, &made->memory);
  if (result == VK_ERROR_OUT_OF_DEVICE_MEMORY)
    return quantx_gpu_fail(
        message, "not enough memory on device '%s' for the %llu bytes of %s",
        model->base.deviceName, (unsigned long long)needs.size, what);
  TRY(result, what);
  TRY(model->BindBufferMemory(model->device, made->buffer, made->memory, 0),
      what);
  if (onHost)
    TRY(model->MapMemory(model->device, made->memory, 0, VK_WHOLE_SIZE, 0,
                         &made->mapped),
        what);
  return 1;
}

void quantx_gpu_free_buffer(struct VulkanModel *model, struct Buffer *buffer) {
  if (buffer->buffer)
    model->DestroyBuffer(model->device, buffer->buffer, NULL);
  if (buffer->memory)
    model->FreeMemory(model->device, buffer->memory, NULL);
  memset(buffer, 0, sizeof(*buffer));
}
