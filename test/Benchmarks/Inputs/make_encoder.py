"""Writes a stand-in for the sentence encoder: FOLDER/model.mlir and the texts."""

import pathlib
import struct
import sys

folder = pathlib.Path(sys.argv[1])
for name, count in (("calib", 4), ("eval", 2)):
    for part, largest in (("ids", 50), ("mask", 2)):
        values = [(7 * i + count) % largest for i in range(count * 128)]
        header = f"{{'descr': '<i8', 'fortran_order': False, 'shape': ({count}, 128), }}"
        header += " " * (-(len(header) + 11) % 64) + "\n"
        data = struct.pack(f"<{len(values)}q", *values)
        magic = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header))
        (folder / f"{name}_{part}.npy").write_bytes(magic + header.encode() + data)
(folder / "model.mlir").write_text("""#id = affine_map<(i, j) -> (i, j)>
func.func @main(%ids: tensor<1x128xi64>, %mask: tensor<1x128xi64>) -> tensor<1x384xf32> {
  %w = arith.constant dense<0.25> : tensor<128x384xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x128xf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%ids, %mask : tensor<1x128xi64>, tensor<1x128xi64>) outs(%e : tensor<1x128xf32>) {
  ^bb0(%i: i64, %m: i64, %o: f32):
    %0 = arith.muli %i, %m : i64
    %1 = arith.sitofp %0 : i64 to f32
    linalg.yield %1 : f32
  } -> tensor<1x128xf32>
  %r = tensor.empty() : tensor<1x384xf32>
  %start = linalg.fill ins(%zero : f32) outs(%r : tensor<1x384xf32>) -> tensor<1x384xf32>
  %y = linalg.matmul ins(%x, %w : tensor<1x128xf32>, tensor<128x384xf32>)
      outs(%start : tensor<1x384xf32>) -> tensor<1x384xf32>
  return %y : tensor<1x384xf32>
}
""")
