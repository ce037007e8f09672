"""Sides: whether two accounts may mean the same side by different words.

In: bodies, folded; parties. Out: whether they are opposed; whether only one of them can have done something. A
government calls "terrorists" those whom others call by name; no state is meant by that. Words for a kind ("warplanes",
"a suicide bomber") are less exact than a name that fits them; so is the state that leads a coalition beside the
coalition.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from typing import Literal

from parley.fuse.fold import folded
from parley.fuse.parties import counts_for, is_faction, is_somebody
from parley.fuse.words import table, tells
from parley.gazetteer.actors import body, country, leader
from parley.gazetteer.spelling import spelling_of_place
from parley.records import Party

Bodies = frozenset[str]
Camp = Literal["a state", "a group"]
Kind = Literal["a state", "a group", "anyone"]


@dataclass(frozen=True, slots=True)
class Doers:
    """Who is said to have done something: bodies by name, a coalition by who leads it; and of which kind are those of
    whom only that is said."""

    named: Bodies
    kinds: frozenset[Kind]


def opposed(a: Bodies, b: Bodies) -> bool:
    """Whether two sets of bodies can be no one side: none in both, and no faction that may be another's name."""
    if not a or not b or a & b:
        return False
    return not (_may_mean(a, b) or _may_mean(b, a))


def doers(parties: Iterable[Party]) -> Doers:
    """Who `parties` are, as far as they are somebody."""
    told = [party for party in parties if is_somebody(party)]
    kinds = {party: kind for party in told if (kind := _kind(party))}
    return Doers(frozenset(_by_name(party) for party in told if party not in kinds), frozenset(kinds.values()))


def are_rivals(a: Doers, b: Doers) -> bool:
    """Whether only one of two can have done something: both are told of, none is in both, and nobody of a kind may be
    one whom the other names."""
    if not (a.named or a.kinds) or not (b.named or b.kinds) or a.kinds & b.kinds:
        return False
    if any(_are_one(*names) for names in product(a.named, b.named)):
        return False
    described = (*((kind, b.named) for kind in a.kinds), *((kind, a.named) for kind in b.kinds))
    return not any(_fits(kind, named) for kind, named in described)


@lru_cache(maxsize=16_384)
def _are_one(one: str, other: str) -> bool:
    """Whether two names are one, as written or, of those that no state goes by, as spelled."""
    if one == other or _is_state(one) or _is_state(other):
        return one == other
    return spelling_of_place(one).is_of(spelling_of_place(other))


def _fits(kind: Kind, named: Bodies) -> bool:
    """Whether those of whom only their kind is said may be among those `named`."""
    if kind == "anyone":
        return True
    return any(_is_state(name) == (kind == "a state") for name in named)


def _by_name(party: Party) -> str:
    name = counts_for(party)
    return folded(leader(name) or _land(name) or name)


def _land(name: str) -> str | None:
    """The country whose forces a name is for that says no more: "Ostlandish forces"."""
    first, _, forces = name.partition(" ")
    return country(first) if forces.islower() and _is_force(folded(forces)) else None


def _kind(party: Party) -> Kind | None:
    """What a party is called by that is no name: a word for those who fight a state, for a state's forces, or for
    anyone; None where it is named."""
    name = folded(counts_for(party))
    if is_faction(name):
        return "anyone" if party.belongs_to is None and tells("factions", "doers", name) else "a group"
    if party.belongs_to is not None or party.name != party.name.lower():
        return None
    return "a state" if _is_force(name) or tells("organs", "organs", name) else "anyone"


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
