"""Fails unless raw files hold the payloads of .npy files, bit for bit:
equal_floats.py NPY RAW [NPY RAW]...
"""

import struct
import sys

for numbers, raw in zip(sys.argv[1::2], sys.argv[2::2]):
    with open(numbers, "rb") as file:
        data = file.read()
    with open(raw, "rb") as file:
        if data[10 + struct.unpack("<H", data[8:10])[0]:] != file.read():
            sys.exit(f"{raw} differs")
print("equal")
