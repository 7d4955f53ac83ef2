//===- WideLoops.h - loops for the processor at hand ------------*- C++ -*-===//
//
// The compiler's own heavy loops (second moments, factorizations) are built for
// several widths of vectors, one of which the loader chooses. Results do not
// depend on it: the functions marked so are compiled without contraction and
// their sums have a written order.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_WIDELOOPS_H
#define QUANTX_NUMERICS_WIDELOOPS_H

#if defined(__x86_64__) && defined(__gnu_linux__)
#define QUANTX_WIDE_LOOPS                                                      \
  __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define QUANTX_WIDE_LOOPS
#endif

#endif
