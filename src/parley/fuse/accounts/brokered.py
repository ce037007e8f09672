"""Brokered: who announces a truce and is no side to it.

In: claims. Out: the same; a league of states that declares a truce, or has one with those who fight, is its broker.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from parley.gazetteer.actors import body
from parley.records import Claim, Party

LEAGUE: Final = "igo"  # the kind of body that states make together


def brokered(claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, leagues among the sides of truces made their brokers."""
    for claim in claims:
        leagues = tuple(filter(_is_league, claim.actors)) if claim.type == "ceasefire" else ()
        sides = tuple(party for party in claim.actors if party not in leagues)
        yield replace(claim, actors=sides, mediators=(*claim.mediators, *leagues)) if leagues else claim


def _is_league(party: Party) -> bool:
    known = body(party.body)
    return known is not None and known.kind == LEAGUE
