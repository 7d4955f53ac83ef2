/*===- Runtime.h - what compiled models call ----------------------*- C -*-===*\
|*                                                                            *|
|* The run-time support library: no LLVM, no heap. Only models that are       *|
|* compiled for several threads need it, and an OpenMP library with it.       *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef QUANTX_C_RUNTIME_H
#define QUANTX_C_RUNTIME_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Computes the units [first, end) of some work. */
typedef void (*quantx_work)(void *context, int64_t first, int64_t end);

/* Gives each of `threads` threads, of which the caller is one, a share of the
   units and returns when all are done. The shares are contiguous and differ by
   at most one unit; there are no more threads than units. */
void quantx_parallel_for(int32_t threads, int64_t units, quantx_work work,
                         void *context);

#ifdef __cplusplus
}
#endif

#endif
