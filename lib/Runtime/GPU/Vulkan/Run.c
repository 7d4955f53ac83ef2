/*===- Run.c - programs on Vulkan -----------------------------------------===*\
|*                                                                            *|
|* Loads a program and runs it. A run is two copies by the host and one       *|
|* submission.                                                                *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Model.h"

#include <stdlib.h>

static int checkLimits(struct VulkanModel *model, struct Message message) {
  VkPhysicalDeviceProperties properties;
  model->vulkan.GetPhysicalDeviceProperties(model->physical, &properties);
  uint64_t limit = properties.limits.maxStorageBufferRange;
  const QuantxGpuHeader *header = model->base.header;
  if (header->arena_bytes > limit || header->weight_bytes > limit)
    return fail(message,
                "this needs %llu bytes of memory and %llu of weights; device "
                "'%s' takes buffers of %llu",
                (unsigned long long)header->arena_bytes,
                (unsigned long long)header->weight_bytes,
                model->base.deviceName, (unsigned long long)limit);
  return 1;
}

static int start(struct VulkanModel *model, int device,
                 struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  return openDevice(model, device, message) && checkLimits(model, message) &&
         makeBuffer(model, &model->arena, header->arena_bytes, 0,
                    "the activations", message) &&
         makeBuffer(model, &model->weights, header->weight_bytes, 0,
                    "the weights", message) &&
         makeBuffer(model, &model->staging, getStagingBytes(&model->base), 1,
                    "inputs and outputs", message) &&
         makeCommands(model, message) && uploadWeights(model, message) &&
         makeLayout(model, message) && makePipelines(model, message) &&
         recordRun(model, message);
}

static void freeModel(QuantxGpuModel *base) {
  struct VulkanModel *model = (struct VulkanModel *)base;
  VkDevice device = model->device;
  if (device && model->DeviceWaitIdle) {
    model->DeviceWaitIdle(device);
    if (model->fence)
      model->DestroyFence(device, model->fence, NULL);
    if (model->commands)
      model->DestroyCommandPool(device, model->commands, NULL);
    for (uint32_t i = 0; model->pipelines && i < base->header->num_kernels; ++i)
      if (model->pipelines[i])
        model->DestroyPipeline(device, model->pipelines[i], NULL);
    if (model->descriptors)
      model->DestroyDescriptorPool(device, model->descriptors, NULL);
    if (model->layout)
      model->DestroyPipelineLayout(device, model->layout, NULL);
    if (model->setLayout)
      model->DestroyDescriptorSetLayout(device, model->setLayout, NULL);
    freeBuffer(model, &model->staging);
    freeBuffer(model, &model->weights);
    freeBuffer(model, &model->arena);
    model->DestroyDevice(device, NULL);
  }
  free(model->pipelines);
  closeVulkan(&model->vulkan);
  free(model);
}

static QuantxGpuModel *load(const QuantxGpuHeader *header, int device,
                            struct Message message) {
  struct VulkanModel *model = calloc(1, sizeof(*model));
  if (!model) {
    fail(message, "not enough memory");
    return NULL;
  }
  model->base.backend = &quantxVulkan;
  model->base.header = header;
  if (start(model, device, message))
    return &model->base;
  freeModel(&model->base);
  return NULL;
}

static int run(QuantxGpuModel *base, const void *const *inputs,
               void *const *outputs, struct Message message) {
  struct VulkanModel *model = (struct VulkanModel *)base;
  stageInputs(base, model->staging.mapped, inputs);
  if (!submit(model, "a run", message))
    return 0;
  return unstageOutputs(base, model->staging.mapped, outputs, message);
}

const struct Backend quantxVulkan = {
    listVulkanDevices, findVulkanDevice, load, run, timeVulkan, freeModel};
