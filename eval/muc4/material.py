"""Material: a report with all that heads go by, and what each of them is asked.

In: a report read to its claims; what earlier heads said of it. Out: its `Material`; the rows that a head is asked
about. Heads follow one another: of sentences, of things' roles, of the report. Each goes by the word of those before
it, and of the network.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from eval.muc4 import features, network
from eval.muc4.features import Context, context
from eval.muc4.linear import Floats, Row, Rows, chances, numbered
from eval.muc4.network import Told
from eval.muc4.phrases import Phrase, alike, phrases, things
from parley.extract.doc import Doc

KINDS = ("ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY")
PARTS = ("individual", "organisation", "target", "victim", "instrument")
ROLES = (*PARTS, "place", "date")
RELEVANT = len(KINDS)
TOLD = (*KINDS, "relevant")
BEST, MENTIONS = 3, 3
"""How many sentences, and phrases of a thing, are asked for their word."""
NEVER = -8.0
AFAR = 20  # sentences
NETWORK = np.float32(0.5)
"""How much the network's scores count beside a head's."""


@dataclass(frozen=True)
class Thing:
    """Phrases that stand for one thing, by their positions, the surest of its role first, and how likely it has each
    role."""

    phrases: tuple[Phrase, ...]
    positions: tuple[int, ...]
    roles: Floats

    @property
    def name(self) -> str:
        """What it is called where its role shows best."""
        return self.phrases[0].text

    @property
    def is_named(self) -> bool:
        """Whether it is a person with a name."""
        return any(phrase.kind == "person" for phrase in self.phrases)

    def goes_by(self, names: Iterable[Sequence[str]]) -> bool:
        """Whether any of `names`, each a row of words, may name it."""
        return any(alike(phrase.words, name) for name in names for phrase in self.phrases)


@dataclass(frozen=True)
class Material:
    """A report: the features of itself, its sentences and phrases, which phrases are one thing. `given` is what the
    network says of it where that is known already."""

    doc: Doc
    around: Context
    report: Row
    sentences: tuple[Row, ...]
    phrases: tuple[Phrase, ...]
    rows: tuple[Row, ...]
    groups: tuple[tuple[int, ...], ...]
    given: Told | None = None

    @cached_property
    def told(self) -> Told:
        """What the network says, of roles that a phrase cannot have nothing."""
        found = self.given or network.told(self.doc, self.phrases)
        phrases = found.phrases.copy()
        phrases[:, : len(ROLES)][fitting(self.phrases) == 0] = NEVER
        return replace(found, phrases=phrases)

    @cached_property
    def kinds(self) -> Floats:
        """How likely the network takes the report to tell of each of `TOLD`."""
        return chances(self.told.report[: len(TOLD)], exclusive=False)

    @cached_property
    def roles(self) -> Floats:
        """How likely the network takes each phrase to have each role."""
        return chances(self.told.phrases[:, : len(ROLES)], exclusive=False)

    def sentence(self, phrase: Phrase) -> int:
        """The sentence that a phrase stands in."""
        return self.doc.tokens[phrase.head].sentence

    def named(self, sort: str, sentence: int) -> frozenset[str]:
        """The last words of the phrases of a sort in a sentence."""
        return frozenset(self._named[sort, sentence])

    @cached_property
    def _named(self) -> dict[tuple[str, int], set[str]]:
        found: dict[tuple[str, int], set[str]] = defaultdict(set)
        for phrase in self.phrases:
            found[phrase.sort, self.sentence(phrase)].add(phrase.words[-1])
        return found


def fitting(listed: Sequence[Phrase]) -> Floats:
    """Which roles each phrase may have, 1 or 0: a place that of a place alone, a date that of a date, others all
    others."""
    sorts = [role if role in ("place", "date") else "" for role in ROLES]
    return np.array([[phrase.sort == sort for sort in sorts] for phrase in listed], np.float32).reshape(-1, len(ROLES))


def material(doc: Doc) -> Material:
    """What is worked out of a report before any head is asked."""
    around, listed = context(doc), phrases(doc)
    rows = tuple(numbered(features.of_phrase(doc, phrase, around)) for phrase in listed)
    sentences = tuple(numbered(features.of_sentence(doc, s, around)) for s in doc.sentences)
    groups = tuple(map(tuple, things(listed)))
    report = numbered(features.of_report(doc, around))
    return Material(doc, around, report, sentences, tuple(listed), rows, groups)


def logits(said: Floats) -> Floats:
    """Likelihoods as scores, none beyond what is told apart."""
    found: Floats = np.log((said + np.float32(3e-4)) / (1 - said + np.float32(3e-4)))
    return found


def highest(said: Floats, count: int) -> Floats:
    """The `count` highest scores of each label, one row for all."""
    padded = np.concatenate([np.full((count, said.shape[1]), NEVER, np.float32), logits(said)])
    found: Floats = np.sort(padded, axis=0)[-count:].ravel()
    return found


def level(chance: float) -> int:
    """A likelihood as one of a dozen levels."""
    return int(np.clip(np.floor(np.log((chance + 1e-5) / (1 - chance + 1e-5))), -7, 5))


def told(report: Floats) -> Iterator[str]:
    """What a report is taken to tell of, as features."""
    yield from (f"report {label} {level(float(chance))}" for label, chance in enumerate(report))


def together(said: Floats, scores: Floats) -> Floats:
    """What a head and the network say, taken together; by itself a head makes too little of the network's word."""
    return chances(logits(said) + scores * NETWORK, exclusive=False)


