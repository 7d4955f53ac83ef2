"""Writes calibration data: python3 make_ramp.py out.npy SHAPE, values -1 to 1."""

import struct
import sys

path, shape = sys.argv[1], tuple(int(d) for d in sys.argv[2].split("x"))
count = 1
for dim in shape:
    count *= dim
values = [2.0 * i / max(count - 1, 1) - 1.0 for i in range(count)]
header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}"
header += " " * (-(len(header) + 11) % 64) + "\n"
with open(path, "wb") as file:
    file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
    file.write(header.encode() + struct.pack(f"<{count}f", *values))
