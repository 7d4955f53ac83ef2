"""Compares the samples of two .npy files of f32 as far as the second goes."""

import math
import pathlib
import struct
import sys


def read(path):
    data = pathlib.Path(path).read_bytes()
    start = 10 + struct.unpack("<H", data[8:10])[0]
    text = data[10:start].decode()
    shape = [int(n) for n in text[text.index("(") + 1 : text.index(")")].split(",") if n.strip()]
    values = struct.unpack(f"<{(len(data) - start) // 4}f", data[start:])
    size = len(values) // shape[0]
    return [values[i : i + size] for i in range(0, len(values), size)]


expected = read(sys.argv[1])
for index, sample in enumerate(read(sys.argv[2])):
    same = "equal" if sample == expected[index] else "other"
    finite = "" if same == "equal" else ", finite"
    if not all(math.isfinite(value) for value in sample):
        finite = ", not finite"
    print(f"sample {index}: {same}{finite}")
