"""A byte-level causal language model of 4.65 million parameters.

Six pre-norm transformer blocks as they are built today: RMS norm, rotary
positions, eight query heads that share two heads of keys and values, SwiGLU,
no biases. A token is a byte.
"""

import numpy as np
import torch
from torch.nn import functional as F

VOCABULARY = 256
WIDTH, HIDDEN, LAYERS = 256, 768, 6
HEADS, SHARED, HEAD = 8, 2, 32  # query heads, key-value heads, their width
CONTEXT = 512  # tokens of the longest text
PAIRS = HEAD // 2  # a head is rotated as so many pairs of numbers


def angles(context=CONTEXT):
    """Cosine and sine of every position's rotations, [context, pairs] each."""
    speeds = 10000.0 ** (-torch.arange(PAIRS, dtype=torch.float64) / PAIRS)
    turns = torch.arange(context, dtype=torch.float64)[:, None] * speeds
    return turns.cos().float(), turns.sin().float()


def rotate(x, cosine, sine):
    """Rotates the pairs (i, i + pairs) of the last axis."""
    first, second = x[..., :PAIRS], x[..., PAIRS:]
    return torch.cat((first * cosine - second * sine,
                      second * cosine + first * sine), dim=-1)


class RMSNorm(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(WIDTH))

    def forward(self, x):
        mean = x.pow(2).mean(-1, keepdim=True)
        return x * torch.rsqrt(mean + 1e-5) * self.weight


def linear(inputs, outputs):
    return torch.nn.Linear(inputs, outputs, bias=False)


class Block(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.before_attention = RMSNorm()
        self.query = linear(WIDTH, HEADS * HEAD)
        self.key = linear(WIDTH, SHARED * HEAD)
        self.value = linear(WIDTH, SHARED * HEAD)
        self.join = linear(HEADS * HEAD, WIDTH)
        self.before_hidden = RMSNorm()
        self.gate = linear(WIDTH, HIDDEN)
        self.up = linear(WIDTH, HIDDEN)
        self.down = linear(HIDDEN, WIDTH)

    def project(self, x, cosine, sine):
        """Queries, keys and values, [batch, heads, length, head]."""
        x = self.before_attention(x)

        def split(tensor):
            batch, length, width = tensor.shape
            shape = (batch, length, width // HEAD, HEAD)
            return tensor.view(shape).transpose(1, 2)

        return (rotate(split(self.query(x)), cosine, sine),
                rotate(split(self.key(x)), cosine, sine),
                split(self.value(x)))

    def feed(self, x):
        x = self.before_hidden(x)
        return self.down(F.silu(self.gate(x)) * self.up(x))

    def forward(self, x, cosine, sine):
        batch, length, _ = x.shape
        query, key, value = self.project(x, cosine, sine)
        joined = F.scaled_dot_product_attention(query, key, value,
                                                is_causal=True,
                                                enable_gqa=True)
        x = x + self.join(joined.transpose(1, 2).reshape(batch, length, -1))
        return x + self.feed(x)


class LanguageModel(torch.nn.Module):
    """Bytes [batch, length] to logits of the byte that follows each."""

    def __init__(self, layers=LAYERS):
        super().__init__()
        self.embedding = torch.nn.Embedding(VOCABULARY, WIDTH)
        self.blocks = torch.nn.ModuleList(Block() for _ in range(layers))
        self.last = RMSNorm()
        self.output = linear(WIDTH, VOCABULARY)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                # What is added to the residual stream starts smaller.
                into = name.endswith(("join.weight", "down.weight"))
                torch.nn.init.normal_(
                    weight, std=0.02 / (2 * LAYERS) ** 0.5 if into else 0.02)

    def forward(self, tokens):
        cosine, sine = angles(tokens.shape[1])
        x = self.embedding(tokens)
        for block in self.blocks:
            x = block(x, cosine, sine)
        return self.output(self.last(x))


def save(model, path):
    """Writes the weights as bf16, whose bits an .npz file holds as uint16."""
    np.savez_compressed(path, **{
        name: weight.detach().bfloat16().view(torch.uint16).numpy()
        for name, weight in model.state_dict().items()})


def load(path, layers=LAYERS):
    """The model, or its first layers, with the weights of a file in float32."""
    model = LanguageModel(layers)
    with np.load(path) as file:
        model.load_state_dict({
            name: torch.from_numpy(file[name]).view(torch.bfloat16).float()
            for name in model.state_dict()})
    return model.eval()
