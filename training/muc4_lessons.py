"""MUC-4's reports as the network learns from them: what it sees of each, and what it should say.

In: reports read to their claims, with their templates. Out: `Lesson`s, each of one report, or of several together. A
score that has no right answer counts for nothing: of a place whether it did it, of a thing without a role in which
incident it had it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
import torch
from eval.muc4 import key, material, network
from eval.muc4.linear import Floats
from eval.muc4.material import KINDS, ROLES, TOLD, Thing
from eval.muc4.network import SIDES, UNITS
from torch import Tensor

from training.muc4_examples import Example, often

WEIGHT = {"role": 1 / 8, "kind": 1 / 30, "attribute": 1 / 24, "sentence": 1 / 20, "opening": 1 / 20, "report": 1 / 6,
          "weapon": 1 / 30, "several": 1 / 12}  # fmt: skip
"""Of one score."""
SEVERAL = 2


@dataclass(frozen=True)
class Labels:
    """The labels of phrases and of a report: fillers that slots of things have, weapons."""

    fillers: tuple[tuple[str, str], ...]
    weapons: tuple[str, ...]

    @property
    def sizes(self) -> dict[str, int]:
        """How many labels each unit has; of a phrase, how many numbers are said."""
        phrase = len(ROLES) + len(KINDS) + len(self.fillers) + SIDES
        return {"phrase": phrase, "sentence": len(TOLD) + 1, "report": len(TOLD) + len(self.weapons) + len(KINDS)}


@dataclass(frozen=True)
class Lesson:
    """Reports: their stretches as pieces and each token's first one, the heads of their phrases, their sentences'
    tokens as weights [sentence, token], the sentence of each phrase, the report of each sentence [report, sentence];
    for each unit which labels hold and how much each counts; which phrases have a role in which incidents [phrase,
    incident]."""

    stretches: Sequence[tuple[Tensor, Tensor]]
    heads: Tensor
    means: Tensor
    owners: Tensor
    reports: Tensor
    held: dict[str, Tensor]
    counts: dict[str, Tensor]
    incidents: Tensor

    @property
    def tells(self) -> bool:
        """Whether the report tells of an incident."""
        return bool(self.held["report"].any())

    def to(self, device: torch.device) -> Lesson:
        """The same where it is learned; stretches stay, as they are put together first."""
        moved = {name: x.to(device) for name, x in vars(self).items() if isinstance(x, Tensor)}
        scores = {name: {unit: x.to(device) for unit, x in getattr(self, name).items()} for name in ("held", "counts")}
        return replace(self, **moved, **scores)


def together(listed: Sequence[Lesson]) -> Lesson:
    """One lesson of several."""
    tokens, sentences = _starts(one.means.shape[1] for one in listed), _starts(len(one.means) for one in listed)
    return Lesson(
        [stretch for one in listed for stretch in one.stretches],
        torch.cat([one.heads + start for one, start in zip(listed, tokens, strict=True)]),
        torch.block_diag(*(one.means for one in listed)),
        torch.cat([one.owners + start for one, start in zip(listed, sentences, strict=True)]),
        torch.block_diag(*(one.reports for one in listed)),
        {unit: torch.cat([one.held[unit] for one in listed]) for unit in UNITS},
        {unit: torch.cat([one.counts[unit] for one in listed]) for unit in UNITS},
        torch.block_diag(*(one.incidents for one in listed)),
    )


def _starts(sizes: Iterable[int]) -> list[int]:
    return list(accumulate(sizes, initial=0))[:-1]


def lessons(examples: Sequence[Example]) -> tuple[Labels, list[Lesson]]:
    """What there is to learn from `examples`."""
    said = [_said(example) for example in examples]
    fillers = often(filler for own in said for filler in {(slot, text) for _, slot, text in own})
    weapons = often(weapon for e in examples for t in e.templates for weapon in key.weapons(t))
    labels = Labels(tuple(fillers), tuple(weapons))
    return labels, [_lesson(labels, e, own) for e, own in zip(examples, said, strict=True)]


def _alone(example: Example) -> list[Thing]:
    """Each phrase as a thing of its own."""
    none = np.zeros(len(ROLES), np.float32)
    return [Thing((phrase,), (i,), none) for i, phrase in enumerate(example.found.phrases)]


def _said(example: Example) -> list[tuple[int, str, str]]:
    """What the key says of phrases: position, slot, filler."""
    return [
        (thing.positions[0], slot, filler)
        for thing in _alone(example)
        if not thing.phrases[0].sort
        for slot, _, filler in key.of_things([thing], example.templates)
    ]


def _lesson(labels: Labels, example: Example, said: Iterable[tuple[int, str, str]]) -> Lesson:
    found = example.found
    taught = {
        "phrase": _of_phrases(labels, example, said),
        "sentence": _beside(
            _evenly(key.of_sentences(found, example.templates), WEIGHT["sentence"]),
            _evenly(key.openings(found, example.templates), WEIGHT["opening"]),
        ),
        "report": _of_report(labels, example),
    }
    return Lesson(
        [(torch.tensor(s.numbers), torch.tensor(s.first)) for s in network.stretches(found.doc)],
        torch.tensor([phrase.head for phrase in found.phrases], dtype=torch.long),
        _means([(s.first, s.last) for s in found.doc.sentences], len(found.doc.tokens)),
        torch.tensor([found.sentence(phrase) for phrase in found.phrases], dtype=torch.long),
        torch.ones(1, len(found.doc.sentences)),
        {unit: torch.from_numpy(held) for unit, (held, _) in taught.items()},
        {unit: torch.from_numpy(counts) for unit, (_, counts) in taught.items()},
        _incidents(example),
    )


def _means(spans: Sequence[tuple[int, int]], tokens: int) -> Tensor:
    found = torch.zeros(len(spans), tokens)
    for row, (first, last) in enumerate(spans):
        found[row, first:last] = 1 / max(last - first, 1)
    return found


def _incidents(example: Example) -> Tensor:
    """Which phrases have a role in which incidents."""
    found = np.zeros((len(example.found.phrases), len(example.templates)), np.float32)
    for column, template in enumerate(example.templates):
        found[:, column] = key.of_phrases(example.found.phrases, [template]).any(1)
    return torch.from_numpy(found)


Taught = tuple[Floats, Floats]
"""Which labels hold, and how much each counts."""


def _beside(*parts: Taught) -> Taught:
    held, counts = zip(*parts, strict=True)
    return np.concatenate(held, -1), np.concatenate(counts, -1)


def _evenly(held: Floats, weight: float) -> Taught:
    return held, np.full_like(held, weight)


def _of_phrases(labels: Labels, example: Example, said: Iterable[tuple[int, str, str]]) -> Taught:
    phrases = example.found.phrases
    held = np.zeros((len(phrases), labels.sizes["phrase"]), np.float32)
    counts = np.zeros_like(held)
    sizes = len(ROLES), len(KINDS), len(labels.fillers)
    roles, kinds, fillers, _ = np.split(np.arange(held.shape[1]), np.cumsum(sizes))
    held[:, roles] = key.of_phrases(phrases, example.templates)
    counts[:, roles] = material.fitting(phrases) * WEIGHT["role"]
    for thing in _alone(example):
        for _, own in key.of_incidents([thing], example.templates):
            held[thing.positions[0], kinds], counts[thing.positions[0], kinds] = own, WEIGHT["kind"]
    for position, slot, filler in said:
        same = [column for column, (of, _) in zip(fillers, labels.fillers, strict=True) if of == slot]
        counts[position, same] = WEIGHT["attribute"]
        if (slot, filler) in labels.fillers:
            held[position, fillers[labels.fillers.index((slot, filler))]] = 1
    return held, counts


def _of_report(labels: Labels, example: Example) -> Taught:
    named = {weapon for template in example.templates for weapon in key.weapons(template)}
    weapons = np.array([weapon in named for weapon in labels.weapons], np.float32)
    named_kinds = Counter(kind for template in example.templates for kind in key.kinds(template)[:1])
    several = np.array([named_kinds[kind] >= SEVERAL for kind in KINDS], np.float32)
    held, counts = _beside(
        _evenly(key.of_report(example.templates), WEIGHT["report"]),
        _evenly(weapons, WEIGHT["weapon"]),
        _evenly(several, WEIGHT["several"]),
    )
    return held[None], counts[None]
