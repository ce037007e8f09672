"""Grades: how well an incident is attested, in a word and a reason that an analyst may read.

In: the accounts of one incident, the claims that analysts confirmed. Out: a `Grade` and its reason. The ladder follows
Airwars' grading and the Admiralty scale's "confirmed by others" (docs/reference/grades-and-rules.md).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.readings import few, lineages, saying, witnesses
from parley.fuse.accounts.together import heard, tellers
from parley.fuse.fold import folded, listed, one_per_fold
from parley.fuse.matching.ahead import what_came_off
from parley.fuse.parties import is_bystander, voice_of
from parley.records import Finding
from parley.records.incident import Grade

AHEAD: Final = {"planned": "announced by {}", "possible": "spoken of as possible only by {}"}
MOST: Final = 3  # rival answers named in a reason
UNNAMED: Final = "a report"  # of an outlet that is not known
Graded = tuple[Grade, str]


@dataclass(frozen=True, slots=True)
class Telling:
    """The accounts of one incident, and the words that deny it, or by which its doer admits it."""

    members: Sequence[Account]
    denials: Sequence[Account] = ()
    admissions: Sequence[Account] = ()


def grade(telling: Telling, found: Sequence[Finding], confirmed: frozenset[str]) -> Graded:
    """The grade of the incident that `telling` tells of and `found` answers about, and why."""
    members = telling.members
    if any(a.id in confirmed for a in members):
        return "confirmed", "confirmed by an analyst"
    told = what_came_off([a for a in members if a.claim.stance == "asserts"])
    denied = [*telling.denials, *(a for a in members if a.claim.stance == "denies")]
    if not told:
        return "denied", f"only its denial is reported: {saying(_who(denied), 'deny it')}"
    if not told[0].is_real:
        return _ahead(told)
    if denied:
        return "contested", f"{saying(_who(told), 'say so')}, {saying(_who(denied), 'deny it')}"
    if clash := next((f for f in found if f.question == "actor" and f.agreement == "disputed"), None):
        return "contested", f"{clash.reason}: {_either(r.answer for r in clash.readings)}"
    return _by_witnesses(told, telling.admissions)


def _either(answers: Iterable[str]) -> str:
    """Rival answers, the best attested first, those beyond a few only counted."""
    named = list(answers)
    more = [f"one of {len(named) - MOST} others"] if len(named) > MOST + 1 else named[MOST:]
    return " or ".join([*named[:MOST], *more])


def _ahead(told: Sequence[Account]) -> Graded:
    if any(a.claim.modality == "called_off" for a in told):
        return "called off", f"called off: {saying(_who(told), 'say so')}"
    planned = any(a.claim.modality == "planned" for a in told)
    return "expected", AHEAD["planned" if planned else "possible"].format(few(_who(told) or [UNNAMED]))


def _by_witnesses(told: Sequence[Account], admissions: Sequence[Account]) -> Graded:
    sides = frozenset[str]().union(*(a.actors | a.recipients for a in told))
    speaking = {folded(voice_of(party)) for a in told for party in heard(a) if not is_bystander(party.body)} & sides
    voices = independent(told)
    if admissions:
        return "both sides", f"{saying(_who(admissions), 'admit it')}, against {_own(admissions)} interest"
    if opposed := next((pair for a in told for pair in _opposed(a) if pair <= speaking), None):
        return "both sides", f"told by sides opposed: {listed(_sides(told, opposed))}"
    if len(voices) > 1:
        return "independent origins", f"told by {few(_by_number(voices))}, each for itself"
    if speaking:
        return "one side", f"only {saying(_sides(told, speaking), 'say so')}, a side to it{_heard(told)}"
    return "single origin", f"one voice only: {listed(voices)}{_heard(told)}"


def _own(admissions: Sequence[Account]) -> str:
    return "its own" if len(_who(admissions)) == 1 else "their own"


def _opposed(account: Account) -> Iterator[frozenset[str]]:
    """The pairs of sides that an account tells of as opposed: who acts and who is hit, or those that fight each other;
    where it names one of these, the sides that fight in its report."""
    yield from map(frozenset, product(sorted(account.actors), sorted(account.recipients - account.actors)))
    if account.claim.type == "armed_clash":
        fighting = account.actors if len(account.actors) > 1 else account.theatre
        pairs = map(frozenset, combinations(sorted(fighting), 2))
        yield from (pair for pair in pairs if account.actors & pair or not account.actors)


def independent(told: Sequence[Account]) -> tuple[str, ...]:
    """The independent witnesses by name: a speaker by his body, a report's own voice by its outlet."""
    names = {a.witness: a.outlet or UNNAMED if a.witness == a.lineage else a.witness for a in told}
    return tuple(names.get(witness, witness) for witness in witnesses(told))


def _by_number(voices: Sequence[str]) -> list[str]:
    """Voices in a row; reports of outlets without a name by their number and first."""
    often = Counter(voices)
    several = [f"{often[UNNAMED]} reports"] if often[UNNAMED] > 1 else []
    return [*several, *(name for name in often if not several or name != UNNAMED)]


def _heard(told: Sequence[Account]) -> str:
    reports = len(lineages(told))
    return f", as {reports} independent reports tell" if reports > 1 else ""


def _who(accounts: Sequence[Account]) -> tuple[str, ...]:
    return one_per_fold(name for a in accounts for name in tellers(a))


def _sides(told: Sequence[Account], speaking: Set[str]) -> tuple[str, ...]:
    return one_per_fold(voice_of(party) for a in told for party in heard(a) if folded(voice_of(party)) in speaking)
