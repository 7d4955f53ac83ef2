// RUN: not quant-opt %s --quantx-pack-contractions=leaf=vnni 2>&1 | FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: error: no leaf is named 'vnni'; there are avx512vnni, avxvnni, avx512bw, avx2,

// RUN: not quant-opt %s --quantx-pack-contractions="target-cpu=haswell leaf=avx512vnni" 2>&1 | FileCheck %s --check-prefix=LACKS
// LACKS: error: leaf 'avx512vnni' needs feature 'avx512vnni', which the target lacks

// RUN: not quant-opt %s --quantx-pack-contractions="target-cpu=icelake-server target-features=-avx512f leaf=avx512vnni" 2>&1 | FileCheck %s --check-prefix=REMOVED
// REMOVED: error: leaf 'avx512vnni' needs feature 'avx512vnni', which the target lacks

// RUN: not quant-opt %s --quantx-pack-contractions=target-features=avx2 2>&1 | FileCheck %s --check-prefix=SIGN
// SIGN: error: target feature 'avx2' does not begin with + or -

func.func @empty() {
  return
}
