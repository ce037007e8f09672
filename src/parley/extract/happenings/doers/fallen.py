"""Fallen: who fought, as the fighters tell who fell.

In: a fight and the claims told in its sentence. Out: the fight, where its own words name nobody, with those whose
soldiers or fighters the sentence counts: "clashes left four rebels and two Chadian soldiers dead".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.records import Claim


def with_fallen(claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim`, a fight that names at most one side, with the sides that the fighters counted `near` fell on, if two did."""
    if claim.type != "armed_clash" or len({actor.body for actor in claim.actors}) > 1:
        return claim
    counts = (c for c in near if c.figure and c.figure.cause == "conflict" and c.figure.victim_status == "military")
    fell = {party.body: party for c in counts for party in c.recipients}
    return replace(claim, actors=tuple(fell.values())) if len(fell) > 1 else claim
