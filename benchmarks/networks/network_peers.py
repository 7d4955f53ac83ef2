"""A competitor (see contest.py): a whole network in ONNX Runtime, OpenVINO or
IREE. Run by the interpreter that has them.

  network_peers.py ENGINE NAME MODEL PRECISION INPUT.bin SHAPE
"""

import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "harness"))
import competitor
import engines

try:
    import numpy
    import onnx_models
except ImportError as reason:
    competitor.absent(f"not installed ({reason})")


def main():
    engine, name, model, precision, source, shape = sys.argv[1:]
    load = engines.open_engine(engine)
    folder = pathlib.Path(model).parent
    size = [int(part) for part in shape.split("x")]
    data = numpy.fromfile(source, numpy.float32).reshape(size)
    empty = onnx_models.write_empty(folder, iree=engine == "iree")
    nothing = load(empty, [numpy.zeros(1, numpy.float32)])[0]
    try:
        run, outputs = load(pathlib.Path(model), [data], precision=precision)
    except Exception as reason:  # whatever the peer throws
        competitor.absent(" ".join(str(reason).split())[:200])
    competitor.compete(
        {name: (run, lambda: outputs()[0].tobytes())},
        nothing,
        version=engines.version(engine),
    )


main()
