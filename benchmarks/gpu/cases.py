"""What is timed on a GPU: models with an input file and what to expect of them.

Weights and inputs repeat after 256 columns or rows, so that a folder that is
carried to another machine compresses well; a GPU does not notice.
"""

import array
import math
import random
import re
import struct

from decode.weights import Weights
from harness.case import Product, fixed_point, requantize
from harness.contest import Missing
from harness.programs import WORK, newer, run, tool
from networks.models import Network

FOLDER = WORK / "gpu"
PERIOD = 256
# More than any cache holds, of models that are worth it.
COLD_BYTES, MOST_COPIES = 256 << 20, 8


def repeat_rows(data, rows, width):
    """`rows` rows of `width` bytes, made of the first ones."""
    period = data[: min(PERIOD, rows) * width]
    return (period * (rows // PERIOD + 1))[: rows * width]


def repeat_columns(data, rows, width, period):
    """The same along each row, after `period` bytes."""
    if width <= period:
        return data
    times = width // period + 1
    return b"".join(
        (data[row * width : row * width + period] * times)[:width] for row in range(rows)
    )


class Subject:
    """A model, how it is compiled, and what its time is measured against.

    `amount` is what a run computes or moves, in `unit`; `shape` is that of an
    int8 product, which cuBLASLt multiplies, too. A check is a list of places in
    the result, in elements of a type of struct, with what is wanted there and
    how large a difference would be 1."""

    options = ()
    shape = None
    copies = 1

    def __init__(self, name, label):
        self.name, self.label = name, label
        self.folder = FOLDER / name
        self.model, self.input = self.folder / "model.mlir", self.folder / "input.bin"

    def compile(self, target, emit):
        """`quant-compile --emit=program` or ptx; made again when it is older."""
        suffix = {"program": "qxgpu", "ptx": "ptx"}[emit]
        output = self.folder / f"{target}.{suffix}"
        compiler = tool("quant-compile")
        if not compiler.exists():
            raise Missing(f"{compiler} is not built")
        if not newer(output, [self.model, compiler]):
            run(
                [compiler, self.model, f"--target={target}", f"--emit={emit}"]
                + ["--quiet", "-o", output, *self.options]
            )
        return output

    def expect(self):
        return []

    def facts(self):
        """What a folder that is ready to run says of it."""
        return {
            "name": self.name,
            "label": self.label,
            "unit": self.unit,
            "amount": self.amount,
            "shape": self.shape,
            "copies": self.copies,
            "element": self.element,
            "expected": self.expect(),
        }


class RepeatedProduct(Product):
    def make_data(self):
        super().make_data()
        self.input = repeat_rows(self.input, self.m, self.k)
        self.weights = repeat_columns(self.weights, self.k, self.n, PERIOD)


class Gemm(Subject):
    """int8 times int8, requantized to int8 with bias and scale per channel."""

    options = ("--precision=fp32",)
    unit, element = "OPS", "b"

    def __init__(self, m, k, n):
        self.product = RepeatedProduct("i8", m, k, n)
        super().__init__(self.product.name, f"int8 {self.product.label}")
        self.amount, self.shape = self.product.operations, [m, k, n]

    def prepare(self):
        self.product.write(self.folder)

    def expect(self, samples=64):
        product, pick, wanted = self.product, random.Random(self.name), []
        for _ in range(samples):
            index = pick.randrange(product.output_count)
            channel = index % product.channels
            total = product.exact_sum(index) + product.bias[channel]
            pair = fixed_point(product.scales[channel])
            code = requantize(total, *pair, product.output_zero_point)
            wanted.append([index, code, 1.0])
        return wanted


class WeightOnly(Subject):
    """Rows of floats times codes of 4 bits in blocks of 128; rows are quantized
    when they arrive, or multiplied as they are."""

    unit, element = "B/s", "f"

    def __init__(self, rows, size, activations="int8"):
        self.rows, self.size, self.activations = rows, size, activations
        self.weights = Weights(size, size, 4, 128)
        name = f"{self.weights.name}_{rows}_{activations}"
        label = f"{rows} x {size} x {size}, {self.weights.label}, {activations} activations"
        super().__init__(name, label)
        self.options = ("--precision=fp32", f"--weight-only-activations={activations}")
        self.amount = self.weights.byte_count
        self.copies = min(MOST_COPIES, -(-COLD_BYTES // self.amount))

    def prepare(self):
        weights, size = self.weights, self.size
        weights.draw()
        weights.codes = repeat_columns(weights.codes, size, size // 2, PERIOD // 2)
        weights.scales = repeat_columns(weights.scales, weights.groups, 2 * size, 2 * PERIOD)
        more = random.Random(self.name)
        self.values = array.array("f", weights.input)
        self.values.extend(more.gauss(0, 1) for _ in range((self.rows - 1) * size))
        if newer(self.model, [__file__]):
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        self.input.write_bytes(self.values.tobytes())
        self.model.write_text(weights.model().replace("tensor<1x", f"tensor<{self.rows}x"))

    def expect(self, samples=32):
        """A difference counts in units of what rounding the rows to 8 bits may
        cost, or of what sums of floats may."""
        weights, size, pick, wanted = self.weights, self.size, random.Random(self.name), []
        allowed = 0.05 if self.activations == "int8" else 1e-3
        for _ in range(samples):
            row, n = pick.randrange(self.rows), pick.randrange(size)
            total = square = 0.0
            for k in range(size):
                place = k // weights.block * size + n
                scale = struct.unpack_from("<e", weights.scales, 2 * place)[0]
                term = self.values[row * size + k] * weights.code(k, n) * scale
                total += term
                square += term * term
            wanted.append([row * size + n, total, allowed * math.sqrt(square)])
        return wanted


class Images(Subject):
    """A network in int8."""

    unit, element = "images/s", "f"

    def __init__(self, name, batch, image, classes):
        self.network = Network(name, batch, image, classes)
        super().__init__(self.network.case, self.network.label)
        self.amount = batch
        self.model, self.input = self.network.mlir, self.network.input
        self.options = (f"--data={self.network.data}", f"--batch={batch}")

    def prepare(self):
        missing = {}
        self.folder.mkdir(parents=True, exist_ok=True)
        self.network.folder.mkdir(parents=True, exist_ok=True)
        self.network.write_noise()
        if not self.model.exists():
            self.network.prepare(missing)
        if not self.model.exists():
            raise Missing("; ".join(missing.values()) or "it is not exported")


def read_ptxas(log):
    """Rows of kernel, registers, spilled bytes and shared memory."""
    rows = []
    for part in log.split("Compiling entry function")[1:]:
        name = re.search(r"'(\S+)'", part)[1]
        stores = int(re.search(r"(\d+) bytes spill stores", part)[1])
        loads = int(re.search(r"(\d+) bytes spill loads", part)[1])
        registers = int(re.search(r"Used (\d+) registers", part)[1])
        shared = re.search(r"(\d+) bytes smem", part)
        rows.append((name, registers, stores + loads, int(shared[1]) if shared else 0))
    return rows
