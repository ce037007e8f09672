"""The network, in torch: an encoder with heads for tags, lemmas, names, entities, biaffine trees and claim words.

In: piece numbers, letter shapes, each word's first piece. Out: scores of every head. The parser is Dozat and Manning's
(2017); the layers are mixed with learned weights, once for tags, once for trees, once for claim words. The network that
ships has `training.encoder`'s small encoder, its teachers have the large one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - as everywhere

from training.encoder import MINILM, Encoder, Size

ARC, RELATION, SPEECH = 256, 96, 64
TAGGERS = ("u", "x", "lr", "e", "n", "c", "b")
"""Heads that choose a label for each word: universal tag, Penn tag, lemma rule, kind of entity, name, cue, begin of a
sentence."""
MODALITIES = ("actual", "planned", "possible", "called_off")
DROPOUT = 0.3
UNLIKELY = -5.0
"""Log of the odds of any kind of claim before anything is learned."""


@dataclass(frozen=True)
class Scores:
    """Scores of every head: `tags` by tagger, `arcs` [sentence, word, head], what relations are scored from,

    `roles` [sentence, cue, role, word]: what each word is to each one that may be the cue of an attribution, and
    `claims` [sentence, word, ...]: for each kind whether the word tells such a claim, whether it is evidence of one,
    its modality.
    """

    tags: Mapping[str, Tensor]
    arcs: Tensor
    dependents: Tensor
    governors: Tensor
    roles: Tensor
    claims: Tensor


class ParserNetwork(nn.Module):
    """The whole network. `labels` lists the labels of each tagger, as "d" the relations, as "w" the kinds of claims."""

    def __init__(self, labels: Mapping[str, Sequence[str]], vocabulary: int, size: Size = MINILM) -> None:
        super().__init__()
        self.kinds = labels["w"]
        self.encoder = Encoder(vocabulary, size)
        self.mix = nn.Parameter(torch.zeros(3, size.layers + 1))
        self.taggers = nn.ModuleDict({name: nn.Linear(size.width, len(labels[name])) for name in TAGGERS})
        self.claims = nn.Linear(size.width, 2 * len(self.kinds) + len(MODALITIES))
        self.root = nn.Parameter(torch.zeros(size.width))
        self.roles = nn.Linear(size.width, 2 * ARC + 2 * RELATION)
        self.arc_weights = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.relation_weights = nn.Parameter(torch.empty(RELATION + 1, len(labels["d"]) * (RELATION + 1)))
        self.speech = nn.Linear(size.width, 2 * SPEECH)
        self.role_weights = nn.Parameter(torch.empty(SPEECH + 1, len(labels["r"]) * (SPEECH + 1)))
        nn.init.xavier_uniform_(self.arc_weights)
        nn.init.xavier_uniform_(self.role_weights)
        nn.init.xavier_uniform_(self.relation_weights)
        with torch.no_grad():
            self.mix[:, -1] = 1.0
            self.claims.bias[: 2 * len(self.kinds)] = UNLIKELY

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor, first: Tensor) -> Scores:
        for_tags, for_trees, for_claims = self._words(ids, mask, case, first)
        tags = {name: tagger(self._dropped(for_tags)) for name, tagger in self.taggers.items()}
        nodes = torch.cat([self.root.expand(for_trees.shape[0], 1, -1), for_trees], 1)
        roles = self._dropped(F.leaky_relu(self.roles(self._dropped(nodes)), 0.1))
        arc_d, arc_h, relation_d, relation_h = roles.split([ARC, ARC, RELATION, RELATION], -1)
        arcs = _with_one(arc_d)[:, 1:] @ self.arc_weights @ arc_h.transpose(1, 2)
        relations = _with_one(relation_d)[:, 1:], _with_one(relation_h)
        return Scores(tags, arcs, *relations, self._roles(for_trees), self.claims(self._dropped(for_claims)))

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
        at = first[:, :, None].expand(-1, -1, self.encoder.size.width)
        layers = torch.stack([layer.gather(1, at) for layer in self.encoder(ids, mask, case)], 2)
        return [(layers * w[None, None, :, None]).sum(2) for w in torch.softmax(self.mix, -1)]

    def _dropped(self, x: Tensor) -> Tensor:
        return F.dropout(x, DROPOUT, self.training)


def _with_one(x: Tensor) -> Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)
