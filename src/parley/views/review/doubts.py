"""Doubts: what is most worth an analyst's look: doubtful, and of consequence.

In: a picture, an archive, the standing judgements. Out: `Doubt`s, each a question that a ruling answers, with the words
it turns on and why it is asked, in words; the weightiest first. What has been ruled on is asked no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise
from math import log10
from typing import Final, Literal

from parley.records import FAMILIES, Claim, Finding, Incident, Judgement, Picture, Reading
from parley.views.archive import Archive
from parley.views.bars import greatest
from parley.views.counts import as_said, reason
from parley.views.reports.accounts import Account, account
from parley.views.scope import folded
from parley.views.wording import counted, shortened, table, visible

MOST: Final = 10
VIOLENCE: Final = frozenset(FAMILIES["violence"])
NEAR: Final = timedelta(days=1)  # between two happenings that may be one
CROWD: Final = 12  # happenings of one place and type, beyond which only neighbours in time are compared
# How doubtful each kind is, from 0 to 1: a guess, to be set by how often analysts overrule each.
CLASH, TWINS, ALONE_COUNTED, ALONE = 1.0, 0.8, 0.6, 0.3
MANY: Final = 1_000  # people: a greater count is that of a war more often than of a happening, and weighs no more
PEOPLE: Final = ("killed", "injured", "casualties", "missing", "captured", "displaced")


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to rule on: `kind` says which ruling answers it; `accounts` the words it turns on, two for a pair;
    `target` the id of what it is about."""

    id: str
    kind: Literal["read rightly", "one or two"]
    question: str
    title: str
    reasons: tuple[str, ...]
    accounts: tuple[Account, ...]
    target: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    weight: float
    kind: Literal["read rightly", "one or two"]
    question: str
    title: str
    reasons: tuple[str, ...]
    claims: tuple[Claim, ...]
    target: str

    @property
    def id(self) -> str:
        return "-".join(claim.id for claim in self.claims)


Within = Mapping[str, Sequence[_Candidate]]
"""What is doubtful about each incident by itself, by its id."""


def within(picture: Picture, archive: Archive) -> Within:
    """What is doubtful about each incident of `picture` by itself: the same in any part of the picture that holds
    it."""
    found: dict[str, list[_Candidate]] = {}
    happened = [i for i in picture.incidents if not archive.is_past(i.when)]
    for candidate in (*_clashes(happened, archive), *_alone(happened, archive)):
        found.setdefault(candidate.target, []).append(candidate)
    return found


