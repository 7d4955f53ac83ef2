"""Writes small .npy files into a folder, with nothing but the library."""

import pathlib
import struct
import sys


def save(path, descr, shape, payload):
    header = f"{{'descr': '{descr}', 'fortran_order': False, 'shape': {shape}, }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    path.write_bytes(
        b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode() + payload
    )


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
ramp = [0.0, 1.0, 2.0, 3.0, 0.0, 10.0, 20.0, 30.0]
save(folder / "ramp.npy", "<f4", (2, 4), struct.pack("<8f", *ramp))
save(folder / "nan.npy", "<f4", (2,), struct.pack("<2f", 1.0, float("nan")))
save(folder / "codes.npy", "|i1", (2,), struct.pack("<2b", 1, 2))
save(folder / "rows.npy", "<f4", (6, 4), struct.pack("<24f", *range(24)))
save(folder / "odd.npy", "<f4", (3, 4), struct.pack("<12f", *range(12)))
save(folder / "empty.npy", "<f4", (0, 4), b"")
save(folder / "labels.npy", "<i8", (6,), struct.pack("<6q", 3, 3, 3, 0, 3, 3))
save(folder / "index.npy", "<i8", (1,), struct.pack("<q", 11))
whole = (folder / "rows.npy").read_bytes()
(folder / "truncated.npy").write_bytes(whole[:-5])
(folder / "magic.npy").write_bytes(b"NOT" + whole[3:])
