/*===- Model.c - the interface of programs --------------------------------===*\
|*                                                                            *|
|* Checks that a program is whole and leaves it to the backend of its kind.   *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Backend.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int quantx_gpu_fail(struct Message message, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  if (message.size != 0)
    vsnprintf(message.text, message.size, format, arguments);
  va_end(arguments);
  return 0;
}

/*===----------------------------------------------------------------------===*\
|* Programs                                                                   *|
\*===----------------------------------------------------------------------===*/

const QuantxGpuPlace *quantx_gpu_get_places(const QuantxGpuModel *model) {
  return (const QuantxGpuPlace *)((const char *)model->header +
                                  model->header->places);
}

const QuantxGpuLaunch *quantx_gpu_get_launches(const QuantxGpuModel *model) {
  return (const QuantxGpuLaunch *)((const char *)model->header +
                                   model->header->launches);
}

const char *quantx_gpu_get_kernel_name(const QuantxGpuModel *model,
                                       uint32_t kernel) {
  const char *program = (const char *)model->header;
  return program +
         ((const uint64_t *)(program + model->header->kernels))[kernel];
}

uint64_t quantx_gpu_align_staging(uint64_t bytes) {
  return (bytes + 63) / 64 * 64;
}

uint64_t quantx_gpu_get_staging_bytes(const QuantxGpuModel *model) {
  const QuantxGpuPlace *places = quantx_gpu_get_places(model);
  uint64_t bytes = 64;
  for (uint32_t i = 0;
       i < model->header->num_inputs + model->header->num_outputs; ++i)
    bytes += quantx_gpu_align_staging(places[i].bytes);
  return bytes + quantx_gpu_align_staging(sizeof(uint32_t));
}

void quantx_gpu_stage_inputs(const QuantxGpuModel *model, char *staging,
                             const void *const *inputs) {
  const QuantxGpuPlace *places = quantx_gpu_get_places(model);
  for (uint32_t i = 0; i < model->header->num_inputs; ++i) {
    memcpy(staging, inputs[i], places[i].bytes);
    staging += quantx_gpu_align_staging(places[i].bytes);
  }
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
    return quantx_gpu_fail(message, "this GPU program fails with status %u",
                           number);
  const char *program = (const char *)header;
  uint64_t text = ((const uint64_t *)(program + header->messages))[number - 1];
  return quantx_gpu_fail(message, "%s", program + text);
}

int quantx_gpu_unstage_outputs(const QuantxGpuModel *model, const char *staging,
                               void *const *outputs, struct Message message) {
  const QuantxGpuHeader *header = model->header;
  const QuantxGpuPlace *places = quantx_gpu_get_places(model);
  for (uint32_t i = 0; i < header->num_inputs; ++i)
    staging += quantx_gpu_align_staging(places[i].bytes);
  for (uint32_t i = 0; i < header->num_outputs; ++i) {
    const QuantxGpuPlace *place = &places[header->num_inputs + i];
    memcpy(outputs[i], staging, place->bytes);
    staging += quantx_gpu_align_staging(place->bytes);
  }
  return reportCheck(model, staging, message);
}

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

/* Whether they lie inside of the arena, as far as sizes say it, and whether
   launches name those that are there. */
static int hasTensorMaps(const QuantxGpuHeader *header) {
  const char *bytes = (const char *)header;
  uint64_t count = header->num_tensor_maps;
  if (!isInside(header, header->tensor_maps, count, sizeof(QuantxGpuTensorMap)))
    return 0;
  const QuantxGpuTensorMap *maps =
      (const QuantxGpuTensorMap *)(bytes + header->tensor_maps);
  for (uint64_t i = 0; i < count; ++i) {
    if (maps[i].rank != 2 && maps[i].rank != 4)
      return 0;
    uint64_t last = maps[i].offset + maps[i].sizes[0];
    for (uint32_t d = 1; d < maps[i].rank; ++d) {
      if (maps[i].sizes[d] == 0 || maps[i].strides[d - 1] >> 40)
        return 0;
      last += (maps[i].sizes[d] - 1) * maps[i].strides[d - 1];
    }
    if (maps[i].sizes[0] == 0 || maps[i].offset > header->arena_bytes ||
        last > header->arena_bytes)
      return 0;
  }
  const QuantxGpuLaunch *launches =
      (const QuantxGpuLaunch *)(bytes + header->launches);
  for (uint32_t i = 0; i < header->num_launches; ++i)
    if (launches[i].tensor_map > count)
      return 0;
  return 1;
}

