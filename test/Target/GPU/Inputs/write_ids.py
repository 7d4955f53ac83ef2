#!/usr/bin/env python3
"""Writes a .npy of i32: write_ids.py FILE NUMBER..."""

import struct
import sys


def main():
    numbers = [int(text) for text in sys.argv[2:]]
    header = "{'descr': '<i4', 'fortran_order': False, 'shape': (%d,), }" % len(numbers)
    header += " " * (63 - (10 + len(header)) % 64) + "\n"
    with open(sys.argv[1], "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
        file.write(header.encode() + struct.pack("<%di" % len(numbers), *numbers))


main()
