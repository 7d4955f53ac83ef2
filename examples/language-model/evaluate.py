"""Perplexity of logits that quant-run wrote.

    python evaluate.py data/eval.npy float.npy int8.npy ...

The first file holds the tokens, each of the others the logits of every token's
successor, [tokens][256]. The figure is exp of the mean of -log p over all
tokens but the first of each text, and its ratio to that of the first model.
"""

import argparse
import sys

import numpy as np


def perplexity(tokens, path):
    texts, length = tokens.shape
    logits = np.load(path, mmap_mode="r")
    if logits.ndim != 2 or len(logits) % length:
        raise ValueError(f"{path}: expected logits of texts of {length} tokens")
    texts = min(texts, len(logits) // length)
    total = 0.0
    for i in range(texts):
        rows = logits[i * length:(i + 1) * length - 1].astype(np.float64)
        rows -= rows.max(axis=1, keepdims=True)
        logs = rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))
        total -= logs[np.arange(length - 1), tokens[i, 1:]].sum()
    return float(np.exp(total / (texts * (length - 1))))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tokens", help=".npy that prepare_data.py wrote")
    parser.add_argument("logits", nargs="+", help=".npy of each model")
    options = parser.parse_args()
    try:
        tokens, first = np.load(options.tokens), None
        for path in options.logits:
            value = perplexity(tokens, path)
            first = first or value
            print(f"{path}: perplexity {value:.4f}, {value / first:.4f} of the "
                  "first")
    except (OSError, ValueError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
