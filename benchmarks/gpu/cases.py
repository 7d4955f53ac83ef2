"""What is timed on a GPU: models with an input file and a check of the result."""

import array
import random
import re

from decode.weights import Weights
from harness import report
from harness.case import Product
from harness.contest import Inexact, Missing
from harness.programs import WORK, newer, run, tool
from networks.models import Network

FOLDER = WORK / "gpu"


def rate_text(rate, unit):
    """In millions, or in more where there are more."""
    for power, letter in ((12, "T"), (9, "G")):
        if rate >= 10**power:
            return f"{report.number(rate / 10**power)} {letter}{unit}"
    return f"{report.number(rate / 1e6)} M{unit}"


class Subject:
    """A model, how it is compiled, and what its time is measured against."""

    options = ()

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

    def check(self, output):
        """Raises Inexact for a result that is wrong."""


class Gemm(Subject):
    """int8 times int8, requantized to int8 with bias and scale per channel."""

    options = ("--precision=fp32",)

    def __init__(self, m, k, n):
        self.product = Product("i8", m, k, n)
        super().__init__(self.product.name, f"int8 {self.product.label}")

    def prepare(self):
        self.product.write(self.folder)

    def check(self, output):
        error = self.product.worst_error(output, samples=64)
        if error:
            raise Inexact(f"off by {error:.3g}")

    def figures(self, seconds, arguments):
        rate = self.product.operations / seconds
        share = rate * 1e-12 / arguments.peak_tops
        return rate_text(rate, "OPS"), report.percent(share)


class WeightOnly(Subject):
    """Rows of floats times codes of 4 bits in blocks of 128."""

    options = ("--precision=fp32",)

    def __init__(self, rows, size):
        self.rows = rows
        self.weights = Weights(size, size, 4, 128)
        super().__init__(
            f"{self.weights.name}_{rows}", f"{rows} x {size} x {size}, {self.weights.label}"
        )

    def prepare(self):
        self.weights.write(FOLDER / self.weights.name)
        self.folder.mkdir(parents=True, exist_ok=True)
        if newer(self.model, [__file__]):
            return
        more = random.Random(self.name)
        values = array.array("f", self.weights.input)
        values.extend(more.gauss(0, 1) for _ in range((self.rows - 1) * len(values)))
        self.input.write_bytes(values.tobytes())
        text = self.weights.model()
        self.model.write_text(text.replace("tensor<1x", f"tensor<{self.rows}x"))

    def check(self, output):
        error = self.weights.worst_error(output)
        # One row becomes codes of 8 bits when it arrives.
        if error > (0.05 if self.rows == 1 else 1e-3):
            raise Inexact(f"off by {error:.3g}")

    def figures(self, seconds, arguments):
        rate = self.weights.byte_count / seconds
        share = rate * 1e-12 / arguments.peak_rate
        return rate_text(rate, "B/s"), report.percent(share)


class Images(Subject):
    """A network in int8."""

    def __init__(self, name, batch, image, classes):
        self.network = Network(name, batch, image, classes)
        super().__init__(self.network.case, self.network.label)
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

    def figures(self, seconds, arguments):
        rate = self.network.batch / seconds
        return f"{report.number(rate)} images/s", ""


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
