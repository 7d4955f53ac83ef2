"""Writes the attentions that the tests of the unit read.

    python python/make_attention_samples.py test/Import/Inputs/attention [NAME...]

PyTorch's function and module, and one layer of BERT, GPT-2 and Llama from
Hugging Face's library, with random weights, as torch-mlir spells them.
"""

import os
import sys

import torch
import transformers
from torch import nn
from torch.nn import functional as F

from quantx_export import export


class Scaled(nn.Module):
    """F.scaled_dot_product_attention with a mask or without."""

    def __init__(self, **options):
        super().__init__()
        self.options = options

    def forward(self, query, key, value, mask=None):
        return F.scaled_dot_product_attention(query, key, value,
                                              attn_mask=mask, **self.options)


class MultiHead(nn.Module):
    """nn.MultiheadAttention of a sequence with itself."""

    def __init__(self, **options):
        super().__init__()
        self.attention = nn.MultiheadAttention(8, 2, batch_first=True)
        self.options = options

    def forward(self, x, padding=None):
        return self.attention(x, x, x, key_padding_mask=padding,
                              **self.options)[0]


class Written(nn.Module):
    """Written out: bounded scores, and a number where they do not count."""

    def forward(self, query, key, value, hidden):
        scores = query @ key.transpose(-1, -2) * 0.7
        scores = 20 * torch.tanh(scores / 20)
        scores = scores.masked_fill(hidden, float("-inf"))
        return scores.softmax(-1) @ value


class Classifier(nn.Module):
    """No attention: scores of classes, and a mixture of their vectors."""

    def __init__(self):
        super().__init__()
        self.scores = nn.Linear(8, 6)
        self.vectors = nn.Linear(6, 8)

    def forward(self, x):
        return self.vectors(self.scores(x).softmax(-1))


class Pooling(nn.Module):
    """No attention: the softmax runs along the queries."""

    def forward(self, query, key, value):
        return (query @ key.transpose(-1, -2)).softmax(-2) @ value


class Masked(nn.Module):
    """A language model of tokens and which of them count."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, tokens, mask):
        return self.model(input_ids=tokens, attention_mask=mask,
                          return_dict=True)[0]


def pretrained(kind, how, **config):
    config = kind.config_class(vocab_size=16, use_cache=False, bos_token_id=0,
                               eos_token_id=0, pad_token_id=0, **config)
    config._attn_implementation = how
    return Masked(kind(config))


def bert(how):
    return pretrained(transformers.BertModel, how, hidden_size=8,
                      num_hidden_layers=1, num_attention_heads=2,
                      intermediate_size=8, max_position_embeddings=8)


def gpt2(how):
    return pretrained(transformers.GPT2Model, how, n_embd=8, n_layer=1,
                      n_head=2, n_positions=8, n_inner=8)


def llama(how):
    return pretrained(transformers.LlamaModel, how, hidden_size=8,
                      num_hidden_layers=1, num_attention_heads=4,
                      num_key_value_heads=2, intermediate_size=8,
                      max_position_embeddings=8)


def samples():
    heads = torch.zeros(1, 4, 6, 2)
    fewer = torch.zeros(1, 2, 6, 2)
    x = torch.zeros(2, 6, 8)
    tokens = (torch.zeros(1, 6, dtype=torch.int64),
              torch.ones(1, 6, dtype=torch.int64))
    return {
        "scaled": (Scaled, (heads,) * 3),
        "causal": (lambda: Scaled(is_causal=True), (heads,) * 3),
        "added-mask": (Scaled, (heads,) * 3 + (torch.zeros(1, 1, 6, 6),)),
        "boolean-mask": (Scaled, (heads,) * 3 +
                         (torch.ones(1, 1, 6, 6, dtype=torch.bool),)),
        "grouped": (lambda: Scaled(enable_gqa=True), (heads, fewer, fewer)),
        "multi-head": (lambda: MultiHead(need_weights=False), (x,)),
        "multi-head-weights": (MultiHead, (x,)),
        "multi-head-padding": (
            lambda: MultiHead(need_weights=False),
            (x, torch.zeros(2, 6, dtype=torch.bool))),
        "written": (Written, (heads,) * 3 +
                    (torch.zeros(1, 1, 6, 6, dtype=torch.bool),)),
        "classifier": (Classifier, (x,)),
        "pooling": (Pooling, (heads,) * 3),
        "bert": (lambda: bert("eager"), tokens),
        "gpt2": (lambda: gpt2("sdpa"), tokens),
        "llama": (lambda: llama("eager"), tokens),
        "llama-fused": (lambda: llama("sdpa"), tokens),
    }


def main():
    folder, *names = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for name, (build, inputs) in samples().items():
        if names and name not in names:
            continue
        torch.manual_seed(0)
        export(build().eval(), inputs,
               os.path.join(folder, name + ".mlir"))


if __name__ == "__main__":
    main()
