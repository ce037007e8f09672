"""Sides: whether two accounts may mean the same side by different words.

In: bodies, folded. Out: whether they are opposed. A government calls "terrorists" those whom others call by name; no
state is meant by that.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from parley.fuse.fold import folded
from parley.fuse.parties import counts_for, is_faction
from parley.fuse.words import table
from parley.gazetteer.actors import body, country
from parley.records import Party

Bodies = frozenset[str]
Camp = Literal["a state", "a group"]


def opposed(a: Bodies, b: Bodies) -> bool:
    """Whether two sets of bodies can be no one side: none in both, and no faction that may be another's name."""
    if not a or not b or a & b:
        return False
    return not (_may_mean(a, b) or _may_mean(b, a))


def camp(parties: Iterable[Party]) -> Camp | None:
    """Whether all of some parties are states or all are armed groups; None where they are neither, or are both."""
    found = {_camp(party) for party in parties}
    return found.pop() if len(found) == 1 else None


def _camp(party: Party) -> Camp | None:
    name, known = counts_for(party), body(party.body)
    if country(name):
        return "a state" if party.belongs_to is None or _is_force(folded(party.name)) else None
    return "a group" if is_faction(folded(name)) or (known and known.kind == "armed_group") else None


@lru_cache(maxsize=16_384)
def _is_force(name: str) -> bool:
    """Whether those of a country are called by a word for its government or for those who fight for it."""
    return any(word.startswith(table("factions")["forces"]) for word in name.split())


def _may_mean(described: Bodies, named: Bodies) -> bool:
    """Whether all of `described` are factions by description and `named` has no state."""
    return all(map(is_faction, described)) and not any(map(_is_state, named))


@lru_cache(maxsize=16_384)
def _is_state(body: str) -> bool:
    return country(body) is not None
