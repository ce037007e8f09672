"""Counterpart: the second party, where the words name only one.

In: a `Doc`, an event, its claim. Out: the claim. Where it names a single party, by "with", the state or body that tells
of it is the other one: "Peru confirmed a meeting with Chad". In six annotated sets 14 of 15 such tellers are.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.events.frames import Event, ways
from parley.extract.grammar.roles import fillers
from parley.extract.parties import parties_at
from parley.gazetteer.actors import body, country
from parley.records import TOGETHER, Claim, Party, bodies_of

OUTLETS = frozenset({"media", "ngo"})


def with_teller(doc: Doc, event: Event, claim: Claim) -> Claim:
    """`claim` with its teller for the second party, where its words name but one, with whom it is done."""
    teller = claim.outside_teller
    if teller is None or claim.type not in TOGETHER or len(bodies_of(claim.actors)) != 1:
        return claim
    if not takes_part(teller) or not _is_with_one(doc, event):
        return claim
    return replace(claim, actors=(teller.as_body, *claim.actors))


def takes_part(party: Party) -> bool:
    """Whether a party is a state or known body that deals with others, and does not merely tell of them."""
    known = body(party.body)
    return bool(country(party.body)) or (known is not None and known.kind not in OUTLETS)


def _is_with_one(doc: Doc, event: Event) -> bool:
    """Whether a phrase with "with" says who takes part, and no subject does: "a round of talks with X", not "X met with
    Y"."""
    doers = fillers(doc, event.carrier, "subj") if doc.tokens[event.token].is_verbal else ()
    words = (event.carrier, *fillers(doc, event.carrier, "of"))
    return not any(parties_at(doc, i) for i in doers) and any(found for i in words for found in ways(doc, i, "with"))
