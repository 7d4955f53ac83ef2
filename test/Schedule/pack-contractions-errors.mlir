// RUN: not quant-opt %s --quantx-pack-contractions=leaf=vnni 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: error: no leaf is named 'vnni'; there are amxint8, amxint8-w4, amxbf16, avx512vnni, avxvnni,

// RUN: not quant-opt %s --quantx-pack-contractions="target-cpu=haswell leaf=avx512vnni" 2>&1 | FileCheck %s --check-prefix=LACKS
// LACKS: error: leaf 'avx512vnni' needs feature 'avx512vnni', which the target lacks

// RUN: not quant-opt %s --quantx-pack-contractions="target-cpu=icelake-server target-features=-avx512f leaf=avx512vnni" 2>&1 | FileCheck %s --check-prefix=REMOVED
// REMOVED: error: leaf 'avx512vnni' needs feature 'avx512vnni', which the target lacks

// RUN: not quant-opt %s --quantx-pack-contractions=target-features=avx2 2>&1 | FileCheck %s --check-prefix=SIGN
// SIGN: error: target feature 'avx2' does not begin with + or -

// RUN: not quant-opt %s --quantx-pack-contractions=target-cpu=icelake 2>&1 | FileCheck %s --check-prefix=CPU
// CPU: error: unknown target CPU 'icelake'

// RUN: not quant-opt %s --quantx-pack-contractions=target-features=+avx513f 2>&1 | FileCheck %s --check-prefix=FEATURE
// FEATURE: error: unknown target feature 'avx513f' (did you mean 'avx512f'?)

func.func @empty() {
  return
}
