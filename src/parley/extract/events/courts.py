"""Courts and prisons: who charges or holds somebody, where the words name nobody who does.

In: a `Doc`, an event, its claim. Out: the claim with its actor. Whoever "faces charges" or "stands trial" is charged by
his own state: in an annotated set all 6 such claims name that state or its court. Whoever is held at somebody's base,
prison or court is held by him: so are all 7 such claims in three sets.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.claims import who
from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.roles import fillers
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import Claim, Party, apart_from, bodies_of


def with_court(doc: Doc, event: Event, claim: Claim) -> Claim:
    """`claim` with the state of those who face a court for its actor, where it names none and they are of one state."""
    words = (event.token, *fillers(doc, event.token, "obj"))
    brought = any(word_class("court_brings", doc.tokens[i].lemma) for i in words)
    if claim.type != "accuse" or claim.actors or not brought:
        return claim
    lands = bodies_of(claim.recipients)
    return replace(claim, actors=tuple(Party(land) for land in lands if country(land))) if len(lands) == 1 else claim


def with_jailer(doc: Doc, event: Event, claim: Claim) -> Claim:
    """`claim` with whose prison, base or court one is held in for its actor, where it names none: "held at a Peruvian
    base"."""
    if claim.type not in {"coerce", "sanction"} or claim.actors or not claim.recipients:
        return claim
    places = [i for i in fillers(doc, event.token, "at+in") if word_class("lockups", doc.tokens[i].lemma)]
    held = bodies_of(claim.recipients)
    return replace(claim, actors=apart_from(who(doc, places), held)[:1])
