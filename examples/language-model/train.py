"""Trains the language model and writes its weights.

    python train.py weights.npz

Fifteen hundred steps, eight minutes on two cores that have bf16 instructions. Seeds
are fixed; another processor or number of threads still changes the last bits
of sums and so, slightly, the weights.
"""

import argparse
import math
import sys
import time

import numpy as np
import torch
from torch.nn import functional as F

from corpus import read_files, windows
from model import CONTEXT, LanguageModel, save

EVALUATION_WINDOWS = 64


def make_optimizers(model, rate):
    """Muon for the matrices of the blocks, AdamW for the rest."""
    matrices = [p for p in model.blocks.parameters() if p.dim() == 2]
    inside = {id(p) for p in matrices}
    rest = [p for p in model.parameters() if id(p) not in inside]
    return [torch.optim.Muon(matrices, lr=rate, weight_decay=0.1,
                             adjust_lr_fn="match_rms_adamw"),
            torch.optim.AdamW(rest, lr=rate, betas=(0.9, 0.95),
                              weight_decay=0.0)]


def share_of_rate(step, steps):
    """A short warm-up, a long plateau, and a straight way down to nothing."""
    return min(1.0, (step + 1) / (0.03 * steps), (steps - step) / (0.4 * steps))


def loss_of(model, batch, precision):
    with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16"):
        logits = model(batch[:, :-1])
    return F.cross_entropy(logits.float().flatten(0, 1),
                           batch[:, 1:].flatten())


def evaluate(model, batch, precision):
    with torch.no_grad():
        parts = [loss_of(model, part, precision) for part in batch.split(8)]
    return float(torch.stack(parts).mean())


def train(model, text, kept_apart, options):
    generator = torch.Generator().manual_seed(options.seed)
    optimizers = make_optimizers(model, options.rate)
    start, total = time.time(), 0.0
    for step in range(options.steps):
        places = torch.randint(len(text) - CONTEXT, (options.batch, 1),
                               generator=generator)
        batch = text[places + torch.arange(CONTEXT + 1)]
        loss = loss_of(model, batch, options.precision)
        loss.backward()
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = options.rate * share_of_rate(step, options.steps)
            optimizer.step()
            optimizer.zero_grad()
        total += float(loss.detach())
        if (step + 1) % 100 == 0:
            apart = evaluate(model, kept_apart, options.precision)
            print(f"step {step + 1}/{options.steps}: loss {total / 100:.4f}, "
                  f"on files kept apart {apart:.4f} (perplexity "
                  f"{math.exp(apart):.3f}), {time.time() - start:.0f} s",
                  flush=True)
            total = 0.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", help=".npz file for the weights")
    parser.add_argument("--sources", help="folder of the standard library")
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--batch", type=int, default=4,
                        help=f"texts of {CONTEXT} bytes in a step")
    parser.add_argument("--rate", type=float, default=4e-3)
    parser.add_argument("--precision", choices=["bf16", "f32"],
                        default="bf16")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=2026)
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    try:
        text = b"".join(read_files(False, options.sources))
        apart = windows(read_files(True, options.sources),
                        EVALUATION_WINDOWS, CONTEXT + 1)
    except (OSError, ValueError) as error:
        print(f"train: {error}", file=sys.stderr)
        return 1
    model = LanguageModel()
    print(f"{sum(p.numel() for p in model.parameters())} parameters, "
          f"{len(text)} bytes of text", flush=True)
    train(model, torch.from_numpy(np.frombuffer(text, np.uint8).astype(int)),
          torch.tensor([list(text) for text in apart]), options)
    save(model, options.output)
    return 0


if __name__ == "__main__":
    sys.exit(main())
