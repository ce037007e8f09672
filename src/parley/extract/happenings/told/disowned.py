"""Disowned: the deed in which somebody denies a part, where his words do not name it.

In: a `Doc`, its claims in order. Out: the same; behind "the group denied any involvement" the denial of the deed told
before that is laid to the group, or else to nobody.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.happenings.sides.foes import DEEDS
from parley.records import Claim, bodies_of

BACK = 3
"""How many sentences before a denial its deed is told."""


def with_disowned(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, and behind each denial of a part in something the denial of the deed itself."""
    told: list[Claim] = []
    listed = list(claims)
    named = {doc.sentence_of(claim).index for claim in listed if claim.stance == "denies"}
    for claim in listed:
        told.append(claim)
        if claim.type == "reject" and doc.sentence_of(claim).index not in named and _denies_a_part(doc, claim):
            told += (_denied(claim, deed) for deed in _deed(doc, claim, told))
    yield from told


def _denies_a_part(doc: Doc, claim: Claim) -> bool:
    """Whether a refusal is of a part in a deed: "denied any | involvement", "denied | responsibility"."""
    verb = doc.word_of(claim)
    parts = doc.children(verb.index, "obj") if is_cue("denying", verb.lemma) and claim.actors else ()
    return any(is_cue("involvement", part.lemma) for part in parts)


def _deed(doc: Doc, claim: Claim, told: Sequence[Claim]) -> list[Claim]:
    """The deed last told before a denial, of those laid to who denies, or else of those laid to nobody; one at most."""
    here, own = doc.sentence_of(claim).index, bodies_of(claim.actors)
    near = [c for c in told if c.type in DEEDS and c.stance == "asserts" and c.anchor < claim.anchor]
    near = [c for c in near if here - doc.sentence_of(c).index <= BACK]
    laid = [c for c in near if own & bodies_of(c.actors)] or [c for c in near if not c.actors]
    return laid[-1:]


def _denied(denial: Claim, deed: Claim) -> Claim:
    """The claim that `denial` makes of `deed`."""
    own = (*denial.speakers, *denial.actors[-1:])
    hit = tuple(party for party in deed.recipients if party.body not in bodies_of(denial.actors))
    return replace(
        deed, anchor=denial.anchor, quote=denial.quote, modality="actual", stance="denies", speakers=own, cue=None,
        actors=denial.actors, recipients=hit, mediators=(), about=None, modal=denial.anchor,
    )  # fmt: skip
