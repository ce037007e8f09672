"""Actor: one body or person: in which roles, on which days, by which words; what it says, and what is said of it.

In: a name, a cast, a picture, an archive. Out: `Portrait`, None where nobody of that name stands in the claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from typing import Final

from parley.records import Claim, Picture
from parley.views.actors.network import KINDS, MUTUAL, Network, Ways, between, drawn, way
from parley.views.archive import Archive
from parley.views.evidence import Evidence, evidence
from parley.views.parties import Cast, Known
from parley.views.reports.accounts import Account, account
from parley.views.wording import between as days_between
from parley.views.wording import days, table, visible

ROLE: Final = {"says": "says", "does": "does", "suffers": "suffers", "mediates": "mediates"}
FEW: Final = 20  # claims among which the words to show are chosen
PARTS: Final = 40  # truces and talks, the latest
AROUND: Final = 14  # bodies in the network of one
MOST: Final = 25  # accounts of a kind on one page
Days = Mapping[str, date | None]
"""The day of each report, None where it is not known."""


@dataclass(frozen=True, slots=True)
class Role:
    """One role in one kind of act: how often, over which days, by which words."""

    role: str
    act: str
    times: int
    days: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Tie:
    """What lies between this body and another, by kind: how many accounts of each way; of talks, `toward` are all."""

    other: str
    kind: str
    words: str
    toward: int
    back: int


@dataclass(frozen=True, slots=True)
class Part:
    """A truce or meeting that it has a part in."""

    id: str
    part: str
    title: str
    when: str


@dataclass(frozen=True, slots=True)
class Portrait:
    """One actor. `people` are those who count for it; `web` is the network around it; `said` and `told_of` the latest
    accounts, with how many more."""

    known: Known
    people: tuple[Known, ...]
    roles: tuple[Role, ...]
    ties: tuple[Tie, ...]
    web: Network
    parts: tuple[Part, ...]
    said: tuple[Account, ...]
    more_said: int
    told_of: tuple[Account, ...]
    more_told: int


def portrait(name: str, everyone: Cast, picture: Picture, archive: Archive) -> Portrait | None:
    """The portrait of the body or person called `name`."""
    found = everyone.known(name)
    if found is None:
        return None
    known, people = found
    own = everyone.told[name]
    ways = between(own, archive)
    parts = everyone.parts[name]
    said = parts.get("says", ())
    of_itself = set(map(id, said))
    told_of = [claim for claim in own if id(claim) not in of_itself]
    told_on = {report: archive.published(report) for report in {claim.report for claim in own}}
    return Portrait(
        known=known,
        people=people,
        roles=tuple(_roles(parts, told_on, archive)),
        ties=_ties(name, ways),
        web=drawn(ways, around=name, most=AROUND),
        parts=tuple(_parts(name, picture))[-PARTS:],
        said=_latest(said, archive),
        more_said=max(0, len(said) - MOST),
        told_of=_latest(told_of, archive),
        more_told=max(0, len(told_of) - MOST),
    )


def _roles(parts: Mapping[str, Iterable[Claim]], told_on: Days, archive: Archive) -> Iterator[Role]:
    """Roles other than that of a speaker, which is shown by what was said; those told most often first."""
    found: defaultdict[tuple[str, str, str, str], list[Claim]] = defaultdict(list)
    for role in parts.keys() - {"says"}:
        for claim in parts[role]:
            found[role, claim.type, claim.modality, claim.stance].append(claim)
    for (role, *act), claims in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Role(ROLE[role], _act(*act), len(claims), _stretch(claims, told_on), _first(claims, archive))


def _act(type_: str, modality: str, stance: str) -> str:
    """ "shelling", "talks, planned", "shelling, denied"."""
    planned = "" if modality == "actual" else f", {table('modalities')[modality]}"
    return f"{table('types')[type_]}{planned}{', denied' if stance == 'denies' else ''}"


def _first(claims: Sequence[Claim], archive: Archive) -> Evidence:
    """The earliest words for it, of the first few reports."""
    return evidence([claim.id for claim in claims[:FEW]], archive, most=1)


def _stretch(claims: Iterable[Claim], told_on: Days) -> str:
    dated = {day for claim in claims for day in _days(claim, told_on) if day}
    return days_between(min(dated), max(dated)) if dated else "day not said"


def _days(claim: Claim, told_on: Days) -> tuple[date | None, ...]:
    """The days of what is told, or of the telling where those are not said."""
    when = claim.when
    return (when.first, when.last) if when and (when.first or when.last) else (told_on[claim.report],)


def _ties(name: str, ways: Ways) -> tuple[Tie, ...]:
    counts: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for (actor, recipient, kind), told in ways.items():
        if name in (actor, recipient):
            other = recipient if actor == name else actor
            counts[other, kind][0 if actor == name or kind == MUTUAL else 1] += len(told)
    ordered = sorted(counts.items(), key=lambda item: (-sum(item[1]), item[0]))
    return tuple(Tie(other, kind, KINDS[kind], toward, back) for (other, kind), (toward, back) in ordered)


def _parts(name: str, picture: Picture) -> Iterator[Part]:
    for truce in picture.ceasefires:
        for part, names in (("broker of", truce.brokers), ("party to", truce.parties)):
            if name in names:
                yield Part(truce.id, part, visible(truce.title), days(truce.effect) if truce.effect else "")
    for meeting in picture.meetings:
        part = "mediator at" if name in meeting.mediators else "takes part in"
        if name in (*meeting.mediators, *meeting.parties, *meeting.bodies):
            yield Part(meeting.id, part, visible(meeting.title), days(meeting.when))


def _latest(claims: Sequence[Claim], archive: Archive) -> tuple[Account, ...]:
    """The latest told first."""
    days = {report: archive.published(report) or date.min for report in {claim.report for claim in claims}}
    ordered = nlargest(MOST, claims, key=lambda claim: (days[claim.report], claim.report, -claim.quote.start))
    return tuple(account(claim, archive) for claim in ordered)


def ties_told(
    one: str, other: str, claims: Iterable[Claim], archive: Archive
) -> tuple[tuple[str, tuple[Account, ...]], ...]:
    """What lies between two bodies, by who acts and how: the accounts behind an arrow of the network."""
    found = between(claims, archive)
    ways = [(a, b, kind) for a, b in ((one, other), (other, one)) for kind in KINDS if (a, b, kind) in found]
    return tuple((way(a, b, kind), _latest(found[a, b, kind], archive)) for a, b, kind in ways)
