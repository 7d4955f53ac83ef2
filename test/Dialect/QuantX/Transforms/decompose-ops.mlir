// RUN: quant-opt %s --quantx-decompose-ops | FileCheck %s

// CHECK-LABEL: func @concat
func.func @concat(%a: tensor<1x2xi8>, %b: tensor<1x3xi8>) -> tensor<1x5xi8> {
  // CHECK-NOT: tensor.concat
  // CHECK: %[[E:.+]] = tensor.empty() : tensor<1x5xi8>
  // CHECK: %[[A:.+]] = tensor.insert_slice %{{.*}} into %[[E]][0, 0] [1, 2] [1, 1]
  // CHECK: tensor.insert_slice %{{.*}} into %[[A]][0, 2] [1, 3] [1, 1]
  %c = tensor.concat dim(1) %a, %b : (tensor<1x2xi8>, tensor<1x3xi8>) -> tensor<1x5xi8>
  return %c : tensor<1x5xi8>
}

// CHECK-LABEL: func @elementwise
func.func @elementwise(%a: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK: linalg.generic
  // CHECK: math.exp %{{.*}} : f32
  %e = math.exp %a : tensor<4xf32>
  return %e : tensor<4xf32>
}

// CHECK-LABEL: func @softmax
func.func @softmax(%a: tensor<2x4xf32>) -> tensor<2x4xf32> {
  // CHECK-NOT: linalg.softmax
  // CHECK: arith.maxnumf
  // CHECK: math.exp
  // CHECK: arith.divf
  %e = tensor.empty() : tensor<2x4xf32>
  %s = linalg.softmax dimension(1) ins(%a : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %s : tensor<2x4xf32>
}
