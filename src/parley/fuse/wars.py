"""Wars: which reports tell of the same one.

In: the sides that fight in each report. Out: a name of its war for each report. Reports are of one war where two sides
fight in both; so a toll that names no side is not taken for that of another war.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Final

AND: Final = " and "


def wars(theatres: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """By report, its war: the sides of the least pair of those that are joined. "" where no two sides fight."""
    parent: dict[str, str] = {}
    for sides in theatres.values():
        pairs = _pairs(sides)
        for pair in pairs:
            one, other = sorted((_root(parent, pairs[0]), _root(parent, pair)))
            parent[other] = one
    return {report: _root(parent, pairs[0]) if (pairs := _pairs(sides)) else "" for report, sides in theatres.items()}


def sides_of(war: str) -> frozenset[str]:
    """The two sides of a war by its name, "armenia and azerbaijan"; none for ""."""
    return frozenset(filter(None, war.split(AND)))


def _pairs(sides: frozenset[str]) -> list[str]:
    return [AND.join(pair) for pair in combinations(sorted(sides), 2)]


def _root(parent: dict[str, str], pair: str) -> str:
    while parent.setdefault(pair, pair) != pair:
        parent[pair] = pair = parent[parent[pair]]
    return pair
