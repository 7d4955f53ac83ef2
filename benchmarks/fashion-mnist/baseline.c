/* The demonstration's network as plain C loops in NCHW, in float and in int8.
 *
 * This is the bar for compiled code: what a careful programmer gets from loops
 * and the C compiler, without intrinsics.  Shapes, strides, padding, clamping
 * and requantization are those of examples/fashion-mnist/model.py; weights are
 * arbitrary fixed numbers, since only time is measured here.
 *
 * A trick is left out on purpose: running over a padded plane as one long row
 * would make the 3x3 layers about twice as fast, and the loops no longer plain.
 *
 *   cc -O3 -march=native -o baseline baseline.c
 *   ./baseline [float|int8|both] [repetitions]
 *
 * Prints the best and the median time of one image, and the number of
 * multiply-accumulates as a check that the work is the demonstration's.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_PLANE = 28 * 28, MAX_PADDED = 128 * 9 * 9, MAX_TENSOR = 32 * 784 };
enum { CLASSES = 10, FEATURES = 256 };

/* One convolution: square images, square kernels, padding kernel / 2. */
typedef struct {
  int inputs, outputs, size, kernel, stride, depthwise;
} Shape;

/* The network's convolutions in the order of execution. */
enum {
  STEM,
  RES1,
  RES2,
  DW1,
  PW1,
  DW2,
  PW2,
  DW3,
  PW3,
  DW4,
  PW4,
  DW5,
  PW5,
  LAYERS
};
static const Shape shapes[LAYERS] = {
    {1, 32, 28, 3, 1, 0},   {32, 32, 14, 3, 1, 0},  {32, 32, 14, 3, 1, 0},
    {32, 32, 14, 3, 2, 1},  {32, 96, 7, 1, 1, 0},   {96, 96, 7, 3, 1, 1},
    {96, 128, 7, 1, 1, 0},  {128, 128, 7, 3, 1, 1}, {128, 128, 7, 1, 1, 0},
    {128, 128, 7, 3, 2, 1}, {128, 256, 4, 1, 1, 0}, {256, 256, 4, 3, 1, 1},
    {256, 256, 4, 1, 1, 0},
};

static int output_size(const Shape *s) { return (s->size - 1) / s->stride + 1; }

static int weights_per_output(const Shape *s) {
  return (s->depthwise ? 1 : s->inputs) * s->kernel * s->kernel;
}

static long total_macs(void) {
  long sum = (long)FEATURES * CLASSES;
  for (int l = 0; l < LAYERS; ++l) {
    int out = output_size(&shapes[l]);
    sum += (long)shapes[l].outputs * out * out * weights_per_output(&shapes[l]);
  }
  return sum;
}

/* ---- float ------------------------------------------------------------- */

typedef struct {
  float *weights[LAYERS], *bias[LAYERS];
  float classifier[CLASSES * FEATURES], classifier_bias[CLASSES];
} FloatNet;

static void conv_float(const Shape *s, const float *restrict x,
                       const float *restrict w, const float *restrict bias,
                       float low, float high, float *restrict y) {
  static float padded[MAX_PADDED], acc[MAX_PLANE];
  int pad = s->kernel / 2, wide = s->size + 2 * pad, out = output_size(s);
  int plane = out * out, taps = s->kernel * s->kernel;
  const float *source = x;
  if (pad) {
    memset(padded, 0, sizeof(float) * s->inputs * wide * wide);
    for (int c = 0; c < s->inputs; ++c)
      for (int h = 0; h < s->size; ++h)
        memcpy(padded + (c * wide + h + pad) * wide + pad,
               x + (c * s->size + h) * s->size, sizeof(float) * s->size);
    source = padded;
  }
  for (int o = 0; o < s->outputs; ++o) {
    int first = s->depthwise ? o : 0, last = s->depthwise ? o + 1 : s->inputs;
    for (int p = 0; p < plane; ++p)
      acc[p] = bias[o];
    for (int c = first; c < last; ++c) {
      const float *image = source + c * wide * wide;
      if (taps == 1) {
        float value = *w++;
        for (int p = 0; p < plane; ++p)
          acc[p] += value * image[p];
        continue;
      }
      for (int t = 0; t < taps; ++t) {
        float value = *w++;
        const float *corner = image + t / s->kernel * wide + t % s->kernel;
        for (int h = 0; h < out; ++h) {
          const float *row = corner + h * s->stride * wide;
          if (s->stride == 1)
            for (int v = 0; v < out; ++v)
              acc[h * out + v] += value * row[v];
          else
            for (int v = 0; v < out; ++v)
              acc[h * out + v] += value * row[v * s->stride];
        }
      }
    }
    for (int p = 0; p < plane; ++p) {
      float value = acc[p] < low ? low : acc[p];
      y[o * plane + p] = value > high ? high : value;
    }
  }
}

