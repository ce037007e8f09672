"""At home: the country of arrests and protests that no words put anywhere.

In: a claim, the countries that its report speaks of. Out: the claim, with the country spoken of for its place: people
are mostly arrested, and take to the streets, in their own country. Of 46 such claims in three annotated sets 27 are put
there, 11 elsewhere, 8 nowhere.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.parties import Homes
from parley.extract.tokens import Token
from parley.gazetteer.actors import country
from parley.gazetteer.places import lookup
from parley.records import Claim, Place

AT_HOME = frozenset({"coerce", "protest"})
SHUTTING = frozenset({"close", "shut", "seal", "reopen"})
CALLING_OUT = frozenset({"put", "place", "order", "call", "mobilise", "mobilize", "alert", "recall", "mobilisation"})


def _is_anothers(doc: Doc, claim: Claim) -> bool:
    """Whether forces are called out, or a border is shut, by a state at a place of another that only the sentences before name: "troops seized
    power in Lima. Chile put its army on alert"."""
    sentence = doc.sentence_of(claim)
    at = claim.place.span if claim.place else None
    told_here = at is None or doc.tokens[sentence.first].span.start <= at.start
    states = {party.body for party in claim.actors if country(party.body)}
    word = doc.word_of(claim).lemma.lower()
    called_out = (claim.type == "mobilize" and word in CALLING_OUT) or (claim.type == "coerce" and word in SHUTTING)
    return (
        called_out and not told_here and bool(states) and claim.place is not None and claim.place.country not in states
    )


def placed_at_home(doc: Doc, homes: Homes, claim: Claim, token: Token) -> Claim:
    """`claim`, carried by `token`, with its country for a place where it has none and can only be at home."""
    if _is_anothers(doc, claim):
        return replace(claim, place=None)
    land = homes.at(token.index) if claim.type in AT_HOME and not claim.place else None
    said = homes.said_at(land, token.index) if land else None
    if land is None or said is None:
        return claim
    place = Place(land, doc.tokens[said].span, country=land)
    entry = next((e for e in lookup(land) if e.kind == "country"), None)
    if entry:
        place = replace(
            place,
            entry=entry.entry,
            latitude=entry.latitude,
            longitude=entry.longitude,
            precision=entry.precision,
        )
    return replace(claim, place=place)