def doubts(
    picture: Picture, archive: Archive, judgements: Iterable[Judgement], known: Within | None = None, *, skip: int = 0
) -> tuple[tuple[Doubt, ...], int]:
    """The doubts to show, after the first `skip` or the last of them, and how many there are in all; `known` is what is
    known already of each incident by itself."""
    ruled = {frozenset(j.claims) for j in judgements if j.ruling in ("same", "different", "wrong", "confirmed")}
    happened = [i for i in picture.incidents if not archive.is_past(i.when)]
    known = within(picture, archive) if known is None else known
    found = [*(c for i in happened for c in known.get(i.id, ())), *_twins(happened, archive)]
    open_ = [c for c in found if not _is_ruled(c, ruled)]
    open_.sort(key=lambda c: (-c.weight, c.title, c.id))
    start = min(skip, max(0, len(open_) - 1) // MOST * MOST)
    return tuple(_doubt(c, archive) for c in open_[start : start + MOST]), len(open_)


def _is_ruled(candidate: _Candidate, ruled: set[frozenset[str]]) -> bool:
    if candidate.kind == "one or two":
        return frozenset(claim.id for claim in candidate.claims) in ruled
    return any(frozenset({claim.id}) in ruled for claim in candidate.claims)


def _doubt(candidate: _Candidate, archive: Archive) -> Doubt:
    return Doubt(
        f"doubt-{candidate.id}", candidate.kind, candidate.question, candidate.title, candidate.reasons,
        tuple(account(claim, archive) for claim in candidate.claims), candidate.target,
    )  # fmt: skip


def _clashes(incidents: Iterable[Incident], archive: Archive) -> Iterator[_Candidate]:
    """Two claims that cannot both be true: was each read rightly, and are they about one happening?"""
    for incident in incidents:
        for finding in incident.disputed:
            claims = _rivals(incident, finding, archive)
            if len(claims) == 2:
                weight, reasons = _consequence(incident)
                why = (f"{table('agreements')['disputed']}: {reason(finding)}", *reasons)
                which = "two" if finding.question in ("happened", *PEOPLE) else "accounts"
                both = "both" if which == "two" else "all"
                asked = f"{table('questions')[finding.question]} The {which} cannot {both} be true of one happening."
                yield _Candidate(CLASH * weight, "one or two", asked, _title(incident), why, claims, incident.id)


def _rivals(incident: Incident, finding: Finding, archive: Archive) -> tuple[Claim, ...]:
    """A claim of each of two answers that clash: one of the incident's own kind, and that somebody utters."""
    answers = [archive.known(reading.claims) for reading in _clashing(finding)]
    firsts = [min(claims, key=lambda c: (c.type != incident.type, not c.speakers)) for claims in answers if claims]
    return tuple(dict.fromkeys(firsts))


def _clashing(finding: Finding) -> Sequence[Reading]:
    """The two best attested answers of which not both can be true, as far as answers tell it: told and denied, or
    numbers that leave each other no room."""
    standing = [reading for reading in finding.readings if not reading.aside]
    pairs = combinations(standing, 2)
    return next(
        (pair for pair in pairs if "no" in (pair[0].answer, pair[1].answer) or _leave_no_room(*pair)), standing[:2]
    )


def _leave_no_room(one: Reading, other: Reading) -> bool:
    limits = ((one.low, other.high), (other.low, one.high))
    return any(low is not None and high is not None and low > high for low, high in limits)


def _alone(incidents: Iterable[Incident], archive: Archive) -> Iterator[_Candidate]:
    """An incident that hangs on a single claim: was that read rightly?"""
    for incident in incidents:
        claims = archive.known(incident.claims) if len(incident.claims) == 1 else ()
        if claims and incident.grade in ("single origin", "one side"):
            weight, reasons = _consequence(incident)
            doubt = ALONE_COUNTED if _people(incident) else ALONE
            why = ("rests on one claim alone", *reasons)
            asked = "Is this read rightly?"
            yield _Candidate(doubt * weight, "read rightly", asked, _title(incident), why, tuple(claims), incident.id)


def _twins(incidents: Iterable[Incident], archive: Archive) -> Iterator[_Candidate]:
    """Two incidents of violence in one place within a day of each other: are they one?"""
    by_place: dict[str, list[Incident]] = {}
    for incident in incidents:
        if incident.type in VIOLENCE and incident.place and _day(incident):
            by_place.setdefault(folded(incident.place.name), []).append(incident)
    for group in by_place.values():
        pairs = combinations(group, 2) if len(group) <= CROWD else pairwise(group)
        for one, other in pairs:
            if candidate := _twin(one, other, archive):
                yield candidate


def _twin(one: Incident, other: Incident, archive: Archive) -> _Candidate | None:
    days = _day(one), _day(other)
    if one.type != other.type or not days[0] or not days[1] or abs(days[0] - days[1]) > NEAR:
        return None
    claims = tuple(archive.known([one.claims[0], other.claims[0]]))
    if len(claims) < 2 or not one.place:
        return None
    weights = _consequence(one), _consequence(other)
    weight, reasons = max(weights, key=lambda w: w[0])
    why = (f"two happenings of one kind in {visible(one.place.name)} within a day of each other", *reasons)
    title = f"{_title(one)} / {_title(other)}"
    return _Candidate(TWINS * weight, "one or two", "Are these one happening, or two?", title, why, claims, one.id)


def _day(incident: Incident) -> date | None:
    return incident.when.first or incident.when.last if incident.when else None


def _consequence(incident: Incident) -> tuple[float, tuple[str, ...]]:
    """How much hangs on an incident, and why: the people counted, the origins that tell of it."""
    people, origins = _people(incident), len(incident.origins)
    weight = 1 + log10(1 + min(people, MANY)) + 0.5 * log10(1 + origins)
    reasons = [_counted(incident)] if people else []
    if origins > 1:
        reasons.append(f"told by {counted(origins, 'independent origin')}")
    return weight, tuple(reasons)


def _people(incident: Incident) -> int:
    return max(map(greatest, _counts(incident)), default=0)


def _counts(incident: Incident) -> list[Reading]:
    return [reading for found in incident.findings if found.question in PEOPLE for reading in found.readings]


def _counted(incident: Incident) -> str:
    """The greatest count of an incident as it was said: "hundreds", "at least 43"."""
    most = max(_counts(incident), key=greatest)
    return f"greatest count of people: {as_said(most.answer, most)}"


def _title(incident: Incident) -> str:
    return shortened(incident.title, 120)
