/* Runs a GPU program: run_program PROGRAM IN OUT OUT_BYTES, with the first
   input and output as raw files. */

#include "quantx-c/Gpu.h"

#include <stdio.h>
#include <stdlib.h>

static void *readFile(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file)
    return NULL;
  fseek(file, 0, SEEK_END);
  *size = (size_t)ftell(file);
  rewind(file);
  void *data = malloc(*size + 1);
  if (fread(data, 1, *size, file) != *size)
    data = NULL;
  fclose(file);
  return data;
}

int main(int argc, char **argv) {
  size_t size = 0, inputSize = 0, outputSize = (size_t)atol(argv[4]);
  void *program = readFile(argv[1], &size);
  void *input = readFile(argv[2], &inputSize);
  void *output = malloc(outputSize);
  char message[512] = "";
  if (argc != 5 || !program || !input)
    return 2;
  QuantxGpuModel *model =
      quantx_gpu_load(program, size, -1, message, sizeof(message));
  if (!model) {
    fprintf(stderr, "%s\n", message);
    return 1;
  }
  const void *inputs[] = {input};
  void *outputs[] = {output};
  /* Twice: what was recorded runs again. */
  for (int i = 0; i < 2; ++i)
    if (quantx_gpu_run(model, inputs, outputs, message, sizeof(message)) != 0) {
      fprintf(stderr, "%s\n", message);
      return 1;
    }
  FILE *file = fopen(argv[3], "wb");
  fwrite(output, 1, outputSize, file);
  fclose(file);
  quantx_gpu_free(model);
  return 0;
}
