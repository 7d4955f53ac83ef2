"""Writes token ids and masks of several shapes into a folder."""

import struct
import sys


def write(name, code, shape, values):
    header = "{'descr': '%s', 'fortran_order': False, 'shape': (%d, %d)}" % (
        "<i8" if code == "q" else "<f4", *shape)
    header = header.ljust(117) + "\n"
    with open(f"{sys.argv[1]}/{name}_{shape[0]}x{shape[1]}.npy", "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
        file.write(header.encode())
        file.write(struct.pack(f"<{len(values)}{code}", *values))


for shape in [(2, 5), (2, 0), (2, 9), (2, 4), (0, 5)]:
    count = shape[0] * shape[1]
    write("ids", "q", shape, [i % 2 for i in range(count)])
    write("mask", "f", shape, [1.0 + 0.5 * i for i in range(count)])
write("high", "q", (2, 5), [0, 1, 2, 0, 1, 0, 1, 0, 1, 0])
