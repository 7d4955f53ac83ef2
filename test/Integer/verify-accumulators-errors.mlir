// RUN: quant-opt %s --quantx-verify-accumulators --split-input-file --verify-diagnostics

// 132102 * 127 * 128 + 33536 = 2^31, in the channel with the larger bias.

func.func @bias(%x: tensor<1x132102xi8>) -> tensor<1x2xi32> {
  %w = arith.constant dense<-127> : tensor<132102x2xi8>
  %b = arith.constant dense<[5, 33536]> : tensor<2xi32>
  %e = tensor.empty() : tensor<1x2xi32>
  %f = linalg.broadcast ins(%b : tensor<2xi32>) outs(%e : tensor<1x2xi32>) dimensions = [0]
  // expected-error @unknown {{the accumulator of layer 'fc' may reach -2130673158 or 2147483648, which leaves 'i32' (channel 1)}}
  %m = linalg.matmul ins(%x, %w : tensor<1x132102xi8>, tensor<132102x2xi8>) outs(%f : tensor<1x2xi32>) -> tensor<1x2xi32> loc("fc")
  return %m : tensor<1x2xi32>
}

// -----

func.func @unknown_depth(%x: tensor<1x?xi8>, %w: tensor<?x1xi8>) -> tensor<1x1xi32> {
  %c0 = arith.constant 0 : i32
  %e = tensor.empty() : tensor<1x1xi32>
  %f = linalg.fill ins(%c0 : i32) outs(%e : tensor<1x1xi32>) -> tensor<1x1xi32>
  // expected-error @+1 {{the accumulator of layer 'h-0' cannot be bounded: it sums over a dimension of unknown size}}
  %m = linalg.matmul {quantx.layer = "h-0"} ins(%x, %w : tensor<1x?xi8>, tensor<?x1xi8>) outs(%f : tensor<1x1xi32>) -> tensor<1x1xi32>
  return %m : tensor<1x1xi32>
}

// -----

// A start that is not known may be anything.

func.func @unknown_start(%x: tensor<1x4xi8>, %w: tensor<4x1xi8>, %f: tensor<1x1xi32>) -> tensor<1x1xi32> {
  // expected-error @+1 {{the accumulator may reach -2147548672 or 2147549183, which leaves 'i32'}}
  %m = linalg.matmul ins(%x, %w : tensor<1x4xi8>, tensor<4x1xi8>) outs(%f : tensor<1x1xi32>) -> tensor<1x1xi32>
  return %m : tensor<1x1xi32>
}

// -----

// A residual sum whose multiplier is too large.

func.func @residual(%x: tensor<4xi8>, %s: i32, %z: i32) -> tensor<4xi8> {
  %e = tensor.empty() : tensor<4xi32>
  // expected-error @+1 {{a step of the accumulator may leave 'i32'}}
  %g = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%x : tensor<4xi8>) outs(%e : tensor<4xi32>) {
  ^bb0(%in: i8, %out: i32):
    %m = arith.constant 16777217 : i32
    %i = arith.extsi %in : i8 to i32
    %p = arith.muli %i, %m : i32
    linalg.yield %p : i32
  } -> tensor<4xi32>
  %q = quantx.requantize %g multiplier(%s : i32) shift(%s : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}

// -----

// The products of one term.

func.func @term(%x: tensor<1x1xi16>, %w: tensor<1x1xi16>) -> tensor<1x1xi32> {
  %e = tensor.empty() : tensor<1x1xi32>
  %c0 = arith.constant 0 : i32
  %f = linalg.fill ins(%c0 : i32) outs(%e : tensor<1x1xi32>) -> tensor<1x1xi32>
  // expected-error @+1 {{a step of the accumulator may leave 'i32'}}
  %g = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d2)>, affine_map<(d0, d1, d2) -> (d2, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<1x1xi16>, tensor<1x1xi16>) outs(%f : tensor<1x1xi32>) {
  ^bb0(%a: i16, %b: i16, %acc: i32):
    %ae = arith.extui %a : i16 to i32
    %be = arith.extui %b : i16 to i32
    %p = arith.muli %ae, %be : i32
    %s = arith.addi %acc, %p : i32
    linalg.yield %s : i32
  } -> tensor<1x1xi32>
  return %g : tensor<1x1xi32>
}

// -----

// What a body takes from outside is not among its operands: the maximum with a
// large value is not bounded by the codes.

func.func @captured(%x: tensor<1x4xi8>) -> tensor<1x4xi32> {
  %large = arith.constant 2147483647 : i32
  %small = arith.constant dense<1> : tensor<1x4xi32>
  %t = tensor.empty() : tensor<1x4xi32>
  %max = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%small : tensor<1x4xi32>) outs(%t : tensor<1x4xi32>) {
  ^bb0(%in: i32, %out: i32):
    %m = arith.maxsi %in, %large : i32
    linalg.yield %m : i32
  } -> tensor<1x4xi32>
  %w = arith.constant dense<1> : tensor<4x4xi8>
  // expected-error @+1 {{the accumulator may reach}}
  %m = linalg.matmul ins(%x, %w : tensor<1x4xi8>, tensor<4x4xi8>) outs(%max : tensor<1x4xi32>) -> tensor<1x4xi32>
  return %m : tensor<1x4xi32>
}
