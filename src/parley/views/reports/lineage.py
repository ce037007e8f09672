"""Lineage: who prints what, whose words it is, and who had it first.

In: a picture, an archive, claims. Out: `Prints`: what the reports are to each other, whatever is told of them; `Press`:
with it what outlets relay and how often they are first, the stories that several print, and the agencies named.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from heapq import nsmallest
from typing import Final

from parley.records import Claim, Incident, Party, Picture
from parley.views.archive import Archive
from parley.views.parties import label
from parley.views.reports.editing import altered, signed
from parley.views.wording import between, day, shortened, visible

RELAYED: Final = 6
TITLE: Final = 120
SEVERAL: Final = 2


@dataclass(frozen=True, slots=True)
class Print:
    """One report as it stands among others: `first` where it came out on an earlier day than all other copies;
    `altered` and `signed` say what was done to the words that they share, and who signs for it."""

    report: str
    outlet: str
    title: str
    told: str
    on: date | None
    copies: int
    first: bool
    credits: tuple[str, ...]
    altered: str
    signed: str


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
    a speaker, from whom most, and how often it was first, with a story and with an incident that others tell of,
    too."""

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
class Prints:
    """What the reports of an archive are to each other: the `outlets`, nothing told of their claims and incidents;
    stories, those most printed first; agencies; how many independent `origins` there are."""

    outlets: tuple[Outlet, ...]
    stories: tuple[Story, ...]
    agencies: tuple[Agency, ...]
    origins: int


@dataclass(frozen=True, slots=True)
class Press:
    """Outlets, those that print most first; stories, those most printed first; agencies; the sums. `claims` is how many
    claims each report tells."""

    outlets: tuple[Outlet, ...]
    stories: tuple[Story, ...]
    agencies: tuple[Agency, ...]
    reports: int
    origins: int
    claims: Mapping[str, int]


def printed(archive: Archive) -> Prints:
    """What the reports of `archive` are to each other."""
    stories = _stories(archive)
    by_outlet: defaultdict[str, list[str]] = defaultdict(list)
    by_agency: defaultdict[str, list[str]] = defaultdict(list)
    for report in archive.reports:
        by_outlet[archive.label(report)].append(report)
        for agency in credited(report, archive):
            by_agency[agency].append(report)
    shared = {print_.report for story in stories for print_ in story.prints}
    firsts = Counter(story.first for story in stories if story.first)
    return Prints(
        tuple(_outlet(name, reports, archive, shared, firsts[name]) for name, reports in by_outlet.items()),
        stories,
        tuple(
            _agency(name, by_agency[name], archive) for name in sorted(by_agency, key=lambda a: (-len(by_agency[a]), a))
        ),
        len({archive.lineage(report) for report in archive.reports}),
    )


def press(
    picture: Picture, archive: Archive, claims: Collection[Claim], early: Mapping[str, str], *, of: Prints | None = None
) -> Press:
    """What the reports of `archive` are to each other, and what of `claims` each outlet tells; `early` says who was
    first to tell of each incident of the picture that `picture` is, or is part of; `of` is `printed(archive)`, where
    known."""
    found = of or printed(archive)
    ahead = Counter(early[incident.id] for incident in picture.incidents if incident.id in early)
    told = Counter([claim.report for claim in claims])
    printer = {report: archive.label(report) for report in told}
    owns = _by_outlet(told, printer)
    relays = _relayed(claims, printer)
    outlets = [
        replace(
            outlet,
            claims=owns[outlet.name],
            relayed=sum(relays[outlet.name].values()),
            relays=tuple(relays[outlet.name].most_common(RELAYED)),
            first_incidents=ahead[outlet.name],
        )
        for outlet in found.outlets
    ]
    ordered = tuple(sorted(outlets, key=lambda o: (-o.reports, -o.claims, o.name)))
    return Press(ordered, found.stories, found.agencies, len(archive.reports), found.origins, told)


def _by_outlet(told: Mapping[str, int], printer: Mapping[str, str]) -> Counter[str]:
    """How many claims each outlet tells, by how many each report does."""
    found = Counter[str]()
    for report, number in told.items():
        found[printer[report]] += number
    return found


def _relayed(claims: Iterable[Claim], printer: Mapping[str, str]) -> defaultdict[str, Counter[str]]:
    """How many claims each outlet relays from whom: those of one name are counted before the name is put into words."""
    spoken = ((printer[claim.report], claim.speakers[-1]) for claim in claims if claim.speakers)
    times = Counter((outlet, party.name, party.belongs_to) for outlet, party in spoken)
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (outlet, name, belongs_to), number in times.items():
        found[outlet][label(Party(name, belongs_to))] += number
    return found


def prints(name: str, archive: Archive) -> tuple[Print, ...]:
    """The reports of one outlet, in order of time."""
    groups = _lineages(archive)
    own = [report for report in archive.reports if archive.label(report) == name]
    own.sort(key=lambda report: (archive.published(report) or date.max, report))
    return tuple(_print(report, groups[archive.lineage(report)], archive) for report in own)


def credited(report: str, archive: Archive) -> tuple[str, ...]:
    """The agencies that a report names as its origin."""
    layout = archive.layouts.get(report)
    return tuple(visible(credit) for credit in layout.credits) if layout else ()


def _lineages(archive: Archive) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for report in archive.reports:
        groups.setdefault(archive.lineage(report), []).append(report)
    return groups


def _stories(archive: Archive) -> tuple[Story, ...]:
    shared = {lineage: group for lineage, group in _lineages(archive).items() if len(group) > 1}
    found = [_story(lineage, group, archive) for lineage, group in shared.items()]
    return tuple(sorted(found, key=lambda s: (-len(s.prints), s.prints[0].on or date.max, s.lineage)))


def _story(lineage: str, group: Sequence[str], archive: Archive) -> Story:
    ordered = sorted(group, key=lambda report: (archive.published(report) or date.max, archive.label(report), report))
    copies = tuple(_print(report, group, archive) for report in ordered)
    dated = [p.on for p in copies if p.on]
    return Story(
        lineage,
        visible(lineage.rpartition("/")[0]),
        copies[0].title,
        next((p.outlet for p in copies if p.first), ""),
        between(min(dated), max(dated)) if dated else "day unknown",
        copies,
    )


def _print(report: str, group: Sequence[str], archive: Archive) -> Print:
    stored, on = archive.reports[report], archive.published(report)
    others = [archive.published(other) for other in group if other != report]
    return Print(
        report,
        archive.label(report),
        shortened(stored.title or stored.text.strip().partition("\n")[0] or stored.name, TITLE),
        day(on) if on else "day unknown",
        on,
        len(others),
        bool(on and others and all(other and on < other for other in others)),
        credited(report, archive),
        altered(report, archive),
        signed(report, archive),
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


def _outlet(name: str, reports: Sequence[str], archive: Archive, shared: Collection[str], first_stories: int) -> Outlet:
    dated = [on for report in reports if (on := archive.published(report))]
    return Outlet(
        name=name,
        reports=len(reports),
        shared=sum(report in shared for report in reports),
        claims=0,
        relayed=0,
        relays=(),
        first_stories=first_stories,
        first_incidents=0,
        credits=tuple(dict.fromkeys(credit for report in reports for credit in credited(report, archive))),
        days=between(min(dated), max(dated)) if dated else "day unknown",
    )


def _agency(name: str, reports: Sequence[str], archive: Archive) -> Agency:
    return Agency(name, len(reports), tuple(dict.fromkeys(archive.label(report) for report in reports)))
