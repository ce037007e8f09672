"""To come: what is dated after its report, and so was not done when that was written.

In: a `Doc` whose own day is known, its claims. Out: the same; a meeting, delivery or move on a later day is planned. A later
day in a demand or a reproach is that of what is demanded or feared, and not of the words. In four annotated sets no claim
of what is done has a day after its report's.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.records import ACTS_OF_SPEECH, HARM, Claim

LASTING = frozenset({"coerce", "sanction"})
"""What has begun though its end is dated: "remanded until Friday"."""


def still_to_come(doc: Doc, claim: Claim) -> Claim:
    """`claim` as planned, or without a day, where its day is after its report's."""
    first = claim.when.first if claim.when else None
    if doc.day is None or first is None or first <= doc.day or claim.modality != "actual":
        return claim
    if claim.type in ACTS_OF_SPEECH | LASTING:
        return replace(claim, when=None)
    if claim.family in HARM | {"ceasefire"}:
        return claim
    return replace(claim, modality="planned", modal=claim.when.span if claim.when else None)
