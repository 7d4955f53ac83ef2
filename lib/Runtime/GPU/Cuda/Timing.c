/*===- Timing.c - how long kernels take on a CUDA device ------------------===*\
|*                                                                            *|
|* Launches them again, on what the arena holds, recorded as a graph with     *|
|* events between, so that no time of the host is in theirs.                  *|
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

/* Launches that are recorded, with events around all of them or around each. */
struct Recording {
  CudaGraph *graph;
  CudaGraphExec *run;
};

static int recordLaunches(struct CudaProgram *model, CudaEvent **events,
                          int isEach, struct Message message) {
  const struct Cuda *cuda = &model->cuda;
  uint32_t count = model->base.header->num_launches, last = 0;
  TRY(cuda->EventRecordWithFlags(events[0], model->stream,
                                 kCudaEventRecordExternal),
      "timing");
  for (uint32_t i = 0; i < count; ++i) {
    if (!quantx_gpu_launch_kernel(model, i, message))
      return 0;
    if (isEach || i + 1 == count)
      TRY(cuda->EventRecordWithFlags(events[++last], model->stream,
                                     kCudaEventRecordExternal),
          "timing");
  }
  return 1;
}

static int record(struct CudaProgram *model, CudaEvent **events, int isEach,
                  struct Recording *made, struct Message message) {
  const struct Cuda *cuda = &model->cuda;
  TRY(cuda->StreamBeginCapture(model->stream, kCudaCaptureThreadLocal),
      "timing");
  int isRecorded = recordLaunches(model, events, isEach, message);
  /* A capture must end, also after a failure. */
  CudaResult result = cuda->StreamEndCapture(model->stream, &made->graph);
  if (!isRecorded)
    return 0;
  TRY(result, "timing");
  TRY(cuda->GraphInstantiate(&made->run, made->graph, 0), "timing");
  return 1;
}

static void release(struct CudaProgram *model, struct Recording *made) {
  if (made->run)
    model->cuda.GraphExecDestroy(made->run);
  if (made->graph)
    model->cuda.GraphDestroy(made->graph);
}

static int runRound(struct CudaProgram *model, const struct Recording *made,
                    struct Message message) {
  TRY(model->cuda.GraphLaunch(made->run, model->stream), "timing");
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

static int timeAll(struct CudaProgram *model, CudaEvent **events, int rounds,
                   double *total, struct Message message) {
  struct Recording all = {NULL, NULL};
  int isDone = record(model, events, 0, &all, message);
  for (int i = 0; isDone && i < rounds; ++i)
    isDone = runRound(model, &all, message) &&
             readSeconds(model, events[0], events[1], i == 0, total, message);
  release(model, &all);
  return isDone;
}

static int timeEach(struct CudaProgram *model, CudaEvent **events, int rounds,
                    double *each, struct Message message) {
  uint32_t count = model->base.header->num_launches;
  struct Recording all = {NULL, NULL};
  int isDone = record(model, events, 1, &all, message);
  for (int i = 0; isDone && i < rounds; ++i) {
    isDone = runRound(model, &all, message);
    for (uint32_t k = 0; isDone && k < count; ++k)
      isDone = readSeconds(model, events[k], events[k + 1], i == 0, &each[k],
                           message);
  }
  release(model, &all);
  return isDone;
}

int quantx_gpu_time_kernels(struct CudaProgram *model, CudaEvent **events,
                            int rounds, double *total, double *each,
                            struct Message message) {
  uint32_t count = model->base.header->num_launches;
  *total = 0;
  if (count == 0)
    return 1;
  return makeEvents(model, events, count + 2, message) &&
         timeAll(model, events, rounds, total, message) &&
         (!each || timeEach(model, events, rounds, each, message));
}
