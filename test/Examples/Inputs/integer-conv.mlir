// Convolution in i8 with a requantization in 64 bits, upstream dialects only.
#id = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#ch = affine_map<(d0, d1, d2, d3) -> (d1)>
func.func @forward(%x: tensor<1x2x6x6xi8>) -> tensor<1x3x4x4xi8> {
  %w = arith.constant dense_resource<w> : tensor<3x2x3x3xi8>
  %b = arith.constant dense<[100, -50, 7]> : tensor<3xi32>
  %m = arith.constant dense<[1342177280, 1073741824, 2013265920]> : tensor<3xi32>
  %e = tensor.empty() : tensor<1x3x4x4xi32>
  %i = linalg.broadcast ins(%b : tensor<3xi32>) outs(%e : tensor<1x3x4x4xi32>) dimensions = [0, 2, 3]
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x6x6xi8>, tensor<3x2x3x3xi8>) outs(%i : tensor<1x3x4x4xi32>) -> tensor<1x3x4x4xi32>
  %o = tensor.empty() : tensor<1x3x4x4xi8>
  %r = linalg.generic {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%c, %m : tensor<1x3x4x4xi32>, tensor<3xi32>) outs(%o : tensor<1x3x4x4xi8>) {
  ^bb0(%a: i32, %mm: i32, %out: i8):
    %a64 = arith.extsi %a : i32 to i64
    %m64 = arith.extsi %mm : i32 to i64
    %p = arith.muli %a64, %m64 : i64
    %half = arith.constant 274877906944 : i64
    %s = arith.constant 39 : i64
    %q = arith.addi %p, %half : i64
    %t = arith.shrsi %q, %s : i64
    %z = arith.constant -3 : i64
    %tz = arith.addi %t, %z : i64
    %lo = arith.constant -128 : i64
    %hi = arith.constant 127 : i64
    %u = arith.maxsi %tz, %lo : i64
    %v = arith.minsi %u, %hi : i64
    %y = arith.trunci %v : i64 to i8
    linalg.yield %y : i8
  } -> tensor<1x3x4x4xi8>
  return %r : tensor<1x3x4x4xi8>
}
{-#
  dialect_resources: {
    builtin: {
      w: "0x01000000F06467E0667C20DD0ABE1B5BCEE2A8704684813295F41E8D9A41D4922BF96F520102030405060708090A0B0C0D0E0F10111213141516"
    }
  }
#-}