static void max_pool_float(const float *restrict x, int channels, int size,
                           float *restrict y) {
  for (int c = 0; c < channels; ++c)
    for (int h = 0; h < size / 2; ++h)
      for (int v = 0; v < size / 2; ++v) {
        const float *p = x + (c * size + 2 * h) * size + 2 * v;
        float a = p[0] > p[1] ? p[0] : p[1];
        float b = p[size] > p[size + 1] ? p[size] : p[size + 1];
        *y++ = a > b ? a : b;
      }
}

/* y += x, clamped from below. */
static void add_float(const float *restrict x, int n, float low,
                      float *restrict y) {
  for (int i = 0; i < n; ++i) {
    float sum = y[i] + x[i];
    y[i] = sum < low ? low : sum;
  }
}

static void run_float(const FloatNet *n, const float *image, float *logits) {
  static float a[MAX_TENSOR], b[MAX_TENSOR], c[MAX_TENSOR];
  const float top = 3.0e38f;
#define CONV(layer, from, low, high, to)                                       \
  conv_float(&shapes[layer], from, n->weights[layer], n->bias[layer], low,     \
             high, to)
  CONV(STEM, image, 0, 6, b);
  max_pool_float(b, 32, 28, a);
  CONV(RES1, a, 0, top, b);
  CONV(RES2, b, -top, top, c);
  add_float(a, 32 * 14 * 14, 0, c);
  CONV(DW1, c, 0, 6, a);
  CONV(PW1, a, 0, 6, b);
  CONV(DW2, b, 0, 6, a);
  CONV(PW2, a, 0, 6, c);
  CONV(DW3, c, 0, 6, a);
  CONV(PW3, a, 0, 6, b);
  add_float(c, 128 * 7 * 7, -top, b);
  CONV(DW4, b, 0, 6, a);
  CONV(PW4, a, 0, 6, c);
  CONV(DW5, c, 0, 6, a);
  CONV(PW5, a, 0, 6, b);
  add_float(c, FEATURES * 4 * 4, -top, b);
#undef CONV
  float mean[FEATURES];
  for (int i = 0; i < FEATURES; ++i) {
    float sum = 0;
    for (int p = 0; p < 16; ++p)
      sum += b[i * 16 + p];
    mean[i] = sum / 16;
  }
  for (int k = 0; k < CLASSES; ++k) {
    float sum = n->classifier_bias[k];
    for (int i = 0; i < FEATURES; ++i)
      sum += n->classifier[k * FEATURES + i] * mean[i];
    logits[k] = sum;
  }
}

/* ---- int8 -------------------------------------------------------------- */

/* Activations have one zero point per tensor, weights one scale per output
 * channel; the product of the input's zero point and the weights' sum is part
 * of the bias.  code = clamp(zero + round(acc * multiplier / 2^shift)). */
typedef struct {
  int8_t *weights[LAYERS];
  int32_t *bias[LAYERS], *multiplier[LAYERS];
  int8_t classifier[CLASSES * FEATURES];
  int32_t classifier_bias[CLASSES], classifier_multiplier[CLASSES];
} IntNet;

enum { SHIFT = 40, ADD_SHIFT = 30, ZERO = -128, RESIDUAL_ZERO = -7 };

static inline int8_t requantize(int32_t acc, int32_t multiplier, int shift,
                                int zero, int low, int high) {
  int64_t half = (int64_t)1 << (shift - 1);
  int32_t code = (int32_t)(((int64_t)acc * multiplier + half) >> shift) + zero;
  code = code < low ? low : code;
  return (int8_t)(code > high ? high : code);
}

