"""The network, in torch: MiniLM's encoder with heads for tags, lemmas, names, entities and biaffine trees.

In: piece numbers, letter shapes, each word's first piece. Out: scores of every head.
The parser is Dozat and Manning's (2017); the layers are mixed with learned weights, once for tags, once for trees.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - as everywhere

from parley.language.shapes import SHAPES

WIDTH, ATTENTION_HEADS, INNER, LAYERS, POSITIONS = 384, 12, 1536, 6, 512
ARC, RELATION, SPEECH = 256, 96, 64
TAGGERS = ("u", "x", "lr", "e", "n", "c")
"""Heads that choose a label for each word: universal tag, Penn tag, lemma rule, kind of entity, name, cue."""
DROPOUT = {"encoder": 0.1, "heads": 0.3}
NEVER = -1e4


def _norm() -> nn.LayerNorm:
    return nn.LayerNorm(WIDTH, eps=1e-12)


class Layer(nn.Module):
    """One transformer layer, as in BERT."""

    def __init__(self, attention_dropout: float = DROPOUT["encoder"]) -> None:
        super().__init__()
        self.attention_dropout = attention_dropout
        self.qkv, self.o = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.n1, self.n2 = _norm(), _norm()

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        dropout = DROPOUT["encoder"]
        x = self.n1(x + F.dropout(self.o(self._attended(x, bias)), dropout, self.training))
        return self.n2(x + F.dropout(self.f2(F.gelu(self.f1(x))), dropout, self.training))

    def _attended(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTION_HEADS, -1).permute(2, 0, 3, 1, 4)
        dropout = self.attention_dropout if self.training else 0.0
        mixed = F.scaled_dot_product_attention(q, k, v, bias.to(q.dtype), dropout)
        return mixed.transpose(1, 2).reshape(batch, length, width)


class Encoder(nn.Module):
    """MiniLM with vectors for letter shapes, which begin at zero."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__()
        self.pieces, self.positions = nn.Embedding(vocabulary, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.shapes, self.norm = nn.Embedding(SHAPES, WIDTH), _norm()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        nn.init.zeros_(self.shapes.weight)

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor) -> list[Tensor]:
        x = self.norm(self.pieces(ids) + self.shapes(case) + self.positions.weight[: ids.shape[1]])
        found = [F.dropout(x, DROPOUT["encoder"], self.training)]
        bias = ((1.0 - mask.float()) * NEVER)[:, None, None, :].expand(-1, 1, ids.shape[1], -1)
        for layer in self.layers:
            found.append(layer(found[-1], bias))
        return found

    def load_minilm(self, path: Path) -> None:
        """Take over the weights of a `model.safetensors` in BERT's layout."""
        from safetensors.torch import load_file

        stored = load_file(path)
        embeddings = {name: stored[f"embeddings.{name}.weight"] for name in (
            "word_embeddings", "position_embeddings", "token_type_embeddings")}  # fmt: skip
        with torch.no_grad():
            self.pieces.weight.copy_(embeddings["word_embeddings"])
            self.positions.weight.copy_(embeddings["position_embeddings"] + embeddings["token_type_embeddings"][0])
            _copy(self.norm, stored, ["embeddings.LayerNorm"])
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                _copy(layer.qkv, stored, [f"{at}attention.self.{name}" for name in ("query", "key", "value")])
                _copy(layer.o, stored, [f"{at}attention.output.dense"])
                _copy(layer.n1, stored, [f"{at}attention.output.LayerNorm"])
                _copy(layer.f1, stored, [f"{at}intermediate.dense"])
                _copy(layer.f2, stored, [f"{at}output.dense"])
                _copy(layer.n2, stored, [f"{at}output.LayerNorm"])


def _copy(module: nn.Module, stored: Mapping[str, Tensor], names: Sequence[str]) -> None:
    for part in ("weight", "bias"):
        getattr(module, part).copy_(torch.cat([stored[f"{name}.{part}"] for name in names]))


