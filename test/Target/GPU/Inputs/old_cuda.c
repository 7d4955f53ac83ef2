/* A driver of CUDA that has little more than its name. */

int cuInit(unsigned flags) {
  (void)flags;
  return 0;
}
