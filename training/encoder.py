"""Encoders, in torch: MiniLM, which ships, and MPNet, which teaches it.

In: the numbers of pieces in BERT's vocabulary of small letters, and the letter shapes of their words. Out: what each
layer makes of them. MPNet (Song et al. 2020) has the same vocabulary under other numbers, and besides places distances
between pieces.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - as everywhere

from parley.language.shapes import SHAPES

ATTENTION_HEADS, POSITIONS = 12, 512
DROPOUT = 0.1
NEVER = -1e4
DISTANCES, FAR = 32, 128
"""How many kinds of distance MPNet tells apart, half of them to the left, and pieces from which on all are one."""
SPECIAL = {101: 0, 102: 2, 0: 1}
"""Where MPNet has the vectors of what opens a sentence, ends it and fills it up."""
SHIFT = 4
"""By how much MPNet's numbers of all other pieces are higher."""


@dataclass(frozen=True)
class Size:
    """How large an encoder is."""

    width: int
    inner: int
    layers: int
    epsilon: float
    knows_distance: bool = False


MINILM = Size(384, 1536, 6, 1e-12)
MPNET = Size(768, 3072, 12, 1e-5, knows_distance=True)


class Layer(nn.Module):
    """One transformer layer, as in BERT."""

    def __init__(self, size: Size = MINILM, attention_dropout: float = DROPOUT) -> None:
        super().__init__()
        width, self.attention_dropout = size.width, attention_dropout
        self.qkv, self.o = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.f1, self.f2 = nn.Linear(width, size.inner), nn.Linear(size.inner, width)
        self.n1, self.n2 = (nn.LayerNorm(width, eps=size.epsilon) for _ in range(2))

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        x = self.n1(x + F.dropout(self.o(self._attended(x, bias)), DROPOUT, self.training))
        return self.n2(x + F.dropout(self.f2(F.gelu(self.f1(x))), DROPOUT, self.training))

    def _attended(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        dropout = self.attention_dropout if self.training else 0.0
        mixed = F.scaled_dot_product_attention(q, k, v, bias.to(q.dtype), dropout)
        return mixed.transpose(1, 2).reshape(batch, length, width)


class Encoder(nn.Module):
    """An encoder with vectors for letter shapes, which begin at zero."""

    def __init__(self, vocabulary: int, size: Size = MINILM) -> None:
        super().__init__()
        self.size = size
        self.pieces, self.positions = nn.Embedding(vocabulary, size.width), nn.Embedding(POSITIONS, size.width)
        self.shapes, self.norm = nn.Embedding(SHAPES, size.width), nn.LayerNorm(size.width, eps=size.epsilon)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.distances = nn.Embedding(DISTANCES, ATTENTION_HEADS) if size.knows_distance else None
        nn.init.zeros_(self.shapes.weight)

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor) -> list[Tensor]:
        x = self.norm(self.pieces(ids) + self.shapes(case) + self.positions.weight[: ids.shape[1]])
        found = [F.dropout(x, DROPOUT, self.training)]
        bias = self._bias(mask)
        for layer in self.layers:
            found.append(layer(found[-1], bias))
        return found

    def _bias(self, mask: Tensor) -> Tensor:
        """What is added to how much each piece heeds another [sentence, head, piece, piece]."""
        length = mask.shape[1]
        bias = ((1.0 - mask.float()) * NEVER)[:, None, None, :].expand(-1, 1, length, -1)
        if self.distances is None:
            return bias
        return bias + self.distances(_distance(length, mask.device)).permute(2, 0, 1)[None]

    def load(self, path: Path) -> None:
        """Take over the weights of a `model.safetensors`, MiniLM's or MPNet's."""
        from safetensors.torch import load_file

        stored = {name: x.float() for name, x in load_file(path).items()}
        with torch.no_grad():
            (self._load_mpnet if self.size.knows_distance else self._load_minilm)(stored)

    def _load_minilm(self, stored: Mapping[str, Tensor]) -> None:
        embeddings = {name: stored[f"embeddings.{name}.weight"] for name in (
            "word_embeddings", "position_embeddings", "token_type_embeddings")}  # fmt: skip
        self.pieces.weight.copy_(embeddings["word_embeddings"])
        self.positions.weight.copy_(embeddings["position_embeddings"] + embeddings["token_type_embeddings"][0])
        names = [f"attention.self.{name}" for name in ("query", "key", "value")]
        self._load_layers(stored, names, ("attention.output.dense", "attention.output.LayerNorm"))

    def _load_mpnet(self, stored: Mapping[str, Tensor]) -> None:
        pieces = stored["embeddings.word_embeddings.weight"]
        self.pieces.weight.copy_(pieces[SHIFT : SHIFT + len(self.pieces.weight)])
        for ours, theirs in SPECIAL.items():
            self.pieces.weight[ours] = pieces[theirs]
        self.positions.weight.copy_(stored["embeddings.position_embeddings.weight"][2:])
        self.distances.weight.copy_(stored["encoder.relative_attention_bias.weight"])
        names = [f"attention.attn.{name}" for name in "qkv"]
        self._load_layers(stored, names, ("attention.attn.o", "attention.LayerNorm"))

    def _load_layers(self, stored: Mapping[str, Tensor], qkv: Sequence[str], after: tuple[str, str]) -> None:
        _copy(self.norm, stored, ["embeddings.LayerNorm"])
        for i, layer in enumerate(self.layers):
            at = f"encoder.layer.{i}."
            _copy(layer.qkv, stored, [f"{at}{name}" for name in qkv])
            _copy(layer.o, stored, [at + after[0]])
            _copy(layer.n1, stored, [at + after[1]])
            _copy(layer.f1, stored, [f"{at}intermediate.dense"])
            _copy(layer.f2, stored, [f"{at}output.dense"])
            _copy(layer.n2, stored, [f"{at}output.LayerNorm"])


def _copy(module: nn.Module, stored: Mapping[str, Tensor], names: Sequence[str]) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(torch.cat([stored[f"{name}.{part}"] for name in names]))


def _distance(length: int, device: torch.device) -> Tensor:
    """The kind of distance from each piece to each [piece, piece]: near ones one by one, far ones by their
    logarithm."""
    places = torch.arange(length, device=device)
    apart = places[:, None] - places[None, :]
    near, size = DISTANCES // 4, apart.abs()
    far = near + (torch.log(size.clamp(min=1) / near) / math.log(FAR / near) * (DISTANCES // 2 - near)).long()
    kind = torch.where(size < near, size, far.clamp(max=DISTANCES // 2 - 1))
    return kind + (apart < 0) * (DISTANCES // 2)
