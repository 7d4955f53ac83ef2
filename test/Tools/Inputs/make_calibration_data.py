"""Writes the .npy files that quant-calibrate's tests read, into a folder."""

import math
import pathlib
import struct
import sys
import zipfile


def header(descr, shape):
    text = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}"
    text += " " * (-(len(text) + 11) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text.encode()


def save(name, rows, descr="<f4", code="f"):
    payload = b"".join(struct.pack(f"<{len(row)}{code}", *row) for row in rows)
    width = len(rows[0]) if rows else 4
    (folder / name).write_bytes(header(descr, (len(rows), width)) + payload)


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
rows = [[float(i), float(-i), 2.0 * i, 0.25] for i in range(8)]
save("all.npy", rows)
with zipfile.ZipFile(folder / "all.npz", "w") as archive:
    archive.write(folder / "all.npy", "arg0.npy")
save("first.npy", rows[:2])
save("middle.npy", rows[2:6])
save("last.npy", rows[6:])
save("odd.npy", rows[:3])
save("empty.npy", [])
save("wide.npy", [row + [0.0] for row in rows])
save("doubles.npy", rows, "<f8", "d")
save("nan.npy", [*rows[:5], [math.nan] * 4])
save("inf.npy", [*rows[:2], [0.0, -math.inf, 0.0, 0.0], rows[3]])
save("huge.npy", [*rows[:3], [3e38, 3e38, 3e38, 3e38]])
(folder / "truncated.npy").write_bytes((folder / "all.npy").read_bytes()[:-8])
(folder / "text.npy").write_text("not an array\n")
# Sparse files: zeros that take no room on the disk.
for name, count in [("small.npy", 256), ("large.npy", 32768), ("endless.npy", 1 << 26)]:
    head = header("<f4", (count, 1024))
    with open(folder / name, "wb") as file:
        file.write(head)
        file.truncate(len(head) + count * 4096)
