"""Owned up: who struck, where a force tells of a strike on its foes and names nobody who struck.

In: a report's claims. Out: the same, an air strike or an attack of no known doer on rebels that a state's army or a league
tells of ("the Chadian army said five rebels were killed in an air strike") with that one as its doer, as of those whom it
killed: of 5 such in three annotated sets 3 are its own, none is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.parties.bodies import is_force
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.language.lemmas import singular
from parley.records import Claim, Party

OWN = frozenset({"air_strike", "attack"})


def with_own_strikes(doc: Doc, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, each strike of nobody, and those whom its sentence counts for its dead, with the force that tells of it."""
    own = {_sentence(doc, claim): (claim.recipients, _teller(claim)) for claim in claims if _is_own_strike(claim)}
    for claim in claims:
        hit, doers = own.get(_sentence(doc, claim), ((), ()))
        killed = claim.type == "casualties" and not claim.actors and _bodies(claim.recipients) == _bodies(hit)
        yield replace(claim, actors=doers) if doers and (killed or _is_own_strike(claim)) else claim


def _sentence(doc: Doc, claim: Claim) -> int:
    return doc.sentence_at(claim.anchor.start).index


def _bodies(parties: Sequence[Party]) -> set[str]:
    return {party.body for party in parties}


def _teller(claim: Claim) -> tuple[Party, ...]:
    return (Party(claim.speaker.body, span=claim.speaker.span),) if claim.speaker else ()


def _is_own_strike(claim: Claim) -> bool:
    """Whether a strike of nobody known hit those whom the force that tells of it fights."""
    told = claim.type in OWN and not claim.actors and claim.recipients
    return bool(told) and _is_army(claim.speaker) and all(map(_is_band, claim.recipients))


def _is_army(teller: Party | None) -> bool:
    if teller is None:
        return False
    words = {singular(word) for word in teller.name.lower().split()}
    army = country(teller.body) and any(word_class("state_forces", w) or word_class("forces", w) for w in words)
    return bool(army) or any(word_class("leagues", word) for word in words)


def _is_band(party: Party) -> bool:
    if country(party.body):
        return False
    return is_force(party.body) or any(word_class("irregulars", singular(w)) for w in party.name.lower().split())
