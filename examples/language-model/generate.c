/* Generates text from a compiled language model.
 *
 *   generate PROMPT [TOKENS [TEMPERATURE [SEED]]]
 *
 * The text goes to standard output, tokens per second to standard error. At
 * temperature 0, the default, the likeliest byte follows; above it, one is
 * drawn. Needs lm.h and lm.so of quant-compile, nothing else. */

#include "lm.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PROMPT = 256, CONTEXT = 512, VOCABULARY = 256 };

static _Alignas(LM_WORKSPACE_ALIGNMENT) char workspace[LM_WORKSPACE_SIZE];
static float cache[6 * 2 * 2 * CONTEXT * 32];

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static void check(int status) {
  if (status == 0)
    return;
  fprintf(stderr, "generate: %s\n", lm_status_message(status));
  exit(1);
}

/* The next byte, by the logits of the last. */
static int choose(const float *logits, double temperature, uint64_t *seed) {
  int best = 0;
  for (int i = 1; i < VOCABULARY; ++i)
    if (logits[i] > logits[best])
      best = i;
  if (temperature <= 0)
    return best;
  double sums[VOCABULARY], sum = 0;
  for (int i = 0; i < VOCABULARY; ++i)
    sums[i] = sum += exp((logits[i] - logits[best]) / temperature);
  *seed = *seed * 6364136223846793005u + 1442695040888963407u;
  double drawn = (double)(*seed >> 11) / 9007199254740992.0 * sum;
  int i = 0;
  while (i < VOCABULARY - 1 && sums[i] <= drawn)
    ++i;
  return i;
}

int main(int argc, char **argv) {
  static int64_t tokens[PROMPT];
  static float prompt[PROMPT * VOCABULARY], logits[VOCABULARY];
  size_t length = argc > 1 ? strlen(argv[1]) : 0;
  long count = argc > 2 ? atol(argv[2]) : CONTEXT;
  double temperature = argc > 3 ? atof(argv[3]) : 0;
  uint64_t seed = argc > 4 ? strtoull(argv[4], 0, 10) : 1;
  if (length < 1 || length > PROMPT) {
    fprintf(stderr, "generate: the prompt must have 1 to %d bytes\n", PROMPT);
    return 1;
  }
  for (size_t i = 0; i < length; ++i)
    tokens[i] = (unsigned char)argv[1][i];

  double start = now();
  check(lm_prefill(workspace, tokens, prompt, cache));
  double ready = now();
  int64_t token =
      choose(prompt + (length - 1) * VOCABULARY, temperature, &seed);
  fwrite(argv[1], 1, length, stdout);
  long made = 0;
  for (int64_t place = length; made < count && place < CONTEXT; ++place) {
    putchar((int)token);
    ++made;
    /* The cache is updated in place. */
    check(lm_decode(workspace, &token, &place, cache, logits, cache));
    token = choose(logits, temperature, &seed);
  }
  double seconds = now() - ready;
  putchar('\n');
  fprintf(stderr, "prompt: %zu tokens in %.2f ms; then %ld tokens, %.0f a "
                  "second\n",
          length, (ready - start) * 1e3, made, made / seconds);
  return 0;
}
