// RUN: quant-opt %s --quantx-expand-arith --split-input-file | FileCheck %s

// Known zero point: the clamp's bounds are constants, no 64-bit op is needed.
// CHECK-LABEL: func @quantize_constant
// CHECK-SAME: (%[[X:.+]]: f32, %[[S:.+]]: f32)
func.func @quantize_constant(%x: f32, %s: f32) -> i8 {
  // CHECK-DAG: %[[LOW:.+]] = arith.constant -1.310000e+02 : f32
  // CHECK-DAG: %[[HIGH:.+]] = arith.constant 1.240000e+02 : f32
  // CHECK: %[[T:.+]] = arith.divf %[[X]], %[[S]]
  // CHECK: %[[NAN:.+]] = arith.cmpf uno, %[[T]], %[[T]]
  // CHECK: %[[N:.+]] = arith.select %[[NAN]], %{{.*}}, %[[T]]
  // CHECK: %[[R:.+]] = math.roundeven %[[N]]
  // CHECK: arith.cmpf ogt, %[[LOW]], %[[R]]
  // CHECK: %[[C:.+]] = arith.select
  // CHECK: arith.cmpf olt, %[[HIGH]]
  // CHECK: arith.fptosi %{{.*}} : f32 to i32
  // CHECK: arith.addi
  // CHECK: arith.trunci %{{.*}} : i32 to i8
  %z = arith.constant 3 : i32
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : f32 -> i8
  return %q : i8
}

// -----

// CHECK-LABEL: func @roundings
func.func @roundings(%x: f32, %s: f32) -> (i8, i8) {
  %z = arith.constant 0 : i32
  // CHECK: math.round %
  // CHECK-NOT: arith.addi
  %a = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<half_away_from_zero>} : f32 -> i8
  // CHECK: %[[F:.+]] = math.floor
  // CHECK: %[[REST:.+]] = arith.subf %{{.*}}, %[[F]]
  // CHECK: arith.cmpf oge, %[[REST]]
  %b = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<half_up>} : f32 -> i8
  return %a, %b : i8, i8
}

// -----

// Vectors take the same sequence; scalar parameters are broadcast.
// CHECK-LABEL: func @vector
func.func @vector(%q: vector<8xi8>, %s: f32, %z: i32) -> vector<8xf32> {
  // CHECK: arith.extui %{{.*}} : vector<8xi8> to vector<8xi32>
  // CHECK: vector.broadcast %{{.*}} : i32 to vector<8xi32>
  // CHECK: arith.subi
  // CHECK: arith.sitofp
  // CHECK: arith.mulf %{{.*}} : vector<8xf32>
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : vector<8xi8> -> vector<8xf32>
  return %x : vector<8xf32>
}

// -----

// Codes of 32 bits: bounds in f64, difference in i64.
// CHECK-LABEL: func @wide_storage
func.func @wide_storage(%x: f32, %s: f32, %z: i32) -> f32 {
  // CHECK: arith.fptosi %{{.*}} : f64 to i64
  // CHECK: arith.sitofp %{{.*}} : i64 to f32
  %y = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i32>} : f32
  return %y : f32
}

// -----

// A factor below one and a known zero point: back to 32 bits after the shift.
// CHECK-LABEL: func @requantize_short
func.func @requantize_short(%a: i32, %m: i32) -> i8 {
  // CHECK: arith.muli %{{.*}} : i64
  // CHECK: arith.shrsi %{{.*}} : i64
  // CHECK: arith.trunci %{{.*}} : i64 to i32
  // CHECK: arith.maxsi %{{.*}} : i32
  // CHECK: arith.minsi %{{.*}} : i32
  %h = arith.constant -3 : i32
  %z = arith.constant -128 : i32
  %q = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : i32 -> i8
  return %q : i8
}

// -----

// A shift of run time is held inside the range where shifts are defined.
// CHECK-LABEL: func @requantize_long
func.func @requantize_long(%a: i32, %m: i32, %h: i32, %z: i32) -> i8 {
  // CHECK: arith.maxsi %{{.*}} : i32
  // CHECK: arith.minsi %{{.*}} : i32
  // CHECK: arith.shrsi %{{.*}} : i64
  // CHECK: arith.maxsi %{{.*}} : i64
  // CHECK: arith.minsi %{{.*}} : i64
  %q = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<half_even>} : i32 -> i8
  return %q : i8
}

