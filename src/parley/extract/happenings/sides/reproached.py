"""Reproached: whom an act is aimed at by what was told before of those who do it, or of a coup.

In: a claim and the claims before it. Out: `with_the_reproached`, the recall of an envoy as aimed at the land that its
sender reproached just before; `plotters`, who made the coup that is condemned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.gazetteer.actors import country
from parley.records import Claim, Party, apart_from, bodies_of

COUPS = frozenset({"coup", "takeover", "putsch", "overthrow"})
REPROACHES = frozenset({"accuse", "threaten", "reject"})
NEAR = 4
"""How many claims back a reproach is still what an envoy is recalled for."""


def with_the_reproached(doc: Doc, claim: Claim, before: Sequence[Claim]) -> Claim:
    """`claim`, of an envoy recalled from nobody knows where, as aimed at the land that its actor reproached: "Peru
    condemned Chad's raid. It recalled its ambassador"."""
    own = bodies_of(claim.actors)
    if claim.type != "sanction" or bodies_of(claim.recipients) - own or doc.word_of(claim).lemma.lower() != "recall":
        return claim
    acts = (act for act in reversed(before[-NEAR:]) if act.type in REPROACHES and bodies_of(act.actors) & own)
    lands = (apart_from((Party(p.body) for p in act.recipients if country(p.body)), own) for act in acts)
    return replace(claim, recipients=next((land for land in lands if land), claim.recipients))


def plotters(words: set[str], before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who ousted somebody or took power, the last told `before`, where `words`, of what is condemned, are for a coup."""
    if COUPS.isdisjoint(words):
        return ()
    ousted = (act for act in reversed(before) if act.type in {"retreat", "coerce", "territory", "attack"})
    by = (act.recipients if act.type == "retreat" else act.actors for act in ousted)
    return next((who for who in by if who and not all(country(party.name) for party in who)), ())
