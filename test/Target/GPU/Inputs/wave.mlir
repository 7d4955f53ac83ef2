// Two linear layers around a sine of two values, which no GPU runs.
func.func @main(%x: tensor<6x16xf32>, %phase: tensor<6x8xf32>)
    -> (tensor<6x4xf32>, tensor<6x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %w1 = arith.constant dense<[[-0.524, 0.088, -0.260, 0.208, 0.251, -0.869, -0.974, 0.675], [-0.481, -0.531, 0.991, -0.059, 0.673, -0.047, 0.278, -0.699], [0.270, 0.736, 0.046, 0.483, 0.343, -0.872, 0.516, 0.182], [-0.397, -0.938, 0.731, -0.055, 0.438, 0.758, 0.428, 0.842], [-0.210, 0.602, -0.111, 0.871, 0.758, -0.805, -0.728, -0.566], [0.931, -0.128, 0.253, -0.398, 0.014, -0.228, -0.298, 0.170], [0.169, 0.808, 0.364, 0.858, 0.713, 0.982, 0.343, -0.674], [0.721, 0.929, 0.809, 0.138, 0.428, -0.578, 0.663, 0.147], [-0.430, -0.873, 0.708, 0.980, -0.823, 0.601, -0.179, -0.698], [-0.412, 0.538, 0.746, -0.912, 0.229, -0.910, 0.437, -0.338], [0.762, 0.961, 0.011, 0.997, -0.381, -0.846, 0.200, -0.937], [-0.605, -0.184, 0.221, -0.688, -0.915, 0.736, -0.372, 0.917], [0.793, -0.244, -0.079, 0.040, 0.288, 0.191, 0.119, 0.240], [0.881, 0.014, -0.138, 0.441, -0.525, -0.398, 0.956, 0.042], [0.097, -0.977, -0.170, 0.160, -0.960, 0.232, 0.264, -0.880], [0.255, -0.067, 0.359, -0.295, 0.414, 0.476, -0.956, -0.879]]> : tensor<16x8xf32>
  %w2 = arith.constant dense<[[0.352, 0.927, -0.498, -0.087], [0.185, -0.360, -0.272, -0.375], [-0.262, 0.191, -0.399, -0.246], [0.545, -0.946, 0.139, 0.470], [-0.380, -0.555, 0.608, -0.523], [-0.625, -0.130, 0.396, -0.796], [-0.356, -0.332, 0.667, -0.123], [0.711, -0.661, -0.327, 0.300]]> : tensor<8x4xf32>
  %empty1 = tensor.empty() : tensor<6x8xf32>
  %start1 = linalg.fill ins(%zero : f32) outs(%empty1 : tensor<6x8xf32>)
      -> tensor<6x8xf32>
  %a = linalg.matmul ins(%x, %w1 : tensor<6x16xf32>, tensor<16x8xf32>)
      outs(%start1 : tensor<6x8xf32>) -> tensor<6x8xf32>
  %wave = linalg.generic {
      indexing_maps = [affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>,
                       affine_map<(i, j) -> (i, j)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%a, %phase : tensor<6x8xf32>, tensor<6x8xf32>)
      outs(%empty1 : tensor<6x8xf32>) {
  ^bb0(%l: f32, %r: f32, %out: f32):
    %angle = arith.addf %l, %r : f32
    %sine = math.sin %angle : f32
    linalg.yield %sine : f32
  } -> tensor<6x8xf32> loc("encoder.wave")
  %empty2 = tensor.empty() : tensor<6x4xf32>
  %start2 = linalg.fill ins(%zero : f32) outs(%empty2 : tensor<6x4xf32>)
      -> tensor<6x4xf32>
  %y = linalg.matmul ins(%wave, %w2 : tensor<6x8xf32>, tensor<8x4xf32>)
      outs(%start2 : tensor<6x4xf32>) -> tensor<6x4xf32>
  return %y, %wave : tensor<6x4xf32>, tensor<6x8xf32>
}
