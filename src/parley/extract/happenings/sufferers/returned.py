"""Returned: those who shot first, where fire is returned.

In: a `Doc`, an attack without a target or a count of nobody's dead, and the claims near it. Out: the same; where the
words say that it answers another attack ("returned fire", "fired back, killing two", "opened fire after being shot at"),
it hits those who made that one, on its doers or on nobody named. So do all 4 such in three annotated sets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import STRIKES, Claim, Party, bodies_of


def with_fire_returned(doc: Doc, claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim` with those who struck its doers first, as one `near` tells, if it answers that."""
    own = bodies_of(claim.actors)
    if claim.recipients or not own or not (claim.type == "attack" or claim.figure):
        return claim
    word = doc.word_of(claim)
    back = _returns(doc, doc.tokens[word.head] if claim.figure else word)
    listed = list(near)
    struck = [c for c in listed if c.type in STRIKES and c.actors]
    at_them = [c for c in struck if own & bodies_of(c.recipients)]
    at_nobody = [c for c in struck if back and not c.recipients and not own & bodies_of(c.actors)]
    first = (c for c in (*at_them, *at_nobody) if back or _follows(doc, claim, c))
    foes = next((c.actors for c in first), ()) or _crowd(claim, listed)
    return claim.hitting(*(foe.as_body for foe in foes)) if claim.figure else replace(claim, recipients=foes)


def _crowd(claim: Claim, near: Iterable[Claim]) -> tuple[Party, ...]:
    """Who took to the streets before a state's police or troops opened fire: "threw stones at police, who fired"."""
    state = claim.type == "attack" and any(country(actor.body) for actor in claim.actors)
    names = {actor.name for actor in claim.actors}
    crowds = (c.actors for c in near if c.type == "protest" and c.modality == "actual" and c.actors)
    return next((crowd for crowd in crowds if names.isdisjoint(p.name for p in crowd)), ()) if state else ()


def _returns(doc: Doc, token: Token) -> bool:
    """Whether a verb tells of fire that is returned: "returned fire", "fired back"."""
    back = {t.text.lower() for t in doc.children(token.index, "advmod", "compound:prt")}
    return word_class("returning", token.lemma) or ("back" in back and word_class("shooting_back", token.lemma))


def _follows(doc: Doc, claim: Claim, first: Claim) -> bool:
    """Whether a deed is said to come after the `first` one, of which its words tell."""
    cause = doc.word_of(first)
    after = "after" in leading(doc, cause.index, "mark")
    return claim.type == "attack" and after and cause.head == doc.word_of(claim).index
