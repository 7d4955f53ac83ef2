"""Writes int64 numbers: make_tokens.py FILE.npy LIMIT SIZE..."""

import pathlib
import random
import struct
import sys

limit, shape = int(sys.argv[2]), tuple(map(int, sys.argv[3:]))
generator, count = random.Random(5), 1
for size in shape:
    count *= size
header = f"{{'descr': '<i8', 'fortran_order': False, 'shape': {shape}, }}"
header += " " * (-(len(header) + 11) % 64) + "\n"
pathlib.Path(sys.argv[1]).write_bytes(
    b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode()
    + struct.pack(f"<{count}q", *(generator.randrange(limit)
                                  for _ in range(count))))
