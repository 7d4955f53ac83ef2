/*===- Library.c - a model for a GPU inside of a library ------------------===*\
|*                                                                            *|
|* What the generated function of a model calls: the program is loaded at the *|
|* first call, and calls from several threads run one after the other.        *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#include "quantx-c/Gpu.h"

#include <pthread.h>

int quantx_gpu_library_run(QuantxGpuModel **model, const void *program,
                           size_t size, const void *const *inputs,
                           void *const *outputs, char *message,
                           size_t message_size) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&lock);
  if (!*model)
    *model = quantx_gpu_load(program, size, -1, message, message_size);
  int failed = !*model || quantx_gpu_run(*model, inputs, outputs, message,
                                         message_size) != 0;
  pthread_mutex_unlock(&lock);
  return failed;
}
