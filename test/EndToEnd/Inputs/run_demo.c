/* Runs the demonstration's network on every image of a file, in two
 * workspaces by turns: run_demo IMAGES RESULTS, both plain floats. */
#include "demo.h"
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv) {
  if (argc != 3)
    return 2;
  static float image[28 * 28], first[10], second[10];
  FILE *in = fopen(argv[1], "rb"), *out = fopen(argv[2], "wb");
  void *a = aligned_alloc(64, (DEMO_WORKSPACE_SIZE + 63) / 64 * 64);
  void *b = aligned_alloc(64, (DEMO_WORKSPACE_SIZE + 63) / 64 * 64);
  while (fread(image, sizeof image, 1, in) == 1) {
    if (demo_run(a, image, first) || demo_run(b, image, second))
      return 1;
    fwrite(first, sizeof first, 1, out);
    fwrite(second, sizeof second, 1, out);
  }
  return fclose(out);
}
