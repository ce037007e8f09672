"""Grades: how well an incident is attested, in a word and a reason that an analyst may read.

In: the accounts of one incident, the claims that analysts confirmed. Out: a `Grade` and its reason. The ladder follows
Airwars' grading and the Admiralty scale's "confirmed by others" (docs/reference/grades-and-rules.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.fuse.account import Account
from parley.fuse.fold import listed, one_per_fold, usual
from parley.fuse.readings import few, lineages, saying, witnesses
from parley.records import Finding
from parley.records.incident import Grade

AHEAD: Final = {"planned": "announced, and not yet told of as done", "possible": "spoken of as possible only"}
Graded = tuple[Grade, str]


def grade(
    members: Sequence[Account], denials: Sequence[Account], found: Sequence[Finding], confirmed: frozenset[str]
) -> Graded:
    """The grade of the incident that `members` tell of, `denials` deny and `found` answers about, and why."""
    if any(a.id in confirmed for a in members):
        return "confirmed", "confirmed by an analyst"
    told = [a for a in members if a.claim.stance == "asserts"]
    denied = [*denials, *(a for a in members if a.claim.stance == "denies")]
    if not told:
        return "denied", f"only its denial is reported: {saying(_who(denied), 'deny it')}"
    if not told[0].is_real:
        return _ahead(told)
    if denied:
        return "contested", f"{saying(_who(told), 'say so')}, {saying(_who(denied), 'deny it')}"
    if clash := next((f for f in found if f.question == "actor" and f.agreement == "disputed"), None):
        return "contested", f"{clash.reason}: {' or '.join(r.answer for r in clash.readings)}"
    return _by_witnesses(told)


def _ahead(told: Sequence[Account]) -> Graded:
    if any(a.claim.modality == "called_off" for a in told):
        return "called off", f"called off: {saying(_who(told), 'say so')}"
    planned = any(a.claim.modality == "planned" for a in told)
    return "expected", f"{AHEAD['planned' if planned else 'possible']} by {few(_who(told) or ['a report'])}"


def _by_witnesses(told: Sequence[Account]) -> Graded:
    sides = frozenset[str]().union(*(a.actors | a.recipients for a in told))
    acting = frozenset[str]().union(*(a.actors for a in told))
    if all(a.claim.type == "armed_clash" for a in told):
        sides |= frozenset[str]().union(*(a.theatre for a in told))
    speaking = {a.speaker for a in told} & sides
    voices = independent(told)
    if len(speaking) > 1 and (speaking - acting or all(len(a.actors) > 1 for a in told if a.actors)):
        return "both sides", f"told by sides opposed: {listed(_sides(told, speaking))}"
    if len(voices) > 1:
        return "independent origins", f"{len(voices)} independent voices: {few(voices)}"
    if speaking:
        return "one side", f"only {saying(_sides(told, speaking), 'say so')}, a side to it{_heard(told)}"
    return "single origin", f"one voice only: {listed(voices)}{_heard(told)}"


def independent(told: Sequence[Account]) -> tuple[str, ...]:
    """The independent witnesses by name: a speaker by his body, a report's own voice by its outlet."""
    names = {a.witness: a.outlet or "a report" if a.witness == a.lineage else a.witness for a in told}
    return tuple(names[witness] for witness in witnesses(told))


def _heard(told: Sequence[Account]) -> str:
    heard = len(lineages(told))
    return f", as {heard} independent reports tell" if heard > 1 else ""


def _who(accounts: Sequence[Account]) -> tuple[str, ...]:
    return one_per_fold(a.teller for a in accounts if a.teller)


def _sides(told: Sequence[Account], speaking: set[str]) -> tuple[str, ...]:
    return one_per_fold(usual(a.claim.speaker.body) for a in told if a.claim.speaker and a.speaker in speaking)
