"""Writes the demonstration's .npy files with the standard library alone.

    python3 prepare_data.py OUTPUT_FOLDER [--data FOLDER]

calib.npy        512 training images, drawn with a fixed seed
test.npy         all 10,000 test images, float32, 10000x1x28x28
test_labels.npy  their classes, int64
"""

import argparse
import array
import os
import random
import struct
import sys

from dataset import DEFAULT_FOLDER, normalization_table, read_split

CALIBRATION_IMAGES, SEED, PIXELS = 512, 2026, 28 * 28


def write_npy(path, kind, shape, values):
    """Writes an array.array as a version 1.0 .npy file, then renames it."""
    header = str({"descr": kind, "fortran_order": False, "shape": shape})
    # The format wants the data aligned to 64 bytes after the header.
    header += " " * (-(10 + len(header) + 1) % 64) + "\n"
    temporary = f"{path}.{os.getpid()}.tmp"
    if sys.byteorder == "big":
        values.byteswap()
    try:
        with open(temporary, "wb") as file:
            file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)))
            file.write(header.encode("latin1"))
            values.tofile(file)
        os.replace(temporary, path)
    except BaseException:
        if os.path.exists(temporary):
            os.unlink(temporary)
        raise


def write_images(path, pixels, indices):
    """Normalised images, float32 NCHW."""
    table = array.array("f", normalization_table())
    values = array.array("f")
    for index in indices:
        image = pixels[index * PIXELS:(index + 1) * PIXELS]
        values.extend(map(table.__getitem__, image))
    write_npy(path, "<f4", (len(indices), 1, 28, 28), values)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", help="folder for the .npy files")
    parser.add_argument("--data", default=DEFAULT_FOLDER,
                        help="folder with the *-ubyte.gz files")
    options = parser.parse_args()
    try:
        os.makedirs(options.output, exist_ok=True)
        pixels, _, count = read_split(options.data, "train")
        chosen = sorted(random.Random(SEED).sample(range(count),
                                                   CALIBRATION_IMAGES))
        write_images(os.path.join(options.output, "calib.npy"), pixels, chosen)
        pixels, labels, count = read_split(options.data, "t10k")
        write_images(os.path.join(options.output, "test.npy"), pixels,
                     range(count))
        write_npy(os.path.join(options.output, "test_labels.npy"), "<i8",
                  (count,), array.array("q", labels))
    except (OSError, ValueError) as error:
        print(f"prepare_data: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
