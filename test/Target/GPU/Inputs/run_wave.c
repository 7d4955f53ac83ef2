/* Runs wave.mlir as a library and prints results as quant-run does:
   run_wave X PHASE, both raw floats. */

#include "wave.h"

#include <stdio.h>

static int readFile(const char *path, void *data, size_t size) {
  FILE *file = fopen(path, "rb");
  if (!file)
    return 0;
  size_t got = fread(data, 1, size, file);
  fclose(file);
  return got == size;
}

static void print(const char *type, const float *values, int count) {
  printf("%s:", type);
  for (int i = 0; i < count; ++i)
    printf(" %.9g", values[i]);
  printf("\n");
}

int main(int argc, char **argv) {
  static _Alignas(64) char workspace[WAVE_WORKSPACE_SIZE + 1];
  static float x[6 * 16], phase[6 * 8], y[6 * 4], wave[6 * 8];
  if (argc != 3 || !readFile(argv[1], x, sizeof(x)) ||
      !readFile(argv[2], phase, sizeof(phase)))
    return 2;
  /* Twice: what is loaded runs again. */
  for (int i = 0; i < 2; ++i) {
    int status = wave_run(workspace, x, phase, y, wave);
    if (status != 0) {
      fprintf(stderr, "status %d: %s\n", status, wave_status_message(status));
      return 1;
    }
  }
  print("6x4xf32", y, 24);
  print("6x8xf32", wave, 48);
  return 0;
}
