// RUN: quant-opt %s --quantx-insert-observers | FileCheck %s
// RUN: quant-opt %s --quantx-insert-observers="kinds=gram,channel_mean_abs" \
// RUN:   | FileCheck %s --check-prefix=KINDS
// RUN: quant-opt %s --quantx-insert-observers=per-channel \
// RUN:   | FileCheck %s --check-prefix=CHANNEL

// Running again changes nothing.
// RUN: quant-opt %s --quantx-insert-observers -o %t.once
// RUN: quant-opt %t.once --quantx-insert-observers -o %t.twice
// RUN: diff %t.once %t.twice

// Arguments and results that quantizable ops read and write; not the weight,
// not the init, and not the value between the convolution and its ReLU.
// CHECK-LABEL: func @conv_relu(
// CHECK-SAME:    %[[X:.*]]: tensor<1x3x6x6xf32>, %[[SKIP:.*]]: tensor<1x8x4x4xf32>)
// CHECK-NEXT:  %[[XO:.*]] = quantx.observe %[[X]] "{{[0-9a-f]+}}-0" : tensor<1x3x6x6xf32>
// CHECK-NEXT:  %[[SO:.*]] = quantx.observe %[[SKIP]] "{{[0-9a-f]+}}-0" : tensor<1x8x4x4xf32>
// CHECK-NOT:   quantx.observe
// CHECK:       %[[C:.*]] = linalg.conv_2d_nchw_fchw ins(%[[XO]],
// CHECK-NEXT:  %[[R:.*]] = quantx.unit "relu" ({{.*}} = %[[C]] :
// CHECK-NOT:   quantx.observe
// CHECK:       %[[RO:.*]] = quantx.observe %[[R]] "{{[0-9a-f]+}}-0"
// CHECK-NEXT:  %[[S:.*]] = linalg.add ins(%[[RO]], %[[SO]] :
// CHECK-NEXT:  %[[OUT:.*]] = quantx.observe %[[S]]
// CHECK-NEXT:  return %[[OUT]]

// KINDS-LABEL: func @conv_relu(
// KINDS-COUNT-4: quantx.observe {{.*}} {axis = 1 : i64, kinds = ["gram", "channel_mean_abs"]}

