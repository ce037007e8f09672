"""Courts: who charges, where nobody is said to.

In: a `Doc`, an event, its claim. Out: the claim; one of somebody who "faces charges" or "stands trial" has the state of
those charged for the one that charges them. In an annotated set all of 6 such claims name that state or its court.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.roles import fillers
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import Claim, Party


def with_court(doc: Doc, event: Event, claim: Claim) -> Claim:
    """`claim` with the state of those who face a court for its actor, where it names none and they are of one state."""
    words = (event.token, *fillers(doc, event.token, "obj"))
    brought = any(word_class("court_brings", doc.tokens[i].lemma) for i in words)
    if claim.type != "accuse" or claim.actors or not brought:
        return claim
    lands = {party.body for party in claim.recipients}
    return replace(claim, actors=tuple(Party(land) for land in lands if country(land))) if len(lands) == 1 else claim
