"""A competitor (see contest.py): the encoder in ONNX Runtime or OpenVINO. Run by
the interpreter that has them.

  encoder_peers.py ENGINE MODEL PRECISION FOLDER [EMBEDDINGS.npy]

Times the first evaluation text of FOLDER. With a fourth argument it writes the
embeddings of all of them instead.
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
    engine, model, precision, folder, *output = sys.argv[1:]
    load = engines.open_engine(engine)
    folder = pathlib.Path(folder)
    texts = [numpy.load(folder / f"eval_{name}.npy") for name in ("ids", "mask")]
    data = [text[:1].copy() for text in texts]
    try:
        run, outputs = load(pathlib.Path(model), data, precision=precision)
    except Exception as reason:  # whatever the peer throws
        competitor.absent(" ".join(str(reason).split())[:200])
    if output:
        embeddings = []
        for text in zip(*texts):
            for place, values in zip(data, text):
                place[0] = values
            run()
            embeddings.append(outputs()[0].astype(numpy.float32).copy())
        numpy.save(output[0], numpy.concatenate(embeddings))
        return
    empty = onnx_models.write_empty(pathlib.Path(model).parent)
    nothing = load(empty, [numpy.zeros(1, numpy.float32)])[0]
    competitor.compete(
        {"encoder": (run, lambda: outputs()[0].astype(numpy.float32).tobytes())},
        nothing,
        version=engines.version(engine),
    )


main()
