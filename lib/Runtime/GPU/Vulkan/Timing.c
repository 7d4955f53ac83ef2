/*===- Timing.c - how long kernels take on a Vulkan device ----------------===*\
|*                                                                            *|
|* Dispatches them again, on what the arena holds, with timestamps between.   *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Model.h"

#include <stdlib.h>

/* Timestamp k is taken when all launches before launch k are done. */
static int recordTimed(struct VulkanModel *model, VkCommandBuffer commands,
                       VkQueryPool queries, struct Message message) {
  uint32_t count = model->base.header->num_launches;
  VkCommandBufferBeginInfo info = {
      .sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO};
  TRY(model->BeginCommandBuffer(commands, &info), "timing");
  model->CmdResetQueryPool(commands, queries, 0, count + 1);
  model->CmdBindDescriptorSets(commands, VK_PIPELINE_BIND_POINT_COMPUTE,
                               model->layout, 0, 1, &model->set, 0, NULL);
  for (uint32_t i = 0; i <= count; ++i) {
    model->CmdWriteTimestamp(commands, VK_PIPELINE_STAGE_ALL_COMMANDS_BIT,
                             queries, i);
    if (i < count)
      quantx_gpu_dispatch(model, commands, i);
  }
  TRY(model->EndCommandBuffer(commands), "timing");
  return 1;
}

static int runRounds(struct VulkanModel *model, VkCommandBuffer commands,
                     VkQueryPool queries, uint64_t *stamps, int rounds,
                     double *total, double *each, struct Message message) {
  uint32_t count = model->base.header->num_launches;
  VkPhysicalDeviceProperties properties;
  model->vulkan.GetPhysicalDeviceProperties(model->physical, &properties);
  double unit = properties.limits.timestampPeriod * 1e-9;
  if (unit <= 0)
    return quantx_gpu_fail(message, "device '%s' has no clock",
                           model->base.deviceName);
  for (int i = 0; i < rounds; ++i) {
    if (!quantx_gpu_submit_commands(model, commands, "timing", message))
      return 0;
    TRY(model->GetQueryPoolResults(
            model->device, queries, 0, count + 1, (count + 1) * sizeof(*stamps),
            stamps, sizeof(*stamps),
            VK_QUERY_RESULT_64_BIT | VK_QUERY_RESULT_WAIT_BIT),
        "timing");
    double all = (double)(stamps[count] - stamps[0]) * unit;
    if (i == 0 || all < *total)
      *total = all;
    for (uint32_t k = 0; each && k < count; ++k) {
      double seconds = (double)(stamps[k + 1] - stamps[k]) * unit;
      if (i == 0 || seconds < each[k])
        each[k] = seconds;
    }
  }
  return 1;
}

static int makeAndRun(struct VulkanModel *model, VkCommandBuffer *commands,
                      VkQueryPool *queries, uint64_t *stamps, int rounds,
                      double *total, double *each, struct Message message) {
  VkCommandBufferAllocateInfo allocation = {
      .sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
      .commandPool = model->commands,
      .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
      .commandBufferCount = 1};
  TRY(model->AllocateCommandBuffers(model->device, &allocation, commands),
      "timing");
  VkQueryPoolCreateInfo pool = {
      .sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO,
      .queryType = VK_QUERY_TYPE_TIMESTAMP,
      .queryCount = model->base.header->num_launches + 1};
  TRY(model->CreateQueryPool(model->device, &pool, NULL, queries), "timing");
  return recordTimed(model, *commands, *queries, message) &&
         runRounds(model, *commands, *queries, stamps, rounds, total, each,
                   message);
}

int quantx_gpu_time_vulkan(QuantxGpuModel *base, int rounds, double *total,
                           double *each, struct Message message) {
  struct VulkanModel *model = (struct VulkanModel *)base;
  VkCommandBuffer commands = NULL;
  VkQueryPool queries = VK_NULL_HANDLE;
  uint64_t *stamps = calloc(base->header->num_launches + 1, sizeof(*stamps));
  int isDone = stamps ? makeAndRun(model, &commands, &queries, stamps, rounds,
                                   total, each, message)
                      : quantx_gpu_fail(message, "not enough memory");
  if (queries)
    model->DestroyQueryPool(model->device, queries, NULL);
  if (commands)
    model->FreeCommandBuffers(model->device, model->commands, 1, &commands);
  free(stamps);
  return isDone;
}
