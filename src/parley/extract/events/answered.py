"""Answered: whom a refusal answers, where its own words don't say.

In: a claim, the claims near it. Out: the claim with its recipients. Who denies or refuses answers the one that accused
or asked them just before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.records import Claim

ASKING = frozenset({"accuse", "request", "threaten"})


def with_addressee(claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim`, a refusal or denial, with whoever accused, asked or threatened its actor in the claims `near` it."""
    if claim.type != "reject" or claim.recipients:
        return claim
    bodies = {actor.body for actor in claim.actors}
    for act in near:
        others = tuple(actor for actor in act.actors if actor.body not in bodies)
        if act.type in ASKING and others and bodies & {party.body for party in act.recipients}:
            return replace(claim, recipients=others)
    return claim
