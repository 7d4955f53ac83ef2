"""Payloads without NumPy's header.

raw_floats.py cut FILE.npy OUT         writes the payload of a .npy
raw_floats.py twice FILE.npy OUT ROW   fails unless OUT holds every row of ROW
                                       bytes of the payload two times
"""

import struct
import sys


def payload(path):
    with open(path, "rb") as file:
        data = file.read()
    return data[10 + struct.unpack("<H", data[8:10])[0]:]


expected = payload(sys.argv[2])
if sys.argv[1] == "cut":
    with open(sys.argv[3], "wb") as file:
        file.write(expected)
    sys.exit()
size = int(sys.argv[4])
rows = [expected[i:i + size] for i in range(0, len(expected), size)]
with open(sys.argv[3], "rb") as file:
    actual = file.read()
if not rows or actual != b"".join(row + row for row in rows):
    sys.exit("the numbers differ")
print(len(rows), "rows are equal")
