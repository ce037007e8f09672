"""Guessed: lands that no words name and that are only taken to be hit, as that is where their report is set.

In: the claims of one report. Out: the claims, those without the land of whom the report tells that it did the deed: no state
is taken to have struck its own people at a place where it struck others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.fuse.parties import bodies, body_of
from parley.fuse.places import names_of
from parley.records import HARM, Claim, Party, Place


def unguessed(claims: Iterable[Claim]) -> list[Claim]:
    """`claims` without the guess that those were hit who struck there."""
    every = list(claims)
    struck = [c for c in every if c.family in HARM and c.actors and c.place and c.stance == "asserts"]
    return [_without(claim, struck) for claim in every]


def said(parties: Iterable[Party]) -> frozenset[str]:
    """The bodies of those whom words name."""
    return bodies(party for party in parties if party.span is not None)


def _without(claim: Claim, struck: Iterable[Claim]) -> Claim:
    if claim.family not in HARM or claim.actors or not any(p.span is None for p in claim.recipients):
        return claim
    there = (c for c in struck if _are_of_one_name(c.place, claim.place))
    doers = frozenset[str]().union(*(bodies(c.actors) for c in there if bodies(c.actors).isdisjoint(bodies(c.recipients))))
    kept = tuple(p for p in claim.recipients if p.span is not None or body_of(p) not in doers)
    if kept == claim.recipients:
        return claim
    figure = replace(claim.figure, side=None) if claim.figure and not kept else claim.figure
    return replace(claim, recipients=kept, figure=figure)


def _are_of_one_name(one: Place | None, other: Place | None) -> bool:
    return one is not None and other is not None and names_of(one) == names_of(other)
