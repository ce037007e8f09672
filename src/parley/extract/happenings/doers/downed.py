"""Downed: who shot down what flew, whose it was, and who died with it.

In: a claim, those near it. Out: where people of one side died, what of that side was shot down; a claim of a missile or
drone shot down by nobody named, with the state that tells of it as who did it; what was brought down of a salvo, as
theirs who fired it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import is_passive, patient
from parley.extract.grammar.roles import fillers
from parley.extract.happenings.doers.told_of import may_strike
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country
from parley.records import Claim, Party, bodies_of

MANY = frozenset({"all", "most", "many", "some", "several", "rest", "others", "half", "dozens"})
"""How many of what was fired came down, where no number says it."""
DEFENCES = frozenset({"defence", "defense", "battery", "interceptor"})
SALVOS = frozenset({"air_strike", "shelling", "attack"})


def downings(claim: Claim, told: Iterable[Claim]) -> list[Claim]:
    """What was shot down where people of its side died, where nothing else is told to have killed them: "shot down a
    Chadian helicopter. Two of the crew were killed"."""
    side = bodies_of(claim.recipients)
    downed = (c for c in told if claim.figure and c.type == "equipment" and c.modality == "actual")
    return [c for c in downed if side & bodies_of(c.recipients)]


def with_launcher(doc: Doc, claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim` of what was brought down, with those who launched it as whose it was, and whoever it was fired at as who
    brought it down, where its defences did: "Peru launched 100 drones at Chad, of which 90 were shot down", "and air defences
    shot down 90"."""
    token = doc.word_of(claim)
    if claim.type != "equipment" or claim.actors or claim.recipients or not word_class("downings", token.lemma):
        return claim
    flew = [doc.tokens[i] for i in patient(doc, token)]
    salvos = [c for c in near if c.type in SALVOS and c.actors and c.modality == "actual" and c.anchor < claim.anchor]
    if not salvos or not flew or not all(map(_flew, flew)):
        return claim
    salvo = max(salvos, key=lambda c: c.anchor)
    by = () if is_passive(doc, token) else tuple(p.as_body for p in salvo.recipients if country(p.body))
    return replace(claim, actors=by, recipients=tuple(p.as_body for p in salvo.actors))


def _flew(token: Token) -> bool:
    """Whether a word is for missiles or drones, or for a number of what was told of."""
    counts = token.tag in {"NUM", "PRON", "DET"} or token.text.lower() in MANY
    return counts or any_class(("projectiles", "unmanned", "shares", "quantities"), token.lemma)


def with_downer(doc: Doc, claim: Claim) -> Claim:
    """`claim`, of missiles or drones of nobody's, or of what is the other side's, that was destroyed by nobody named,
    with the state that tells of it as who did it: "the ministry said 50 drones were shot down", "air defences shot down 50
    drones". Planes of nobody's a
    state tells of as its own losses. Of 34 such of another's in six annotated sets 27 are the teller's."""
    token = doc.word_of(claim)
    land = country(claim.speaker.body) if claim.speaker and claim.type == "equipment" else None
    if not land or not claim.speaker or not may_strike(claim.speaker) or claim.actors:
        return claim
    if not (is_passive(doc, token) or _is_by_defences(doc, token)):
        return claim
    if claim.recipients:
        others = land not in bodies_of(claim.recipients) and claim.modality == "actual"
        return replace(claim, actors=(Party(land, span=claim.speaker.span),)) if others else claim
    return replace(claim, actors=(Party(land, span=claim.speaker.span),)) if came_flying(doc, claim) else claim


def _is_by_defences(doc: Doc, verb: Token) -> bool:
    """Whether defences of nobody named brought it down: "air defences shot down 50 drones"."""
    return any(doc.tokens[i].lemma.lower() in DEFENCES for i in fillers(doc, verb.index, "subj"))


def came_flying(doc: Doc, claim: Claim) -> bool:
    """Whether what was brought down are missiles or drones, which may be anybody's."""
    flew = [doc.tokens[i] for i in patient(doc, doc.word_of(claim))]
    things = (*flew, *(doc.tokens[i] for thing in flew for i in fillers(doc, thing.index, "of")))
    return any(any_class(("projectiles", "unmanned"), t.lemma) for t in things)
