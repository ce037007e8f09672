"""Wars: who fights in a report, and which reports tell of the same war.

In: the claims of a report; sets of sides, each of those that fight in a report. Out: such a set; a name of its war for each. Two are of one war where
two sides fight in both; so a toll that names no side is not taken for that of another war.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Final

from parley.fuse.parties import homes, is_named
from parley.gazetteer.actors import is_known_folded, is_outlet
from parley.records import Claim, Party

AND: Final = " and "
SIDES: Final = 4  # more sides than this in one report are of several wars
Sides = frozenset[str]


def theatre(claims: Iterable[Claim]) -> frozenset[str]:
    """The sides of one report's violence and its truces; none where it tells of several wars."""
    fighting = (claim for claim in claims if claim.family in ("violence", "ceasefire"))
    sides = _sides([p for claim in fighting for p in (*claim.actors, *claim.recipients) if not is_outlet(p.name)])
    return sides if len(sides) <= SIDES else frozenset()


def _sides(parties: Sequence[Party]) -> frozenset[str]:
    """The bodies of `parties`; where two of them are somebody, "armies" and "gunmen" are no more sides."""
    named = homes([party for party in parties if is_named(party)])
    return named if len(named) > 1 else homes(parties)


def warring(sides: frozenset[str]) -> frozenset[str]:
    """Those of `sides` that the gazetteer knows, where it knows any: villages and men who tell of a war do not name
    it."""
    return frozenset(side for side in sides if is_known_folded(side)) or sides


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
