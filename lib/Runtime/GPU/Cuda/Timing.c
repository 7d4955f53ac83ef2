/*===- Timing.c - how long kernels take on a CUDA device ------------------===*\
|*                                                                            *|
|* Launches them again, on what the arena holds, with events between.         *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "Model.h"

#include <stdlib.h>

static int makeEvents(struct CudaProgram *model, CudaEvent **events,
                      uint32_t count, struct Message message) {
  for (uint32_t i = 0; i < count; ++i)
    TRY(model->cuda.EventCreate(&events[i], 0), "timing");
  return 1;
}

/* One round: events around all launches, or around each. */
static int runRound(struct CudaProgram *model, CudaEvent **events, int isEach,
                    struct Message message) {
  const struct Cuda *cuda = &model->cuda;
  uint32_t count = model->base.header->num_launches, last = 0;
  TRY(cuda->EventRecord(events[0], model->stream), "timing");
  for (uint32_t i = 0; i < count; ++i) {
    if (!quantx_gpu_launch_kernel(model, i, message))
      return 0;
    if (isEach)
      TRY(cuda->EventRecord(events[++last], model->stream), "timing");
  }
  if (!isEach)
    TRY(cuda->EventRecord(events[1], model->stream), "timing");
  return quantx_gpu_await(model, "timing", message);
}

static int readSeconds(struct CudaProgram *model, CudaEvent *from,
                       CudaEvent *to, int isFirst, double *best,
                       struct Message message) {
  float milliseconds = 0;
  TRY(model->cuda.EventElapsedTime(&milliseconds, from, to), "timing");
  double seconds = milliseconds / 1e3;
  if (isFirst || seconds < *best)
    *best = seconds;
  return 1;
}

int quantx_gpu_time_kernels(struct CudaProgram *model, CudaEvent **events,
                            int rounds, double *total, double *each,
                            struct Message message) {
  uint32_t count = model->base.header->num_launches;
  if (!makeEvents(model, events, count + 2, message))
    return 0;
  for (int i = 0; i < rounds; ++i) {
    if (!runRound(model, events, 0, message) ||
        !readSeconds(model, events[0], events[1], i == 0, total, message))
      return 0;
    if (!each)
      continue;
    if (!runRound(model, events, 1, message))
      return 0;
    for (uint32_t k = 0; k < count; ++k)
      if (!readSeconds(model, events[k], events[k + 1], i == 0, &each[k],
                       message))
        return 0;
  }
  return 1;
}
