"""Writes the sentence encoder of examples/minilm as ONNX for the peers. Run by
the interpreter that QUANTX_TORCH_PYTHON names.

  export_onnx.py MODEL.onnx LENGTH
"""

import pathlib
import sys

import torch

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "examples" / "minilm"))
from model import SentenceEncoder


def main():
    path, length = sys.argv[1], int(sys.argv[2])
    ids = torch.full((1, length), 2000)
    torch.onnx.export(
        SentenceEncoder(),
        (ids, torch.ones_like(ids)),
        path,
        input_names=["ids", "mask"],
        output_names=["embedding"],
        dynamo=False,
        opset_version=17,
    )


if __name__ == "__main__":
    with torch.no_grad():
        main()
