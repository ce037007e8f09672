"""Resumed: whom an attack hit that names no target.

In: a `Doc` and its claims in order. Out: the same, each such attack with the country that it is said to be in ("attacks
in Peru": of 4 in three annotated sets all are on it); or, in a report of one story, with those whom the sentence before
tells to be hit ("a base was shelled. 75 fighters tried to overrun it": of 24 such in five annotated sets 12 are on the
same, 2 on nobody) or to be dead ("five soldiers were killed. Rebels said they carried out the ambush": of 13, 8 and 1).
Whom the sentence before has hit in one land is not hit in another: "took a town in Chad. Attacks killed six in Lima".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.parties.by_name.nations import nation
from parley.records import FAMILY, Claim, Party, bodies_of

APART = frozenset({"separately", "meanwhile", "elsewhere", "also"})
"""What opens a sentence of another deed."""
UPON = "on+against"
TARGET = "obj+on+against+at"


def resumed(doc: Doc, claims: Sequence[Claim], *, is_digest: bool) -> Iterator[Claim]:
    """`claims`, each attack without a target with the one that can be told."""
    hit: dict[int, tuple[Party, ...]] = {}
    hurt: dict[int, tuple[Party, ...]] = {}
    lands: dict[int, str] = {}
    for claim in claims:
        at = doc.sentence_of(claim)
        if claim.type == "attack" and not claim.recipients and not _has_target(doc, claim):
            apart = is_digest or doc.tokens[at.first].text.lower() in APART
            apart = apart or len({lands.get(at.index - 1, ""), _land_of(claim)} - {""}) > 1
            before = () if apart else hit.get(at.index - 1) or hurt.get(at.index - 1, ())
            own = bodies_of(claim.actors)
            told = (who for who in (_land(doc, claim), before) if who and not own & bodies_of(who))
            claim = replace(claim, recipients=next(told, ()))
        if FAMILY[claim.type] == "violence" and claim.modality == "actual" and claim.recipients:
            hit[at.index] = claim.recipients
        elif claim.figure and claim.recipients:
            hurt.setdefault(at.index, claim.recipients)
        if claim.recipients and (land := _land_of(claim)):
            lands[at.index] = land
        yield claim


def _land_of(claim: Claim) -> str:
    """The country of a claim's place, "" where none is known."""
    return (claim.place.country if claim.place else None) or ""


def _has_target(doc: Doc, claim: Claim) -> bool:
    """Whether the words of an attack say what it hit, if not whose that is: "launched attacks on oil wells"."""
    token = doc.word_of(claim)
    hit = [*fillers(doc, token.index, TARGET), *(fillers(doc, token.head, UPON) if token.relation == "obj" else ())]
    return any(doc.tokens[i].entity != "time" for i in hit)


def _land(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """The country that an attack is said to be in."""
    named = (nation(doc.tokens[i].text) for i in fillers(doc, doc.word_of(claim).index, "in+inside"))
    return tuple(Party(land) for land in named if land)[:1]
