"""MUC-4's reports as the network learns from them: what it sees of each, and what it should say.

In: reports read to their claims, with their templates. Out: `Lesson`s. A score that has no right answer counts for nothing: of
a place whether it did it, of a thing without a role in which incident it had it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from eval.muc4 import key, material, network
from eval.muc4.linear import Floats
from eval.muc4.material import KINDS, ROLES, TOLD, Thing
from torch import Tensor

from training.muc4_examples import Example, often

WEIGHT = {"role": 1 / 8, "kind": 1 / 30, "attribute": 1 / 60, "sentence": 1 / 20, "report": 1 / 6, "weapon": 1 / 30}
"""Of one score."""


@dataclass(frozen=True)
class Labels:
    """The labels of phrases and of a report: fillers that slots of things have, weapons."""

    fillers: tuple[tuple[str, str], ...]
    weapons: tuple[str, ...]

    @property
    def sizes(self) -> dict[str, int]:
        """How many labels each unit has."""
        phrase = len(ROLES) + len(KINDS) + len(self.fillers)
        return {"phrase": phrase, "sentence": len(TOLD), "report": len(TOLD) + len(self.weapons)}


@dataclass(frozen=True)
class Lesson:
    """A report: its stretches as pieces and each token's first one, the heads of its phrases, its sentences' tokens as weights
    [sentence, token], the sentence of each phrase; for each unit which labels hold and how much each counts."""

    stretches: Sequence[tuple[Tensor, Tensor]]
    heads: Tensor
    means: Tensor
    owners: Tensor
    held: dict[str, Tensor]
    counts: dict[str, Tensor]

    @property
    def tells(self) -> bool:
        """Whether the report tells of an incident."""
        return bool(self.held["report"].any())


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
        "sentence": _evenly(key.of_sentences(found, example.templates), WEIGHT["sentence"]),
        "report": _of_report(labels, example),
    }
    return Lesson(
        [(torch.tensor(s.numbers), torch.tensor(s.first)) for s in network.stretches(found.doc)],
        torch.tensor([phrase.head for phrase in found.phrases], dtype=torch.long),
        _means([(s.first, s.last) for s in found.doc.sentences], len(found.doc.tokens)),
        torch.tensor([found.sentence(phrase) for phrase in found.phrases], dtype=torch.long),
        {unit: torch.from_numpy(held) for unit, (held, _) in taught.items()},
        {unit: torch.from_numpy(counts) for unit, (_, counts) in taught.items()},
    )


def _means(spans: Sequence[tuple[int, int]], tokens: int) -> Tensor:
    found = torch.zeros(len(spans), tokens)
    for row, (first, last) in enumerate(spans):
        found[row, first:last] = 1 / max(last - first, 1)
    return found


def _evenly(held: Floats, weight: float) -> tuple[Floats, Floats]:
    return held, np.full_like(held, weight)


def _of_phrases(labels: Labels, example: Example, said: Iterable[tuple[int, str, str]]) -> tuple[Floats, Floats]:
    phrases = example.found.phrases
    held = np.zeros((len(phrases), labels.sizes["phrase"]), np.float32)
    counts = np.zeros_like(held)
    roles, kinds, fillers = np.split(np.arange(held.shape[1]), np.cumsum([len(ROLES), len(KINDS)]))
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


def _of_report(labels: Labels, example: Example) -> tuple[Floats, Floats]:
    named = {weapon for template in example.templates for weapon in key.weapons(template)}
    weapons = np.array([weapon in named for weapon in labels.weapons], np.float32)
    parts = _evenly(key.of_report(example.templates), WEIGHT["report"]), _evenly(weapons, WEIGHT["weapon"])
    held, counts = zip(*parts, strict=True)
    return np.concatenate(held), np.concatenate(counts)
