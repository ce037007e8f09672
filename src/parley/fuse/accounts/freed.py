"""Freed: who is told free again in the same words of nobody: "the pupils were freed. He said 137 were released".

In: the claims of one report, its text. Out: by the id of a release that says neither of whom, where nor when, that of the
release told right before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from parley.fuse.fold import folded
from parley.fuse.words import tells
from parley.records import Claim

REACH: Final = 300  # characters before it in which the release is told that it means


def freed(claims: Iterable[Claim], text: str) -> dict[str, str]:
    """By id, the release that each bare one tells of again."""
    told = sorted((c for c in claims if _is_release(c, text)), key=lambda c: (c.anchor, c.id))
    pairs = ((before, claim) for before, claim in pairwise(told) if _is_bare(claim))
    return {claim.id: before.id for before, claim in pairs if claim.anchor.start - before.anchor.start < REACH}


def _is_release(claim: Claim, text: str) -> bool:
    is_done = claim.type == "retreat" and claim.modality == "actual" and claim.stance == "asserts"
    return is_done and tells("titles", "release", folded(claim.anchor.of(text)))


def _is_bare(claim: Claim) -> bool:
    return not (claim.actors or claim.recipients or claim.place or claim.when)
