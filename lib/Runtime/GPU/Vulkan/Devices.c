/*===- Devices.c - which devices there are --------------------------------===*\
|*                                                                            *|
|* Finds the loader of Vulkan, lists the devices that it knows, and says what *|
|* keeps one from running a program.                                          *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Vulkan.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void quantx_gpu_close_vulkan(struct Vulkan *vulkan) {
  if (vulkan->instance)
    vulkan->DestroyInstance(vulkan->instance, NULL);
  /* The library stays: drivers leave threads and exit handlers behind. */
  memset(vulkan, 0, sizeof(*vulkan));
}

int quantx_gpu_open_vulkan(struct Vulkan *vulkan, struct Message message) {
  memset(vulkan, 0, sizeof(*vulkan));
  vulkan->library = dlopen("libvulkan.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!vulkan->library)
    return quantx_gpu_fail(
        message, "no Vulkan loader (libvulkan.so.1) on this machine: install "
                 "one, and a driver for its GPU");
  union {
    void *object;
    PFN_vkGetInstanceProcAddr function;
  } entry;
  entry.object = dlsym(vulkan->library, "vkGetInstanceProcAddr");
  PFN_vkCreateInstance create =
      entry.object
          ? (PFN_vkCreateInstance)entry.function(NULL, "vkCreateInstance")
          : NULL;
  if (!create)
    return quantx_gpu_fail(message, "libvulkan.so.1 is no Vulkan loader");
  vulkan->GetInstanceProcAddr = entry.function;
  VkApplicationInfo application = {.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO,
                                   .pApplicationName = "quantx",
                                   .apiVersion = VK_API_VERSION_1_3};
  VkInstanceCreateInfo info = {.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO,
                               .pApplicationInfo = &application};
  VkResult result = create(&info, NULL, &vulkan->instance);
  if (result == VK_ERROR_INCOMPATIBLE_DRIVER) {
    vulkan->instance = NULL;
    return quantx_gpu_fail(message, "Vulkan finds no driver on this machine");
  }
  if (result != VK_SUCCESS) {
    vulkan->instance = NULL;
    return quantx_gpu_fail(message, "Vulkan does not start (error %d)", result);
  }
#define LOAD(name)                                                             \
  vulkan->name =                                                               \
      (PFN_vk##name)vulkan->GetInstanceProcAddr(vulkan->instance, "vk" #name); \
  if (!vulkan->name)                                                           \
    return quantx_gpu_fail(message, "the Vulkan loader has no vk" #name);
  INSTANCE_FUNCTIONS(LOAD)
#undef LOAD
  return 1;
}

VkPhysicalDevice *quantx_gpu_find_devices(const struct Vulkan *vulkan,
                                          uint32_t *count,
                                          struct Message message) {
  *count = 0;
  VkResult result =
      vulkan->EnumeratePhysicalDevices(vulkan->instance, count, NULL);
  if (result != VK_SUCCESS || *count == 0) {
    quantx_gpu_fail(message, "Vulkan finds no device on this machine");
    return NULL;
  }
  VkPhysicalDevice *devices = calloc(*count, sizeof(*devices));
  if (!devices) {
    quantx_gpu_fail(message, "not enough memory");
    return NULL;
  }
  result = vulkan->EnumeratePhysicalDevices(vulkan->instance, count, devices);
  if (result != VK_SUCCESS && result != VK_INCOMPLETE) {
    free(devices);
    quantx_gpu_fail(message, "Vulkan does not list its devices (error %d)",
                    result);
    return NULL;
  }
  return devices;
}

int quantx_gpu_find_queue_family(const struct Vulkan *vulkan,
                                 VkPhysicalDevice physical) {
  enum { kMost = 32 };
  VkQueueFamilyProperties families[kMost];
  uint32_t count = kMost;
  vulkan->GetPhysicalDeviceQueueFamilyProperties(physical, &count, families);
  for (uint32_t i = 0; i < count; ++i)
    if (families[i].queueFlags & VK_QUEUE_COMPUTE_BIT)
      return (int)i;
  return -1;
}

static const char *describeType(VkPhysicalDeviceType type) {
  switch (type) {
  case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
    return "discrete GPU";
  case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
    return "integrated GPU";
  case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
    return "virtual GPU";
  case VK_PHYSICAL_DEVICE_TYPE_CPU:
    return "CPU";
  default:
    return "other";
  }
}

void quantx_gpu_describe_device(const struct Vulkan *vulkan,
                                VkPhysicalDevice physical,
                                QuantxGpuDevice *description) {
  memset(description, 0, sizeof(*description));
  VkPhysicalDeviceProperties properties;
  vulkan->GetPhysicalDeviceProperties(physical, &properties);
  snprintf(description->name, sizeof(description->name), "%s",
           properties.deviceName);
  description->type = describeType(properties.deviceType);
  struct Message problem = {description->problem, sizeof(description->problem)};
  if (properties.apiVersion < VK_API_VERSION_1_3) {
    quantx_gpu_fail(problem, "it has Vulkan %u.%u, and 1.3 is needed",
                    VK_API_VERSION_MAJOR(properties.apiVersion),
                    VK_API_VERSION_MINOR(properties.apiVersion));
    return;
  }
  VkPhysicalDeviceVulkan13Features features13 = {
      .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES};
  VkPhysicalDeviceVulkan12Features features12 = {
      .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES,
      .pNext = &features13};
  VkPhysicalDeviceFeatures2 features = {
      .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2,
      .pNext = &features12};
  vulkan->GetPhysicalDeviceFeatures2(physical, &features);
  description->has_dot = features13.shaderIntegerDotProduct;
  description->has_int64 = features.features.shaderInt64;
  description->has_float64 = features.features.shaderFloat64;
  if (!features12.storageBuffer8BitAccess || !features12.shaderInt8)
    quantx_gpu_fail(problem, "it has no storage of 8 bits");
  else if (quantx_gpu_find_queue_family(vulkan, physical) < 0)
    quantx_gpu_fail(problem, "it has no queue that computes");
}

/* Why a device cannot run a program with these features; null when it can. */
static const char *findProblem(const QuantxGpuDevice *device,
                               uint32_t features) {
  if (device->problem[0])
    return device->problem;
  if ((features & QUANTX_GPU_NEEDS_DOT) && !device->has_dot)
    return "it has no integer dot product: compile for "
           "-integer-dot-product";
  if ((features & QUANTX_GPU_NEEDS_INT64) && !device->has_int64)
    return "it has no integers of 64 bits";
  if ((features & QUANTX_GPU_NEEDS_FLOAT64) && !device->has_float64)
    return "it has no floats of 64 bits";
  return NULL;
}

/* A real GPU before one that is imitated. */
static int rankType(const char *type) {
  static const char *const order[] = {"discrete GPU", "integrated GPU",
                                      "virtual GPU", "other", "CPU"};
  for (int i = 0; i < 5; ++i)
    if (strcmp(type, order[i]) == 0)
      return i;
  return 5;
}

int quantx_gpu_choose_device(const struct Vulkan *vulkan,
                             const VkPhysicalDevice *devices, uint32_t count,
                             int wanted, uint32_t features,
                             struct Message message) {
  if (wanted >= (int)count) {
    quantx_gpu_fail(message, "there is no Vulkan device %d: the last one is %u",
                    wanted, count - 1);
    return -1;
  }
  int best = -1, bestRank = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (wanted >= 0 && wanted != (int)i)
      continue;
    QuantxGpuDevice device;
    quantx_gpu_describe_device(vulkan, devices[i], &device);
    const char *problem = findProblem(&device, features);
    int rank = rankType(device.type);
    if (problem && best < 0)
      quantx_gpu_fail(message, "Vulkan device %u, '%s', cannot run this: %s", i,
                      device.name, problem);
    if (!problem && (best < 0 || rank < bestRank)) {
      best = (int)i;
      bestRank = rank;
    }
  }
  return best;
}

int quantx_gpu_list_vulkan_devices(QuantxGpuDevice *devices, int capacity,
                                   struct Message message) {
  struct Vulkan vulkan;
  uint32_t count = 0;
  VkPhysicalDevice *found = NULL;
  if (quantx_gpu_open_vulkan(&vulkan, message))
    found = quantx_gpu_find_devices(&vulkan, &count, message);
  for (uint32_t i = 0; found && i < count && (int)i < capacity; ++i)
    quantx_gpu_describe_device(&vulkan, found[i], &devices[i]);
  quantx_gpu_close_vulkan(&vulkan);
  int result = found ? (int)count : -1;
  free(found);
  return result;
}

int quantx_gpu_find_vulkan_device(int wanted, QuantxGpuDevice *device,
                                  struct Message message) {
  struct Vulkan vulkan;
  uint32_t count;
  VkPhysicalDevice *found = NULL;
  int number = -1;
  if (quantx_gpu_open_vulkan(&vulkan, message))
    found = quantx_gpu_find_devices(&vulkan, &count, message);
  if (found)
    number =
        quantx_gpu_choose_device(&vulkan, found, count, wanted, 0, message);
  if (number >= 0)
    quantx_gpu_describe_device(&vulkan, found[number], device);
  free(found);
  quantx_gpu_close_vulkan(&vulkan);
  return number;
}
