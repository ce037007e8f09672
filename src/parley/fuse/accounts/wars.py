"""Wars: which reports tell of the same one.

In: sets of sides, each of those that fight in a report. Out: a name of its war for each set. Two are of one war where
two sides fight in both; so a toll that names no side is not taken for that of another war.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Final

AND: Final = " and "
Sides = frozenset[str]


def wars(fighting: Iterable[Sides]) -> dict[Sides, str]:
    """By sides, their war: the sides of the least pair of those that are joined. "" where no two sides fight."""
    pairs = {sides: _pairs(sides) for sides in fighting}
    parent: dict[str, str] = {}
    for joined in pairs.values():
        for pair in joined:
            one, other = sorted((_root(parent, joined[0]), _root(parent, pair)))
            parent[other] = one
    return {sides: _root(parent, joined[0]) if joined else "" for sides, joined in pairs.items()}


def sides_of(war: str) -> frozenset[str]:
    """The two sides of a war by its name, "armenia and azerbaijan"; none for ""."""
    return frozenset(filter(None, war.split(AND)))


def _pairs(sides: frozenset[str]) -> list[str]:
    return [AND.join(pair) for pair in combinations(sorted(sides), 2)]


def _root(parent: dict[str, str], pair: str) -> str:
    while parent.setdefault(pair, pair) != pair:
        parent[pair] = pair = parent[parent[pair]]
    return pair
