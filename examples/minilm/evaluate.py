"""Compares embeddings with those of the float model.

    python evaluate.py float.npy int8.npy ...

The files hold one embedding per row, as `quant-run -o` writes them. Two
figures for each: the mean (and least) cosine between the two embeddings of a
text, and the share of texts whose nearest other text is the same.
"""

import argparse
import sys

import numpy as np


def read(path):
    rows = np.load(path).astype(np.float64)
    if rows.ndim != 2 or len(rows) < 2 or not np.isfinite(rows).all():
        raise ValueError(f"{path}: expected finite embeddings, one per row")
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def nearest(rows):
    """For each row the other row with the largest cosine."""
    cosines = rows @ rows.T
    np.fill_diagonal(cosines, -np.inf)
    return cosines.argmax(axis=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("reference", help=".npy of the float model")
    parser.add_argument("others", nargs="+", help=".npy files to compare")
    options = parser.parse_args()
    try:
        reference = read(options.reference)
        for path in options.others:
            rows = read(path)
            if rows.shape != reference.shape:
                raise ValueError(f"{path}: {rows.shape} embeddings, "
                                 f"{reference.shape} expected")
            cosines = (reference * rows).sum(axis=1)
            kept = np.mean(nearest(reference) == nearest(rows))
            print(f"{path}: cosine {cosines.mean():.4f} "
                  f"(least {cosines.min():.4f}), nearest kept {kept:.3f}")
    except (OSError, ValueError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
