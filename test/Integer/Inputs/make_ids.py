"""Writes the indices 2, 0, 1, 2 as .npy to the path that is given."""

import struct
import sys

header = "{'descr': '<i8', 'fortran_order': False, 'shape': (4,)}".ljust(117) + "\n"
with open(sys.argv[1], "wb") as file:
    file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
    file.write(header.encode() + struct.pack("<4q", 2, 0, 1, 2))
