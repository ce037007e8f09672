"""Findings: every reading of every question about one incident, side by side.

In: the accounts of one incident. Out: `Finding`s. A reading is added, never overwritten; what disagrees is disputed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final, TypeVar

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.readings import reading, saying, voices, weight
from parley.fuse.fold import label, listed, most_usual, one_per_fold
from parley.fuse.incidents.counts import counts
from parley.fuse.incidents.doers import MUTUAL, is_disputed
from parley.fuse.matching.ahead import AHEAD, what_came_off
from parley.fuse.parties import bodies, body_of, counts_for
from parley.fuse.places import known_as, nearness
from parley.fuse.positions.stands import takes_position
from parley.records import Finding, Party, Reading, When
from parley.records.figure import Agreement
from parley.records.incident import Question

Members = Sequence[Account]
K = TypeVar("K", bound=Hashable)
ANSWERS: Final = {"actual": "yes", "planned": "expected", "possible": "possible", "called_off": "called off"}


def findings(members: Members, denials: Members = (), disclaimers: Members = ()) -> tuple[Finding, ...]:
    """What the accounts of one incident, the `denials` of it and those who only say that it was not them answer, question
    by question."""
    told = [a for a in members if not takes_position(a)]  # who admits a deed does not tell who did what anew
    events = [a for a in told if a.claim.family != "figure"] or told
    found = [
        _happened(members, denials),
        _with_disclaimers(
            _who(events, "actor", lambda a: a.claim.actors) or _who(told, "actor", lambda a: a.claim.actors),
            disclaimers,
        ),
        _who(events, "recipient", lambda a: a.claim.recipients),
        _who(members, "mediator", lambda a: a.claim.mediators),
        _where(members),
        _when(what_came_off(members)),
        *counts(members),
    ]
    return tuple(finding for finding in found if finding)


def _happened(members: Members, denials: Members) -> Finding:
    denying = {a.id for a in denials}

    def answer(account: Account) -> str:
        denied = account.claim.stance == "denies" or account.id in denying
        return "no" if denied else ANSWERS[account.claim.modality]

    groups = grouped([*members, *denials], answer)
    readings = _done_first(_by_weight(reading(kind, group) for kind, group in groups))
    answers = {r.answer for r in readings}
    if "no" in answers and len(answers) > 1:
        return Finding("happened", readings, "disputed", _told_and_denied(readings))
    return Finding("happened", readings, _agreement(readings, clash=False), f"{readings[0].answer}: {voices(members)}")


def _done_first(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """`readings`, that it is done before that it was planned or put off until then."""
    is_done = any(r.answer == ANSWERS["actual"] for r in readings)
    ahead = {ANSWERS[modality] for modality in AHEAD} if is_done else set()
    return tuple(sorted(readings, key=lambda r: r.answer in ahead))


def _told_and_denied(readings: Iterable[Reading]) -> str:
    told = next(r.speakers for r in readings if r.answer != "no")
    denied = next(r.speakers for r in readings if r.answer == "no")
    return f"{saying(told, 'say so')}, {saying(denied, 'deny it')}"


def _who(members: Members, question: Question, parties: Callable[[Account], tuple[Party, ...]]) -> Finding | None:
    groups = grouped([a for a in members if bodies(parties(a))], lambda a: tuple(sorted(bodies(parties(a)))))
    if not groups:
        return None
    readings = _by_weight(reading(_names(named, group, parties), group) for named, group in groups)
    is_mutual = sum(a.claim.type in MUTUAL for a in members) * 2 >= len(members)
    named = [account for _, group in groups for account in group]
    clash = question == "actor" and not is_mutual and len(groups) > 1 and is_disputed(named)
    reason = "accounts name different sides" if clash else "accounts that name anyone agree"
    return Finding(question, readings, _agreement(readings, clash=clash), reason)


def _with_disclaimers(finding: Finding | None, disclaimers: Members) -> Finding | None:
    """What is answered to who did it, with who says that it was not he."""
    groups = grouped(disclaimers, lambda a: tuple(sorted(a.actors)))
    readings = tuple(reading(f"not {_names(named, group, lambda a: a.claim.actors)}", group) for named, group in groups)
    if not finding:
        reason = "nobody is said to have done it"
        return Finding("actor", readings, _agreement(readings, clash=False), reason) if readings else None
    return replace(finding, readings=(*finding.readings, *readings))


def _names(named: Iterable[str], group: Members, parties: Callable[[Account], tuple[Party, ...]]) -> str:
    """Whom a group names, each body once: by its own name where it is called in several ways ("Taliban", and not
    "fighters (Taliban), militants (Taliban) and Taliban")."""
    told = [party for account in group for party in parties(account)]
    return listed(_called([party for party in told if body_of(party) == body]) for body in named)


def _called(told: Sequence[Party]) -> str:
    labels = one_per_fold(map(label, told))
    return labels[0] if len(labels) == 1 else most_usual(counts_for(party) for party in told)


def _where(members: Members) -> Finding | None:
    """Where it was. Places only clash that the accounts name in their own sentences."""
    placed = [(a, a.claim.place) for a in members if a.claim.place]
    if not placed:
        return None
    groups = grouped([a for a, _ in placed], lambda a: known_as(a.claim.place) if a.claim.place else "")
    readings = _by_weight(reading(_usual_name(group), group) for _, group in groups)
    places = [place for _, group in groups if (place := next((a.own_place for a in group if a.own_place), None))]
    clash = any(nearness(a, b) == "apart" for a, b in combinations(places, 2))
    reason = "the places named lie apart" if clash else "the places named with it are one, or one lies within the other"
    return Finding("where", readings, _agreement(readings, clash=clash), reason)


def _usual_name(group: Members) -> str:
    return most_usual(a.claim.place.name for a in group if a.claim.place)


def _when(members: Members) -> Finding | None:
    dated = [a for a in members if a.claim.when and not _died_later(a, members)]
    own = [a for a in dated if a.is_day_own] or dated
    groups = grouped(own, lambda a: (str(a.first or ""), str(a.last or "")))
    if not groups:
        return None
    readings = _by_weight(reading(days(group[0].claim.when), group) for _, group in groups)
    spans = [(first, last or "9999") for (first, last), _ in groups]
    clash = any(a[0] > b[1] or b[0] > a[1] for a, b in combinations(spans, 2))
    reason = "the days named differ" if clash else "the days named agree"
    return Finding("when", readings, _agreement(readings, clash=clash), reason)


def _died_later(account: Account, members: Members) -> bool:
    """Whether it counts people as of days behind those of the deed: who dies of it on Monday tells no day of
    Sunday's."""
    ends = [a.last for a in members if a.claim.family != "figure" and a.is_dated and a.last]
    return bool(account.claim.figure and account.first and ends and account.first > max(ends))


def days(when: When | None) -> str:
    """A stretch of days for people: "2020-10-10", "2020-09-27 to 2020-10-08", "since 2020-09-27"."""
    if when is None or (when.first is None and when.last is None):
        return "day not said"
    if when.is_day:
        return f"{when.first}{f' {when.clock}' if when.clock else ''}"
    if when.last is None:
        return f"since {when.first}"
    return f"{when.first} to {when.last}" if when.first else f"until {when.last}"


def grouped(members: Members, key: Callable[[Account], K]) -> list[tuple[K, list[Account]]]:
    """`members` by what `key` says of them, in the order in which keys come first."""
    groups: dict[K, list[Account]] = {}
    for account in members:
        groups.setdefault(key(account), []).append(account)
    return list(groups.items())


def _by_weight(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    return tuple(sorted(readings, key=weight))


def _agreement(readings: Sequence[Reading], *, clash: bool) -> Agreement:
    if clash:
        return "disputed"
    return "single" if len({w for r in readings for w in r.witnesses}) == 1 else "agreed"
