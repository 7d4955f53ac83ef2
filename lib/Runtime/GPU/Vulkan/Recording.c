/*===- Recording.c - kernels and commands of a program --------------------===*\
|*                                                                            *|
|* Pipelines are made and all launches recorded when a program is loaded, with
*|
|* the copies of inputs and outputs around them, so that a run is one         *|
|* submission.                                                                *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Model.h"

#include <stdlib.h>
#include <string.h>

/*===----------------------------------------------------------------------===*\
|* Pipelines                                                                  *|
\*===----------------------------------------------------------------------===*/

int quantx_gpu_make_layout(struct VulkanModel *model, struct Message message) {
  VkDescriptorSetLayoutBinding bindings[kBindings];
  for (uint32_t i = 0; i < kBindings; ++i)
    bindings[i] = (VkDescriptorSetLayoutBinding){
        .binding = i,
        .descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
        .descriptorCount = 1,
        .stageFlags = VK_SHADER_STAGE_COMPUTE_BIT};
  VkDescriptorSetLayoutCreateInfo set = {
      .sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO,
      .bindingCount = kBindings,
      .pBindings = bindings};
  TRY(model->CreateDescriptorSetLayout(model->device, &set, NULL,
                                       &model->setLayout),
      "the layout of buffers");
  VkPipelineLayoutCreateInfo layout = {
      .sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO,
      .setLayoutCount = 1,
      .pSetLayouts = &model->setLayout};
  TRY(model->CreatePipelineLayout(model->device, &layout, NULL, &model->layout),
      "the layout of kernels");
  VkDescriptorPoolSize size = {VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, kBindings};
  VkDescriptorPoolCreateInfo pool = {
      .sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO,
      .maxSets = 1,
      .poolSizeCount = 1,
      .pPoolSizes = &size};
  TRY(model->CreateDescriptorPool(model->device, &pool, NULL,
                                  &model->descriptors),
      "the layout of buffers");
  VkDescriptorSetAllocateInfo allocation = {
      .sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO,
      .descriptorPool = model->descriptors,
      .descriptorSetCount = 1,
      .pSetLayouts = &model->setLayout};
  TRY(model->AllocateDescriptorSets(model->device, &allocation, &model->set),
      "the layout of buffers");
  VkDescriptorBufferInfo buffers[kBindings];
  VkWriteDescriptorSet writes[kBindings];
  for (uint32_t i = 0; i < kBindings; ++i) {
    buffers[i] = (VkDescriptorBufferInfo){
        i < 2 ? model->arena.buffer : model->weights.buffer, 0, VK_WHOLE_SIZE};
    writes[i] = (VkWriteDescriptorSet){
        .sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
        .dstSet = model->set,
        .dstBinding = i,
        .descriptorCount = 1,
        .descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
        .pBufferInfo = &buffers[i]};
  }
  model->UpdateDescriptorSets(model->device, kBindings, writes, 0, NULL);
  return 1;
}

int quantx_gpu_make_pipelines(struct VulkanModel *model,
                              struct Message message) {
  const char *program = (const char *)model->base.header;
  const QuantxGpuHeader *header = model->base.header;
  VkShaderModuleCreateInfo code = {
      .sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO,
      .codeSize = header->code_bytes,
      .pCode = (const uint32_t *)(program + header->code)};
  VkShaderModule shader;
  TRY(model->CreateShaderModule(model->device, &code, NULL, &shader),
      "the kernels");
  model->pipelines = calloc(header->num_kernels + 1, sizeof(VkPipeline));
  VkResult result = model->pipelines ? VK_SUCCESS : VK_ERROR_OUT_OF_HOST_MEMORY;
  const char *name = "the kernels";
  for (uint32_t i = 0; result == VK_SUCCESS && i < header->num_kernels; ++i) {
    name = quantx_gpu_get_kernel_name(&model->base, i);
    VkComputePipelineCreateInfo info = {
        .sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO,
        .stage = {.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO,
                  .stage = VK_SHADER_STAGE_COMPUTE_BIT,
                  .module = shader,
                  .pName = name},
        .layout = model->layout};
    result = model->CreateComputePipelines(model->device, VK_NULL_HANDLE, 1,
                                           &info, NULL, &model->pipelines[i]);
  }
  model->DestroyShaderModule(model->device, shader, NULL);
  TRY(result, name);
  return 1;
}

/*===----------------------------------------------------------------------===*\
|* Commands                                                                   *|
\*===----------------------------------------------------------------------===*/

int quantx_gpu_submit_commands(struct VulkanModel *model,
                               VkCommandBuffer commands, const char *what,
                               struct Message message) {
  VkSubmitInfo info = {.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO,
                       .commandBufferCount = 1,
                       .pCommandBuffers = &commands};
  TRY(model->ResetFences(model->device, 1, &model->fence), what);
  TRY(model->QueueSubmit(model->queue, 1, &info, model->fence), what);
  TRY(model->WaitForFences(model->device, 1, &model->fence, VK_TRUE,
                           quantx_gpu_get_patience()),
      what);
  return 1;
}

int quantx_gpu_submit(struct VulkanModel *model, const char *what,
                      struct Message message) {
  return quantx_gpu_submit_commands(model, model->run, what, message);
}

