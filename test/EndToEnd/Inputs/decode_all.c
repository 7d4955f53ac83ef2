/* A text at once, and token by token from an empty cache: both give the same
 * logits and the same cache, whether the cache is updated in place or copied.
 * decode_all TOLERANCE */
#include "lm.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LENGTH = 16, CONTEXT = 32, VOCABULARY = 256 };
enum { CACHE = 2 * 2 * 2 * CONTEXT * 32 };

static _Alignas(LM_WORKSPACE_ALIGNMENT) char workspace[LM_WORKSPACE_SIZE];
static float prompt[LENGTH * VOCABULARY], logits[VOCABULARY];
static float whole[CACHE], cache[CACHE], copy[CACHE], other[VOCABULARY];

static float distance(const float *a, const float *b, int count) {
  float most = 0;
  for (int i = 0; i < count; ++i)
    if (!(fabsf(a[i] - b[i]) <= most))
      most = fabsf(a[i] - b[i]);
  return most;
}

static int fail(const char *what) {
  printf("%s\n", what);
  return 1;
}

int main(int argc, char **argv) {
  float tolerance = argc > 1 ? strtof(argv[1], 0) : 0, most = 0;
  static const char text[LENGTH + 1] = "def read(self): ";
  int64_t tokens[LENGTH];
  for (int i = 0; i < LENGTH; ++i)
    tokens[i] = text[i];
  if (lm_prefill(workspace, tokens, prompt, whole))
    return fail("no prefill");
  for (int64_t place = 0; place < LENGTH; ++place) {
    if (lm_decode(workspace, &tokens[place], &place, cache, other, copy))
      return fail("no decode");
    if (lm_decode(workspace, &tokens[place], &place, cache, logits, cache))
      return fail("no decode in place");
    if (memcmp(other, logits, sizeof logits) || memcmp(copy, cache, CACHE * 4))
      return fail("in place is not the same");
    float far = distance(logits, prompt + place * VOCABULARY, VOCABULARY);
    most = far > most ? far : most;
  }
  if (!(most <= tolerance) || !(distance(whole, cache, CACHE) <= tolerance)) {
    printf("logits differ by %g, caches by %g\n", most,
           distance(whole, cache, CACHE));
    return 1;
  }
  int64_t bad = CONTEXT, token = 256;
  int outside = lm_decode(workspace, tokens, &bad, cache, logits, cache);
  printf("position 32: %s\n", lm_status_message(outside));
  bad = 0;
  outside = lm_decode(workspace, &token, &bad, cache, logits, cache);
  printf("token 256: %s\n", lm_status_message(outside));
  printf("%d tokens agree\n", LENGTH);
  return 0;
}
