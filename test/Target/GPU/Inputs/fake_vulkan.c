/* A Vulkan loader with one device that cannot do what FAKE_VULKAN names:
   "version", "bytes", "dot", "memory", "lost" or "hang"; "nothing" has no
   device. It computes nothing. */

#define VK_NO_PROTOTYPES
#include <stdlib.h>
#include <string.h>
#include <vulkan/vulkan.h>

static int lacks(const char *what) {
  const char *mode = getenv("FAKE_VULKAN");
  return mode && strcmp(mode, what) == 0;
}

static VkResult createInstance(const VkInstanceCreateInfo *info,
                               const VkAllocationCallbacks *allocation,
                               VkInstance *instance) {
  (void)info, (void)allocation;
  *instance = (VkInstance)1;
  return VK_SUCCESS;
}

static VkResult enumerate(VkInstance instance, uint32_t *count,
                          VkPhysicalDevice *devices) {
  (void)instance;
  *count = lacks("nothing") ? 0 : 1;
  if (devices && *count)
    devices[0] = (VkPhysicalDevice)2;
  return VK_SUCCESS;
}

static void getProperties(VkPhysicalDevice device,
                          VkPhysicalDeviceProperties *properties) {
  (void)device;
  memset(properties, 0, sizeof(*properties));
  strcpy(properties->deviceName, "Fake");
  properties->apiVersion =
      lacks("version") ? VK_API_VERSION_1_1 : VK_API_VERSION_1_3;
  properties->deviceType = VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU;
  properties->limits.maxStorageBufferRange = 1u << 27;
}

static void getFeatures(VkPhysicalDevice device,
                        VkPhysicalDeviceFeatures2 *features) {
  (void)device;
  features->features.shaderInt64 = VK_TRUE;
  for (VkBaseOutStructure *next = features->pNext; next; next = next->pNext) {
    if (next->sType == VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES) {
      VkPhysicalDeviceVulkan12Features *f = (void *)next;
      f->shaderInt8 = VK_TRUE;
      f->storageBuffer8BitAccess = !lacks("bytes");
    }
    if (next->sType == VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES) {
      VkPhysicalDeviceVulkan13Features *f = (void *)next;
      f->shaderIntegerDotProduct = !lacks("dot");
    }
  }
}

static void getMemory(VkPhysicalDevice device,
                      VkPhysicalDeviceMemoryProperties *memory) {
  (void)device;
  memset(memory, 0, sizeof(*memory));
  memory->memoryTypeCount = 1;
  memory->memoryTypes[0].propertyFlags = VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT |
                                         VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT |
                                         VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
}

static void getQueues(VkPhysicalDevice device, uint32_t *count,
                      VkQueueFamilyProperties *families) {
  (void)device;
  *count = 1;
  memset(families, 0, sizeof(*families));
  families->queueFlags = VK_QUEUE_COMPUTE_BIT;
}

static VkResult createDevice(VkPhysicalDevice physical,
                             const VkDeviceCreateInfo *info,
                             const VkAllocationCallbacks *allocation,
                             VkDevice *device) {
  (void)physical, (void)info, (void)allocation;
  *device = (VkDevice)3;
  return VK_SUCCESS;
}

static void getRequirements(VkDevice device, VkBuffer buffer,
                            VkMemoryRequirements *requirements) {
  (void)device, (void)buffer;
  *requirements = (VkMemoryRequirements){1 << 20, 64, 1};
}

static VkResult allocate(VkDevice device, const VkMemoryAllocateInfo *info,
                         const VkAllocationCallbacks *allocation,
                         VkDeviceMemory *memory) {
  (void)device, (void)info, (void)allocation;
  *memory = (VkDeviceMemory)4;
  return lacks("memory") ? VK_ERROR_OUT_OF_DEVICE_MEMORY : VK_SUCCESS;
}

static VkResult map(VkDevice device, VkDeviceMemory memory, VkDeviceSize offset,
                    VkDeviceSize size, VkMemoryMapFlags flags, void **data) {
  static char bytes[1 << 20];
  (void)device, (void)memory, (void)offset, (void)size, (void)flags;
  *data = bytes;
  return VK_SUCCESS;
}

static VkResult submit(VkQueue queue, uint32_t count, const VkSubmitInfo *info,
                       VkFence fence) {
  (void)queue, (void)count, (void)info, (void)fence;
  return lacks("lost") ? VK_ERROR_DEVICE_LOST : VK_SUCCESS;
}

static VkResult await(VkDevice device, uint32_t count, const VkFence *fences,
                      VkBool32 all, uint64_t timeout) {
  (void)device, (void)count, (void)fences, (void)all, (void)timeout;
  return lacks("hang") ? VK_TIMEOUT : VK_SUCCESS;
}

/* Creates, records, destroys: nothing is looked at. */
static VkResult doNothing(void) { return VK_SUCCESS; }

static PFN_vkVoidFunction find(const char *name) {
  static const struct {
    const char *name;
    PFN_vkVoidFunction function;
  } functions[] = {
      {"vkCreateInstance", (PFN_vkVoidFunction)createInstance},
      {"vkEnumeratePhysicalDevices", (PFN_vkVoidFunction)enumerate},
      {"vkGetPhysicalDeviceProperties", (PFN_vkVoidFunction)getProperties},
      {"vkGetPhysicalDeviceFeatures2", (PFN_vkVoidFunction)getFeatures},
      {"vkGetPhysicalDeviceMemoryProperties", (PFN_vkVoidFunction)getMemory},
      {"vkGetPhysicalDeviceQueueFamilyProperties",
       (PFN_vkVoidFunction)getQueues},
      {"vkCreateDevice", (PFN_vkVoidFunction)createDevice},
      {"vkGetBufferMemoryRequirements", (PFN_vkVoidFunction)getRequirements},
      {"vkAllocateMemory", (PFN_vkVoidFunction)allocate},
      {"vkMapMemory", (PFN_vkVoidFunction)map},
      {"vkQueueSubmit", (PFN_vkVoidFunction)submit},
      {"vkWaitForFences", (PFN_vkVoidFunction)await},
  };
  for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); ++i)
    if (strcmp(functions[i].name, name) == 0)
      return functions[i].function;
  return (PFN_vkVoidFunction)doNothing;
}

static PFN_vkVoidFunction findInDevice(VkDevice device, const char *name) {
  (void)device;
  return find(name);
}

PFN_vkVoidFunction vkGetInstanceProcAddr(VkInstance instance,
                                         const char *name) {
  (void)instance;
  if (strcmp(name, "vkGetDeviceProcAddr") == 0)
    return (PFN_vkVoidFunction)findInDevice;
  return find(name);
}
