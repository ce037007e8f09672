"""Pairs: what two things are asked whether they have part in one incident.

In: a report's `Material`, two of its things with their roles. Out: a row of features and numbers for each pair.
They are how far apart the two stand, the places, days and words of their sentences, and what the network says of both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from eval.muc4.linear import Floats, Rows, chances, numbered
from eval.muc4.material import KINDS, RELEVANT, ROLES, Material, Thing
from eval.muc4.network import SIDES

FAR, NEAR = 8, 4  # sentences
MANY = 5
OPENING = 4
"""How many words of a sentence tell that it turns to something else."""
Part = tuple[Thing, str]
"""A thing and its role."""


def of_pairs(found: Material, parts: Sequence[Part]) -> Rows:
    """What is asked of each two of `parts`, in the order of their combinations."""
    rows = [_features(found, one, other) for one, other in combinations(parts, 2)]
    return Rows(
        [numbered(row) for row in rows], np.stack([_said(found, a, b) for (a, _), (b, _) in combinations(parts, 2)])
    )


def _features(found: Material, one: Part, other: Part) -> Iterator[str]:
    roles = " ".join(sorted((one[1], other[1])))
    first, last = sorted(found.sentence(thing.phrases[0]) for thing, _ in (one, other))
    near = nearest(found, one[0], other[0])
    yield from ("any", f"roles {roles}", f"away {min(last - first, FAR)}", f"near {min(near, FAR)}")
    yield from (f"{roles} away {min(last - first, FAR)}", f"{roles} near {min(near, NEAR)}")
    for sort in ("place", "date"):
        yield from _circumstances(found, sort, first, last)
    if first != last:
        yield from _between(found, first, last)


def nearest(found: Material, one: Thing, other: Thing) -> int:
    """How many sentences lie between two things where they stand nearest."""
    stand = [[found.sentence(phrase) for phrase in thing.phrases] for thing in (one, other)]
    return min(abs(a - b) for a in stand[0] for b in stand[1])


def _circumstances(found: Material, sort: str, first: int, last: int) -> Iterator[str]:
    named = [found.named(sort, sentence) for sentence in range(last + 1)]
    yield f"{sort} own {_alike(named[first], named[last])}"
    around = [frozenset().union(*named[max(sentence - 1, 0) : sentence + 1]) for sentence in (first, last)]
    yield f"{sort} near {_alike(*around)}"
    if first != last:
        yield f"{sort} between {any(named[first + 1 :])}"


def _alike(one: frozenset[str], other: frozenset[str]) -> str:
    if not one or not other:
        return "none"
    return "same" if one & other else "apart"


def _between(found: Material, first: int, last: int) -> Iterator[str]:
    for sentence in found.doc.sentences[first + 1 : last + 1]:
        opening = found.doc.tokens[sentence.first : min(sentence.first + OPENING, sentence.last)]
        yield from (f"opens {token.lemma.lower()}" for token in opening)
    earlier, later = found.around.sentences[first], found.around.sentences[last]
    shared = set(earlier) & set(later)
    names = found.named("", first) & found.named("", last)
    yield from (f"shared {min(len(names), NEAR)}", f"shared words {min(len(shared), MANY)}")
    yield from (f"both {word}" for word in shared)
    yield from (f"earlier {word}" for word in earlier)
    yield from (f"later {word}" for word in later)


def _said(found: Material, one: Thing, other: Thing) -> Floats:
    """What the network says of two things, with how far apart they stand."""
    mine, theirs = list(one.positions), list(other.positions)
    agree = found.told.sides[mine] @ found.told.sides[theirs].T / np.float32(SIDES**0.5)
    kinds = found.told.phrases[:, len(ROLES) : len(ROLES) + len(KINDS)]
    a, b = kinds[mine].mean(0), kinds[theirs].mean(0)
    shares = chances(np.stack([a, b]), exclusive=True)
    first, last = sorted(found.sentence(thing.phrases[0]) for thing in (one, other))
    start, end = found.told.sentences[first], found.told.sentences[last]
    away = np.log1p([last - first, nearest(found, one, other), len(found.doc.sentences)])
    parts = [[agree[0, 0], agree.max(), agree.mean(), shares[0] @ shares[1]], np.minimum(a, b), abs(a - b), away]
    several = found.told.report[-len(KINDS) :]
    parts += [start, end, abs(start - end), found.told.report[: RELEVANT + 1], several]
    return np.concatenate(parts).astype(np.float32)
