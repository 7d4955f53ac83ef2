"""Writes an attention block with a padding mask, and data for it:

    masked_attention.py FOLDER NAME MASK

NAME.mlir adds MASK (as MLIR writes an f32) to the scores of tokens that the
second argument leaves out, x.npy and mask.npy are 16 samples of 8 tokens,
nan.npy is the first two with a NaN in the second.
"""

import pathlib
import random
import struct
import sys

TOKENS, WIDTH, SAMPLES = 8, 16, 16


def write_array(path, kind, shape, values):
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape}, }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    letter = {"<f4": "f", "<i8": "q"}[kind]
    data = struct.pack(f"<{len(values)}{letter}", *values)
    magic = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header))
    path.write_bytes(magic + header.encode() + data)


def matrix(numbers, name):
    rows = ", ".join(
        "[" + ", ".join(f"{numbers.gauss(0, 0.4):.6f}" for _ in range(WIDTH)) + "]"
        for _ in range(WIDTH)
    )
    return f"  %w{name} = arith.constant dense<[{rows}]> : tensor<16x16xf32>"


PROJECT = """
  %{0}0 = linalg.matmul ins(%rows, %w{0} : tensor<16x16xf32>, tensor<16x16xf32>)
      outs(%start : tensor<16x16xf32>) -> tensor<16x16xf32> loc("{0}")
  %{0} = tensor.expand_shape %{0}0 [[0, 1], [2]] output_shape [2, 8, 16]
      : tensor<16x16xf32> into tensor<2x8x16xf32>"""

MODEL = """#all = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (b, i, 0)>
#key = affine_map<(b, i, j) -> (b, j)>
#two = affine_map<(b, j) -> (b, j)>
func.func @main(%x: tensor<2x8x16xf32>, %mask: tensor<2x8xi64>) -> tensor<2x8x16xf32> {{
  %zero = arith.constant 0.0 : f32
  %none = arith.constant 0 : i64
  %masked = arith.constant {mask} : f32
  %low = arith.constant 0xFF800000 : f32
  %quarter = arith.constant 0.25 : f32
{weights}
  %rows = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x8x16xf32> into tensor<16x16xf32>
  %e = tensor.empty() : tensor<16x16xf32>
  %start = linalg.fill ins(%zero : f32) outs(%e : tensor<16x16xf32>) -> tensor<16x16xf32>
{projections}
  %te = tensor.empty() : tensor<2x16x8xf32>
  %kt = linalg.transpose ins(%k : tensor<2x8x16xf32>) outs(%te : tensor<2x16x8xf32>) permutation = [0, 2, 1]
  %se = tensor.empty() : tensor<2x8x8xf32>
  %si = linalg.fill ins(%zero : f32) outs(%se : tensor<2x8x8xf32>) -> tensor<2x8x8xf32>
  %scores = linalg.batch_matmul ins(%q, %kt : tensor<2x8x16xf32>, tensor<2x16x8xf32>)
      outs(%si : tensor<2x8x8xf32>) -> tensor<2x8x8xf32> loc("scores")
  %be = tensor.empty() : tensor<2x8xf32>
  %bias = linalg.generic {{indexing_maps = [#two, #two], iterator_types = ["parallel", "parallel"]}}
      ins(%mask : tensor<2x8xi64>) outs(%be : tensor<2x8xf32>) {{
  ^bb0(%in: i64, %out: f32):
    %0 = arith.cmpi sgt, %in, %none : i64
    %1 = arith.select %0, %zero, %masked : f32
    linalg.yield %1 : f32
  }} -> tensor<2x8xf32>
  %biased = linalg.generic {{indexing_maps = [#all, #key, #all], iterator_types = ["parallel", "parallel", "parallel"]}}
      ins(%scores, %bias : tensor<2x8x8xf32>, tensor<2x8xf32>) outs(%se : tensor<2x8x8xf32>) {{
  ^bb0(%in: f32, %m: f32, %out: f32):
    %0 = arith.mulf %in, %quarter : f32
    %1 = arith.addf %0, %m : f32
    linalg.yield %1 : f32
  }} -> tensor<2x8x8xf32>
  %re = tensor.empty() : tensor<2x8x1xf32>
  %mi = linalg.fill ins(%low : f32) outs(%re : tensor<2x8x1xf32>) -> tensor<2x8x1xf32>
  %max = linalg.generic {{indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]}}
      ins(%biased : tensor<2x8x8xf32>) outs(%mi : tensor<2x8x1xf32>) {{
  ^bb0(%in: f32, %out: f32):
    %0 = arith.maximumf %in, %out : f32
    linalg.yield %0 : f32
  }} -> tensor<2x8x1xf32>
  %exp = linalg.generic {{indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]}}
      ins(%biased, %max : tensor<2x8x8xf32>, tensor<2x8x1xf32>) outs(%se : tensor<2x8x8xf32>) {{
  ^bb0(%in: f32, %m: f32, %out: f32):
    %0 = arith.subf %in, %m : f32
    %1 = math.exp %0 : f32
    linalg.yield %1 : f32
  }} -> tensor<2x8x8xf32>
  %ri = linalg.fill ins(%zero : f32) outs(%re : tensor<2x8x1xf32>) -> tensor<2x8x1xf32>
  %sum = linalg.generic {{indexing_maps = [#all, #row], iterator_types = ["parallel", "parallel", "reduction"]}}
      ins(%exp : tensor<2x8x8xf32>) outs(%ri : tensor<2x8x1xf32>) {{
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %in, %out : f32
    linalg.yield %0 : f32
  }} -> tensor<2x8x1xf32>
  %weights = linalg.generic {{indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel", "parallel"]}}
      ins(%exp, %sum : tensor<2x8x8xf32>, tensor<2x8x1xf32>) outs(%se : tensor<2x8x8xf32>) {{
  ^bb0(%in: f32, %m: f32, %out: f32):
    %0 = arith.divf %in, %m : f32
    linalg.yield %0 : f32
  }} -> tensor<2x8x8xf32> loc("softmax")
  %oe = tensor.empty() : tensor<2x8x16xf32>
  %oi = linalg.fill ins(%zero : f32) outs(%oe : tensor<2x8x16xf32>) -> tensor<2x8x16xf32>
  %y = linalg.batch_matmul ins(%weights, %v : tensor<2x8x8xf32>, tensor<2x8x16xf32>)
      outs(%oi : tensor<2x8x16xf32>) -> tensor<2x8x16xf32> loc("mixed")
  return %y : tensor<2x8x16xf32>
}}
"""


def main():
    folder, name, mask = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    numbers = random.Random(5)
    text = MODEL.format(
        mask=mask,
        weights="\n".join(matrix(numbers, letter) for letter in "qkv"),
        projections="".join(PROJECT.format(letter) for letter in "qkv"),
    )
    (folder / f"{name}.mlir").write_text(text)
    size = TOKENS * WIDTH
    values = [numbers.gauss(0, 1) for _ in range(SAMPLES * size)]
    kept = [3 + sample % (TOKENS - 2) for sample in range(SAMPLES)]
    mask = [int(token < count) for count in kept for token in range(TOKENS)]
    write_array(folder / "x.npy", "<f4", (SAMPLES, TOKENS, WIDTH), values)
    write_array(folder / "mask.npy", "<i8", (SAMPLES, TOKENS), mask)
    broken = values[: 2 * size]
    broken[size + 3] = float("nan")
    write_array(folder / "nan.npy", "<f4", (2, TOKENS, WIDTH), broken)
    write_array(folder / "nan-mask.npy", "<i8", (2, TOKENS), mask[: 2 * TOKENS])


main()
