#!/usr/bin/env python3
"""Derives the coefficients of quantx/Numerics/FloatSequence.h.

Each function is approximated on its reduced interval by the polynomial whose
largest relative error is least (least squares with Lawson's weights). The coefficients are rounded to f32 one after the other,
those of low order first; after each rounding the others are fitted again.
Needs numpy and mpmath. Arguments are names of functions; none means all.
"""
import sys

import mpmath as mp
import numpy as np

mp.mp.dps = 40


def chebyshev(low, high, count=800):
    middle, half = (low + high) / 2, (high - low) / 2
    angles = mp.pi * (np.arange(count) + 0.5) / count
    return [middle - half * mp.cos(a) for a in angles]


def minimax(columns, target, weight, rounds=120):
    """c with the least max |columns c - target| / weight (all f64 arrays)."""
    scale = np.abs(columns).max(axis=0)
    a = columns / scale / weight[:, None]
    b = target / weight
    lawson = np.ones(len(b))
    best, best_error = None, np.inf
    for _ in range(rounds):
        root = np.sqrt(lawson)
        c = np.linalg.lstsq(a * root[:, None], b * root, rcond=None)[0]
        error = np.abs(a @ c - b)
        if error.max() < best_error:
            best, best_error = c, error.max()
        lawson = lawson * (error / error.max() + 1e-9)
        lawson /= lawson.sum()
    return best / scale, best_error


def show(values):
    return ", ".join(float(v).hex().replace("0000000p", "p") + "f" for v in values)


def fit(name, first, last, target, weight, low, high):
    """target(x) by x^first .. x^last, error relative to weight(x)."""
    grid = chebyshev(low, high)
    x = np.array([float(v) for v in grid])
    rest = np.array([float(target(v)) for v in grid])
    w = np.array([float(weight(v)) for v in grid])
    fixed = []
    for order in range(first, last + 1):
        columns = np.stack([x**i for i in range(order, last + 1)], axis=1)
        c, error = minimax(columns, rest, w)
        if order == first:
            print(f"{name}: 2^{np.log2(error):.2f}", end="")
        fixed.append(np.float32(c[0]))
        rest = rest - float(fixed[-1]) * x**order
    print(f", with f32 coefficients 2^{np.log2(np.abs(rest / w).max()):.2f}")
    print("  from the highest power down:", show(reversed(fixed)))


def main():
    half = mp.log(2) / 2 + mp.mpf(2) ** -20
    wanted = sys.argv[1:]
    one = lambda x: mp.mpf(1)

    def asked(name):
        return not wanted or name in wanted

    if asked("exp"):
        fit("exp(r) - 1 - r", 2, 6, lambda r: mp.exp(r) - 1 - r, one, -half, half)
    if asked("expm1"):
        fit("exp(r) - 1 - r, relative to expm1", 2, 7,
            lambda r: mp.exp(r) - 1 - r, lambda r: abs(mp.expm1(r)) + 0.01,
            -half, half)
    if asked("exp2"):
        fit("2^r - 1", 1, 6, lambda r: mp.mpf(2) ** r - 1, one,
            mp.mpf(-0.5), mp.mpf(0.5))
    if asked("log"):
        fit("log(1 + f) - f + f^2 / 2, relative to log", 3, 10,
            lambda f: mp.log(1 + f) - f + f * f / 2,
            lambda f: abs(mp.log(1 + f)) + 0.01, mp.sqrt(0.5) - 1, mp.sqrt(2) - 1)
    if asked("erf"):
        fit("erf(x) / x - 1 in z = x^2", 0, 5,
            lambda z: mp.erf(mp.sqrt(z)) / mp.sqrt(z) - 1, one,
            mp.mpf("1e-12"), mp.mpf("0.92") ** 2)
        fit("log2(erfc(x)), relative to what it leaves of erf", 0, 6,
            lambda x: mp.log(mp.erfc(x), 2),
            lambda x: mp.erf(x) / mp.erfc(x) / mp.log(2),
            mp.mpf("0.92"), mp.mpf("3.93"))
        fit("2^r", 0, 5, lambda r: mp.mpf(2) ** r, one, mp.mpf(-0.5), mp.mpf(0.5))
    if asked("tanh"):
        fit("tanh(x) / x - 1 in z = x^2", 1, 5,
            lambda z: mp.tanh(mp.sqrt(z)) / mp.sqrt(z) - 1, one,
            mp.mpf("1e-8"), mp.mpf("0.6") ** 2)


if __name__ == "__main__":
    main()