static void conv_int8(const Shape *s, const int8_t *restrict x, int zero_in,
                      const int8_t *restrict w, const int32_t *restrict bias,
                      const int32_t *restrict multiplier, int zero_out,
                      int high, int8_t *restrict y) {
  static int8_t padded[MAX_PADDED];
  static int32_t acc[MAX_PLANE];
  int pad = s->kernel / 2, wide = s->size + 2 * pad, out = output_size(s);
  int plane = out * out, taps = s->kernel * s->kernel;
  const int8_t *source = x;
  if (pad) {
    memset(padded, zero_in, (size_t)s->inputs * wide * wide);
    for (int c = 0; c < s->inputs; ++c)
      for (int h = 0; h < s->size; ++h)
        memcpy(padded + (c * wide + h + pad) * wide + pad,
               x + (c * s->size + h) * s->size, s->size);
    source = padded;
  }
  for (int o = 0; o < s->outputs; ++o) {
    int first = s->depthwise ? o : 0, last = s->depthwise ? o + 1 : s->inputs;
    for (int p = 0; p < plane; ++p)
      acc[p] = bias[o];
    for (int c = first; c < last; ++c) {
      const int8_t *image = source + c * wide * wide;
      if (taps == 1) {
        int16_t value = *w++;
        for (int p = 0; p < plane; ++p)
          acc[p] += value * (int16_t)image[p];
        continue;
      }
      for (int t = 0; t < taps; ++t) {
        int16_t value = *w++;
        const int8_t *corner = image + t / s->kernel * wide + t % s->kernel;
        for (int h = 0; h < out; ++h) {
          const int8_t *row = corner + h * s->stride * wide;
          if (s->stride == 1)
            for (int v = 0; v < out; ++v)
              acc[h * out + v] += value * (int16_t)row[v];
          else
            for (int v = 0; v < out; ++v)
              acc[h * out + v] += value * (int16_t)row[v * s->stride];
        }
      }
    }
    for (int p = 0; p < plane; ++p)
      y[o * plane + p] =
          requantize(acc[p], multiplier[o], SHIFT, zero_out, -128, high);
  }
}

static void max_pool_int8(const int8_t *restrict x, int channels, int size,
                          int8_t *restrict y) {
  for (int c = 0; c < channels; ++c)
    for (int h = 0; h < size / 2; ++h)
      for (int v = 0; v < size / 2; ++v) {
        const int8_t *p = x + (c * size + 2 * h) * size + 2 * v;
        int8_t a = p[0] > p[1] ? p[0] : p[1];
        int8_t b = p[size] > p[size + 1] ? p[size] : p[size + 1];
        *y++ = a > b ? a : b;
      }
}

/* y = x + y between tensors of different scales and zero points. */
static void add_int8(const int8_t *restrict x, int zero_x, int32_t scale_x,
                     int n, int zero_y, int32_t scale_y, int zero_out,
                     int8_t *restrict y) {
  const int64_t half = (int64_t)1 << (ADD_SHIFT - 1);
  for (int i = 0; i < n; ++i) {
    int64_t sum =
        (int64_t)(x[i] - zero_x) * scale_x + (int64_t)(y[i] - zero_y) * scale_y;
    int32_t code = (int32_t)((sum + half) >> ADD_SHIFT) + zero_out;
    code = code < -128 ? -128 : code;
    y[i] = (int8_t)(code > 127 ? 127 : code);
  }
}

static void run_int8(const IntNet *n, const int8_t *image, int8_t *logits) {
  static int8_t a[MAX_TENSOR], b[MAX_TENSOR], c[MAX_TENSOR];
  const int32_t one = 1 << (ADD_SHIFT - 1), more = one + one / 3;
#define CONV(layer, from, zero_in, zero_out, to)                               \
  conv_int8(&shapes[layer], from, zero_in, n->weights[layer], n->bias[layer],  \
            n->multiplier[layer], zero_out, 127, to)
  CONV(STEM, image, -55, ZERO, b);
  max_pool_int8(b, 32, 28, a);
  CONV(RES1, a, ZERO, ZERO, b);
  CONV(RES2, b, ZERO, RESIDUAL_ZERO, c);
  add_int8(a, ZERO, one, 32 * 14 * 14, RESIDUAL_ZERO, more, ZERO, c);
  CONV(DW1, c, ZERO, ZERO, a);
  CONV(PW1, a, ZERO, ZERO, b);
  CONV(DW2, b, ZERO, ZERO, a);
  CONV(PW2, a, ZERO, ZERO, c);
  CONV(DW3, c, ZERO, ZERO, a);
  CONV(PW3, a, ZERO, ZERO, b);
  add_int8(c, ZERO, one, 128 * 7 * 7, ZERO, more, ZERO, b);
  CONV(DW4, b, ZERO, ZERO, a);
  CONV(PW4, a, ZERO, ZERO, c);
  CONV(DW5, c, ZERO, ZERO, a);
  CONV(PW5, a, ZERO, ZERO, b);
  add_int8(c, ZERO, one, FEATURES * 4 * 4, ZERO, more, ZERO, b);
#undef CONV
  int8_t mean[FEATURES];
  for (int i = 0; i < FEATURES; ++i) {
    int32_t sum = 0;
    for (int p = 0; p < 16; ++p)
      sum += b[i * 16 + p] - ZERO;
    mean[i] = requantize(sum, 1 << 30, 34, ZERO, -128, 127);
  }
  for (int k = 0; k < CLASSES; ++k) {
    int32_t sum = n->classifier_bias[k];
    for (int i = 0; i < FEATURES; ++i)
      sum += n->classifier[k * FEATURES + i] * mean[i];
    logits[k] =
        requantize(sum, n->classifier_multiplier[k], SHIFT, 3, -128, 127);
  }
}

