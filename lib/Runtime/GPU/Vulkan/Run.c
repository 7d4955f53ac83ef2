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
    return quantx_gpu_fail(
        message,
        "this needs %llu bytes of memory and %llu of weights; device "
        "'%s' takes buffers of %llu",
        (unsigned long long)header->arena_bytes,
        (unsigned long long)header->weight_bytes, model->base.deviceName,
        (unsigned long long)limit);
  return 1;
}

static int start(struct VulkanModel *model, int device,
                 struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  return quantx_gpu_open_device(model, device, message) &&
         checkLimits(model, message) &&
         quantx_gpu_make_buffer(model, &model->arena, header->arena_bytes, 0,
                                "the activations", message) &&
         quantx_gpu_make_buffer(model, &model->weights, header->weight_bytes, 0,
                                "the weights", message) &&
         quantx_gpu_make_buffer(model, &model->staging,
                                quantx_gpu_get_staging_bytes(&model->base), 1,
                                "inputs and outputs", message) &&
         quantx_gpu_make_commands(model, message) &&
         quantx_gpu_upload_weights(model, message) &&
         quantx_gpu_make_layout(model, message) &&
         quantx_gpu_make_pipelines(model, message) &&
         quantx_gpu_record_run(model, message);
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
    quantx_gpu_free_buffer(model, &model->staging);
    quantx_gpu_free_buffer(model, &model->weights);
    quantx_gpu_free_buffer(model, &model->arena);
    model->DestroyDevice(device, NULL);
  }
  free(model->pipelines);
  quantx_gpu_close_vulkan(&model->vulkan);
  free(model);
}

static QuantxGpuModel *load(const QuantxGpuHeader *header, int device,
                            struct Message message) {
  struct VulkanModel *model = calloc(1, sizeof(*model));
  if (!model) {
    quantx_gpu_fail(message, "not enough memory");
    return NULL;
  }
  model->base.backend = &quantx_gpu_vulkan;
  model->base.header = header;
  if (start(model, device, message))
    return &model->base;
  freeModel(&model->base);
  return NULL;
}

static int run(QuantxGpuModel *base, const void *const *inputs,
               void *const *outputs, struct Message message) {
  struct VulkanModel *model = (struct VulkanModel *)base;
  quantx_gpu_stage_inputs(base, model->staging.mapped, inputs);
  if (!quantx_gpu_submit(model, "a run", message))
    return 0;
  return quantx_gpu_unstage_outputs(base, model->staging.mapped, outputs,
                                    message);
}

const struct Backend quantx_gpu_vulkan = {quantx_gpu_list_vulkan_devices,
                                          quantx_gpu_find_vulkan_device,
                                          load,
                                          run,
                                          quantx_gpu_time_vulkan,
                                          freeModel};
