"""Writes calibration and evaluation data.

    python prepare_data.py data --weights weights.npz

prefill.npy          128 windows of 256 bytes of training text, int64
decode.npz           64 decode steps: token, position and cache that the float
                     model has at random places of such windows
eval.npy             400 windows of 256 bytes of the files kept apart
eval_next.npy        the byte behind each of these, -1 behind the last
"""

import argparse
import pathlib
import random
import sys

import numpy as np
import torch

from corpus import read_files, windows
from export import Prefill
from model import load

PROMPT, CALIBRATION, STEPS, EVALUATION, SEED = 256, 128, 64, 400, 2026


def tokens_of(texts):
    return np.array([list(text) for text in texts], np.int64)


def decode_steps(model, texts):
    """Token, position and cache in the middle of each text."""
    prefill, generator = Prefill(model, PROMPT).eval(), random.Random(SEED)
    tokens, positions, caches = [], [], []
    for text in texts:
        position = generator.randrange(1, PROMPT)
        with torch.no_grad():
            _, cache = prefill(torch.from_numpy(text)[None])
        cache[..., position:, :] = 0
        tokens.append(text[position])
        positions.append(position)
        caches.append(cache.numpy())
    return {"arg0": np.array(tokens), "arg1": np.array(positions),
            "arg2": np.concatenate(caches)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=pathlib.Path, help="folder for the data")
    parser.add_argument("--weights", default="weights.npz")
    parser.add_argument("--sources", help="folder of the standard library")
    options = parser.parse_args()
    try:
        options.output.mkdir(parents=True, exist_ok=True)
        texts = tokens_of(windows(read_files(False, options.sources),
                                  CALIBRATION, PROMPT))
        np.save(options.output / "prefill.npy", texts)
        np.savez(options.output / "decode.npz",
                 **decode_steps(load(options.weights),
                                texts[::CALIBRATION // STEPS]))
        apart = windows(read_files(True, options.sources), EVALUATION, PROMPT)
        tokens = tokens_of(apart)
        np.save(options.output / "eval.npy", tokens)
        following = np.full_like(tokens, -1)
        following[:, :-1] = tokens[:, 1:]
        np.save(options.output / "eval_next.npy", following)
    except (OSError, ValueError) as error:
        print(f"prepare_data: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
