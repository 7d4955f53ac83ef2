"""A competitor (see contest.py): products of case.py in ONNX Runtime, OpenVINO
or IREE. Run by the interpreter that has them.

  layer_peers.py onnxruntime|openvino|iree NAME=FOLDER...

The ONNX models are quantized in the way that these tools do it, with u8
activations; IREE takes the integers that quantx computes, as linalg ops.
"""

import pathlib
import sys

import competitor
import engines

try:
    import numpy
    import onnx_models
except ImportError as reason:
    competitor.absent(f"not installed ({reason})")


def to_bf16(values):
    """Bytes of the nearest bf16, halves to even."""
    bits = numpy.ascontiguousarray(values, numpy.float32).view(numpy.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(numpy.uint16).tobytes()


def prepare(name, load, folder):
    facts = onnx_models.read_facts(folder)
    kind = facts["type"]
    if name == "iree":
        if kind == "bf16":
            raise ValueError("NumPy has no bf16 to hand over")
        data = onnx_models.read_input(folder, facts, signed=True)
        run, result = load(folder / "linalg.mlir", [data])
        return run, lambda: result()[0].tobytes()
    if name == "onnxruntime" and kind == "bf16":
        raise ValueError("no bf16 product on CPUs")
    model = onnx_models.write_model(folder, facts)
    data = onnx_models.read_input(folder, facts, signed=False)
    run, result = load(model, [data], precision="bf16" if kind == "bf16" else "f32")
    if kind == "i8":
        return run, lambda: (result()[0] ^ 0x80).tobytes()
    if kind == "bf16":
        return run, lambda: to_bf16(result()[0])
    return run, lambda: result()[0].tobytes()


def empty_run(name, load):
    work = pathlib.Path(sys.argv[2].split("=", 1)[1])
    model = onnx_models.write_empty(work, iree=name == "iree")
    return load(model, [numpy.zeros(1, numpy.float32)])[0]


def main():
    name = sys.argv[1]
    load = engines.open_engine(name)
    cases, absent = {}, {}
    for word in sys.argv[2:]:
        case, folder = word.split("=", 1)
        try:
            cases[case] = prepare(name, load, pathlib.Path(folder))
        except Exception as reason:  # this peer lacks this case; others go on
            absent[case] = " ".join(str(reason).split())[:200]
    empty = empty_run(name, load)
    competitor.compete(cases, empty, absent=absent, version=engines.version(name))


main()
