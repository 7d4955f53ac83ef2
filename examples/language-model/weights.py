"""Puts the weights into the exported model. Needs the standard library alone.

    python3 weights.py model.mlir weights.npz full.mlir

`model.mlir` names its weights; `weights.npz` holds them in bf16.
"""

import argparse
import ast
import os
import struct
import sys
import zipfile


def read_array(file):
    """The bytes of a version 1.0 .npy file of bf16 values."""
    if file.read(8) != b"\x93NUMPY\x01\x00":
        raise ValueError("no .npy file of version 1.0")
    length, = struct.unpack("<H", file.read(2))
    header = ast.literal_eval(file.read(length).decode("latin1"))
    if header["descr"] != "<u2" or header["fortran_order"]:
        raise ValueError(f"holds {header['descr']}, not bits of bf16 (<u2)")
    return file.read()


def as_resource(halves):
    """bf16 as the f32 data of an MLIR resource: alignment, then bytes."""
    wide = bytearray(2 * len(halves))
    wide[2::4], wide[3::4] = halves[0::2], halves[1::2]
    return '"0x04000000' + wide.hex().upper() + '"'


def read_weights(path):
    """Resources by the names of the parameters."""
    with zipfile.ZipFile(path) as archive:
        weights = {}
        for name in archive.namelist():
            with archive.open(name) as file:
                weights[name.removesuffix(".npy")] = \
                    as_resource(read_array(file))
        return weights


def fill(text, weights):
    """The module with the weights that it names."""
    used = [f"      {name}: {data}" for name, data in weights.items()
            if f"dense_resource<{name}>" in text]
    head, begin, tail = text.partition("    builtin: {\n")
    if not begin:
        raise ValueError("the model has no resources")
    return head + begin + ",\n".join(used) + ",\n" + tail


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", help=".mlir that names its weights")
    parser.add_argument("weights", help=".npz")
    parser.add_argument("output", help=".mlir to write")
    options = parser.parse_args()
    temporary = f"{options.output}.{os.getpid()}.tmp"
    try:
        with open(options.model, encoding="utf-8") as file:
            text = fill(file.read(), read_weights(options.weights))
        with open(temporary, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(temporary, options.output)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        if os.path.exists(temporary):
            os.unlink(temporary)
        print(f"weights: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
