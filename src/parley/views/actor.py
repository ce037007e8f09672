"""Actor: one body or person: in which roles, on which days, by which words; what it says, and what is said of it.

In: a name, a cast, a picture, an archive. Out: `Portrait`, None where nobody of that name stands in the claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nlargest
from typing import Final

from parley.records import Claim, Party, Picture
from parley.views.accounts import Account, account
from parley.views.archive import Archive
from parley.views.evidence import Evidence, evidence
from parley.views.network import KINDS, MUTUAL, between, way
from parley.views.parties import Cast, Known, body_of, in_roles, label
from parley.views.wording import between as days_between
from parley.views.wording import days, table, visible

ROLE: Final = {"says": "says", "does": "is told to do", "suffers": "is told to suffer", "mediates": "mediates"}
FEW: Final = 20  # claims among which the words to show are chosen
PARTS: Final = 40  # truces and talks, the latest
MOST: Final = 25  # accounts of a kind on one page


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
    """One actor. `people` are those who count for it; `said` and `told_of` the latest accounts, with how many more."""

    known: Known
    people: tuple[Known, ...]
    roles: tuple[Role, ...]
    ties: tuple[Tie, ...]
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
    said, told_of = _parted(name, own)
    return Portrait(
        known=known,
        people=people,
        roles=tuple(_roles(name, own, archive)),
        ties=_ties(name, own, archive),
        parts=tuple(_parts(name, picture))[-PARTS:],
        said=_latest(said, archive),
        more_said=max(0, len(said) - MOST),
        told_of=_latest(told_of, archive),
        more_told=max(0, len(told_of) - MOST),
    )


def _parted(name: str, own: Iterable[Claim]) -> tuple[list[Claim], list[Claim]]:
    """What it says itself, and what is said of it."""
    parts: tuple[list[Claim], list[Claim]] = ([], [])
    for claim in own:
        parts[0 if any(_is(name, speaker) for speaker in claim.speakers) else 1].append(claim)
    return parts


def _is(name: str, party: Party) -> bool:
    return name in (body_of(party), label(party))


def _roles(name: str, own: Iterable[Claim], archive: Archive) -> Iterator[Role]:
    """Roles other than that of a speaker, which is shown by what was said; those told most often first."""
    found: defaultdict[tuple[str, str, str, str], list[Claim]] = defaultdict(list)
    for claim in own:
        for role in {role for role, party in in_roles(claim) if role != "says" and _is(name, party)}:
            found[role, claim.type, claim.modality, claim.stance].append(claim)
    for (role, *act), claims in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
        yield Role(ROLE[role], _act(*act), len(claims), _stretch(claims, archive), _first(claims, archive))


def _act(type_: str, modality: str, stance: str) -> str:
    """ "shelling", "talks, planned", "shelling, denied"."""
    planned = "" if modality == "actual" else f", {table('modalities')[modality]}"
    return f"{table('types')[type_]}{planned}{', denied' if stance == 'denies' else ''}"


def _first(claims: Sequence[Claim], archive: Archive) -> Evidence:
    """The earliest words for it, of the first few reports."""
    return evidence([claim.id for claim in claims[:FEW]], archive, most=1)


def _stretch(claims: Iterable[Claim], archive: Archive) -> str:
    dated = [day for claim in claims for day in _days(claim, archive)]
    return days_between(min(dated), max(dated)) if dated else "day not said"


def _days(claim: Claim, archive: Archive) -> list[date]:
    """The days of what is told, or of the telling where those are not said."""
    own = [day for day in (claim.when.first, claim.when.last) if day] if claim.when else []
    told = archive.published(claim.report)
    return own or ([told] if told else [])


def _ties(name: str, own: Sequence[Claim], archive: Archive) -> tuple[Tie, ...]:
    ways: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for (actor, recipient, kind), told in between(own, archive).items():
        if name in (actor, recipient):
            other = recipient if actor == name else actor
            ways[other, kind][0 if actor == name or kind == MUTUAL else 1] += len(told)
    ordered = sorted(ways.items(), key=lambda item: (-sum(item[1]), item[0]))
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
