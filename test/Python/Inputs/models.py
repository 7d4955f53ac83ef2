"""Builders for the command-line test."""

from torch import nn


def make_linear():
    return nn.Linear(3, 2)
