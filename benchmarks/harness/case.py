"""One product or convolution as files that every competitor reads.

A folder holds input.bin, weights.bin, bias.bin and scales.bin (numbers as they
lie in memory), case.txt (for C++ programs), and model.mlir (for quantx). All of
them stand for

    y = saturate(round((sum (x - zx) * w + b) * scale[n]) + zy)      int8
    y = sum x * w + b                                                f32, bf16

with x and y in i8, per-channel scales, and inputs NHWC. The random bytes depend
on nothing but the case.
"""

import array
import math
import pathlib
import random
import struct

from harness.programs import newer

FILES = ("input", "weights", "bias", "scales")
SOURCES = ("case.py", "convolution.py")
ELEMENT_BYTES = {"i8": 1, "bf16": 2, "f32": 4}


def fixed_point(scale):
    """Multiplier in [2^30, 2^31) and shift, as docs/numerics.md has them."""
    mantissa, exponent = math.frexp(scale)
    multiplier = int(mantissa * 2**31 + 0.5)
    if multiplier == 2**31:
        multiplier, exponent = 2**30, exponent + 1
    return multiplier, exponent


def requantize(accumulator, multiplier, shift, zero_point):
    bits = 31 - shift
    rounded = (accumulator * multiplier + (1 << (bits - 1))) >> bits
    return max(-128, min(127, rounded + zero_point))


def float_bytes(codes, kind):
    """(code - 128) / 128 for each byte, which bf16 holds exactly."""
    cut = 2 if kind == "bf16" else 0
    words = [struct.pack("<f", (code - 128) / 128)[cut:] for code in range(256)]
    return b"".join([words[code] for code in codes])


def read_float(data, index, kind):
    if kind == "f32":
        return struct.unpack_from("<f", data, 4 * index)[0]
    return struct.unpack("<f", b"\0\0" + data[2 * index : 2 * index + 2])[0]


def signed(byte):
    return byte - 256 if byte > 127 else byte


class Case:
    """What products and convolutions have in common. A subclass says how many
    inputs, weights and outputs there are and how a sum is made of them."""

    kind = "i8"
    input_zero_point = 0
    output_zero_point = 3

    def make_data(self):
        random_bytes = random.Random(self.name).randbytes
        codes = random_bytes(self.input_count)
        # Weights are in -127..127, as every quantizer makes them.
        weights = random_bytes(self.weight_count).replace(b"\x80", b"\x81")
        n = self.channels
        draw = random.Random(self.name + " channels")
        if self.kind == "i8":
            spread = 40 / (math.sqrt(self.depth) * 74 * 73)
            scales = [spread * (0.5 + draw.random()) for _ in range(n)]
            self.scales = array.array("f", scales)
            self.bias = array.array("i", [draw.randint(-9999, 9999) for _ in range(n)])
            self.input, self.weights = codes, weights
        else:
            self.scales = array.array("f", [1.0] * n)
            self.bias = array.array("f", [draw.randint(-64, 64) / 32 for _ in range(n)])
            self.input = float_bytes(codes, self.kind)
            self.weights = float_bytes(weights, self.kind)

    def write(self, folder):
        """Once: the data depends on nothing but the case and these sources."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        sources = [pathlib.Path(__file__).parent / name for name in SOURCES]
        # The model comes last, so it stands for all.
        if newer(folder / "model.mlir", sources):
            self.read()
            return
        self.make_data()
        for name in FILES:
            (folder / f"{name}.bin").write_bytes(bytes(getattr(self, name)))
        (folder / "case.txt").write_text(self.text())
        (folder / "model.mlir").write_text(self.model())

    def read(self):
        for name in FILES:
            setattr(self, name, (self.folder / f"{name}.bin").read_bytes())
        self.scales = array.array("f", self.scales)
        self.bias = array.array("i" if self.kind == "i8" else "f", self.bias)

    def text(self):
        facts = {
            "type": self.kind,
            "input_zero_point": self.input_zero_point,
            "output_zero_point": self.output_zero_point,
            **self.facts(),
        }
        return "".join(f"{key} {value}\n" for key, value in facts.items())

    @property
    def output_bytes(self):
        return self.output_count * ELEMENT_BYTES[self.kind]

    def folded_bias(self):
        """The bias with -zx * (sum of weights), as the integer stage folds it."""
        if self.kind != "i8" or not self.input_zero_point:
            return self.bias
        sums = self.weight_sums()
        zero = self.input_zero_point
        return array.array("i", [b - zero * s for b, s in zip(self.bias, sums)])

    def constants(self):
        """The definitions that end the model's preamble."""
        n = self.channels
        element = "i32" if self.kind == "i8" else "f32"
        lines = [
            f"  %w = arith.constant {dense(self.weights)} : {self.weight_type}",
            f"  %b = arith.constant {dense(self.folded_bias().tobytes())}"
            f" : tensor<{n}x{element}>",
        ]
        if self.kind == "i8":
            pairs = [fixed_point(scale) for scale in self.scales]
            for name, values in zip("ms", zip(*pairs)):
                data = array.array("i", values).tobytes()
                lines.append(
                    f"  %{name} = arith.constant {dense(data)} : tensor<{n}xi32>"
                )
            lines.append(f"  %z = arith.constant {self.output_zero_point} : i32")
        return "\n".join(lines)

    def ending(self, shape, axis):
        """From the sums %a to the result."""
        if self.kind == "i8":
            n = self.channels
            return (
                f"  %q = quantx.requantize %a multiplier(%m : tensor<{n}xi32>)\n"
                f"      shift(%s : tensor<{n}xi32>) zero_point(%z : i32)\n"
                f"      {{storage = #quantx.storage<i8>, axis = {axis} : i64}}\n"
                f"      : tensor<{shape}xi32> -> tensor<{shape}xi8>\n"
                f"  return %q : tensor<{shape}xi8>\n}}\n"
            )
        if self.kind == "bf16":
            return (
                f"  %q = arith.truncf %a : tensor<{shape}xf32> to tensor<{shape}xbf16>\n"
                f"  return %q : tensor<{shape}xbf16>\n}}\n"
            )
        return f"  return %a : tensor<{shape}xf32>\n}}\n"

    def worst_error(self, output, samples=256):
        """Compares some outputs with exact sums; the largest difference, in
        codes or relative to the size of the sums."""
        pick = random.Random(self.name + " samples")
        worst = 0.0
        for _ in range(samples):
            index = pick.randrange(self.output_count)
            total = self.exact_sum(index)
            channel = index % self.channels
            if self.kind == "i8":
                total += self.bias[channel]
                pair = fixed_point(self.scales[channel])
                wanted = requantize(total, *pair, self.output_zero_point)
                worst = max(worst, abs(signed(output[index]) - wanted))
            else:
                wanted = total + self.bias[channel]
                got = read_float(output, index, self.kind)
                worst = max(worst, abs(got - wanted) / math.sqrt(self.depth))
        return worst


