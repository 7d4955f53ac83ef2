func.func @main(%x: f32) -> f32 {
  %y = arith.negf %x : f32 loc("features.3.conv")
  return %y : f32
}
