func.func @main(%i: tensor<1xi64>) -> tensor<1xi64> {
  %zero = arith.constant 0 : index
  %limit = arith.constant 10 : i64
  %v = tensor.extract %i[%zero] : tensor<1xi64>
  %ok = arith.cmpi ult, %v, %limit : i64
  quantx.check %ok, "index out of range"
  return %i : tensor<1xi64>
}