/* ---- parameters and timing ----------------------------------------------- */

static uint32_t state = 2463534242u;

/* A number in [-1, 1) from xorshift32. */
static float next_number(void) {
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return (float)(int32_t)state / 2147483648.0f;
}

static void *allocate(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (!memory) {
    fprintf(stderr, "baseline: out of memory\n");
    exit(1);
  }
  return memory;
}

static void make_parameters(FloatNet *f, IntNet *q) {
  for (int l = 0; l < LAYERS; ++l) {
    int outputs = shapes[l].outputs, each = weights_per_output(&shapes[l]);
    f->weights[l] = allocate((size_t)outputs * each, sizeof(float));
    f->bias[l] = allocate(outputs, sizeof(float));
    q->weights[l] = allocate((size_t)outputs * each, 1);
    q->bias[l] = allocate(outputs, sizeof(int32_t));
    q->multiplier[l] = allocate(outputs, sizeof(int32_t));
    for (int o = 0; o < outputs; ++o) {
      f->bias[l][o] = 0.1f * next_number();
      q->bias[l][o] = (int32_t)(3000.0f * next_number());
      q->multiplier[l][o] = (1 << 30) / each + 12345 * (o + 1);
    }
    for (int i = 0; i < outputs * each; ++i) {
      float value = next_number();
      f->weights[l][i] = 2.0f * value / each;
      q->weights[l][i] = (int8_t)(127.0f * value);
    }
  }
  for (int i = 0; i < CLASSES * FEATURES; ++i) {
    f->classifier[i] = next_number();
    q->classifier[i] = (int8_t)(127.0f * f->classifier[i]);
  }
  for (int k = 0; k < CLASSES; ++k) {
    f->classifier_bias[k] = next_number();
    q->classifier_bias[k] = (int32_t)(3000.0f * f->classifier_bias[k]);
    q->classifier_multiplier[k] = 1 << 28;
  }
}

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void report(const char *name, double *times, int count, double sum) {
  qsort(times, count, sizeof(double), compare);
  printf("%s: best %.1f us, median %.1f us per image (checksum %g)\n", name,
         1e6 * times[0], 1e6 * times[count / 2], sum);
}

int main(int argc, char **argv) {
  static FloatNet float_net;
  static IntNet int_net;
  const char *what = argc > 1 ? argv[1] : "both";
  int repetitions = argc > 2 ? atoi(argv[2]) : 1000;
  int both = strcmp(what, "both") == 0;
  if ((!both && strcmp(what, "float") && strcmp(what, "int8")) ||
      repetitions < 1) {
    fprintf(stderr, "usage: baseline [float|int8|both] [repetitions]\n");
    return 2;
  }
  float image[28 * 28], logits[CLASSES];
  int8_t codes[28 * 28], scores[CLASSES];
  make_parameters(&float_net, &int_net);
  for (int i = 0; i < 28 * 28; ++i) {
    image[i] = next_number();
    codes[i] = (int8_t)(127.0f * image[i]);
  }
  double *times = allocate(repetitions, sizeof(double)), sum = 0;
  printf("%ld multiply-accumulates per image\n", total_macs());
  if (both || !strcmp(what, "float")) {
    for (int r = 0; r < repetitions; ++r) {
      double start = seconds();
      run_float(&float_net, image, logits);
      times[r] = seconds() - start;
    }
    for (int k = 0; k < CLASSES; ++k)
      sum += logits[k];
    report("float", times, repetitions, sum);
  }
  if (both || !strcmp(what, "int8")) {
    sum = 0;
    for (int r = 0; r < repetitions; ++r) {
      double start = seconds();
      run_int8(&int_net, codes, scores);
      times[r] = seconds() - start;
    }
    for (int k = 0; k < CLASSES; ++k)
      sum += scores[k];
    report("int8", times, repetitions, sum);
  }
  free(times);
  return 0;
}
