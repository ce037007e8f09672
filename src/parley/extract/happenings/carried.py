"""Carried: whether who did a deed also did what the next sentence tells.

In: a `Doc`, a deed of one sentence, a claim of the next that names nobody. Out: whether its doer is the other's, too.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.happenings.killers import killers
from parley.records import Claim, Party

GOING_ON = frozenset({"air_strike", "shelling", "property", "equipment", "attack"})
"""What is told on in a sentence of its own as more of the same: of 22 such of a named doer in annotated reports ... A bomb that goes off in it is
somebody else's: of 21, 2 are his."""


def carries(doc: Doc, deed: Claim, claim: Claim) -> bool:
    """Whether the doer of `deed` did what `claim` tells in the sentence behind it."""
    if claim.figure:
        return claim.type == "casualties" and claim.figure.scope == "new" and not _is_other(deed, claim)
    damage = claim.type in {"property", "equipment"}
    return claim.type in GOING_ON and (damage or any(map(_is_named, deed.actors))) and not _is_elsewhere(doc, claim)


def _is_other(deed: Claim, claim: Claim) -> bool:
    """Whether a count is of the doer's own people, or of another day."""
    own = {party.body for party in killers(claim, deed)} & {party.body for party in claim.recipients}
    one, other = deed.when, claim.when
    return bool(own) or (one is not None and other is not None and (one.first, one.last) != (other.first, other.last))


def _is_named(party: Party) -> bool:
    return party.belongs_to is not None or not party.name[:1].islower()


def _is_elsewhere(doc: Doc, claim: Claim) -> bool:
    """Whether its sentence says that it tells of something else: "separately", "in another attack"."""
    sentence = doc.sentence_at(claim.anchor.start)
    words = (token.text.lower() for token in doc.tokens[sentence.first : sentence.last])
    return any(word in {"separate", "separately", "elsewhere", "another", "other"} for word in words)
