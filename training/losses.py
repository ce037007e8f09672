"""Losses: how far the network is from what is annotated, and from what its teachers say.

In: the network's scores of a batch. Out: a loss for each head.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - as everywhere

from training.batches import UNKNOWN, Batch
from training.encoder import NEVER
from training.network import TAGGERS, ParserNetwork, Scores

WEIGHT = {"u": 1.0, "x": 0.3, "lr": 0.5, "e": 0.5, "n": 1.0, "h": 1.0, "d": 1.0, "c": 2.0, "b": 2.0, "r": 0.5, "w": 1.0}
"""Of each head's loss."""
TELLING, BESIDE = 3.0, 0.2
"""What a claim word weighs, and any other word of its evidence, beside words outside it."""
EVIDENCE, MODALITY = 0.3, 0.3
"""What else is learned of claims weighs, beside claim words."""
Losses = dict[str, Tensor]


@dataclass(frozen=True)
class Taught:
    """What teachers say of a batch, on the whole: chances of tags, heads, relations to the likeliest `heads` and of
    what claim words and their evidence are; the roles of words for likely cues."""

    tags: Mapping[str, Tensor]
    arcs: Tensor
    heads: Tensor
    relations: Tensor
    cues: tuple[Tensor, Tensor]
    roles: Tensor
    claims: Tensor

    def to(self, device: torch.device) -> Taught:
        """The same on `device`."""
        own = {field.name: getattr(self, field.name) for field in fields(self)}
        rest = {name: x.to(device) for name, x in own.items() if isinstance(x, Tensor)}
        tags = {name: x.to(device) for name, x in self.tags.items()}
        return Taught(**{**rest, "tags": tags, "cues": (self.cues[0].to(device), self.cues[1].to(device))})


def weighed(found: Losses) -> Tensor:
    """All in all."""
    return torch.stack([WEIGHT[name] * loss for name, loss in found.items()]).sum()


def from_annotations(network: ParserNetwork, scores: Scores, batch: Batch) -> Losses:
    """The loss of each head that the batch has anything for."""
    numbers = batch.numbers
    found = {name: _cross_entropy(scores.tags[name], numbers[name]) for name in ("u", "x", "lr", "e", "c", "b")}
    found["n"] = _open_cross_entropy(scores.tags["n"], batch.names)
    found["h"] = _cross_entropy(_arcs(scores, batch), numbers["h"])
    found["d"] = _cross_entropy(network.relations(scores, numbers["h"].clamp(min=0)), numbers["d"])
    if len(batch.roles):
        found["r"] = _cross_entropy(scores.roles[batch.cues].transpose(1, 2), batch.roles)
    found["w"] = _of_claims(scores.claims.float(), len(network.kinds), batch)
    return found


def from_teachers(network: ParserNetwork, scores: Scores, batch: Batch, taught: Taught) -> Losses:
    """How far each head is from what the teachers say."""
    words = batch.words
    found = {name: _soft(scores.tags[name], taught.tags[name], words) for name in TAGGERS}
    found["h"] = _soft(_arcs(scores, batch), taught.arcs, words)
    found["d"] = _soft(network.relations(scores, taught.heads), taught.relations, words)
    if len(taught.roles):
        found["r"] = _cross_entropy(scores.roles[taught.cues].transpose(1, 2), taught.roles)
    kinds = len(network.kinds)
    own = scores.claims.float()[..., : 2 * kinds]
    off = F.binary_cross_entropy_with_logits(own, taught.claims.float(), reduction="none") * words[..., None]
    found["w"] = (off[..., :kinds].sum() + EVIDENCE * off[..., kinds:].sum()) / words.sum()
    return found


@torch.no_grad()
def taught(teachers: Sequence[ParserNetwork], batch: Batch) -> Taught:
    """What `teachers` say of a batch."""
    said = [one(batch.ids, batch.mask, batch.case, batch.first) for one in teachers]
    tags = {name: _mean([one.tags[name].float().softmax(-1) for one in said]) for name in TAGGERS}
    arcs = _mean([_arcs(one, batch).softmax(-1) for one in said])
    heads = arcs.argmax(-1)
    relations = [one.relations(own, heads).float().softmax(-1) for one, own in zip(teachers, said, strict=True)]
    cues = torch.where((tags["c"][..., 1] > 0.5) & batch.words)
    roles = _mean([one.roles.float()[cues].softmax(1) for one in said]).argmax(1)
    kinds = 2 * len(teachers[0].kinds)
    claims = _mean([one.claims.float()[..., :kinds].sigmoid() for one in said])
    outside = ~batch.words[cues[0]]
    return Taught(
        {name: x.half() for name, x in tags.items()},
        arcs.half(),
        heads,
        _mean(relations).half(),
        (cues[0], cues[1]),
        roles.masked_fill(outside, UNKNOWN),
        claims.half(),
    )


def _mean(parts: Sequence[Tensor]) -> Tensor:
    return torch.stack([*parts]).mean(0)


def _arcs(scores: Scores, batch: Batch) -> Tensor:
    padding = torch.cat([torch.zeros_like(batch.words[:, :1]), ~batch.words], 1)
    return scores.arcs.float().masked_fill(padding[:, None, :], NEVER)


def _soft(scores: Tensor, chances: Tensor, words: Tensor) -> Tensor:
    found = -(chances.float() * scores.float().log_softmax(-1)).sum(-1)
    return (found * words).sum() / words.sum()


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    total = F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN, reduction="sum")
    return total / (gold != UNKNOWN).sum().clamp(min=1)


def _open_cross_entropy(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the chance of all allowed labels together, over the words of which anything is known."""
    known = allowed.any(-1)
    chances = scores.float().log_softmax(-1).masked_fill(~allowed, NEVER).logsumexp(-1)
    return -(chances * known).sum() / known.sum().clamp(min=1)


def _of_claims(scores: Tensor, kinds: int, batch: Batch) -> Tensor:
    told, evidence, modality = scores.split([kinds, kinds, scores.shape[-1] - 2 * kinds], -1)
    wanted, within = torch.zeros_like(told), torch.zeros_like(told)
    wanted[tuple(batch.told.T)] = 1
    within[tuple(batch.evidence.T)] = 1
    words = (batch.words & batch.claimed[:, None]).float()[..., None]
    weight = torch.where(wanted > 0, TELLING, torch.where(within > 0, BESIDE, 1.0)) * words
    of_words = F.binary_cross_entropy_with_logits(told, wanted, weight, reduction="sum")
    of_evidence = F.binary_cross_entropy_with_logits(evidence, within, words.expand_as(within), reduction="sum")
    sentences, places, modes = batch.modes.T
    of_modality = F.cross_entropy(modality[sentences, places], modes, reduction="sum")
    return (of_words + EVIDENCE * of_evidence + MODALITY * of_modality) / words.sum().clamp(min=1)
