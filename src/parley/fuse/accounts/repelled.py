"""Repelled: who fell in an attack on the attackers' side, as in one that was beaten back.

In: the claims of one report, its text. Out: the claims, where those whom somebody kills as "its fighters", and "attackers", are the
attackers' and not his own; by the id of a count of attackers killed, that of their attack: it is no other fight.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from parley.fuse.fold import folded
from parley.fuse.parties import bodies, body_of, counts_for
from parley.fuse.words import tells
from parley.records import Claim, Party

REACH: Final = 300  # characters between an attack and a count of who fell in it
FOUGHT: Final = frozenset({"attack", "armed_clash", "shelling"})
ATTACKERS: Final = re.compile(r"\b(?:attackers?|assailants?|raiders?)\b", re.IGNORECASE)
STOP: Final = re.compile(r"[.!?][\"'\u2019\u201d]*\s|\n")


def of_attackers(claims: Iterable[Claim], text: str) -> list[Claim]:
    """`claims`, the dead whom their killer is read to call his own being those of who attacked him."""
    every = list(claims)
    return [_theirs(claim, every, text) for claim in every]


def repelled(claims: Iterable[Claim], text: str) -> dict[str, str]:
    """By the id of a count of attackers who fell, that of the attack."""
    every = list(claims)
    counts = [c for c in every if c.figure and c.figure.scope != "total"]
    fell = {c.id: _near(c, every) for c in counts if _is_of_attackers(c, text)}
    told = {id_: deeds[0].id for id_, deeds in fell.items() if deeds}
    named = (c for c in counts if c.recipients)
    return told | {c.id: deed.id for c in named if (deed := _attack(c, every)) and _is_beaten_back(deed, c, text)}


def _is_of_attackers(claim: Claim, text: str) -> bool:
    """Whether it counts people by no other name than that they attacked: "40 attackers were killed"."""
    return claim.figure is not None and ATTACKERS.search(claim.anchor.of(text)) is not None


def _of_their_attack(claim: Claim, every: Sequence[Claim]) -> Claim:
    """Attackers who fell as those of who is said to do the attack told before them; as nobody's where nobody is. They fell
    on its day."""
    attacks = _near(claim, every)
    if claim.figure is None or not attacks:
        return claim
    foes = _as_sides(attacks[0])
    figure = replace(claim.figure, side=foes[0].name if foes else None, scope="new")
    return replace(claim, recipients=foes, figure=figure, when=claim.when or attacks[0].when)


def _as_sides(deed: Claim) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(replace(p, name=counts_for(p), belongs_to=None, span=None) for p in deed.actors))


def _theirs(claim: Claim, every: Sequence[Claim], text: str) -> Claim:
    if _is_of_attackers(claim, text):
        return _of_their_attack(claim, every)
    mine = bodies(claim.actors)
    if claim.figure is None or not mine or mine != bodies(claim.recipients):
        return claim
    attacks = (c for c in _near(claim, every) if c.actors and mine.isdisjoint(bodies(c.actors)))
    deed = next((c for c in attacks if mine & bodies(c.recipients) and _is_beaten_back(c, claim, text)), None)
    if deed is None:
        return claim
    foes = _as_sides(deed)
    return replace(claim, recipients=foes, figure=replace(claim.figure, side=foes[0].name))


def _attack(count: Claim, every: Sequence[Claim]) -> Claim | None:
    """The attack told before of those who fell, on those who killed them."""
    fell, killers = frozenset(map(body_of, count.recipients)), bodies(count.actors)
    attacks = (c for c in _near(count, every) if fell & bodies(c.actors) and not fell & bodies(c.recipients))
    return next((c for c in attacks if not killers or killers & bodies(c.recipients)), None)


def _near(count: Claim, every: Iterable[Claim]) -> list[Claim]:
    """The attacks told before a count, the nearest first."""
    before = (c for c in every if c.type in FOUGHT and 0 < count.anchor.start - c.anchor.start < REACH)
    told = (c for c in before if c.stance == "asserts" and c.modality == count.modality)
    return sorted(told, key=lambda c: (-c.anchor.start, c.id))


def _is_beaten_back(deed: Claim, count: Claim, text: str) -> bool:
    """Whether the words from the beginning of an attack's sentence to the count say that it was repelled."""
    start = max(0, deed.anchor.start - REACH)
    begun = STOP.split(text[start : deed.anchor.start])[-1]
    return tells("strikes", "repelled", folded(f"{begun}{text[deed.anchor.start : count.anchor.end]}"))
