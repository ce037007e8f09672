"""Fallen: who fought, by whose fighters fell; and who killed them.

In: a fight and the claims told in its sentence; a `Doc` and its claims in order. Out: the fight, where its own words
name nobody, with those whose soldiers or fighters its sentence counts ("clashes left four rebels and two Chadian
soldiers dead"); the claims, each count of fighters who fell in a fight with the other side of that fight as who killed
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite
from parley.extract.happenings.doers.killers import fought
from parley.extract.happenings.sides.foes import DEEDS
from parley.extract.words import word_class
from parley.records import Claim, bodies_of

FAR = 3
"""How many sentences back the fight is told that a sentence takes up."""


def with_fallen(claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim`, a fight that names at most one side, with the sides that the fighters counted `near` fell on, if two
    did."""
    if claim.type != "armed_clash" or len(bodies_of(claim.actors)) > 1:
        return claim
    counts = (c for c in near if c.figure and c.figure.cause == "conflict" and c.figure.victim_status == "military")
    fell = {party.body: party for c in counts for party in c.recipients}
    return replace(claim, actors=tuple(fell.values())) if len(fell) > 1 else claim


def with_foes(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, each count of fighters of a side, killed by nobody known, with the other side of the fight told in its
    sentence, in the one before where it tells of no other deed, or a little farther back where it takes that up ("one
    soldier was wounded in the battle")."""
    every = list(claims)
    fights: dict[int, list[Claim]] = {}
    struck = set()
    for claim in every:
        if claim.type == "armed_clash":
            fights.setdefault(doc.sentence_of(claim).index, []).append(claim)
        elif claim.type in DEEDS:
            struck.add(doc.sentence_of(claim).index)
    for claim in every:
        fell = claim.type == "casualties" and claim.figure is not None and claim.figure.victim_status == "military"
        if not fell or claim.actors or not claim.recipients:
            yield claim
            continue
        at = doc.sentence_of(claim).index
        far = FAR if _takes_up_fight(doc, claim) else 0 if at in struck else 1
        near = (fight for back in range(far + 1) for fight in fights.get(at - back, ()))
        yield replace(claim, actors=fought(claim, near))


def _takes_up_fight(doc: Doc, claim: Claim) -> bool:
    """Whether the sentence of a count speaks of a fight as one known: "in the battle"."""
    sentence = doc.sentence_of(claim)
    fights = (t for t in doc.tokens_in(sentence) if word_class("fighting", t.lemma))
    return any(is_definite(doc, fight) for fight in fights)
