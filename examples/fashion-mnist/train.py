"""Trains the demonstration's network and exports it as MLIR.

    python train.py --checkpoint float.pt --output model.mlir

Seeds are fixed; two runs on one machine with one version of PyTorch give the
same weights.
"""

import argparse
import os
import sys
import time

import torch
from torch.nn import functional as F

from dataset import DEFAULT_FOLDER, normalization_table, read_split
from model import count_macs, make_model

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)),
                                "..", "..", "python"))
from quantx_export import export  # noqa: E402

CHANNELS_LAST = {"memory_format": torch.channels_last}


def load_split(folder, split):
    """Normalised images, NCHW in channels-last memory, and labels."""
    pixels, labels, count = read_split(folder, split)
    table = torch.tensor(normalization_table(), dtype=torch.float64).float()
    codes = torch.frombuffer(bytearray(pixels), dtype=torch.uint8)
    images = table[codes.long()].view(count, 1, 28, 28)
    labels = torch.frombuffer(bytearray(labels), dtype=torch.uint8).long()
    return images, labels


def augment(images, generator):
    """Mirrors half of the images and shifts each by at most two pixels."""
    count = len(images)
    mirrored = torch.rand(count, generator=generator) < 0.5
    images = torch.where(mirrored.view(-1, 1, 1, 1), images.flip(3), images)
    padded = F.pad(images, (2, 2, 2, 2), value=float(images.min()))
    shifts = torch.randint(0, 5, (2, count), generator=generator)
    rows = (shifts[0].view(-1, 1) + torch.arange(28)).view(-1, 28, 1)
    columns = (shifts[1].view(-1, 1) + torch.arange(28)).view(-1, 1, 28)
    batch = torch.arange(count).view(-1, 1, 1)
    return padded[batch, 0, rows, columns].unsqueeze(1)


def batches(images, labels, size, generator):
    """Augmented batches of one epoch in random order."""
    order = torch.randperm(len(images), generator=generator)
    for chosen in order.split(size):
        if len(chosen) == size:
            batch = augment(images[chosen], generator)
            yield batch.contiguous(**CHANNELS_LAST), labels[chosen]


def evaluate(model, images, labels):
    """Top-1 accuracy in percent."""
    model.eval()
    correct = 0
    with torch.no_grad():
        for batch, truth in zip(images.split(500), labels.split(500)):
            batch = batch.contiguous(**CHANNELS_LAST)
            correct += int((model(batch).argmax(1) == truth).sum())
    return 100.0 * correct / len(labels)


def train(model, images, labels, epochs, generator):
    """AdamW under a cosine schedule with a short warm-up."""
    size, peak = 128, 4e-3
    steps = epochs * (len(images) // size)
    decayed = [p for p in model.parameters() if p.dim() > 1]
    plain = [p for p in model.parameters() if p.dim() <= 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": 0.05},
         {"params": plain, "weight_decay": 0.0}], lr=peak)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=peak, total_steps=steps, pct_start=0.15)
    for epoch in range(epochs):
        model.train()
        start, total = time.time(), 0.0
        for batch, truth in batches(images, labels, size, generator):
            loss = F.cross_entropy(model(batch), truth, label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}/{epochs}: "
              f"loss {total / (len(images) // size):.4f}, "
              f"{time.time() - start:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", default=DEFAULT_FOLDER)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--checkpoint", default="float.pt",
                        help="where the trained weights go")
    parser.add_argument("--output", default="model.mlir")
    options = parser.parse_args()

    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    torch.use_deterministic_algorithms(True)
    generator = torch.Generator().manual_seed(options.seed)
    model = make_model()
    example = torch.zeros(1, 1, 28, 28)
    parameters = sum(p.numel() for p in model.parameters())
    print(f"{parameters} parameters, "
          f"{count_macs(model.eval(), example)} multiply-accumulates")
    model = model.to(**CHANNELS_LAST)

    train(model, *load_split(options.data, "train"), options.epochs, generator)
    model = model.to(memory_format=torch.contiguous_format)
    torch.save(model.state_dict(), options.checkpoint)
    top1 = evaluate(model, *load_split(options.data, "t10k"))
    print(f"top-1 on the 10,000 test images: {top1:.2f} %")
    export(model.eval(), (example,), options.output)


if __name__ == "__main__":
    main()