/* What was written before is seen by all that comes after. */
static void addBarrier(struct VulkanModel *model, VkCommandBuffer commands) {
  const VkPipelineStageFlags stages =
      VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_TRANSFER_BIT;
  VkMemoryBarrier barrier = {
      .sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER,
      .srcAccessMask =
          VK_ACCESS_SHADER_WRITE_BIT | VK_ACCESS_TRANSFER_WRITE_BIT,
      .dstAccessMask = VK_ACCESS_SHADER_READ_BIT | VK_ACCESS_SHADER_WRITE_BIT |
                       VK_ACCESS_TRANSFER_READ_BIT |
                       VK_ACCESS_TRANSFER_WRITE_BIT | VK_ACCESS_HOST_READ_BIT};
  model->CmdPipelineBarrier(commands, stages,
                            stages | VK_PIPELINE_STAGE_HOST_BIT, 0, 1, &barrier,
                            0, NULL, 0, NULL);
}

void quantx_gpu_dispatch(struct VulkanModel *model, VkCommandBuffer commands,
                         uint32_t number) {
  const QuantxGpuLaunch *launch =
      &quantx_gpu_get_launches(&model->base)[number];
  addBarrier(model, commands);
  model->CmdBindPipeline(commands, VK_PIPELINE_BIND_POINT_COMPUTE,
                         model->pipelines[launch->kernel]);
  model->CmdDispatch(commands, launch->grid[0], launch->grid[1],
                     launch->grid[2]);
}

static int begin(struct VulkanModel *model, VkCommandBufferUsageFlags flags,
                 struct Message message) {
  VkCommandBufferBeginInfo info = {
      .sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO, .flags = flags};
  TRY(model->BeginCommandBuffer(model->run, &info), "recording");
  return 1;
}

int quantx_gpu_make_commands(struct VulkanModel *model,
                             struct Message message) {
  VkCommandPoolCreateInfo pool = {
      .sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO,
      .flags = VK_COMMAND_POOL_CREATE_RESET_COMMAND_BUFFER_BIT,
      .queueFamilyIndex = model->family};
  TRY(model->CreateCommandPool(model->device, &pool, NULL, &model->commands),
      "recording");
  VkCommandBufferAllocateInfo allocation = {
      .sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
      .commandPool = model->commands,
      .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
      .commandBufferCount = 1};
  TRY(model->AllocateCommandBuffers(model->device, &allocation, &model->run),
      "recording");
  VkFenceCreateInfo fence = {.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO};
  TRY(model->CreateFence(model->device, &fence, NULL, &model->fence),
      "recording");
  return 1;
}

/* Once, through memory that the host sees and that is then given back. */
int quantx_gpu_upload_weights(struct VulkanModel *model,
                              struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  const char *program = (const char *)header;
  struct Buffer upload = {0};
  int done = quantx_gpu_make_buffer(model, &upload, header->weight_bytes, 1,
                                    "the weights", message);
  if (done) {
    memcpy(upload.mapped, program + header->weights, header->weight_bytes);
    done = begin(model, VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT, message);
  }
  if (done) {
    VkBufferCopy all = {0, 0, header->weight_bytes};
    model->CmdCopyBuffer(model->run, upload.buffer, model->weights.buffer, 1,
                         &all);
    addBarrier(model, model->run);
    VkResult result = model->EndCommandBuffer(model->run);
    done = result == VK_SUCCESS
               ? quantx_gpu_submit(model, "the upload of weights", message)
               : quantx_gpu_fail_with(model, message, result, "recording");
  }
  quantx_gpu_free_buffer(model, &upload);
  return done;
}

int quantx_gpu_record_run(struct VulkanModel *model, struct Message message) {
  const QuantxGpuHeader *header = model->base.header;
  const QuantxGpuPlace *places = quantx_gpu_get_places(&model->base);
  TRY(model->ResetCommandBuffer(model->run, 0), "recording");
  if (!begin(model, 0, message))
    return 0;
  uint64_t offset = 0;
  for (uint32_t i = 0; i < header->num_inputs; ++i) {
    VkBufferCopy copy = {offset, places[i].offset, places[i].bytes};
    if (places[i].bytes != 0)
      model->CmdCopyBuffer(model->run, model->staging.buffer,
                           model->arena.buffer, 1, &copy);
    offset += quantx_gpu_align_staging(places[i].bytes);
  }
  model->CmdBindDescriptorSets(model->run, VK_PIPELINE_BIND_POINT_COMPUTE,
                               model->layout, 0, 1, &model->set, 0, NULL);
  for (uint32_t i = 0; i < header->num_launches; ++i)
    quantx_gpu_dispatch(model, model->run, i);
  addBarrier(model, model->run);
  for (uint32_t i = 0; i < header->num_outputs; ++i) {
    const QuantxGpuPlace *place = &places[header->num_inputs + i];
    VkBufferCopy copy = {place->offset, offset, place->bytes};
    if (place->bytes != 0)
      model->CmdCopyBuffer(model->run, model->arena.buffer,
                           model->staging.buffer, 1, &copy);
    offset += quantx_gpu_align_staging(place->bytes);
  }
  if (header->num_checks != 0) {
    VkBufferCopy copy = {header->status, offset, sizeof(int32_t)};
    model->CmdCopyBuffer(model->run, model->arena.buffer, model->staging.buffer,
                         1, &copy);
  }
  addBarrier(model, model->run);
  TRY(model->EndCommandBuffer(model->run), "recording");
  return 1;
}
