"""Incident: one happening with every answer to every question, who gives it, and the words.

In: an incident, an archive. Out: `Sheet`: questions with rival readings side by side, accusations beside their denials,
all accounts in order of time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.records import Claim, Finding, Incident, Picture, Place, Reading, When
from parley.views.accounts import Account, account, accounts
from parley.views.archive import Archive
from parley.views.bars import Bar, bars
from parley.views.evidence import Evidence, evidence
from parley.views.happenings import ALONE
from parley.views.scope import folded
from parley.views.wording import counted, day, days, listed, table, visible

CITED: Final = 3
PAIRS: Final = 6
ALIKE: Final = 8
AROUND: Final = timedelta(days=2)  # between incidents that may be one
ISO: Final = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
FIRST: Final = ("happened",)  # the questions asked first, after those in dispute


@dataclass(frozen=True, slots=True)
class Rival:
    """One answer: `speakers` who gives it, `first` the day it was first told, `rests` from how many independent
    origins and voices it comes, in words."""

    answer: str
    speakers: str
    first: str
    rests: str
    origins: tuple[str, ...]
    bar: Bar
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answers; `clash` where they cannot all be true, `drawn` where they are counts."""

    id: str
    words: str
    agreement: str
    clash: bool
    drawn: bool
    reason: str
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """An accusation beside its denial."""

    charge: Account
    denial: Account


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of one incident. `rests` says on how much it rests, `where` what is known of its place."""

    id: str
    title: str
    kind: str
    mark: str
    grade: str
    reason: str
    doubted: bool
    when: str
    where: str
    rests: str
    questions: tuple[Question, ...]
    pairs: tuple[Pair, ...]
    accounts: tuple[Account, ...]


def incident(of: Incident, archive: Archive) -> Sheet:
    """The sheet of one incident."""
    claims = archive.known(of.claims)
    ordered = sorted(of.findings, key=lambda f: (f.agreement != "disputed", f.question not in FIRST))
    return Sheet(
        id=of.id,
        title=visible(of.title),
        kind=table("types")[of.type],
        mark=table("marks")[of.grade],
        grade=table("grades")[of.grade],
        reason=visible(of.reason.removeprefix(ALONE)),
        doubted=bool(of.disputed),
        when=days(of.when),
        where=_where(of.place),
        rests=rests(claims, of.origins, of.witnesses),
        questions=tuple(_question(n, finding, archive) for n, finding in enumerate(ordered, 1)),
        pairs=_pairs(of, archive),
        accounts=accounts(claims, archive),
    )


def rests(claims: Sequence[Claim], origins: Sequence[str], witnesses: Sequence[str]) -> str:
    """On how much something rests, in words: "14 claims in 3 reports of 2 independent origins; 2 independent voices"."""
    reports = counted(len({claim.report for claim in claims}), "report")
    voices = f"; {counted(len(witnesses), 'independent voice')}" if witnesses else ""
    return f"{counted(len(claims), 'claim')} in {reports} of {counted(len(origins), 'independent origin')}{voices}"


def _where(place: Place | None) -> str:
    """The place with how exactly it is known."""
    if place is None:
        return ""
    country = f", {place.country}" if place.country and place.country != place.name else ""
    width = f", known to within {place.precision:g} km" if place.precision else ""
    return visible(f"{place.name}{country}{width}")


def _question(number: int, finding: Finding, archive: Archive) -> Question:
    drawn = bars([(r.low, r.best, r.high) for r in finding.readings])
    clash = finding.agreement == "disputed"
    most = CITED if clash else 1
    of = f" ({visible(finding.of)})" if finding.of and finding.of != "people" else ""
    return Question(
        id=f"question-{number}",
        words=f"{table('questions')[finding.question]}{of}",
        agreement=table("agreements")[finding.agreement],
        clash=clash,
        drawn=len(drawn) > 1 and any(bar.width for bar in drawn),
        reason=visible(finding.reason),
        rivals=tuple(_rival(reading, bar, archive, most) for reading, bar in zip(finding.readings, drawn, strict=True)),
    )


def _rival(reading: Reading, bar: Bar, archive: Archive, most: int) -> Rival:
    told = [on for claim in archive.known(reading.claims) if (on := archive.published(claim.report))]
    claims = archive.known(reading.claims)
    return Rival(
        answer=answer(reading.answer),
        speakers=listed(reading.speakers) or "the reports themselves",
        first=day(min(told)) if told else "",
        rests=rests(claims, reading.origins, reading.witnesses),
        origins=tuple(dict.fromkeys(archive.label(claim.report) for claim in claims)),
        bar=bar,
        evidence=evidence(reading.claims, archive, most=most),
    )


def answer(said: str) -> str:
    """An answer for people: yes and no in a sentence, days in words."""
    words = table("answers").get(said) or visible(said)
    return ISO.sub(lambda found: day(date(*map(int, found.groups()))), words)


def _pairs(of: Incident, archive: Archive) -> tuple[Pair, ...]:
    """Each voice's denial beside the accusation that it meets: of the same report where there is one, and else the
    last told before it."""
    happened = of.finding("happened")
    if happened is None:
        return ()
    said = {r.answer: archive.known(r.claims) for r in happened.readings}
    charges, found = said.get("yes", []), dict[tuple[str, str], Pair]()
    for denial in sorted(said.get("no", []), key=lambda claim: _place_in_time(claim, archive)):
        if charge := _met_by(denial, charges, archive):
            pair = Pair(account(charge, archive), account(denial, archive))
            found.setdefault((pair.denial.voice or denial.id, pair.charge.voice), pair)
    return tuple(found.values())[:PAIRS]


def _met_by(denial: Claim, charges: Sequence[Claim], archive: Archive) -> Claim | None:
    """The accusation that a denial meets, told by another voice; one that somebody utters before one that nobody does."""
    others = [claim for claim in charges if claim.id != denial.id and claim.speaker != denial.speaker]
    at = _place_in_time(denial, archive)

    def fit(claim: Claim) -> tuple[bool, bool, bool, int]:
        near = claim.report == denial.report
        distance = abs(claim.quote.start - denial.quote.start) if near else 0
        return near, bool(claim.speakers), _place_in_time(claim, archive) <= at, -distance

    return max(others, key=fit, default=None)


def _place_in_time(claim: Claim, archive: Archive) -> tuple[date, str, int]:
    return archive.published(claim.report) or date.max, claim.report, claim.quote.start


@dataclass(frozen=True, slots=True)
class Near:
    """Another incident that may be the same: `claim` is one to rule with."""

    id: str
    title: str
    when: str
    claim: str


def near(of: Incident, picture: Picture) -> tuple[Near, ...]:
    """The incidents that could be the same as one, the likeliest first: of its kind or place, and of its days."""
    rated = [(score, other) for other in picture.incidents if other.id != of.id and (score := _likeness(of, other))]
    rated.sort(key=lambda pair: (-pair[0], pair[1].title, pair[1].id))
    return tuple(Near(o.id, visible(o.title), days(o.when), o.claims[0]) for _, o in rated[:ALIKE])


def _likeness(one: Incident, other: Incident) -> int:
    """0 where the days are too far apart; else two points for the place, one for the kind."""
    if not _are_close(one.when, other.when):
        return 0
    same_place = bool(one.place and other.place and folded(one.place.name) == folded(other.place.name))
    return 2 * same_place + (one.type == other.type)


def _are_close(one: When | None, other: When | None) -> bool:
    """Whether two stretches of days lie near each other, as far as they are known."""
    if not one or not other or not one.latest or not other.latest:
        return True
    first, last = one.first or one.latest, one.latest
    return (other.first or other.latest) - AROUND <= last and first <= other.latest + AROUND
