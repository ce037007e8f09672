"""Batches: examples as the tensors that the network is trained on.

In: examples and the labels. Out: `Batch`es of sentences of about one length; -100 marks what is not known.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

import torch
from torch import Tensor

from parley.language.shapes import letter_shape
from parley.language.wordpiece import WordPiece
from training.attribution import ROLES
from training.examples import BEGINS, GOES_ON, Example
from training.names import LABELS
from training.network import MODALITIES

UNKNOWN = -100
LONGEST = 250
"""Pieces; the few longer sentences are left out of training."""
RECASED = 0.08
"""The share of sentences whose letters' case is changed, so that headlines and lower-case text are read too."""
RARE = 3
FEWEST = 5
"""Claims of a kind that is learned."""


@dataclass(frozen=True)
class Batch:
    """`numbers` holds the gold label numbers by head ("u", "x", "lr", "e", "c", "b", "d", "h"), `names` the allowed
    labels.

    `cues` are the cues of attributions, as the numbers of their sentences and of their words; `roles` [cue, word] says
    what each word of the sentence is to the cue. Claims are annotated in the sentences that are `claimed`: `told` and
    `evidence` [claim, 3] give sentence, word and kind, `modes` sentence, word and modality.
    """

    ids: Tensor
    mask: Tensor
    case: Tensor
    first: Tensor
    words: Tensor
    numbers: Mapping[str, Tensor]
    names: Tensor
    cues: tuple[Tensor, Tensor]
    roles: Tensor
    claimed: Tensor
    told: Tensor
    evidence: Tensor
    modes: Tensor

    def to(self, device: torch.device) -> Batch:
        """The same with 64-bit numbers on `device`."""
        return self._mapped(lambda x: x.to(device, non_blocking=True) if x.dtype == torch.bool else x.to(device).long())

    def small(self) -> Batch:
        """The same with 16-bit numbers, to be stored."""
        return self._mapped(lambda x: x if x.dtype == torch.bool else x.to(torch.int16))

    def _mapped(self, change: Callable[[Tensor], Tensor]) -> Batch:
        own = {field.name: getattr(self, field.name) for field in fields(self)}
        numbers = {name: change(x) for name, x in self.numbers.items()}
        cues = (change(self.cues[0]), change(self.cues[1]))
        rest = {name: change(x) for name, x in own.items() if isinstance(x, Tensor)}
        return Batch(**{**rest, "numbers": numbers, "cues": cues})


def inventory(examples: Sequence[Example]) -> dict[str, list[str]]:
    """The labels of each head, the most frequent first; rare lemma rules are "?"."""

    def listed(field: str) -> list[str]:
        counts = Counter(label for example in examples for label in getattr(example, field) or ())
        return [label for label, count in counts.most_common() if field != "rules" or count >= RARE]

    return {
        "u": listed("tags"), "x": listed("forms"), "d": listed("relations"), "lr": ["?", *listed("rules")],
        "e": ["O", *(kind for kind in listed("entities") if kind != "O")], "n": list(LABELS),
        "c": ["O", "cue"], "b": [GOES_ON, BEGINS], "r": list(ROLES), "w": _kinds(examples),
    }  # fmt: skip


def _kinds(examples: Sequence[Example]) -> list[str]:
    """The kinds of claims that there are enough of."""
    counts = Counter(claim.kind for example in examples for claim in example.claims or ())
    return sorted(kind for kind, count in counts.items() if count >= FEWEST)


