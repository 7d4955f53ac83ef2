// RUN: quant-opt %s -split-input-file -verify-diagnostics

// C1: without an axis the parameters are scalars.
func.func @scale_without_axis(%x: tensor<4xf32>, %s: tensor<4xf32>, %z: tensor<4xi32>) {
  // expected-error @+1 {{scale must be a scalar without an axis}}
  %q = quantx.quantize %x scale(%s : tensor<4xf32>) zero_point(%z : tensor<4xi32>) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return
}

// -----

// C2: with an axis, one value per index of that dimension.
func.func @scale_length(%x: tensor<4x3xf32>, %s: tensor<3xf32>, %z: tensor<3xi32>) {
  // expected-error @+1 {{scale must have rank 1 and one value per index of axis 0}}
  %q = quantx.quantize %x scale(%s : tensor<3xf32>) zero_point(%z : tensor<3xi32>) {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<4x3xf32> -> tensor<4x3xi8>
  return
}

// -----

func.func @axis_outside(%x: tensor<4x3xf32>, %s: tensor<3xf32>, %z: tensor<3xi32>) {
  // expected-error @+1 {{axis 2 is outside rank 2}}
  %q = quantx.quantize %x scale(%s : tensor<3xf32>) zero_point(%z : tensor<3xi32>) {storage = #quantx.storage<i8>, axis = 2 : i64} : tensor<4x3xf32> -> tensor<4x3xi8>
  return
}

// -----

// C3: blocks count along the axis, the last one may be short.
func.func @block_count(%q: tensor<4x70xi8>, %s: tensor<4x2xf32>, %z: tensor<4x2xi32>) {
  // expected-error @+1 {{scale has 2 values along dimension 1, expected 3}}
  %x = quantx.dequantize %q scale(%s : tensor<4x2xf32>) zero_point(%z : tensor<4x2xi32>) {storage = #quantx.storage<i8>, axis = 1 : i64, block_size = 32 : i64} : tensor<4x70xi8> -> tensor<4x70xf32>
  return
}

// -----

func.func @block_without_axis(%q: tensor<4xi8>, %s: f32, %z: i32) {
  // expected-error @+1 {{block_size needs an axis}}
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>, block_size = 32 : i64} : tensor<4xi8> -> tensor<4xf32>
  return
}

// -----

func.func @block_size_zero(%q: tensor<4xi8>, %s: tensor<1xf32>, %z: tensor<1xi32>) {
  // expected-error @+1 {{block_size must be positive}}
  %x = quantx.dequantize %q scale(%s : tensor<1xf32>) zero_point(%z : tensor<1xi32>) {storage = #quantx.storage<i8>, axis = 0 : i64, block_size = 0 : i64} : tensor<4xi8> -> tensor<4xf32>
  return
}

// -----

// C4: the element type carries the storage.
func.func @storage_width(%x: tensor<4xf32>, %s: f32, %z: i32) {
  // expected-error @+1 {{is carried by i16, not by i8}}
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i12>} : tensor<4xf32> -> tensor<4xi8>
  return
}

// -----

func.func @shapes(%x: tensor<4xf32>, %s: f32, %z: i32) {
  // expected-error @+1 {{operand and result shapes do not agree}}
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<5xi8>
  return
}

// -----

func.func @packed_shape(%x: tensor<4x6xf32>, %s: f32, %z: i32) {
  // expected-error @+1 {{operand and result shapes do not agree}}
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i4 packed>} : tensor<4x6xf32> -> tensor<4x6xi8>
  return
}

// -----

func.func @scalar_and_tensor(%x: f32, %s: f32, %z: i32) {
  // expected-error @+1 {{operand and result must both be scalars, vectors or tensors}}
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : f32 -> tensor<i8>
  return
}

// -----

func.func @zero_point_type(%x: f32, %s: f32, %z: i8) {
  // expected-error @+1 {{zero_point must be i32}}
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i8) {storage = #quantx.storage<i8>} : f32 -> i8
  return
}

// -----

// expected-error @+1 {{storage has 2 to 16 or 32 bits, not 20}}
func.func private @bits() attributes {a = #quantx.storage<i20>}

// -----

// expected-error @+1 {{only signed storage can be narrow}}
func.func private @narrow() attributes {a = #quantx.storage<u8 narrow>}

// -----

// expected-error @+1 {{only 2- and 4-bit storage can be packed}}
func.func private @packed() attributes {a = #quantx.storage<i8 packed>}

// -----

// expected-error @+1 {{expected a storage type such as i8, u8 or i4}}
func.func private @word() attributes {a = #quantx.storage<float>}

// -----

// C5: an integer multiplier has a shift, a float multiplier none.
func.func @shift_missing(%a: tensor<4xi32>, %m: i32, %z: i32) {
  // expected-error @+1 {{an integer multiplier needs a shift, a float multiplier has none}}
  %q = quantx.requantize %a multiplier(%m : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi32> -> tensor<4xi8>
  return
}

// -----

func.func @float_double_rounding(%a: tensor<4xi32>, %m: f32, %z: i32) {
  // expected-error @+1 {{tflite_double rounding needs an integer multiplier}}
  %q = quantx.requantize %a multiplier(%m : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<tflite_double>} : tensor<4xi32> -> tensor<4xi8>
  return
}

// -----

// C6: bounds are ordered and inside the storage.
func.func @bounds(%a: tensor<4xi32>, %m: i32, %z: i32) {
  // expected-error @+1 {{min and max must be ordered and inside the storage range}}
  %q = quantx.requantize %a multiplier(%m : i32) shift(%m : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>, max = 200 : i64} : tensor<4xi32> -> tensor<4xi8>
  return
}

// -----

// C7: a table has 2^bits entries.
func.func @table_length(%q: tensor<4xi8>, %t: tensor<255xi8>) {
  // expected-error @+1 {{table must have 256 entries}}
  %r = quantx.lookup %q table(%t : tensor<255xi8>) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xi8>
  return
}

// -----

func.func @table_rank(%q: tensor<4xi8>, %t: tensor<4x256xi8>) {
  // expected-error @+1 {{table must have rank 1}}
  %r = quantx.lookup %q table(%t : tensor<4x256xi8>) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xi8>
  return
}

// -----

func.func @table_rows(%q: tensor<4x2xi8>, %t: tensor<3x16xf32>) {
  // expected-error @+1 {{table must have one row per index of the axis}}
  %r = quantx.lookup %q table(%t : tensor<3x16xf32>) {storage = #quantx.storage<u4>, axis = 0 : i64} : tensor<4x2xi8> -> tensor<4x2xf32>
  return
}

// -----

func.func @empty_id(%x: tensor<4xf32>) {
  // expected-error @+1 {{id must not be empty}}
  %r = quantx.observe %x "" : tensor<4xf32>
  return
}

// -----

func.func @observe_axis(%x: tensor<4xf32>) {
  // expected-error @+1 {{axis 1 is outside rank 1}}
  %r = quantx.observe %x "a" {axis = 1 : i64} : tensor<4xf32>
  return
}

// -----

func.func @unit_results(%x: tensor<4xf32>) {
  // expected-error @+1 {{body must yield the types of the results}}
  quantx.unit "relu" (%a = %x : tensor<4xf32>) -> () {
    quantx.yield %a : tensor<4xf32>
  }
  return
}

// -----

func.func @check_in_region(%c: i1) {
  scf.if %c {
    // expected-error @+1 {{must stand at the top level of a function}}
    quantx.check %c, "never"
  }
  return
}

// -----

func.func @choose_params_shape(%lo: tensor<4xf32>, %hi: tensor<4xf32>) {
  // expected-error @+1 {{scale and zero_point must have the range's shape}}
  %s, %z = quantx.choose_params %lo, %hi {storage = #quantx.storage<i8>} : tensor<4xf32>, tensor<4xf32> -> tensor<3xf32>, tensor<4xi32>
  return
}

// -----

func.func @constant_table_length(%q: i8) {
  // expected-error @+1 {{table must be of rank 1 with 256 entries}}
  %r = quantx.constant_lookup %q table(dense<1> : tensor<16xi8>) : i8 -> i8
  return
}

// -----

func.func @constant_table_element(%q: i8) {
  // expected-error @+1 {{result must have the table's element type}}
  %r = quantx.constant_lookup %q table(dense<1> : tensor<256xi8>) : i8 -> i16
  return
}

// -----

func.func @constant_table_code(%q: i32) {
  // expected-error @+1 {{tables have at most 2^16 entries}}
  %r = quantx.constant_lookup %q table(dense<1> : tensor<256xi8>) : i32 -> i8
  return
}
