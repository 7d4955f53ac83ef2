/* Runs the model of open sizes: run_open BATCH LENGTH X SCALE Z MEANS, files of
 * plain floats. Gives exactly the room that the library asks for and looks
 * whether it stayed inside; prints the status where that is not 0. */
#include "open.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static char *make(size_t size) {
  char *room = aligned_alloc(64, (size + 64 + 63) / 64 * 64);
  memset(room, 0x5a, size + 64);
  return room;
}
static int isIntact(const char *room, size_t size) {
  for (int i = 0; i < 64; ++i)
    if (room[size + i] != 0x5a)
      return 0;
  return 1;
}
static void *readAll(const char *name, size_t size) {
  FILE *in = fopen(name, "rb");
  void *data = malloc(size);
  if (!in || fread(data, 1, size, in) != size)
    exit(3);
  fclose(in);
  return data;
}
static void writeAll(const char *name, const void *data, size_t size) {
  FILE *out = fopen(name, "wb");
  if (!out || fwrite(data, 1, size, out) != size || fclose(out))
    exit(3);
}
int main(int argc, char **argv) {
  if (argc != 7)
    return 2;
  int64_t x_shape[3] = {atoll(argv[1]), atoll(argv[2]), 8};
  int64_t scale_shape[1] = {x_shape[0]};
  int64_t z_shape[3], means_shape[2];
  size_t bytes;
  int status = open_sizes(x_shape, scale_shape, z_shape, means_shape, &bytes);
  if (status) {
    printf("%d: %s\n", status, open_status_message(status));
    return 1;
  }
  printf("%lld x %lld x %lld, %lld x %lld\n", (long long)z_shape[0],
         (long long)z_shape[1], (long long)z_shape[2],
         (long long)means_shape[0], (long long)means_shape[1]);
  size_t z_size = z_shape[0] * z_shape[1] * z_shape[2] * 4;
  size_t means_size = means_shape[0] * means_shape[1] * 4;
  float *x = readAll(argv[3], x_shape[0] * x_shape[1] * x_shape[2] * 4);
  float *scale = readAll(argv[4], scale_shape[0] * 4);
  char *workspace = make(bytes), *z = make(z_size), *means = make(means_size);
  for (int run = 0; run < 2; ++run) {
    status = open_run(workspace, x, x_shape, scale, scale_shape, (float *)z,
                      (float *)means);
    if (status)
      return 1;
  }
  int64_t wrong[1] = {scale_shape[0] + 1};
  if (open_run(workspace, x, x_shape, scale, wrong, (float *)z,
               (float *)means) != -5 ||
      open_run(workspace, x, NULL, scale, scale_shape, (float *)z,
               (float *)means) != -1)
    return 4;
  if (!isIntact(workspace, bytes) || !isIntact(z, z_size) ||
      !isIntact(means, means_size))
    return 5;
  writeAll(argv[5], z, z_size);
  writeAll(argv[6], means, means_size);
  return 0;
}
