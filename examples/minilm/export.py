"""Exports all-MiniLM-L6-v2 as MLIR.

    python export.py minilm.mlirbc                    # batch 1, 128 tokens
    python export.py minilm_dynamic.mlirbc --dynamic  # any batch and length

torch-mlir follows a newer MLIR, whose bytecode quantx cannot read; a .mlirbc
file is therefore written by quant-opt, from text. It has half the size and
loads in a tenth of the time.
"""

import argparse
import os
import subprocess
import sys
import tempfile

import torch
from quantx_export import ExportError, export

from model import LENGTH, MASKS, SentenceEncoder


def write(model, inputs, options):
    if not options.output.endswith(".mlirbc"):
        export(model, inputs, options.output)
        return
    with tempfile.TemporaryDirectory() as folder:
        text = os.path.join(folder, "model.mlir")
        export(model, inputs, text)
        subprocess.run([options.quant_opt, "--emit-bytecode", text,
                        "-o", options.output],
                       check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", help=".mlirbc or .mlir file")
    parser.add_argument("--length", type=int, default=LENGTH,
                        help="tokens of a text (default %(default)s)")
    parser.add_argument("--dynamic", action="store_true",
                        help="leave batch and length open")
    parser.add_argument("--mask", choices=MASKS, default="1e4",
                        help="what scores of padding get added")
    parser.add_argument("--quant-opt", default="quant-opt",
                        help="the tool that writes bytecode")
    options = parser.parse_args()
    model = SentenceEncoder(options.mask)
    # With an example of batch 1 the trace would settle on 1.
    shape = (2 if options.dynamic else 1, options.length)
    inputs = (torch.full(shape, 2000), torch.ones(shape, dtype=torch.long))
    try:
        if options.dynamic:
            dims = {0: torch.export.Dim("batch", min=1, max=1024),
                    1: torch.export.Dim("length", min=2, max=512)}
            with torch.no_grad():
                model = torch.export.export(model, inputs, strict=False,
                                            dynamic_shapes=(dims, dims))
        write(model, inputs, options)
    except (ExportError, OSError, subprocess.CalledProcessError) as error:
        print(f"export: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
