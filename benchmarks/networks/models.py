"""The networks as files: exported, quantized by each tool, compiled."""

import array
import json
import os
import random
import re
import struct
import time

from harness.contest import Competitor, Missing, threads_environment
from harness.programs import BENCHMARKS, WORK, compile_cpp, newer, run, tool

HERE = BENCHMARKS / "networks"
DEMO = BENCHMARKS.parent / "examples" / "fashion-mnist" / "model.mlir"
PRECISION = {"i8": [], "f32": ["--precision=fp32"], "bf16": ["--precision=bf16"]}
# What the peers run for each type: name, engine, form of the model, precision.
PEERS = {
    "i8": [
        ("ONNX Runtime", "onnxruntime", "qdq", "f32"),
        ("OpenVINO (NNCF)", "openvino", "nncf", "f32"),
        ("OpenVINO (QDQ)", "openvino", "qdq", "f32"),
        ("IREE", "iree", "linalg", "f32"),
    ],
    "f32": [
        ("ONNX Runtime", "onnxruntime", "float", "f32"),
        ("OpenVINO", "openvino", "float", "f32"),
        ("IREE", "iree", "linalg", "f32"),
    ],
    "bf16": [("OpenVINO", "openvino", "float", "bf16")],
}


class Network:
    def __init__(self, name, batch, image, classes):
        self.name, self.batch, self.image, self.classes = name, batch, image, classes
        self.case = f"{name}-{batch}"
        self.label = f"{name}, batch {batch}"
        self.folder = WORK / "networks" / name
        self.suffix = f"-{batch}" if batch > 1 else ""
        self.onnx = self.folder / f"model{self.suffix}.onnx"
        self.mlir = DEMO if name == "fashion-mnist" else self.folder / "model.mlir"
        self.data = self.folder / f"data-{batch}.npy"
        self.input = self.folder / f"input-{batch}.bin"

    def prepare(self, missing):
        """What does not depend on quantx; done once."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.write_noise()
        try:
            self.export()
            self.quantize_for_peers()
        except Missing as reason:
            missing[f"models of {self.case}"] = str(reason)

    def is_prepared(self):
        return newer(self.onnx, []) and newer(self.mlir, [])

    def write_noise(self):
        """Times do not depend on the values: noise stands in for images."""
        count = max(8, self.batch)
        shape = (count, *self.image)
        if newer(self.data, []) and newer(self.input, []):
            return
        size = self.image[0] * self.image[1] * self.image[2]
        gauss = random.Random(0).gauss
        values = array.array("f", (gauss(0, 1) for _ in range(count * size))).tobytes()
        header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}"
        header += " " * (63 - (10 + len(header)) % 64) + "\n"
        magic = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header))
        self.data.write_bytes(magic + header.encode() + values)
        self.input.write_bytes(values[: self.batch * size * 4])

    def export(self):
        if self.is_prepared():
            return
        python = os.environ.get("QUANTX_TORCH_PYTHON")
        if not python:
            raise Missing("not exported (QUANTX_TORCH_PYTHON is not set)")
        run([python, HERE / "export.py", self.folder, self.name])

    def quantize_for_peers(self, again=False):
        """Seconds by tool."""
        log = self.folder / f"quantize-{self.batch}.json"
        if again or not newer(log, [self.onnx]):
            python = os.environ.get("QUANTX_PEER_PYTHON")
            if not python:
                raise Missing("not quantized (QUANTX_PEER_PYTHON is not set)")
            script = HERE / "quantize_peers.py"
            text = run([python, script, self.onnx, self.data, self.batch])
            log.write_text(text.splitlines()[-1])
        return json.loads(log.read_text())

    def compile(self, kind, emit="shared", again=False, threads=1):
        """The file and what its report says: seconds and operations."""
        suffix = ".so" if emit == "shared" else ".mlir"
        shared = f"-{threads}-threads" if threads > 1 else ""
        output = self.folder / f"quantx-{kind}{self.suffix}{shared}{suffix}"
        log = output.with_suffix(f".{emit}.json")
        # A peer's input stays as it is when quantx changes.
        sources = [self.mlir] + ([tool("quant-compile")] if emit == "shared" else [])
        if again or not (self.mlir.exists() and newer(log, sources)):
            if not self.mlir.exists():
                raise Missing(f"{self.mlir.name} is not exported")
            batch = [f"--batch={self.batch}"] if self.batch > 1 else []
            data = [f"--data={self.data}"] if kind == "i8" else []
            command = [tool("quant-compile"), self.mlir, f"--emit={emit}", "-o", output]
            command += ["--report-samples=0", *batch, *data, *PRECISION[kind]]
            command += [f"--threads={threads}"] if threads > 1 else []
            start = time.perf_counter()
            text = run(command)
            facts = {"seconds": round(time.perf_counter() - start, 2)}
            macs = re.search(r"of (\d+) MACs", text)
            facts["operations"] = 2 * int(macs[1]) if macs else None
            log.write_text(json.dumps(facts))
        return output, json.loads(log.read_text())

    def operations(self):
        """A product and its addition are two; as the integer form's report
        counts them."""
        try:
            return self.compile("i8")[1]["operations"]
        except Missing:
            return None

    def competitors(self, kind, missing, threads=1):
        """quantx first, then the peers; each with so many threads."""
        result = []
        environment = threads_environment(threads)
        try:
            library, _ = self.compile(kind, threads=threads)
            size = 4 * self.batch * self.classes
            word = f"{self.case}={library},{self.input},{size}"
            command = [compile_cpp("harness/quantx.cpp"), word]
            result.append(Competitor("quantx", command, environment))
        except Missing as reason:
            missing[f"quantx, {kind}, {self.case}"] = str(reason)
        python = os.environ.get("QUANTX_PEER_PYTHON")
        shape = "x".join(str(d) for d in (self.batch, *self.image))
        for name, engine, form, precision in PEERS[kind]:
            if not python:
                missing[name] = "not installed (QUANTX_PEER_PYTHON is not set)"
                continue
            try:
                model = self.peer_model(form, kind)
            except Missing as reason:
                missing[f"{name}, {kind}, {self.case}"] = str(reason)
                continue
            script = [python, HERE / "network_peers.py", engine, self.case]
            command = script + [model, precision, self.input, shape]
            result.append(Competitor(name, command, environment))
        return result

    def peer_model(self, form, kind):
        if form == "linalg":
            return self.compile(kind, emit="linalg")[0]
        endings = {"float": ".onnx", "qdq": "-qdq.onnx", "nncf": "-nncf.xml"}
        path = self.onnx.with_name(self.onnx.stem + endings[form])
        if not path.exists():
            raise Missing(f"{path.name} was not made")
        return path


NETWORKS = [
    Network("fashion-mnist", 1, (1, 28, 28), 10),
    Network("fashion-mnist", 64, (1, 28, 28), 10),
    Network("resnet18", 1, (3, 224, 224), 1000),
    Network("resnet50", 1, (3, 224, 224), 1000),
    Network("mobilenet_v2", 1, (3, 224, 224), 1000),
]
# Torchvision's structures with layers that the five above lack.
MORE = [
    Network(name, 1, (3, 224, 224), 1000)
    for name in (
        "squeezenet1_1",
        "shufflenet_v2_x1_0",
        "mobilenet_v3_large",
        "efficientnet_b0",
        "regnet_y_400mf",
        "resnext50_32x4d",
        "densenet121",
        "convnext_tiny",
    )
]
