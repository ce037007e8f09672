"""Twofold: one word for deeds of two kinds.

In: a `Doc`, an event, its claim, the types that the sentence tells already. Out: the claim, and a second one where the
same verb or noun tells of weapons of two kinds ("launched drones and missiles at the port" is an air strike and
shelling: in six annotated sets 10 of 13 such are told as both) or destroys things of two kinds ("destroyed a tank and
two houses").
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records import Claim, ClaimType

KINDS: dict[ClaimType, str] = {
    "shelling": "fired_with",
    "air_strike": "aircraft",
    "property": "property",
    "equipment": "materiel",
}
OTHER: dict[ClaimType, ClaimType] = {
    "shelling": "air_strike",
    "air_strike": "shelling",
    "property": "equipment",
    "equipment": "property",
}
MEANS = "using+with+by+subj+obj+mod"


def twofold(doc: Doc, event: Event, claim: Claim, told: Set[str]) -> Iterator[Claim]:
    """`claim`, and the one of the other kind that its words tell as well."""
    yield claim
    other = OTHER.get(claim.type)
    if other is None or other in told:
        return
    listed = tuple(_listed(doc, event))
    if claim.type in {"shelling", "air_strike"} and not any(_is_of(doc.tokens[i], claim.type) for i in listed):
        return
    second = next((doc.tokens[i] for i in listed if _is_of(doc.tokens[i], other)), None)
    if second and not _is_of(second, claim.type):
        yield replace(claim, type=other, anchor=second.span)


def _listed(doc: Doc, event: Event) -> Iterator[int]:
    """With what a strike is made, or what is destroyed, where several such things are joined."""
    strikes = event.frame.type in {"shelling", "air_strike"}
    for head in fillers(doc, event.token, MEANS if strikes else "obj"):
        joined = fillers(doc, head, "conj")
        yield from (head, *joined) if joined or (strikes and doc.tokens[event.token].tag == "NOUN") else ()


def _is_of(token: Token, type_: ClaimType) -> bool:
    return token.tag in {"NOUN", "PROPN"} and word_class(KINDS[type_], token.lemma)
