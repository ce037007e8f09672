"""Sides: whether two accounts may mean the same side by different words.

In: bodies, folded. Out: whether they are opposed. A government calls "terrorists" those whom others call by name; no
state is meant by that.
"""

from __future__ import annotations

from functools import lru_cache

from parley.fuse.words import table
from parley.gazetteer.actors import country

Bodies = frozenset[str]


def opposed(a: Bodies, b: Bodies) -> bool:
    """Whether two sets of bodies can be no one side: none in both, and no faction that may be another's name."""
    if not a or not b or a & b:
        return False
    return not (_may_mean(a, b) or _may_mean(b, a))


def _may_mean(described: Bodies, named: Bodies) -> bool:
    """Whether all of `described` are factions by description and `named` has no state."""
    return all(map(is_faction, described)) and not any(map(_is_state, named))


@lru_cache(maxsize=16_384)
def is_faction(body: str) -> bool:
    """Whether a body is called by a word for fighters of no state: "terrorists", "armed rebel groups"."""
    stems = table("factions")["factions"]
    return any(word.startswith(stems) for word in body.split())


@lru_cache(maxsize=16_384)
def _is_state(body: str) -> bool:
    return country(body) is not None
