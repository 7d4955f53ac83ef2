// RUN: not quant-opt %s --quantx-plan-memory=alignment=48 2>&1 | FileCheck %s
// CHECK: error: the alignment of quantx-plan-memory is a power of two, not 48
module {}
