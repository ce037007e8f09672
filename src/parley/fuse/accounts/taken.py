"""Taken: abductions that a report tells again: "who was abducted in Olm last month . . . He was seized on May 2".

In: the claims of one report, in order. Out: by the id of an abduction, that of the one told before it that it may be: of people
of one body, on days that may be one.
"""

from __future__ import annotations

from collections.abc import Iterable

from parley.fuse.days import EARLIEST, LATEST
from parley.fuse.parties import bodies
from parley.fuse.places import nearness
from parley.records import Claim


def taken(claims: Iterable[Claim]) -> dict[str, str]:
    """By id, the abduction that each one may tell of again, the first such."""
    told = [c for c in claims if c.type == "abduction" and c.modality == "actual" and c.stance == "asserts"]
    pairs = ((claim, next((c for c in told[:at] if _may_be_one(c, claim)), None)) for at, claim in enumerate(told))
    return {claim.id: before.id for claim, before in pairs if before}


def _may_be_one(before: Claim, claim: Claim) -> bool:
    whom, others = bodies(before.recipients), bodies(claim.recipients)
    if whom.isdisjoint(others) or _is_by_others(before, claim):
        return False
    if before.place and claim.place and nearness(before.place, claim.place) == "apart":
        return False
    return _is_once(before, claim)


def _is_by_others(one: Claim, other: Claim) -> bool:
    doers, others = bodies(one.actors), bodies(other.actors)
    return bool(doers and others) and doers.isdisjoint(others)


def _is_once(one: Claim, other: Claim) -> bool:
    """Whether both are of some day, and of days that have one in common, and only one of them is of that day alone."""
    if one.when is None or other.when is None or one.when.is_day == other.when.is_day:
        return False
    firsts = max(one.when.first or EARLIEST, other.when.first or EARLIEST)
    return firsts <= min(one.when.last or LATEST, other.when.last or LATEST)
