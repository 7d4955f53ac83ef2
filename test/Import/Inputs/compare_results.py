"""Runs samples as torch-mlir wrote them and compares with PyTorch's results.

usage: compare_results.py SAMPLES_DIR NAME...

Compiled code and the evaluator must give the same bits, and both what PyTorch
gave, but for the order of sums.
"""

import ast
import os
import struct
import subprocess
import sys
import tempfile
import zipfile


def parse(data):
    """The shape and the numbers of a .npy file."""
    size = struct.unpack("<H", data[8:10])[0]
    header = ast.literal_eval(data[10:10 + size].decode())
    code = {"<f4": "f", "<i8": "q"}[header["descr"]]
    return header["shape"], [x for x, in struct.iter_unpack(
        "<" + code, data[10 + size:])]


def run(model, inputs, engine):
    """The results of a model, as the bytes of .npy files."""
    with tempfile.TemporaryDirectory() as work:
        path = os.path.join(work, "out.npz")
        subprocess.run(["quant-run", model, "--input=" + inputs,
                        "--engine=" + engine, "--output=" + path],
                       check=True, stdout=subprocess.DEVNULL)
        with zipfile.ZipFile(path) as archive:
            return [archive.read(name) for name in sorted(archive.namelist())]


def main():
    samples, names = sys.argv[1], sys.argv[2:]
    count, failed = 0, []
    for name in names:
        model = os.path.join(samples, name + ".mlir")
        data = os.path.join(samples, "data", name)
        found = [run(model, data + ".npz", engine)
                 for engine in ("jit", "reference")]
        if found[0] != found[1]:
            failed.append(name + ": the engines differ")
        for index, result in enumerate(found[0]):
            with open(f"{data}.out{index}.npy", "rb") as file:
                shape, wanted = parse(file.read())
            has_shape, values = parse(result)
            count += 1
            if has_shape != shape or any(abs(a - b) > 1e-5 for a, b in
                                         zip(values, wanted, strict=True)):
                failed.append(f"{name}: result {index} differs")
    print("\n".join(failed))
    print(count, "results,", len(failed), "differ")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
