// RUN: quant-opt %s -split-input-file -verify-diagnostics --quantx-quantize-at-run-time

func.func @setting(%x: tensor<4x4xf32>, %i: tensor<4x4xf32>) -> tensor<4x4xf32> {
  // expected-error@+1 {{quantx.activation: dynamic is 'row', expected off, tensor or token}}
  %a = linalg.matmul {quantx.layer = "a", quantx.activation = {dynamic = "row"}}
      ins(%x, %x : tensor<4x4xf32>, tensor<4x4xf32>) outs(%i : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %a : tensor<4x4xf32>
}

// -----

func.func @no_product(%x: tensor<4xf32>, %i: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{quantx.activation: only products are quantized at run time}}
  %a = linalg.add {quantx.layer = "a", quantx.activation = {dynamic = "token"}}
      ins(%x, %x : tensor<4xf32>, tensor<4xf32>) outs(%i : tensor<4xf32>) -> tensor<4xf32>
  return %a : tensor<4xf32>
}
