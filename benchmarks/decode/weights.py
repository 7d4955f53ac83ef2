"""Products of one row with weights that alone are quantized, as models.

The weights are codes already, random ones; so are their scales. The model holds
them as bytes, with quantx.dequantize behind them.
"""

import array
import math
import random
import struct

from harness.case import dense
from harness.programs import newer

# The second byte of scales between 2^-9 and 2^-8, four for each way to end.
HALF = bytes(0x18 | code & 3 for code in range(256))


class Weights:
    """depth x columns codes of `bits`, in blocks of `block`, or per channel
    with 0. Scales are in f16 for blocks and in f32 for channels."""

    def __init__(self, depth, columns, bits, block, asymmetric=False):
        self.depth, self.columns, self.bits = depth, columns, bits
        self.block, self.asymmetric = block, asymmetric
        kind = f"block{block}" if block else "channel"
        self.label = f"int{bits}, " + (f"blocks of {block}" if block else "per channel")
        if asymmetric:
            self.label += ", asymmetric"
        self.name = f"int{bits}_{kind}{'_asymmetric' if asymmetric else ''}_{depth}x{columns}"

    @property
    def groups(self):
        return self.depth // self.block if self.block else 1

    @property
    def byte_count(self):
        """Of codes, scales and zero points, as the library holds them."""
        scale = 2 if self.block else 4
        each = scale + (1 if self.asymmetric else 0)
        return self.depth * self.columns * self.bits // 8 + self.groups * self.columns * each

    def write(self, folder):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.draw()
        if not newer(folder / "model.mlir", [__file__]):
            (folder / "input.bin").write_bytes(self.input.tobytes())
            (folder / "model.mlir").write_text(self.model())

    def draw(self):
        source = random.Random(self.name)
        self.codes = source.randbytes(self.depth * self.columns * self.bits // 8)
        if self.bits == 8:
            self.codes = self.codes.replace(b"\x80", b"\x81")
        count = self.groups * self.columns
        if self.block:
            low, high = source.randbytes(count), source.randbytes(count).translate(HALF)
            self.scales = bytes(byte for pair in zip(low, high) for byte in pair)
        else:
            self.scales = array.array(
                "f", [source.uniform(0.002, 0.004) for _ in range(count)]
            ).tobytes()
        self.zero_points = bytes(count)
        if self.asymmetric:
            # Signed codes of four bits have zero points from -8 to 7.
            points = source.randbytes(count)
            self.zero_points = bytes((point & 15) - 8 & 255 for point in points)
        self.input = array.array(
            "f", [source.gauss(0, 1) for _ in range(self.depth)]
        )

    def model(self):
        k, n = self.depth, self.columns
        packed = " packed" if self.bits < 8 else ""
        stored = f"tensor<{k}x{n * self.bits // 8}xi8>"
        shape = f"{self.groups}x{n}" if self.block else f"{n}"
        scale = f"tensor<{shape}x{'f16' if self.block else 'f32'}>"
        points = f"tensor<{shape}xi32>"
        if self.asymmetric:
            signed = array.array("b", self.zero_points)
            text = dense(array.array("i", signed).tobytes())
        else:
            text = "dense<0>"
        axis = f"axis = 0 : i64, block_size = {self.block} : i64" if self.block else "axis = 1 : i64"
        return f"""func.func @main(%x: tensor<1x{k}xf32>) -> tensor<1x{n}xf32> {{
  %w = arith.constant {dense(self.codes)} : {stored}
  %s = arith.constant {dense(self.scales)} : {scale}
  %z = arith.constant {text} : {points}
  %d = quantx.dequantize %w scale(%s : {scale}) zero_point(%z : {points})
      {{storage = #quantx.storage<i{self.bits}{packed}>, {axis}}} : {stored} -> tensor<{k}x{n}xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x{n}xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x{n}xf32>) -> tensor<1x{n}xf32>
  %y = linalg.matmul ins(%x, %d : tensor<1x{k}xf32>, tensor<{k}x{n}xf32>)
      outs(%i : tensor<1x{n}xf32>) -> tensor<1x{n}xf32>
  return %y : tensor<1x{n}xf32>
}}
"""

    def code(self, k, n):
        index = k * self.columns + n
        if self.bits == 8:
            return (self.codes[index] ^ 128) - 128
        nibble = self.codes[index // 2] >> 4 * (index % 2) & 15
        return (nibble ^ 8) - 8

    def worst_error(self, output, samples=32):
        """Of some columns, in units of the sum's expected size."""
        pick = random.Random(self.name + " samples")
        worst = 0.0
        for _ in range(samples):
            n = pick.randrange(self.columns)
            total = size = 0.0
            for k in range(self.depth):
                at = (k // self.block if self.block else 0) * self.columns + n
                kind, width = ("<e", 2) if self.block else ("<f", 4)
                scale = struct.unpack_from(kind, self.scales, width * at)[0]
                point = (self.zero_points[at] ^ 128) - 128
                term = self.input[k] * (self.code(k, n) - point) * scale
                total += term
                size += term * term
            got = struct.unpack_from("<f", output, 4 * n)[0]
            worst = max(worst, abs(got - total) / math.sqrt(size))
        return worst