// CHANNEL-LABEL: func @conv_relu(
// CHANNEL-COUNT-4: quantx.observe {{.*}} {axis = 1 : i64} :
func.func @conv_relu(%x: tensor<1x3x6x6xf32>, %skip: tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32> {
  %w = arith.constant dense<0.5> : tensor<8x3x3x3xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<1x8x4x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x3x6x6xf32>, tensor<8x3x3x3xf32>)
      outs(%init : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
  %r = quantx.unit "relu" (%a = %c : tensor<1x8x4x4xf32>) {min = 0.0 : f64} -> tensor<1x8x4x4xf32> {
    %z = arith.constant dense<0.0> : tensor<1x8x4x4xf32>
    %m = arith.maximumf %a, %z : tensor<1x8x4x4xf32>
    quantx.yield %m : tensor<1x8x4x4xf32>
  }
  %s = linalg.add ins(%r, %skip : tensor<1x8x4x4xf32>, tensor<1x8x4x4xf32>)
      outs(%empty : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
  return %s : tensor<1x8x4x4xf32>
}

// A product that is used beside its clamp is stored, so it is observed too.
// CHECK-LABEL: func @clamp_not_absorbed
// CHECK:       %[[M:.*]] = linalg.matmul
// CHECK-NEXT:  %[[MO:.*]] = quantx.observe %[[M]]
// CHECK-NEXT:  %[[R:.*]] = quantx.unit "relu" ({{.*}} = %[[MO]] :
// CHECK:       %[[RO:.*]] = quantx.observe %[[R]]
// CHECK-NEXT:  return %[[RO]], %[[MO]]
// CHANNEL-LABEL: func @clamp_not_absorbed
// CHANNEL-COUNT-3: quantx.observe {{.*}} {axis = 1 : i64} :
func.func @clamp_not_absorbed(%x: tensor<2x4xf32>) -> (tensor<2x3xf32>, tensor<2x3xf32>) {
  %w = arith.constant dense<0.5> : tensor<4x3xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<2x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x3xf32>) -> tensor<2x3xf32>
  %m = linalg.matmul ins(%x, %w : tensor<2x4xf32>, tensor<4x3xf32>) outs(%init : tensor<2x3xf32>) -> tensor<2x3xf32>
  %r = quantx.unit "relu" (%a = %m : tensor<2x3xf32>) {min = 0.0 : f64} -> tensor<2x3xf32> {
    %z = arith.constant dense<0.0> : tensor<2x3xf32>
    %y = arith.maximumf %a, %z : tensor<2x3xf32>
    quantx.yield %y : tensor<2x3xf32>
  }
  return %r, %m : tensor<2x3xf32>, tensor<2x3xf32>
}

// A pass-through op absorbs no clamp: its output keeps its input's scale.
// CHECK-LABEL: func @shape_then_clamp
// CHECK:       quantx.observe %arg0
// CHECK:       %[[T:.*]] = tensor.expand_shape
// CHECK-NEXT:  quantx.observe %[[T]]
// CHECK-NEXT:  %[[R:.*]] = quantx.unit "relu"
// CHECK:       quantx.observe %[[R]]
func.func @shape_then_clamp(%x: tensor<2x4xf32>) -> tensor<2x2x2xf32> {
  %t = tensor.expand_shape %x [[0], [1, 2]] output_shape [2, 2, 2] : tensor<2x4xf32> into tensor<2x2x2xf32>
  %r = quantx.unit "relu" (%a = %t : tensor<2x2x2xf32>) {min = 0.0 : f64} -> tensor<2x2x2xf32> {
    %z = arith.constant dense<0.0> : tensor<2x2x2xf32>
    %y = arith.maximumf %a, %z : tensor<2x2x2xf32>
    quantx.yield %y : tensor<2x2x2xf32>
  }
  return %r : tensor<2x2x2xf32>
}

// Values with parameters of their own get no observer.
// CHECK-LABEL: func @own_parameters
// CHECK-NOT:   quantx.observe
// CHECK:       return
func.func @own_parameters(%x: tensor<2x4xf32>, %y: tensor<2x4xi8>) -> tensor<2x4xf32> {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %xq = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x4xf32>
  %yq = quantx.dequantize %y scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x4xi8> -> tensor<2x4xf32>
  %empty = tensor.empty() : tensor<2x4xf32>
  %sum = linalg.add ins(%xq, %yq : tensor<2x4xf32>, tensor<2x4xf32>) outs(%empty : tensor<2x4xf32>) -> tensor<2x4xf32>
  %f = quantx.fake_quantize %sum scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x4xf32>
  return %f : tensor<2x4xf32>
}

// A value that something reads beside its fake_quantize needs a range.
// CHECK-LABEL: func @fake_quantize_and_direct_use
// CHECK:       %[[XO:.*]] = quantx.observe %arg0
// CHECK:       quantx.fake_quantize %[[XO]]
// CHECK:       linalg.add ins(%{{.*}}, %[[XO]] :
func.func @fake_quantize_and_direct_use(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %xq = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x4xf32>
  %empty = tensor.empty() : tensor<2x4xf32>
  %sum = linalg.add ins(%xq, %x : tensor<2x4xf32>, tensor<2x4xf32>) outs(%empty : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %sum : tensor<2x4xf32>
}

// Arithmetic on constants alone is no layer.
// CHECK-LABEL: func @constants
// CHECK-NOT:   quantx.observe
// CHECK:       return
func.func @constants() -> tensor<2x4xf32> {
  %a = arith.constant dense<1.0> : tensor<2x4xf32>
  %empty = tensor.empty() : tensor<2x4xf32>
  %sum = linalg.add ins(%a, %a : tensor<2x4xf32>, tensor<2x4xf32>) outs(%empty : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %sum : tensor<2x4xf32>
}

// What no quantizable op touches stays as it is.
// CHECK-LABEL: func @not_quantizable
// CHECK-NOT:   quantx.observe
// CHECK:       return
func.func @not_quantizable(%x: tensor<2x4xf32>, %i: tensor<2x4xi32>) -> (tensor<2x4xf32>, tensor<2x4xi32>) {
  %u = quantx.unit "softmax" (%a = %x : tensor<2x4xf32>) {axis = 1 : i64} -> tensor<2x4xf32> {
    %e = tensor.empty() : tensor<2x4xf32>
    %m = linalg.softmax dimension(1) ins(%a : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32>
    quantx.yield %m : tensor<2x4xf32>
  }
  %empty = tensor.empty() : tensor<2x4xi32>
  %sum = linalg.add ins(%i, %i : tensor<2x4xi32>, tensor<2x4xi32>) outs(%empty : tensor<2x4xi32>) -> tensor<2x4xi32>
  return %u, %sum : tensor<2x4xf32>, tensor<2x4xi32>
}

// Two equal computations are told apart by their ordinals.
// CHECK-LABEL: func @equals
// CHECK:       quantx.observe %arg0
// CHECK:       quantx.observe %{{.*}} "[[ID:[0-9a-f]+]]-0"
// CHECK:       quantx.observe %{{.*}} "[[ID]]-1"
func.func @equals(%x: tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>) {
  %empty = tensor.empty() : tensor<2x4xf32>
  %a = linalg.add ins(%x, %x : tensor<2x4xf32>, tensor<2x4xf32>) outs(%empty : tensor<2x4xf32>) -> tensor<2x4xf32>
  %b = linalg.add ins(%x, %x : tensor<2x4xf32>, tensor<2x4xf32>) outs(%empty : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %a, %b : tensor<2x4xf32>, tensor<2x4xf32>
}

// An observer that is there keeps its id; every use goes through it.
// CHECK-LABEL: func @given_id
// CHECK-NEXT:  %[[O:.*]] = quantx.observe %arg0 "mine" {
// CHECK:       linalg.add ins(%[[O]], %[[O]] :
// KINDS-LABEL: func @given_id
// KINDS:       quantx.observe %arg0 "mine" {axis = 0 : i64, kinds = ["histogram", "gram", "channel_mean_abs"]}
func.func @given_id(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %o = quantx.observe %x "mine" {axis = 0 : i64, kinds = ["histogram"]} : tensor<2x4xf32>
  %empty = tensor.empty() : tensor<2x4xf32>
  %a = linalg.add ins(%o, %x : tensor<2x4xf32>, tensor<2x4xf32>) outs(%empty : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %a : tensor<2x4xf32>
}

// A mask of -infinity is no data: neither it nor the masked scores are
// observed; the scores before it are.
// CHECK-LABEL: func @masked
// CHECK: quantx.observe %arg0
// CHECK: linalg.mul
// CHECK-NEXT: quantx.observe
// CHECK-NOT: quantx.observe
// CHECK: linalg.add ins(%{{.*}}, %arg1
// CHECK-NOT: quantx.observe
// CHECK: quantx.unit "softmax"
func.func @masked(%x: tensor<2x4xf32>, %mask: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %h = linalg.mul ins(%x, %x : tensor<2x4xf32>, tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32>
  %m = linalg.add ins(%h, %mask : tensor<2x4xf32>, tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32>
  %s = quantx.unit "softmax" (%a = %m : tensor<2x4xf32>) {axis = 1 : i64} -> tensor<2x4xf32> {
    %o = tensor.empty() : tensor<2x4xf32>
    %c = linalg.softmax dimension(1) ins(%a : tensor<2x4xf32>) outs(%o : tensor<2x4xf32>) -> tensor<2x4xf32>
    quantx.yield %c : tensor<2x4xf32>
  }
  return %s : tensor<2x4xf32>
}

// Of an attention, what computes nothing but its mask is not observed either.
// What others read of it is.
// CHECK-LABEL: func @attention
// CHECK-SAME: %[[Q:.*]]: tensor<2x3x4xf32>, %[[K:.*]]: tensor<2x4x3xf32>, %[[V:.*]]: tensor<2x3x4xf32>, %[[KEEP:.*]]: tensor<2x3x3xf32>
// CHECK: quantx.observe %[[Q]]
// CHECK-NEXT: quantx.observe %[[K]]
// CHECK-NEXT: quantx.observe %[[V]]
// CHECK-NOT: quantx.observe
// CHECK: linalg.sub
// CHECK-NOT: quantx.observe
// CHECK: linalg.mul
// CHECK-NOT: quantx.observe
// CHECK: %[[SCORES:.*]] = linalg.batch_matmul
// CHECK-NEXT: quantx.observe %[[SCORES]]
// CHECK-NOT: quantx.observe
// CHECK: %[[P:.*]] = quantx.unit "softmax"
// CHECK: quantx.observe %[[P]]
// CHECK: %[[Y:.*]] = linalg.batch_matmul
// CHECK-NEXT: quantx.observe %[[Y]]
func.func @attention(%q: tensor<2x3x4xf32>, %k: tensor<2x4x3xf32>, %v: tensor<2x3x4xf32>, %keep: tensor<2x3x3xf32>) -> tensor<2x3x4xf32> {
  %one = arith.constant dense<1.0> : tensor<2x3x3xf32>
  %low = arith.constant dense<-3.40282347E+38> : tensor<2x3x3xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x3x3xf32>
  %f = tensor.empty() : tensor<2x3x4xf32>
  %none = linalg.sub ins(%one, %keep : tensor<2x3x3xf32>, tensor<2x3x3xf32>) outs(%e : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %mask = linalg.mul ins(%none, %low : tensor<2x3x3xf32>, tensor<2x3x3xf32>) outs(%e : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %scores = linalg.batch_matmul ins(%q, %k : tensor<2x3x4xf32>, tensor<2x4x3xf32>) outs(%i : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %masked = linalg.add ins(%mask, %scores : tensor<2x3x3xf32>, tensor<2x3x3xf32>) outs(%e : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
  %p = quantx.unit "softmax" (%a = %masked : tensor<2x3x3xf32>) {axis = 2 : i64} -> tensor<2x3x3xf32> {
    %o = tensor.empty() : tensor<2x3x3xf32>
    %c = linalg.softmax dimension(2) ins(%a : tensor<2x3x3xf32>) outs(%o : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>
    quantx.yield %c : tensor<2x3x3xf32>
  }
  %j = linalg.fill ins(%zero : f32) outs(%f : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<2x3x3xf32>, tensor<2x3x4xf32>) outs(%j : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