@dataclass(frozen=True)
class Scores:
    """Scores of every head: `tags` by tagger, `arcs` [sentence, word, head], what relations are scored from,

    and `roles` [sentence, cue, role, word]: what each word is to each one that may be the cue of an attribution.
    """

    tags: Mapping[str, Tensor]
    arcs: Tensor
    dependents: Tensor
    governors: Tensor
    roles: Tensor


class ParserNetwork(nn.Module):
    """The whole network. `labels` lists the labels of each tagger and, as "d", the relations."""

    def __init__(self, labels: Mapping[str, Sequence[str]], vocabulary: int) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary)
        self.mix = nn.Parameter(torch.zeros(2, LAYERS + 1))
        self.taggers = nn.ModuleDict({name: nn.Linear(WIDTH, len(labels[name])) for name in TAGGERS})
        self.root = nn.Parameter(torch.zeros(WIDTH))
        self.roles = nn.Linear(WIDTH, 2 * ARC + 2 * RELATION)
        self.arc_weights = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.relation_weights = nn.Parameter(torch.empty(RELATION + 1, len(labels["d"]) * (RELATION + 1)))
        self.speech = nn.Linear(WIDTH, 2 * SPEECH)
        self.role_weights = nn.Parameter(torch.empty(SPEECH + 1, len(labels["r"]) * (SPEECH + 1)))
        nn.init.xavier_uniform_(self.arc_weights)
        nn.init.xavier_uniform_(self.role_weights)
        nn.init.xavier_uniform_(self.relation_weights)
        with torch.no_grad():
            self.mix[:, -1] = 1.0

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor, first: Tensor) -> Scores:
        for_tags, for_trees = self._words(ids, mask, case, first)
        tags = {name: tagger(self._dropped(for_tags)) for name, tagger in self.taggers.items()}
        nodes = torch.cat([self.root.expand(for_trees.shape[0], 1, -1), for_trees], 1)
        roles = self._dropped(F.leaky_relu(self.roles(self._dropped(nodes)), 0.1))
        arc_d, arc_h, relation_d, relation_h = roles.split([ARC, ARC, RELATION, RELATION], -1)
        arcs = _with_one(arc_d)[:, 1:] @ self.arc_weights @ arc_h.transpose(1, 2)
        return Scores(tags, arcs, _with_one(relation_d)[:, 1:], _with_one(relation_h), self._roles(for_trees))

    def relations(self, scores: Scores, heads: Tensor) -> Tensor:
        """Scores of the relations [sentence, word, relation] to the given `heads` [sentence, word], 0 the root."""
        governors = scores.governors.gather(1, heads[:, :, None].expand(-1, -1, RELATION + 1))
        mixed = scores.dependents @ self.relation_weights
        mixed = mixed.view(*heads.shape, -1, RELATION + 1)
        return (mixed * governors[:, :, None, :]).sum(-1)

    def _roles(self, words: Tensor) -> Tensor:
        cues, parts = self._dropped(F.leaky_relu(self.speech(self._dropped(words)), 0.1)).split(SPEECH, -1)
        mixed = (_with_one(cues) @ self.role_weights).view(*words.shape[:2], -1, SPEECH + 1)
        return mixed @ _with_one(parts).transpose(1, 2)[:, None]

    def _words(self, ids: Tensor, mask: Tensor, case: Tensor, first: Tensor) -> list[Tensor]:
        at = first[:, :, None].expand(-1, -1, WIDTH)
        layers = torch.stack([layer.gather(1, at) for layer in self.encoder(ids, mask, case)], 2)
        return [(layers * w[None, None, :, None]).sum(2) for w in torch.softmax(self.mix, -1)]

    def _dropped(self, x: Tensor) -> Tensor:
        return F.dropout(x, DROPOUT["heads"], self.training)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