def dense(data):
    return f'dense<"0x{data.hex().upper()}">'


class Product(Case):
    """M x K times a constant K x N."""

    def __init__(self, kind, m, k, n):
        self.kind = kind
        self.m, self.k, self.n = m, k, n
        self.name = f"{kind}_{m}x{k}x{n}"
        self.label = f"{m} x {k} x {n}"
        self.channels, self.depth = n, k
        self.input_count, self.weight_count = m * k, k * n
        self.output_count = m * n
        self.operations = 2 * m * k * n
        self.input_zero_point = -7 if kind == "i8" else 0
        self.weight_type = f"tensor<{k}x{n}x{kind}>"

    def facts(self):
        return {"op": "product", "m": self.m, "k": self.k, "n": self.n}

    def weight_sums(self):
        sums = [0] * self.n
        weights = array.array("b", self.weights)
        for row in range(self.k):
            part = weights[row * self.n : (row + 1) * self.n]
            sums = [a + b for a, b in zip(sums, part)]
        return sums

    def exact_sum(self, index):
        row, column = divmod(index, self.n)
        if self.kind == "i8":
            xs = array.array("b", self.input[row * self.k : (row + 1) * self.k])
            ws = array.array("b", self.weights[column :: self.n])
            return sum((x - self.input_zero_point) * w for x, w in zip(xs, ws))
        return sum(
            read_float(self.input, row * self.k + i, self.kind)
            * read_float(self.weights, i * self.n + column, self.kind)
            for i in range(self.k)
        )

    def model(self):
        m, k, n = self.m, self.k, self.n
        x = f"tensor<{m}x{k}x{self.kind}>"
        element = "i32" if self.kind == "i8" else "f32"
        sums = f"tensor<{m}x{n}x{element}>"
        return (
            f"func.func @main(%x: {x}) -> tensor<{m}x{n}x{self.kind}> {{\n"
            f"{self.constants()}\n"
            f"  %e = tensor.empty() : {sums}\n"
            f"  %i = linalg.broadcast ins(%b : tensor<{n}x{element}>)"
            f" outs(%e : {sums}) dimensions = [0]\n"
            f"  %a = linalg.matmul ins(%x, %w : {x}, {self.weight_type})\n"
            f"      outs(%i : {sums}) -> {sums}\n" + self.ending(f"{m}x{n}", 1)
        )
