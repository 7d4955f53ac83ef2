"""Exports the language model as one MLIR module of two functions.

    python export.py model.mlir

    prefill(tokens[1][N]) -> logits[N][256], cache
    decode(token[1], position[1], cache) -> logits[1][256], cache

The cache holds keys (0) and values (1) of every block, [6][2][2][512][32]. A
prompt of fewer than N tokens is filled up with any: a token sees only those
before it, and decode writes over what the filling left in the cache.

Weights are named, not held: weights.py puts them in.
"""

import argparse
import re
import sys

import torch
from quantx_export import ExportError, export_text

from model import (CONTEXT, HEAD, HEADS, LAYERS, SHARED, angles, load)
from weights import as_resource

GROUP = HEADS // SHARED  # query heads that share one of keys and values


def attend(query, key, value, mask):
    """Queries [1, heads, n, head] over keys and values [shared, m, head]."""
    length = query.shape[2]
    query = query.reshape(SHARED, GROUP * length, HEAD)
    scores = query @ key.transpose(1, 2) * HEAD ** -0.5
    scores = scores.view(SHARED, GROUP, length, -1) + mask
    weights = torch.softmax(scores, dim=-1)
    joined = weights.view(SHARED, GROUP * length, -1) @ value
    joined = joined.view(1, HEADS, length, HEAD)
    return joined.transpose(1, 2).reshape(1, length, HEADS * HEAD)


class Prefill(torch.nn.Module):
    """A whole prompt."""

    def __init__(self, model, length, context=CONTEXT):
        super().__init__()
        self.model, self.length, self.context = model, length, context
        self.cosine, self.sine = angles(context)

    def forward(self, tokens):
        cosine, sine = self.cosine[:self.length], self.sine[:self.length]
        places = torch.arange(self.length)
        mask = torch.where(places <= places[:, None], 0.0, float("-inf"))
        x = self.model.embedding(tokens)
        layers = []
        for block in self.model.blocks:
            query, key, value = block.project(x, cosine, sine)
            x = x + block.join(attend(query, key[0], value[0], mask))
            x = x + block.feed(x)
            layers.append(torch.stack((key[0], value[0])))
        rest = self.context - self.length
        cache = torch.nn.functional.pad(torch.stack(layers), (0, 0, 0, rest))
        return self.model.output(self.model.last(x))[0], cache


class Decode(torch.nn.Module):
    """One token at a position, behind those that the cache holds."""

    def __init__(self, model, context=CONTEXT):
        super().__init__()
        self.model, self.context = model, context
        self.cosine, self.sine = angles(context)

    def forward(self, token, position, cache):
        place = position.item()
        torch._check(place >= 0)
        torch._check(place < self.context)
        cosine = self.cosine.narrow(0, place, 1)
        sine = self.sine.narrow(0, place, 1)
        places = torch.arange(self.context)
        mask = torch.where(places <= position, 0.0, float("-inf"))
        x = self.model.embedding(token)[None]
        for number, block in enumerate(self.model.blocks):
            query, key, value = block.project(x, cosine, sine)
            pair = torch.stack((key[0], value[0]))
            layer = torch.slice_scatter(cache[number], pair, dim=2,
                                        start=place, end=place + 1)
            cache = torch.slice_scatter(cache, layer[None], dim=0,
                                        start=number, end=number + 1)
            x = x + block.join(attend(query, layer[0], layer[1], mask))
            x = x + block.feed(x)
        return self.model.output(self.model.last(x))[0], cache


def trace(module, inputs):
    with torch.no_grad():
        return torch.export.export(module.eval(), inputs, strict=False)


def name_weights(model):
    """The names of the parameters by the data that the export writes."""
    return {as_resource(weight.bfloat16().view(torch.uint16).numpy().tobytes()):
            name for name, weight in model.state_dict().items()}


def join(functions, weights):
    """One module of the functions of several: texts by function name.

    Locations, maps and resources are numbered in each text by itself, so those
    get the name of the function; weights get their own and lose their data.
    """
    heads, bodies, known = [], [], {}
    for name, text in functions.items():
        text = re.sub(r"#(map|loc)(\d*)\b", rf"#\1_{name}\2", text)
        resources = {}
        for key, data in re.findall(r'^ +(\S+): ("0x[0-9A-F]+")', text, re.M):
            resources[key] = weights.get(data) or \
                known.setdefault(data, f"{name}_{key}")
        text = re.sub(r"dense_resource<(\S+?)>",
                      lambda m: f"dense_resource<{resources[m[1]]}>", text)
        head, body = re.split(r"^module.*\{\n", text, maxsplit=1, flags=re.M)
        body, tail = re.split(r"^\} loc\(.*\)\n", body, maxsplit=1, flags=re.M)
        heads += [head, tail.partition("{-#")[0]]
        bodies.append(body)
    others = ",\n".join(f"      {key}: {data}" for data, key in known.items())
    return (f"{''.join(heads)}module {{\n{''.join(bodies)}}}\n"
            f"{{-#\n  dialect_resources: {{\n    builtin: {{\n{others}\n"
            "    }\n  }\n#-}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", help=".mlir file")
    parser.add_argument("--weights", default="weights.npz")
    parser.add_argument("--prompt", type=int, default=256,
                        help="tokens of a prompt (default %(default)s)")
    parser.add_argument("--context", type=int, default=CONTEXT,
                        help="tokens that the cache holds")
    parser.add_argument("--blocks", type=int, default=LAYERS,
                        help="take the first blocks only")
    options = parser.parse_args()
    if not 0 < options.prompt <= options.context <= CONTEXT:
        parser.error(f"1 <= prompt <= context <= {CONTEXT} must hold")
    if not 0 < options.blocks <= LAYERS:
        parser.error(f"the model has 1 to {LAYERS} blocks")
    try:
        model = load(options.weights, options.blocks)
        tokens = torch.zeros(1, options.prompt, dtype=torch.long)
        # Two inputs that are one tensor would be traced as one.
        token, position = torch.zeros(2, 1, dtype=torch.long).unbind()
        cache = torch.zeros(options.blocks, 2, SHARED, options.context, HEAD)
        prefill = trace(Prefill(model, options.prompt, options.context),
                        (tokens,))
        decode = trace(Decode(model, options.context),
                       (token, position, cache))
        text = join({"prefill": export_text(prefill, None, "prefill"),
                     "decode": export_text(decode, None, "decode")},
                    name_weights(model))
        with open(options.output, "w", encoding="utf-8") as file:
            file.write(text)
    except (ExportError, OSError) as error:
        print(f"export: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
