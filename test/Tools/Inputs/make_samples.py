"""Writes float samples: make_samples.py FILE.npy SIZE... (repeatable numbers).

The first size is the number of samples. With a name that ends in .npz the
tensor becomes arg0 of an archive.
"""

import pathlib
import random
import struct
import sys
import zipfile

path = pathlib.Path(sys.argv[1])
shape = tuple(int(size) for size in sys.argv[2:])
generator = random.Random(7)
count = 1
for size in shape:
    count *= size
values = [generator.gauss(0.0, 1.0) for _ in range(count)]
header = f"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}"
header += " " * (-(len(header) + 11) % 64) + "\n"
payload = (
    b"\x93NUMPY\x01\x00"
    + struct.pack("<H", len(header))
    + header.encode()
    + struct.pack(f"<{count}f", *values)
)
path.parent.mkdir(parents=True, exist_ok=True)
if path.suffix == ".npz":
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("arg0.npy", payload)
else:
    path.write_bytes(payload)
