"""Writes inputs and expected outputs of integer-conv.mlir: x.npy, y.npy.

wrong.npy differs from y.npy in one number.
"""

import os
import re
import sys

import numpy as np

folder = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(folder, "integer-conv.mlir"), encoding="utf-8") as file:
    blob = re.search(r'w: "0x[0-9A-F]{8}([0-9A-F]+)"', file.read())[1]
weights = np.frombuffer(bytes.fromhex(blob), np.int8).reshape(3, 2, 3, 3)
bias = np.array([100, -50, 7])
multiplier = np.array([1342177280, 1073741824, 2013265920])

x = np.random.default_rng(0).integers(-128, 128, (5, 2, 6, 6)).astype(np.int8)
acc = np.zeros((5, 3, 4, 4), np.int64) + bias[:, None, None]
for row in range(3):
    for column in range(3):
        window = x[:, :, row:row + 4, column:column + 4].astype(np.int64)
        tap = weights[:, :, row, column].astype(np.int64)
        acc += np.einsum("nchw,oc->nohw", window, tap)
code = ((acc * multiplier[:, None, None] + (1 << 38)) >> 39) - 3
y = np.clip(code, -128, 127).astype(np.int8)
np.save(os.path.join(sys.argv[1], "x.npy"), x)
np.save(os.path.join(sys.argv[1], "y.npy"), y)
y[1, 0, 0, 0] ^= 1
np.save(os.path.join(sys.argv[1], "wrong.npy"), y)
