"""Writes labels: make_labels.py FILE.npy CLASSES SIZE... (0, 1, ..., 0, 1, ...).

With a second size the last label is -1: no token follows there.
"""

import pathlib
import struct
import sys

path = pathlib.Path(sys.argv[1])
classes = int(sys.argv[2])
shape = tuple(int(size) for size in sys.argv[3:])
count = 1
for size in shape:
    count *= size
values = [i % classes for i in range(count)]
if len(shape) > 1:
    values[-1] = -1
header = f"{{'descr': '<i8', 'fortran_order': False, 'shape': {shape}, }}"
header += " " * (-(len(header) + 11) % 64) + "\n"
path.write_bytes(
    b"\x93NUMPY\x01\x00"
    + struct.pack("<H", len(header))
    + header.encode()
    + struct.pack(f"<{count}q", *values)
)
