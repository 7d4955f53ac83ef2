// RUN: quant-opt %s -split-input-file -verify-diagnostics --quantx-resolve-sizes

// expected-error@+1 {{argument 0: 'quantx.sizes' needs a text for each dimension: its number, or a name with bounds such as "length>=1<=512" where it is open}}
func.func @rank(%x: tensor<?x4xf32> {quantx.sizes = ["b"]}) {
  return
}

// -----

// expected-error@+1 {{argument 0: 'quantx.sizes' needs a text}}
func.func @bounds(%x: tensor<?xf32> {quantx.sizes = ["b>=5<=2"]}) {
  return
}

// -----

// expected-error@+1 {{argument 0: 'quantx.sizes' needs a text}}
func.func @fixed(%x: tensor<4xf32> {quantx.sizes = ["5"]}) {
  return
}
