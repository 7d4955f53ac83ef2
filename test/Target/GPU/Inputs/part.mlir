// A part of the rows, as many as the second input says, becomes its exponential.
func.func @main(%x: tensor<6x16xf32>, %count: tensor<1xi32>)
    -> tensor<6x16xf32> {
  %room = tensor.empty() : tensor<6x16xf32>
  %minus = linalg.negf ins(%x : tensor<6x16xf32>)
      outs(%room : tensor<6x16xf32>) -> tensor<6x16xf32>
  %first = arith.constant 0 : index
  %number = tensor.extract %count[%first] : tensor<1xi32>
  %rows = arith.index_cast %number : i32 to index
  %part = tensor.extract_slice %minus[0, 0] [%rows, 16] [1, 1]
      : tensor<6x16xf32> to tensor<?x16xf32>
  %place = tensor.empty(%rows) : tensor<?x16xf32>
  %power = linalg.exp ins(%part : tensor<?x16xf32>)
      outs(%place : tensor<?x16xf32>) -> tensor<?x16xf32>
  %back = tensor.insert_slice %power into %minus[0, 0] [%rows, 16] [1, 1]
      : tensor<?x16xf32> into tensor<6x16xf32>
  %sum = linalg.add ins(%back, %x : tensor<6x16xf32>, tensor<6x16xf32>)
      outs(%room : tensor<6x16xf32>) -> tensor<6x16xf32>
  return %sum : tensor<6x16xf32>
}
