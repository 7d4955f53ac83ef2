"""Exports models that must be refused, and prints each message."""

import os
import sys

import torch
from torch import nn

from quantx_export import ExportError, export


class Function(nn.Module):
    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, x):
        return self.function(x)


class Buffers(nn.Module):
    """Non-persistent buffers, one used and one not."""

    def __init__(self):
        super().__init__()
        self.register_buffer("used", torch.ones(4), persistent=False)
        self.register_buffer("unused", torch.ones(4), persistent=False)

    def forward(self, x):
        return x + self.used


def attempt(name, model, inputs, path):
    try:
        export(model, inputs, path)
        print(f"{name}: exported")
    except (ExportError, OSError) as error:
        print(f"{name}: {str(error).splitlines()[0]}")


def main():
    path = os.path.join(sys.argv[1], "out.mlir")
    x = torch.ones(2, 4)
    half_trained = nn.Sequential(nn.BatchNorm1d(4)).eval()
    half_trained[0].train()
    attempt("training", half_trained, x, path)
    attempt("no model", 3, x, path)
    attempt("shapes", nn.Linear(3, 4).eval(), x, path)
    attempt("operator", Function(lambda v: torch.linalg.svd(v)[0]).eval(), x,
            path)
    quantized = Function(lambda v: torch.dequantize(
        torch.quantize_per_tensor(v, 0.02, 5, torch.qint8)))
    attempt("type", quantized.eval(), x, path)
    attempt("folder", nn.Linear(4, 4).eval(), x,
            os.path.join(sys.argv[1], "none", "out.mlir"))
    attempt("buffer", Buffers().eval(), x,
            os.path.join(sys.argv[1], "buffer.mlir"))


if __name__ == "__main__":
    main()