def joined(row: Row, more: Iterator[str]) -> Row:
    """A row with more features."""
    return np.union1d(row, numbered(more))


def of_sentences(found: Material) -> Rows:
    """What is asked of which kinds of incident each sentence tells."""
    return Rows(found.sentences, found.told.sentences)


def _around(sentences: Floats) -> Floats:
    """What is said of each sentence, of that before it and of that after it."""
    own = logits(sentences)
    none = np.full_like(own[:1], NEVER)
    return np.concatenate([own, np.concatenate([none, own[:-1]]), np.concatenate([own[1:], none])], 1)


def sorted_things(found: Material) -> list[Thing]:
    """The things of a report, each role as likely as in the phrase that shows it best."""
    listed = []
    for group in found.groups:
        order = tuple(sorted(group, key=lambda position: -float(found.roles[position].max())))
        listed.append(Thing(tuple(found.phrases[i] for i in order), order, found.roles[list(group)].max(0)))
    return listed


def surely(found: Material, things: Sequence[Thing], said: Floats) -> list[Thing]:
    """Things with the roles that their head and the network say together."""
    scores = np.stack([found.told.phrases[list(thing.positions), : len(ROLES)].max(0) for thing in things])
    return [replace(thing, roles=own) for thing, own in zip(things, together(said, scores), strict=True)]


def of_things(found: Material, things: Sequence[Thing], sentences: Floats) -> Rows:
    """What is asked of the roles of things."""
    near = _around(sentences)
    most = np.sort(np.stack([thing.roles for thing in things]), axis=0)[::-1]
    listed = [_of_thing(found, thing, near, most) for thing in things]
    said = np.tile(logits(found.kinds), (len(things), 1))
    rows = [joined(found.rows[thing.positions[0]], _kind(thing)) for thing in things]
    return Rows(rows, np.concatenate([np.stack(listed), said], 1))


def _kind(thing: Thing) -> Iterator[str]:
    first = thing.phrases[0]
    yield from ("any", f"kind {first.kind}", f"plural {first.plural}", f"named {thing.is_named}")
    yield from (f"last {first.words[-1]}", f"words {min(len(first.words), 4)}", f"described {bool(first.described)}")


def _of_thing(found: Material, thing: Thing, near: Floats, most: Floats) -> Floats:
    own = found.roles[list(thing.positions)]
    sentence = found.sentence(thing.phrases[0])
    where = [len(own), sentence, min(found.sentence(phrase) for phrase in thing.phrases), len(found.doc.sentences)]
    others = (most > thing.roles).sum(0)
    told = found.told.phrases[list(thing.positions), : len(ROLES) + len(KINDS)]
    return np.concatenate([
        told.max(0), told.mean(0), highest(own, MENTIONS), logits(own.mean(0)), logits(own[0]), near[sentence], logits(most[:2]).ravel(),
        np.log1p(others), np.minimum(np.array(where), AFAR) / AFAR,
    ]).astype(np.float32)  # fmt: skip


def of_report(found: Material, sentences: Floats, things: Floats) -> Rows:
    """What is asked of which kinds of incident a report tells, once the roles of its things are known."""
    somewhere = 1 - np.prod(1 - sentences / 2, axis=0)
    most = highest(sentences, BEST)
    mean = most.reshape(BEST, -1).mean(0)
    own = [
        found.told.report,
        found.told.sentences.max(0),
        logits(found.kinds),
        mean,
        logits(somewhere),
        np.log1p(things.sum(0)),
        most,
        highest(things, BEST),
    ]
    return Rows([numbered(["any"])], np.concatenate(own)[None].astype(np.float32))


def of_part(found: Material, thing: Thing, sentences: Floats) -> Rows:
    """What is asked of a thing's nature, fate and incident."""
    row = joined(numbered(told(found.kinds)), features.of_thing(found.doc, thing.phrases, found.around))
    near = _around(sentences)[found.sentence(thing.phrases[0])]
    own = [found.told.phrases[list(thing.positions)].mean(0), near, logits(found.kinds)]
    return Rows([row], np.concatenate(own)[None].astype(np.float32))
