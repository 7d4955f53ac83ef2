/*===- Model.c - the interface of programs --------------------------------===*\
|*                                                                            *|
|* Checks that a program is whole, loads and runs it. A run is two copies by  *|
|* the host and one submission.                                               *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Model.h"

#include <stdlib.h>
#include <string.h>

const QuantxGpuPlace *getPlaces(const QuantxGpuModel *model) {
  return (const QuantxGpuPlace *)((const char *)model->header +
                                  model->header->places);
}

uint64_t alignStaging(uint64_t bytes) { return (bytes + 63) / 64 * 64; }

/* Whether a table of `count` entries lies inside the program. */
static int isInside(const QuantxGpuHeader *header, uint64_t offset,
                    uint64_t count, uint64_t entry) {
  return offset % 8 == 0 && offset <= header->size &&
         count <= (header->size - offset) / entry;
}

/* Whether all offsets of a table lead to text. */
static int hasTexts(const QuantxGpuHeader *header, uint64_t offset,
                    uint64_t count) {
  const char *bytes = (const char *)header;
  if (!isInside(header, offset, count, 8))
    return 0;
  for (uint64_t i = 0; i < count; ++i) {
    uint64_t text = ((const uint64_t *)(bytes + offset))[i];
    if (text >= header->size || !memchr(bytes + text, 0, header->size - text))
      return 0;
  }
  return 1;
}

static int checkProgram(const void *program, size_t size,
                        struct Message message) {
  const QuantxGpuHeader *header = program;
  if (size < sizeof(*header) || memcmp(header->magic, "QXGPU\0\0", 8) != 0)
    return fail(message, "this is no GPU program of quantx");
  if (header->version != QUANTX_GPU_VERSION)
    return fail(message,
                "this GPU program has version %u, and this library reads "
                "version %u",
                header->version, QUANTX_GPU_VERSION);
  if (header->kind != QUANTX_GPU_SPIRV)
    return fail(message, "this GPU program is not for Vulkan");
  uint64_t places = (uint64_t)header->num_inputs + header->num_outputs;
  int whole = header->size <= size &&
              isInside(header, header->weights, header->weight_bytes, 1) &&
              isInside(header, header->code, header->code_bytes, 1) &&
              hasTexts(header, header->kernels, header->num_kernels) &&
              hasTexts(header, header->messages, header->num_checks) &&
              header->arena_bytes >= sizeof(int32_t) &&
              header->status <= header->arena_bytes - sizeof(int32_t) &&
              isInside(header, header->launches, header->num_launches,
                       sizeof(QuantxGpuLaunch)) &&
              isInside(header, header->places, places, sizeof(QuantxGpuPlace));
  const char *bytes = program;
  for (uint32_t i = 0; whole && i < header->num_launches; ++i)
    whole = ((const QuantxGpuLaunch *)(bytes + header->launches))[i].kernel <
            header->num_kernels;
  for (uint32_t i = 0; whole && i < places; ++i) {
    const QuantxGpuPlace *place =
        &((const QuantxGpuPlace *)(bytes + header->places))[i];
    whole = place->bytes <= header->arena_bytes &&
            place->offset <= header->arena_bytes - place->bytes;
  }
  if (!whole)
    return fail(message, "this GPU program is damaged");
  return 1;
}

static int checkLimits(QuantxGpuModel *model, struct Message message) {
  VkPhysicalDeviceProperties properties;
  model->vulkan.GetPhysicalDeviceProperties(model->physical, &properties);
  uint64_t limit = properties.limits.maxStorageBufferRange;
  const QuantxGpuHeader *header = model->header;
  if (header->arena_bytes > limit || header->weight_bytes > limit)
    return fail(message,
                "this needs %llu bytes of memory and %llu of weights; device "
                "'%s' takes buffers of %llu",
                (unsigned long long)header->arena_bytes,
                (unsigned long long)header->weight_bytes, model->deviceName,
                (unsigned long long)limit);
  return 1;
}

static int load(QuantxGpuModel *model, int device, struct Message message) {
  const QuantxGpuHeader *header = model->header;
  const QuantxGpuPlace *places = getPlaces(model);
  uint64_t staging = 64;
  for (uint32_t i = 0; i < header->num_inputs + header->num_outputs; ++i)
    staging += alignStaging(places[i].bytes);
  staging += alignStaging(sizeof(int32_t));
  return openDevice(model, device, message) && checkLimits(model, message) &&
         makeBuffer(model, &model->arena, header->arena_bytes, 0,
                    "the activations", message) &&
         makeBuffer(model, &model->weights, header->weight_bytes, 0,
                    "the weights", message) &&
         makeBuffer(model, &model->staging, staging, 1, "inputs and outputs",
                    message) &&
         makeCommands(model, message) && uploadWeights(model, message) &&
         makeLayout(model, message) && makePipelines(model, message) &&
         recordRun(model, message);
}

QuantxGpuModel *quantx_gpu_load(const void *program, size_t size, int device,
                                char *text, size_t text_size) {
  struct Message message = {text, text_size};
  if (!checkProgram(program, size, message))
    return NULL;
  QuantxGpuModel *model = calloc(1, sizeof(*model));
  if (!model) {
    fail(message, "not enough memory");
    return NULL;
  }
  model->header = program;
  if (load(model, device, message))
    return model;
  quantx_gpu_free(model);
  return NULL;
}

/* `status` is the number of the first check that failed. */
static int reportCheck(const QuantxGpuModel *model, const char *status,
                       struct Message message) {
  const QuantxGpuHeader *header = model->header;
  uint32_t number = 0;
  if (header->num_checks != 0)
    memcpy(&number, status, sizeof(number));
  if (number == 0)
    return 1;
  if (number > header->num_checks)
    return fail(message, "this GPU program fails with status %u", number);
  const char *program = (const char *)header;
  uint64_t text = ((const uint64_t *)(program + header->messages))[number - 1];
  return fail(message, "%s", program + text);
}

int quantx_gpu_run(QuantxGpuModel *model, const void *const *inputs,
                   void *const *outputs, char *text, size_t text_size) {
  struct Message message = {text, text_size};
  const QuantxGpuHeader *header = model->header;
  const QuantxGpuPlace *places = getPlaces(model);
  char *staging = model->staging.mapped;
  for (uint32_t i = 0; i < header->num_inputs; ++i) {
    memcpy(staging, inputs[i], places[i].bytes);
    staging += alignStaging(places[i].bytes);
  }
  if (!submit(model, "a run", message))
    return -1;
  for (uint32_t i = 0; i < header->num_outputs; ++i) {
    const QuantxGpuPlace *place = &places[header->num_inputs + i];
    memcpy(outputs[i], staging, place->bytes);
    staging += alignStaging(place->bytes);
  }
  return reportCheck(model, staging, message) ? 0 : -1;
}

void quantx_gpu_free(QuantxGpuModel *model) {
  if (!model)
    return;
  VkDevice device = model->device;
  if (device && model->DeviceWaitIdle) {
    model->DeviceWaitIdle(device);
    if (model->fence)
      model->DestroyFence(device, model->fence, NULL);
    if (model->commands)
      model->DestroyCommandPool(device, model->commands, NULL);
    for (uint32_t i = 0; model->pipelines && i < model->header->num_kernels;
         ++i)
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