class Encoding:
    """From examples to batches."""

    def __init__(self, labels: Mapping[str, Sequence[str]], wordpiece: WordPiece, seed: int) -> None:
        self._numbers = {name: {label: i for i, label in enumerate(listed)} for name, listed in labels.items()}
        self._wordpiece = wordpiece
        self._random = random.Random(seed)

    def batches(self, examples: Sequence[Example], pieces: int) -> Iterator[Batch]:
        """Batches of at most about `pieces` pieces, in random order."""
        sized = [(self._size(example), example) for example in map(self._recased, examples)]
        kept = [(size + self._random.random() * 4, example) for size, example in sized if size <= LONGEST]
        groups: list[list[Example]] = [[]]
        for size, example in sorted(kept, key=lambda pair: pair[0]):
            if groups[-1] and size * (len(groups[-1]) + 1) > pieces:
                groups.append([])
            groups[-1].append(example)
        self._random.shuffle(groups)
        yield from map(self._batch, groups)

    def _size(self, example: Example) -> int:
        return 2 + sum(len(self._wordpiece.pieces(word)) for word in example.words)

    def _recased(self, example: Example) -> Example:
        if self._random.random() >= RECASED:
            return example
        change = self._random.choice((str.upper, str.lower, str.title))
        return replace(example, words=tuple(map(change, example.words)), lemmas=None)

    def _batch(self, examples: Sequence[Example]) -> Batch:
        pieces = [[self._wordpiece.pieces(word) for word in example.words] for example in examples]
        ids = [[self._wordpiece.start, *(n for word in words for n in word), self._wordpiece.end] for words in pieces]
        case = [
            [0, *(letter_shape(word) for word, found in zip(e.words, words, strict=True) for _ in found), 0]
            for e, words in zip(examples, pieces, strict=True)
        ]
        first = [[1 + sum(map(len, words[:i])) for i in range(len(words))] for words in pieces]
        known = {
            "u": [self._labels("u", e.tags, e) for e in examples],
            "x": [self._labels("x", e.forms, e) for e in examples],
            "lr": [self._labels("lr", e.rules, e) for e in examples],
            "e": [self._labels("e", e.entities, e) for e in examples],
            "c": [self._cues(e) for e in examples],
            "b": [self._labels("b", e.begins, e) for e in examples],
            "d": [self._labels("d", e.relations, e) for e in examples],
            "h": [list(e.heads) if e.heads else [UNKNOWN] * len(e.words) for e in examples],
        }
        return Batch(
            ids=_padded(ids, 0),
            mask=_padded([[1] * len(row) for row in ids], 0),
            case=_padded(case, 0),
            first=_padded(first, 0),
            words=_padded([[1] * len(row) for row in first], 0).bool(),
            numbers={name: _padded(rows, UNKNOWN) for name, rows in known.items()},
            names=self._allowed(examples),
            cues=self._cued(examples),
            roles=self._roles(examples),
            claimed=torch.tensor([e.claims is not None for e in examples]),
            **self._claims(examples),
        )

    def _labels(self, head: str, labels: Sequence[str] | None, example: Example) -> list[int]:
        unseen = 0 if head == "lr" else UNKNOWN
        return [self._numbers[head].get(label, unseen) for label in labels or ()] or [UNKNOWN] * len(example.words)

    def _cues(self, example: Example) -> list[int]:
        """For each word whether it is a cue."""
        if example.speech is None:
            return [UNKNOWN] * len(example.words)
        cues = {attribution.cue for attribution in example.speech}
        return [int(i in cues) for i in range(len(example.words))]

    def _cued(self, examples: Sequence[Example]) -> tuple[Tensor, Tensor]:
        found = [(i, attribution.cue) for i, e in enumerate(examples) for attribution in e.speech or ()]
        return torch.tensor([i for i, _ in found], dtype=torch.long), torch.tensor(
            [c for _, c in found], dtype=torch.long
        )

    def _roles(self, examples: Sequence[Example]) -> Tensor:
        width = max(len(e.words) for e in examples)
        found = [
            [ROLES.index(attribution.role(i)) if i < len(e.words) else UNKNOWN for i in range(width)]
            for e in examples
            for attribution in e.speech or ()
        ]
        return torch.tensor(found, dtype=torch.long).view(-1, width)

    def _claims(self, examples: Sequence[Example]) -> dict[str, Tensor]:
        """What is told where."""
        kinds = self._numbers["w"]
        known = [(i, one) for i, e in enumerate(examples) for one in e.claims or () if one.kind in kinds]
        return {
            "told": _rows([(i, one.word, kinds[one.kind]) for i, one in known]),
            "evidence": _rows([(i, word, kinds[one.kind]) for i, one in known for word in one.evidence]),
            "modes": _rows([(i, one.word, MODALITIES.index(one.modality)) for i, one in known]),
        }

    def _allowed(self, examples: Sequence[Example]) -> Tensor:
        """Which name labels each word may bear [sentence, word, label]; none where nothing is known."""
        allowed = torch.zeros(len(examples), max(len(e.words) for e in examples), len(LABELS), dtype=torch.bool)
        for i, example in enumerate(examples):
            for j, labels in enumerate(example.names or ()):
                if len(labels) < len(LABELS):
                    allowed[i, j, [self._numbers["n"][label] for label in labels]] = True
        return allowed


def _padded(rows: Sequence[Sequence[int]], filler: int) -> Tensor:
    width = max(map(len, rows))
    return torch.tensor([[*row, *[filler] * (width - len(row))] for row in rows])


def _rows(rows: Sequence[tuple[int, int, int]]) -> Tensor:
    return torch.tensor(rows, dtype=torch.long).view(-1, 3)
