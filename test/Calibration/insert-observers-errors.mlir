// RUN: quant-opt %s --split-input-file --verify-diagnostics --quantx-insert-observers="kinds=histogram"
// RUN: not quant-opt %s --quantx-insert-observers="kinds=median" 2>&1 \
// RUN:   | FileCheck %s --check-prefix=KIND

// KIND: error: unknown kind of statistics 'median' (known: channel_mean_abs, channel_min_max, gram, histogram, min_max, moving_average)

func.func @twice(%x: tensor<4xf32>, %y: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  // expected-note @below {{first used here}}
  %a = quantx.observe %x "one" : tensor<4xf32>
  // expected-error @below {{observer id 'one' is used twice}}
  %b = quantx.observe %y "one" : tensor<4xf32>
  return %a, %b : tensor<4xf32>, tensor<4xf32>
}
