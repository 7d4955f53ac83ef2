"""Command line: exports a model that a Python file builds.

    python -m quantx_export net.py:make_model --input 1x3x224x224 -o net.mlir
"""

import argparse
import importlib.util
import os
import re
import sys

import torch

from . import ExportError, export

_TYPES = {"f32": torch.float32, "f16": torch.float16, "bf16": torch.bfloat16,
          "i64": torch.int64, "i32": torch.int32}


def _parse_input(text):
    """A zero tensor for `1x3x224x224` or `1x128xi64`."""
    match = re.fullmatch(r"(\d+(?:x\d+)*)(?:x([a-z]\w+))?", text)
    if not match or (match[2] or "f32") not in _TYPES:
        raise argparse.ArgumentTypeError(
            f"'{text}' is not a shape such as 1x3x224x224 or 1x128xi64")
    shape = [int(size) for size in match[1].split("x")]
    return torch.zeros(shape, dtype=_TYPES[match[2] or "f32"])


def _load(spec, weights):
    """The model that `file.py:function` returns, in evaluation mode."""
    path, _, function = spec.rpartition(":")
    if not path:
        raise ExportError(f"'{spec}' is not of the form file.py:function")
    if not os.path.isfile(path):
        raise ExportError(f"no such file: {path}")
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    module_spec = importlib.util.spec_from_file_location("exported", path)
    module = importlib.util.module_from_spec(module_spec)
    module_spec.loader.exec_module(module)
    if not hasattr(module, function):
        raise ExportError(f"{path} defines no '{function}'")
    model = getattr(module, function)()
    if weights:
        model.load_state_dict(torch.load(weights, weights_only=True))
    return model.eval()


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="quantx_export", description=__doc__)
    parser.add_argument("model", help="file.py:function that builds the model")
    parser.add_argument("--input", action="append", required=True,
                        type=_parse_input, metavar="SHAPE",
                        help="shape and type of one input, in order: 1x8xi64")
    parser.add_argument("--weights", help="state dictionary for the model")
    parser.add_argument("--func-name", default="forward")
    parser.add_argument("-o", "--output", required=True)
    options = parser.parse_args(arguments)
    try:
        export(_load(options.model, options.weights), tuple(options.input),
               options.output, options.func_name)
    except (ExportError, OSError) as error:
        print(f"quantx_export: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
