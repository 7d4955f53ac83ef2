"""Writes i8 codes: write_codes.py FILE.npy SIZE... (repeatable numbers)."""

import pathlib
import random
import sys

path = pathlib.Path(sys.argv[1])
shape = tuple(int(size) for size in sys.argv[2:])
count = 1
for size in shape:
    count *= size
generator = random.Random(5)
header = f"{{'descr': '|i1', 'fortran_order': False, 'shape': {shape}, }}"
header += " " * (-(len(header) + 11) % 64) + "\n"
path.write_bytes(
    b"\x93NUMPY\x01\x00"
    + len(header).to_bytes(2, "little")
    + header.encode()
    + bytes(generator.randrange(256) for _ in range(count))
)
