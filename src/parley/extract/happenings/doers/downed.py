"""Downed: who shot down what flew, whose it was, and who died with it.

In: a claim, those near it. Out: where people of one side died, what of that side was shot down; a claim of a missile or
drone shot down by nobody named, with the state that tells of it as who did it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import is_passive, patient
from parley.extract.words import any_class
from parley.gazetteer.actors import country
from parley.records import Claim, Party, bodies_of


def downings(claim: Claim, told: Iterable[Claim]) -> list[Claim]:
    """What was shot down where people of its side died, where nothing else is told to have killed them: "shot down a
    Chadian helicopter. Two of the crew were killed"."""
    side = bodies_of(claim.recipients)
    downed = (c for c in told if claim.figure and c.type == "equipment" and c.modality == "actual")
    return [c for c in downed if side & bodies_of(c.recipients)]


def with_downer(doc: Doc, claim: Claim) -> Claim:
    """`claim`, of missiles or drones of nobody's, or of what is the other side's, that was destroyed by nobody named,
    with the state that tells of it as who did it: "the ministry said 50 drones were shot down". Planes of nobody's a
    state tells of as its own losses. Of 34 such of another's in six annotated sets 27 are the teller's."""
    token = doc.word_of(claim)
    land = country(claim.speaker.body) if claim.speaker and claim.type == "equipment" else None
    if not land or not claim.speaker or claim.actors or not is_passive(doc, token):
        return claim
    if claim.recipients:
        others = land not in bodies_of(claim.recipients) and claim.modality == "actual"
        return replace(claim, actors=(Party(land, span=claim.speaker.span),)) if others else claim
    flew = [doc.tokens[i] for i in patient(doc, token)]
    unmanned = any(any_class(("projectiles", "unmanned"), t.lemma) for t in flew)
    return replace(claim, actors=(Party(land, span=claim.speaker.span),)) if unmanned else claim
