/*===- ParallelFor.c - a loop over threads of OpenMP ----------------------===*\
|*                                                                            *|
|* Calls GOMP_parallel as gcc does for "#pragma omp parallel": both OpenMP    *|
|* libraries, gcc's and LLVM's, have it, so that a model links with either    *|
|* compiler. What clang makes of the pragma needs its own library.            *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "quantx-c/Runtime.h"

extern void GOMP_parallel(void (*function)(void *), void *data,
                          unsigned threads, unsigned flags);
extern int omp_get_thread_num(void);
extern int omp_get_num_threads(void);

struct Job {
  int64_t units;
  quantx_work work;
  void *context;
};

/* OpenMP may start fewer threads than it was asked for. */
static void runShare(void *data) {
  const struct Job *job = data;
  int64_t count = omp_get_num_threads(), thread = omp_get_thread_num();
  int64_t first = job->units * thread / count;
  int64_t end = job->units * (thread + 1) / count;
  if (first < end)
    job->work(job->context, first, end);
}

void quantx_parallel_for(int32_t threads, int64_t units, quantx_work work,
                         void *context) {
  if (threads > units)
    threads = (int32_t)units;
  if (threads <= 1) {
    work(context, 0, units);
    return;
  }
  struct Job job = {units, work, context};
  GOMP_parallel(runShare, &job, (unsigned)threads, 0);
}