static int isWhole(const QuantxGpuHeader *header, size_t size) {
  uint64_t places = (uint64_t)header->num_inputs + header->num_outputs;
  int whole =
      header->size <= size &&
      isInside(header, header->weights, header->weight_bytes, 1) &&
      isInside(header, header->code, header->code_bytes, 1) &&
      hasTexts(header, header->kernels, header->num_kernels) &&
      hasTexts(header, header->messages, header->num_checks) &&
      header->arena_bytes >= sizeof(uint32_t) &&
      header->status <= header->arena_bytes - sizeof(uint32_t) &&
      isInside(header, header->launches, header->num_launches,
               sizeof(QuantxGpuLaunch)) &&
      isInside(header, header->places, places, sizeof(QuantxGpuPlace)) &&
      hasTensorMaps(header);
  const char *bytes = (const char *)header;
  for (uint32_t i = 0; whole && i < header->num_launches; ++i)
    whole = ((const QuantxGpuLaunch *)(bytes + header->launches))[i].kernel <
            header->num_kernels;
  for (uint32_t i = 0; whole && i < places; ++i) {
    const QuantxGpuPlace *place =
        &((const QuantxGpuPlace *)(bytes + header->places))[i];
    whole = place->bytes <= header->arena_bytes &&
            place->offset <= header->arena_bytes - place->bytes;
  }
  /* PTX is text. */
  if (whole && header->kind == QUANTX_GPU_PTX)
    whole = header->code_bytes != 0 &&
            bytes[header->code + header->code_bytes - 1] == 0;
  return whole;
}

static const struct Backend *getBackend(uint32_t kind) {
  switch (kind) {
  case QUANTX_GPU_SPIRV:
    return &quantx_gpu_vulkan;
  case QUANTX_GPU_PTX:
    return &quantx_gpu_cuda;
  default:
    return NULL;
  }
}

static const struct Backend *checkProgram(const void *program, size_t size,
                                          struct Message message) {
  const QuantxGpuHeader *header = program;
  if (size < sizeof(*header) || memcmp(header->magic, "QXGPU\0\0", 8) != 0) {
    quantx_gpu_fail(message, "this is no GPU program of quantx");
    return NULL;
  }
  if (header->version != QUANTX_GPU_VERSION) {
    quantx_gpu_fail(
        message,
        "this GPU program has version %u, and this library reads version %u",
        header->version, QUANTX_GPU_VERSION);
    return NULL;
  }
  const struct Backend *backend = getBackend(header->kind);
  if (!backend)
    quantx_gpu_fail(message,
                    "this GPU program is neither for Vulkan nor for CUDA");
  else if (!isWhole(header, size))
    quantx_gpu_fail(message, "this GPU program is damaged");
  else
    return backend;
  return NULL;
}

uint64_t quantx_gpu_get_patience(void) {
  const char *text = getenv("QUANTX_GPU_TIMEOUT");
  double seconds = text ? strtod(text, NULL) : 0;
  return seconds > 0 && seconds < 1e9 ? (uint64_t)(seconds * 1e9)
                                      : 600ull * 1000 * 1000 * 1000;
}

/*===----------------------------------------------------------------------===*\
|* The interface                                                              *|
\*===----------------------------------------------------------------------===*/

int quantx_gpu_list_devices(uint32_t kind, QuantxGpuDevice *devices,
                            int capacity, char *text, size_t text_size) {
  struct Message message = {text, text_size};
  const struct Backend *backend = getBackend(kind);
  if (backend)
    return backend->list(devices, capacity, message);
  quantx_gpu_fail(message, "there are no GPU programs of kind %u", kind);
  return -1;
}

int quantx_gpu_find_device(uint32_t kind, int wanted, QuantxGpuDevice *device,
                           char *text, size_t text_size) {
  struct Message message = {text, text_size};
  const struct Backend *backend = getBackend(kind);
  if (backend)
    return backend->find(wanted, device, message);
  quantx_gpu_fail(message, "there are no GPU programs of kind %u", kind);
  return -1;
}

QuantxGpuModel *quantx_gpu_load(const void *program, size_t size, int device,
                                char *text, size_t text_size) {
  struct Message message = {text, text_size};
  const struct Backend *backend = checkProgram(program, size, message);
  return backend ? backend->load(program, device, message) : NULL;
}

int quantx_gpu_run(QuantxGpuModel *model, const void *const *inputs,
                   void *const *outputs, char *text, size_t text_size) {
  struct Message message = {text, text_size};
  return model->backend->run(model, inputs, outputs, message) ? 0 : -1;
}

int quantx_gpu_time(QuantxGpuModel *model, int rounds, double *total,
                    double *each, char *text, size_t text_size) {
  struct Message message = {text, text_size};
  return model->backend->time(model, rounds < 1 ? 1 : rounds, total, each,
                              message)
             ? 0
             : -1;
}

int quantx_gpu_count_launches(const QuantxGpuModel *model) {
  return (int)model->header->num_launches;
}

const char *quantx_gpu_launch_name(const QuantxGpuModel *model, int number) {
  return quantx_gpu_get_kernel_name(
      model, quantx_gpu_get_launches(model)[number].kernel);
}

void quantx_gpu_free(QuantxGpuModel *model) {
  if (model)
    model->backend->free(model);
}
