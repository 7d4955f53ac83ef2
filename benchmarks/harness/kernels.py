"""Competitors of single layers: quantx on a leaf, oneDNN on the same
instruction set, and peers that read ONNX or MLIR, which choose for themselves."""

import os

from harness import machine
from harness.contest import Competitor, Inexact, Missing
from harness.programs import BENCHMARKS, WORK, compile_cpp, compile_model, newer, run, tool


def write_cases(cases, group):
    for case in cases:
        case.write(WORK / group / case.name)


def quantx(cases, leaf, missing):
    """Hides from the compiler what is better than the leaf. The cases are as
    they are to be: nothing is quantized."""
    hidden = machine.LEAVES[leaf][0] if leaf in machine.LEAVES else ""
    options = ["--precision=fp32"] + ([f"--target-features={hidden}"] if hidden else [])
    words = []
    for case in cases:
        library = case.folder / f"quantx-{leaf}.so"
        try:
            compile_model(case.folder / "model.mlir", library, *options)
        except Missing as reason:
            missing[f"quantx, {leaf}, {case.name}"] = str(reason)
            continue
        source = case.folder / "input.bin"
        words.append(f"{case.name}={library},{source},{case.output_bytes}")
    return Competitor("quantx", [compile_cpp("harness/quantx.cpp"), *words])


def onednn(cases, leaf, missing):
    try:
        program = compile_cpp("harness/onednn.cpp", ["dnnl"])
    except Missing as reason:
        missing["oneDNN"] = f"not installed ({reason})"
        return None
    words = [f"{case.name}={case.folder}" for case in cases]
    limit = machine.LEAVES[leaf][1] if leaf in machine.LEAVES else "ALL"
    return Competitor("oneDNN", [program, *words], {"ONEDNN_MAX_CPU_ISA": limit})


PEERS = {"openvino": "OpenVINO", "onnxruntime": "ONNX Runtime", "iree": "IREE"}


def python_peers(cases, missing):
    """In the interpreter that QUANTX_PEER_PYTHON names."""
    python = os.environ.get("QUANTX_PEER_PYTHON")
    if not python:
        missing |= {
            name: "not installed (QUANTX_PEER_PYTHON is not set)"
            for name in PEERS.values()
        }
        return []
    for case in cases:
        linalg = case.folder / "linalg.mlir"
        # A peer's input stays as it is when quantx changes.
        if not newer(linalg, [case.folder / "model.mlir"]):
            command = [tool("quant-compile"), case.folder / "model.mlir", "--quiet"]
            run(command + ["--precision=fp32", "--emit=linalg", "-o", linalg])
    words = [f"{case.name}={case.folder}" for case in cases]
    script = BENCHMARKS / "harness" / "layer_peers.py"
    return [
        Competitor(name, [python, script, peer, *words])
        for peer, name in PEERS.items()
    ]


def checker(cases):
    """Compares the outputs with exact sums. quantx has every code right; a
    peer that requantizes in floating point may round a tie the other way."""
    by_name = {case.name: case for case in cases}

    def check(competitor, name):
        case = by_name[name]
        path = WORK / "result.bin"
        competitor.ask("result", name, path)
        output = path.read_bytes()
        if len(output) != case.output_bytes:
            raise Missing(f"gives {len(output)} bytes, not {case.output_bytes}")
        error = case.worst_error(output)
        if case.kind == "i8":
            bound = 0 if competitor.name.startswith("quantx") else 1
        else:
            bound = 1e-5 if case.kind == "f32" else 1e-2
        if error > bound:
            words = f"wrong result: off by {error:.3g}, allowed {bound}"
            raise (Missing if competitor.name == "quantx" else Inexact)(words)

    return check
