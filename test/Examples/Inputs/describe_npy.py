"""Prints type, shape and range of .npy files, with the standard library."""

import array
import ast
import os
import struct
import sys

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        data = file.read()
    length, = struct.unpack_from("<H", data, 8)
    if data[:8] != b"\x93NUMPY\x01\x00" or (10 + length) % 64:
        sys.exit(f"{path}: not a well-formed .npy file")
    header = ast.literal_eval(data[10:10 + length].decode("latin1"))
    values = array.array({"<f4": "f", "<i8": "q"}[header["descr"]])
    values.frombytes(data[10 + length:])
    count = 1
    for size in header["shape"]:
        count *= size
    if count != len(values) or header["fortran_order"]:
        sys.exit(f"{path}: header and data disagree")
    print(f"{os.path.basename(path)}: {header['descr']} {header['shape']}, "
          f"smallest {min(values):.4f}, largest {max(values):.4f}")
