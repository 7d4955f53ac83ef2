// RUN: quant-opt %quantx_src/examples/fashion-mnist/model.mlir --quantx-import | FileCheck %s
// RUN: quant-opt %quantx_src/examples/fashion-mnist/model_qat.mlir --quantx-import | FileCheck %s --check-prefix=QAT
// RUN: quant-opt %quantx_src/examples/fashion-mnist/model.mlir --quantx-import="batch=4" | FileCheck %s --check-prefix=BATCH
// RUN: quant-opt %S/Inputs/conv-grouped.mlir --quantx-import | FileCheck %s --check-prefix=GROUPED
// RUN: quant-opt %S/Inputs/linear.mlir --quantx-import --quantx-import | FileCheck %s --check-prefix=LINEAR

// The demo's network: every bias in the init, every activation a unit, and no
// generic outside of units but the residual adds.
// CHECK: func.func @{{.*}}(%{{.*}}: tensor<1x1x28x28xf32>
// CHECK-NOT: linalg.transpose
// CHECK: tensor.pad
// CHECK: %[[INIT:.*]] = linalg.broadcast
// CHECK: %[[CONV:.*]] = linalg.conv_2d_nchw_fchw {{.*}} outs(%[[INIT]]
// CHECK: quantx.unit "relu6" (%{{.*}} = %[[CONV]]
// CHECK: linalg.pooling_nchw_max
// CHECK: linalg.depthwise_conv_2d_nchw_chw
// CHECK-NOT: math.rsqrt
// CHECK: quantx.unit "global_avg_pool"
// CHECK: %[[BIAS:.*]] = linalg.broadcast ins(%{{.*}} : tensor<10xf32>)
// CHECK: linalg.matmul {{.*}} outs(%[[BIAS]]
// CHECK-NEXT: return

// The chains of fake quantization, of weights and of activations.
// QAT: quantx.fake_quantize {{.*}} {storage = #quantx.storage<i8 narrow>}
// QAT-NOT: math.roundeven
// QAT: return

// BATCH: func.func @{{.*}}(%{{.*}}: tensor<4x1x28x28xf32>{{.*}}) -> tensor<4x10xf32>

// A grouped convolution keeps a bias per channel behind one reshape.
// GROUPED: %[[B:.*]] = linalg.broadcast ins(%{{.*}} : tensor<6xf32>) outs(%{{.*}} : tensor<1x6x8x8xf32>) dimensions = [0, 2, 3]
// GROUPED: %[[E:.*]] = tensor.expand_shape %[[B]] {{\[\[}}0], [1, 2], [3], [4]]
// GROUPED: linalg.conv_2d_ngchw_gfchw {{.*}} outs(%[[E]]
// GROUPED: quantx.unit "relu"

// Import leaves its own result as it is. The weights are transposed constants.
// LINEAR: %[[W:.*]] = arith.constant dense{{.*}} : tensor<8x4xf32>
// LINEAR: linalg.matmul ins(%{{.*}}, %[[W]]
