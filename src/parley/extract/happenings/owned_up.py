"""Owned up: who struck, where a force tells of a strike on its foes and names nobody who struck.

In: a claim. Out: the same, an air strike or an attack of no known doer on rebels that a state's army or a league tells of
("the Chadian army said five rebels were killed in an air strike") with that one as its doer: of 5 such in three annotated
sets 3 are its own, 1 is nobody's.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.parties.bodies import is_force
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.language.lemmas import singular
from parley.records import Claim, Party

OWN = frozenset({"air_strike", "attack"})


def with_own_strike(claim: Claim) -> Claim:
    """`claim` with the force that tells of it, if it hit but whom that one fights."""
    teller = claim.speaker
    told = claim.type in OWN and not claim.actors and claim.recipients
    if not told or teller is None or not _is_army(teller) or not all(map(_is_band, claim.recipients)):
        return claim
    return replace(claim, actors=(Party(teller.body, span=teller.span),))


def _is_army(teller: Party) -> bool:
    words = {singular(word) for word in teller.name.lower().split()}
    army = country(teller.body) and any(word_class("state_forces", w) or word_class("forces", w) for w in words)
    return bool(army) or any(word_class("leagues", word) for word in words)


def _is_band(party: Party) -> bool:
    if country(party.body):
        return False
    return is_force(party.body) or any(word_class("irregulars", singular(w)) for w in party.name.lower().split())
