/*===- Gpu.h - compiled models on a GPU ---------------------------*- C -*-===*\
|*                                                                            *|
|* Loads a program that quantx has compiled for GPUs and runs it, by Vulkan or
*|
|* by CUDA's driver. No LLVM; the driver is looked for when a program is      *|
|* loaded, so that a process without one gets a message and not a failure to  *|
|* start. A run that takes longer than QUANTX_GPU_TIMEOUT seconds of the      *|
|* environment (600) is an error.                                             *|
|*                                                                            *|
\*===----------------------------------------------------------------------===*/

#ifndef QUANTX_C_GPU_H
#define QUANTX_C_GPU_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The start of a program. All numbers are little endian, all offsets count from
   the start of the program and are multiples of 8; names end with a zero. */
typedef struct QuantxGpuHeader {
  char magic[8]; /* "QXGPU" and zeros */
  uint32_t version;
  uint32_t kind;     /* QUANTX_GPU_SPIRV, QUANTX_GPU_PTX */
  uint32_t features; /* QUANTX_GPU_NEEDS_... */
  uint32_t num_kernels, num_launches, num_inputs, num_outputs;
  /* PTX: the compute capability that it is made for, 80 for 8.0. */
  uint32_t capability;
  uint32_t num_checks, num_tensor_maps;
  uint64_t size; /* of the program, with this header */
  uint64_t arena_bytes;
  uint64_t weights, weight_bytes;
  uint64_t code, code_bytes; /* PTX ends with a zero */
  uint64_t kernels;          /* num_kernels offsets of names, 64 bits each */
  uint64_t launches;         /* num_launches QuantxGpuLaunch */
  uint64_t places;           /* num_inputs + num_outputs QuantxGpuPlace */
  /* Offset in the arena of the number of the first check that failed (32 bits,
     0 for none), and num_checks offsets of messages. */
  uint64_t status, messages;
  uint64_t tensor_maps; /* num_tensor_maps QuantxGpuTensorMap */
} QuantxGpuHeader;

/* Kernels take the addresses of arena, arena, weights and weights, and where
   the launch has a tensor map, that. */
typedef struct QuantxGpuLaunch {
  uint32_t kernel, grid[3], block[3];
  uint32_t shared_bytes; /* on top of what the code declares */
  uint32_t tensor_map;   /* its number, counted from 1; 0 for none */
} QuantxGpuLaunch;

/* Bytes in the arena that CUDA's copy engine brings to shared memory by rows.
   rank 2: a matrix, its rows one after another. rank 4: images; a row is the
   bytes of one pixel, and the rows of a box are the same pixel of neighbouring
   windows (im2col). Dimensions are byte, column, row, image, or byte, row. */
typedef struct QuantxGpuTensorMap {
  uint64_t offset;     /* of the first byte in the arena */
  uint64_t strides[3]; /* in bytes, from the second dimension on */
  uint32_t sizes[4];   /* of all dimensions */
  uint32_t rank;       /* 2, 4 */
  uint32_t box_bytes, box_rows;
  uint32_t swizzle;   /* of rows in shared memory: 32, 64 or 128 bytes */
  uint32_t steps[2];  /* rank 4: columns and rows from window to window */
  int32_t corners[2]; /* rank 4: column and row where the last windows begin,
                         less the last of the image */
} QuantxGpuTensorMap;

/* Where an input or output lies in the arena. */
typedef struct QuantxGpuPlace {
  uint64_t offset, bytes;
} QuantxGpuPlace;

#define QUANTX_GPU_VERSION 4u
#define QUANTX_GPU_SPIRV 1u /* for Vulkan */
#define QUANTX_GPU_PTX 2u   /* for CUDA */

#define QUANTX_GPU_NEEDS_INT64 1u
#define QUANTX_GPU_NEEDS_FLOAT64 2u
#define QUANTX_GPU_NEEDS_DOT 4u
/* The GPU's compute capability must be `capability` itself, as for sm_90a. */
#define QUANTX_GPU_NEEDS_EXACT 8u

typedef struct QuantxGpuModel QuantxGpuModel;

/* One device of the machine. */
typedef struct QuantxGpuDevice {
  char name[256];
  const char *type; /* "discrete GPU", "CPU", ... */
  /* A sentence why no program can run there; empty when programs can. */
  char problem[256];
  int has_dot, has_int64, has_float64;
  /* CUDA: the compute capability, 80 for 8.0. */
  uint32_t capability;
} QuantxGpuDevice;

/* Fills `devices` with up to `capacity` devices that programs of this kind run
   on and returns how many there are, or -1 with a sentence in `message` when
   there is no way to any. */
int quantx_gpu_list_devices(uint32_t kind, QuantxGpuDevice *devices,
                            int capacity, char *message, size_t message_size);

/* The number of the device to use: `wanted`, or for -1 the best that can run
   programs of this kind. -1, with a sentence in `message`, when there is
   none. */
int quantx_gpu_find_device(uint32_t kind, int wanted, QuantxGpuDevice *device,
                           char *message, size_t message_size);

/* Copies the program and its weights to device number `device` among those of
   its kind (-1: the best that can run it). Null, with a sentence in `message`,
   when this cannot be done. `program` must stay until the model is freed. */
QuantxGpuModel *quantx_gpu_load(const void *program, size_t size, int device,
                                char *message, size_t message_size);

/* Runs the program: 0, or -1 with a sentence in `message`. One call at a time
   for each model. */
int quantx_gpu_run(QuantxGpuModel *model, const void *const *inputs,
                   void *const *outputs, char *message, size_t message_size);

/* Runs the kernels `rounds` times, without the copies around them, on whatever
   the last run has left: the device's own seconds of the fastest round in
   `total`, and unless null those of each launch in `each`. 0, or -1 with a
   sentence in `message`. */
int quantx_gpu_time(QuantxGpuModel *model, int rounds, double *total,
                    double *each, char *message, size_t message_size);
int quantx_gpu_count_launches(const QuantxGpuModel *model);
/* The name of a launch's kernel. */
const char *quantx_gpu_launch_name(const QuantxGpuModel *model, int number);

void quantx_gpu_free(QuantxGpuModel *model);

/* What generated code calls: loads the program when `*model` is null, and runs
   it. 0, or 1 with a sentence in `message`; safe from several threads. */
#define QUANTX_GPU_MESSAGE_SIZE 512
int quantx_gpu_library_run(QuantxGpuModel **model, const void *program,
                           size_t size, const void *const *inputs,
                           void *const *outputs, char *message,
                           size_t message_size);

#ifdef __cplusplus
}
#endif

#endif