// -----

// The shifts of all channels are known through the generic's operand.
// CHECK-LABEL: func @requantize_channels
func.func @requantize_channels(%a: tensor<2x4xi32>, %m: tensor<2xi32>) -> tensor<2x4xi8> {
  // CHECK: linalg.generic
  // CHECK-NOT: arith.maxsi %{{.*}} : i64
  // CHECK: arith.trunci %{{.*}} : i64 to i32
  %h = arith.constant dense<[-1, -4]> : tensor<2xi32>
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<2x4xi8>
  %q = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>,
                                        affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>],
                       iterator_types = ["parallel", "parallel"]}
      ins(%a, %m, %h : tensor<2x4xi32>, tensor<2xi32>, tensor<2xi32>) outs(%e : tensor<2x4xi8>) {
  ^bb0(%i: i32, %j: i32, %k: i32, %o: i8):
    %r = quantx.requantize %i multiplier(%j : i32) shift(%k : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : i32 -> i8
    linalg.yield %r : i8
  } -> tensor<2x4xi8>
  return %q : tensor<2x4xi8>
}

// -----

// CHECK-LABEL: func @requantize_64
func.func @requantize_64(%a: i64, %m: i32, %h: i32, %z: i32) -> i16 {
  // CHECK: arith.muli %{{.*}} : i128
  // CHECK: arith.trunci %{{.*}} : i128 to i16
  %q = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : i64 -> i16
  return %q : i16
}

// -----

// Of a factor below one half, the bits below 32 are only carried.
// CHECK-LABEL: func @requantize_halves
func.func @requantize_halves(%a: vector<8xi64>, %m: i32, %z: i32) -> vector<8xi16> {
  // CHECK-NOT: i128
  // CHECK: arith.shrsi %{{.*}} : vector<8xi64>
  // CHECK: arith.muli %{{.*}} : vector<8xi64>
  // CHECK: arith.muli %{{.*}} : vector<8xi64>
  // CHECK: arith.shrui %{{.*}} : vector<8xi64>
  // CHECK: arith.trunci %{{.*}} : vector<8xi64> to vector<8xi16>
  %h = arith.constant -3 : i32
  %q = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : vector<8xi64> -> vector<8xi16>
  return %q : vector<8xi16>
}

// -----

// The index is masked where codes are narrower than their carrier.
// CHECK-LABEL: func @lookup
func.func @lookup(%q: i8, %r: vector<2xi8>, %t: tensor<16xf32>) -> (f32, vector<2xf32>) {
  // CHECK: %[[Q:.+]] = arith.extsi %{{.*}} : i8 to i32
  // CHECK: %[[I:.+]] = arith.addi %[[Q]]
  // CHECK: %[[M:.+]] = arith.andi %[[I]]
  // CHECK: %[[C:.+]] = arith.index_castui %[[M]]
  // CHECK: tensor.extract %{{.*}}[%[[C]]]
  %x = quantx.lookup %q table(%t : tensor<16xf32>) {storage = #quantx.storage<i4>} : i8 -> f32
  // CHECK-COUNT-2: tensor.extract
  // CHECK: vector.from_elements
  %y = quantx.lookup %r table(%t : tensor<16xf32>) {storage = #quantx.storage<i4>} : vector<2xi8> -> vector<2xf32>
  return %x, %y : f32, vector<2xf32>
}

// -----

// CHECK-LABEL: func @choose_params
func.func @choose_params(%lo: f32, %hi: f32) -> (f32, i32) {
  // CHECK: %[[O:.+]] = arith.cmpf ole
  // CHECK: %[[W:.+]] = arith.cmpf une
  // CHECK: %[[V:.+]] = arith.andi %[[O]], %[[W]]
  // CHECK: arith.select %[[V]]
  %s, %z = quantx.choose_params %lo, %hi {storage = #quantx.storage<i8>} : f32, f32 -> f32, i32
  return %s, %z : f32, i32
}

// -----

// Tensors are for quantx-convert-to-linalg.
// CHECK-LABEL: func @tensors
func.func @tensors(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xi8> {
  // CHECK: quantx.quantize
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}
