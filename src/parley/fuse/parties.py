"""Parties: whom a party counts for, and what kind of party it is.

In: parties, names of bodies. Out: the body that each counts for, by its usual name; whether it is somebody, a
bystander, or fighters of no state. Those who rise against a country do not count for it: "rebels (Ostland)" are no
Ostland.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from parley.fuse.fold import folded, usual
from parley.fuse.words import table, tells
from parley.gazetteer.actors import body, country
from parley.records import Party

BYSTANDERS: Final = frozenset({"media", "ngo"})


def counts_for(party: Party) -> str:
    """The usual name of the body that a party counts for: its country's, but for those who fight that."""
    return party.name if _is_rising(party.name, party.belongs_to) else usual(party.body)


def body_of(party: Party) -> str:
    """The body that a party counts for, folded, by its usual name: "UN" and "the United Nations" are one."""
    return folded(counts_for(party))


@lru_cache(maxsize=16_384)
def voice_of(party: Party) -> str:
    """Whose voice it is when a party speaks: its body's, but of residents and medics their own, as they speak for no
    government: "residents (Ostland)"."""
    return f"{party.name} ({party.belongs_to})" if speaks_for_itself(party) else counts_for(party)


@lru_cache(maxsize=16_384)
def speaks_for_itself(party: Party) -> bool:
    """Whether a party of a country is plain people, who act and speak for no government: "residents", "protesters"."""
    home = party.belongs_to
    return home is not None and country(home) is not None and tells("people", "common", folded(party.name))


def bodies(parties: Iterable[Party]) -> frozenset[str]:
    """The bodies that `parties` count for, folded: the only thing by which parties are compared."""
    return frozenset(map(body_of, parties)) - {""}


def homes(parties: Iterable[Party]) -> frozenset[str]:
    """The countries and bodies that `parties` are of, folded, whether they fight for them or against them."""
    return frozenset(folded(usual(party.body)) for party in parties) - {""}


@lru_cache(maxsize=16_384)
def _is_rising(name: str, home: str | None) -> bool:
    """Whether a party by this name fights the country that it is of: "rebels" do, "pro-government militants" do not."""
    if home is None or country(home) is None:
        return False
    words = folded(name).split()
    rise = any(word.startswith(table("factions")["rising"]) for word in words)
    return rise and not any(word.startswith(table("factions")["loyal"]) for word in words)


@lru_cache(maxsize=16_384)
def is_faction(name: str) -> bool:
    """Whether a body is called by a word for fighters of no state: "terrorists", "armed rebel groups"."""
    return any(word.startswith(table("factions")["factions"]) for word in name.split())


def is_group(name: str) -> bool:
    """Whether a body is an armed group by name, and so may be who is called "rebels"."""
    known = body(name)
    return known.kind == "armed_group" if known else name.endswith(table("factions")["groups"])


def is_named(party: Party) -> bool:
    """Whether it is somebody: "residents" and "unnamed sources" of no known body are whoever a report asked."""
    return party.belongs_to is not None or party.name != party.name.lower()


def is_somebody(party: Party) -> bool:
    """Whether a deed can be put down to it: "rebels" are somebody, and "a car bomber" is not."""
    return is_named(party) or party.name.endswith("s")


def is_bystander(name: str) -> bool:
    """Whether a body watches a war and wages none, as agencies and monitors do: where it speaks, it is no side to
    it."""
    known = body(name)
    return known is not None and known.kind in BYSTANDERS
