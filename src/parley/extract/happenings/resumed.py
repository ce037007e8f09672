"""Resumed: whom an attack hit that goes on with the deed told just before.

In: a `Doc` and its claims in order. Out: the same, each attack without a target with whom the last deed of the sentence
before hit: "a base was shelled. 75 fighters tried to overrun it". Of 24 such in five annotated sets 12 are on the same, 2 on
nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.roles import fillers
from parley.records import FAMILY, Claim, Party

APART = frozenset({"separately", "meanwhile", "elsewhere", "also"})
"""What opens a sentence of another deed."""
TARGET = "obj,on,against,at"


def resumed(doc: Doc, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, each attack without a target with that of the deed before."""
    hit: dict[int, tuple[Party, ...]] = {}
    for claim in claims:
        at = doc.sentence_at(claim.anchor.start)
        own = {actor.body for actor in claim.actors}
        before = hit.get(at.index - 1, ())
        told_apart = doc.tokens[at.first].text.lower() in APART or bool(own & {party.body for party in before})
        if claim.type == "attack" and not claim.recipients and not told_apart and not _has_target(doc, claim):
            claim = replace(claim, recipients=before)
        if FAMILY[claim.type] == "violence" and claim.modality == "actual" and claim.recipients:
            hit[at.index] = claim.recipients
        yield claim


def _has_target(doc: Doc, claim: Claim) -> bool:
    """Whether the words of an attack say what it hit, if not whose that is: "attacks on oil wells"."""
    return bool(fillers(doc, doc.token_at(claim.anchor.start).index, TARGET))
