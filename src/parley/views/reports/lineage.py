"""Lineage: who prints what, whose words it is, and who had it first.

In: a picture, an archive, ids of reports. Out: `Press`: outlets with what they relay and how often they are first, the
stories that several print, in the order in which they came out, and the agencies named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from typing import Final

from parley.records import Claim, Incident, Picture
from parley.views.archive import Archive
from parley.views.parties import label
from parley.views.wording import between, day, shortened, visible

RELAYED: Final = 6
TITLE: Final = 120
SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Print:
    """One report as it stands among others: `first` where it came out on an earlier day than all other copies."""

    report: str
    outlet: str
    title: str
    told: str
    on: date | None
    claims: int
    copies: int
    first: bool
    credits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """One text that several print: whose it is, who had it first, "" where two had it on one day, and all prints."""

    lineage: str
    agency: str
    title: str
    first: str
    days: str
    prints: tuple[Print, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: how many reports, how many of them copies of others' or copied, how many of its claims it relays from
    a speaker, from whom most, and how often it was first, with a story and with an incident that others tell of, too."""

    name: str
    reports: int
    shared: int
    claims: int
    relayed: int
    relays: tuple[tuple[str, int], ...]
    first_stories: int
    first_incidents: int
    credits: tuple[str, ...]
    days: str


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency, how many reports name it as their origin, and which outlets print it."""

    name: str
    reports: int
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Press:
    """Outlets, those that print most first; stories, those most printed first; agencies; the sums."""

    outlets: tuple[Outlet, ...]
    stories: tuple[Story, ...]
    agencies: tuple[Agency, ...]
    reports: int
    origins: int


def press(picture: Picture, archive: Archive, claims: Iterable[Claim], early: Mapping[str, str]) -> Press:
    """What the reports of `archive` are to each other, and what of `claims` each outlet tells; `early` says who was first
    to tell of each incident of the picture that `picture` is, or is part of."""
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[claim.report].append(claim)
    stories = _stories(archive, told)
    ahead = Counter(early[incident.id] for incident in picture.incidents if incident.id in early)
    by_outlet: defaultdict[str, list[str]] = defaultdict(list)
    by_agency: defaultdict[str, list[str]] = defaultdict(list)
    for report in archive.reports:
        by_outlet[archive.label(report)].append(report)
        for agency in credited(report, archive):
            by_agency[agency].append(report)
    shared = {print_.report for story in stories for print_ in story.prints}
    firsts = Counter(story.first for story in stories if story.first)
    outlets = [
        _outlet(name, reports, (archive, told, shared), (firsts[name], ahead[name]))
        for name, reports in by_outlet.items()
    ]
    return Press(
        tuple(sorted(outlets, key=lambda o: (-o.reports, -o.claims, o.name))),
        stories,
        tuple(
            _agency(name, by_agency[name], archive) for name in sorted(by_agency, key=lambda a: (-len(by_agency[a]), a))
        ),
        len(archive.reports),
        len({archive.lineage(report) for report in archive.reports}),
    )


def prints(name: str, archive: Archive, claims: Iterable[Claim]) -> tuple[Print, ...]:
    """The reports of one outlet, in order of time."""
    told = Counter(claim.report for claim in claims)
    groups = _lineages(archive)
    own = [report for report in archive.reports if archive.label(report) == name]
    own.sort(key=lambda report: (archive.published(report) or date.max, report))
    return tuple(_print(report, groups[archive.lineage(report)], archive, told[report]) for report in own)


def credited(report: str, archive: Archive) -> tuple[str, ...]:
    """The agencies that a report names as its origin."""
    layout = archive.layouts.get(report)
    return tuple(visible(credit) for credit in layout.credits) if layout else ()


def _lineages(archive: Archive) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for report in archive.reports:
        groups.setdefault(archive.lineage(report), []).append(report)
    return groups


def _stories(archive: Archive, told: Mapping[str, Sequence[Claim]]) -> tuple[Story, ...]:
    shared = {lineage: group for lineage, group in _lineages(archive).items() if len(group) > 1}
    found = [_story(lineage, group, archive, told) for lineage, group in shared.items()]
    return tuple(sorted(found, key=lambda s: (-len(s.prints), s.prints[0].on or date.max, s.lineage)))


def _story(lineage: str, group: Sequence[str], archive: Archive, told: Mapping[str, Sequence[Claim]]) -> Story:
    ordered = sorted(group, key=lambda report: (archive.published(report) or date.max, archive.label(report), report))
    printed = tuple(_print(report, group, archive, len(told.get(report, ()))) for report in ordered)
    dated = [p.on for p in printed if p.on]
    return Story(
        lineage,
        visible(lineage.rpartition("/")[0]),
        printed[0].title,
        next((p.outlet for p in printed if p.first), ""),
        between(min(dated), max(dated)) if dated else "day unknown",
        printed,
    )


def _print(report: str, group: Sequence[str], archive: Archive, claims: int) -> Print:
    stored, on = archive.reports[report], archive.published(report)
    others = [archive.published(other) for other in group if other != report]
    return Print(
        report,
        archive.label(report),
        shortened(stored.title or stored.text.strip().partition("\n")[0] or stored.name, TITLE),
        day(on) if on else "day unknown",
        on,
        claims,
        len(others),
        bool(on and others and all(other and on < other for other in others)),
        credited(report, archive),
    )


def early(picture: Picture, archive: Archive) -> dict[str, str]:
    """Which outlet told of an incident that several origins tell of on an earlier day than all others, by its id."""
    return {incident.id: outlet for incident in picture.incidents if (outlet := _first(incident, archive))}


def _first(of: Incident, archive: Archive) -> str:
    reports = {claim.report for claim in archive.known(of.claims)}
    told = [
        (on, archive.label(report), archive.lineage(report)) for report in reports if (on := archive.published(report))
    ]
    if len({lineage for _, _, lineage in told}) < SEVERAL:
        return ""
    (day_, outlet, _), (next_, *_) = nsmallest(2, told)
    return outlet if day_ < next_ else ""


Known = tuple[Archive, Mapping[str, Sequence[Claim]], set[str]]


def _outlet(name: str, reports: Sequence[str], known: Known, firsts: tuple[int, int]) -> Outlet:
    archive, told, shared = known
    own = [claim for report in reports for claim in told.get(report, ())]
    speakers = Counter(label(claim.speakers[-1]) for claim in own if claim.speakers)
    dated = [on for report in reports if (on := archive.published(report))]
    return Outlet(
        name=name,
        reports=len(reports),
        shared=sum(report in shared for report in reports),
        claims=len(own),
        relayed=sum(speakers.values()),
        relays=tuple(speakers.most_common(RELAYED)),
        first_stories=firsts[0],
        first_incidents=firsts[1],
        credits=tuple(dict.fromkeys(credit for report in reports for credit in credited(report, archive))),
        days=between(min(dated), max(dated)) if dated else "day unknown",
    )


def _agency(name: str, reports: Sequence[str], archive: Archive) -> Agency:
    return Agency(name, len(reports), tuple(dict.fromkeys(archive.label(report) for report in reports)))
