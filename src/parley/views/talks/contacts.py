"""Contacts: who met whom how often, through which mediator, in which period.

In: meetings. Out: `Contact`s: a pair of bodies, through whom, in one period; those that met most often first. What is
counted are meetings, each once however many claims tell of it; a meeting of three bodies is one of each two of them, so
that rows of different pairs are not to be added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, groupby
from typing import Final

from parley.records import Meeting, digest
from parley.records.incident import MeetingState
from parley.views.archive import Archive
from parley.views.wording import listed, shortened, table

BREAK: Final = timedelta(days=365)  # without a meeting, after which the next one begins another period
PAIRS: Final = 15
TALKS: Final = 12  # meetings named in one row, the latest
LONGEST: Final = 60  # characters of a name
TITLE: Final = 160
Key = tuple[tuple[str, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Contact:
    """The meetings of two bodies `through` the same mediators, nobody where none is told of or one of the two is the
    mediator himself, in the order of time, without a gap of more than a year."""

    id: str
    bodies: tuple[str, str]
    through: tuple[str, ...]
    meetings: tuple[Meeting, ...]

    @property
    def title(self) -> str:
        """ "Zenda and Strelsau, through Sweden"."""
        return f"{listed(self.bodies)}{f', through {listed(self.through)}' if self.through else ''}"

    @property
    def mediating(self) -> tuple[str, ...]:
        """Those of the two who mediate in any of the meetings."""
        return tuple(body for body in self.bodies if any(body in meeting.mediators for meeting in self.meetings))

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims that tell of the meetings."""
        return tuple(dict.fromkeys(claim for meeting in self.meetings for claim in meeting.claims))

    @property
    def period(self) -> tuple[date | None, date | None]:
        """The first and the last day of any of the meetings, None where none has a day."""
        known = [day for meeting in self.meetings for day in _ends(meeting)]
        return min(known, default=None), max(known, default=None)

    def times(self, *states: MeetingState) -> int:
        """How many of the meetings stand in one of these states."""
        return sum(meeting.state in states for meeting in self.meetings)


def contacts(meetings: Iterable[Meeting]) -> tuple[Contact, ...]:
    """The contacts that `meetings` come to: pair by pair, of each pair the mediators of most meetings first."""
    found: dict[Key, list[Meeting]] = {}
    for meeting in meetings:
        for key in _pairs(meeting):
            found.setdefault(key, []).append(meeting)
    made = [_contact(key, part) for key, alike in found.items() for part in _periods(alike)]
    met: dict[tuple[str, str], tuple[int, int]] = {}
    for contact in made:
        held, every = met.get(contact.bodies, (0, 0))
        met[contact.bodies] = held + contact.times("held"), every + len(contact.meetings)
    return tuple(sorted(made, key=lambda one: (*(-n for n in met[one.bodies]), one.bodies, *_most(one))))


def _most(one: Contact) -> tuple[int, int, tuple[str, ...], str]:
    return -one.times("held"), -len(one.meetings), one.through, one.id


def _pairs(meeting: Meeting) -> Iterator[Key]:
    """Each two bodies of a meeting, with its mediators where neither of them mediates."""
    for pair in combinations(sorted({*meeting.bodies, *meeting.mediators}), 2):
        mediated = set(pair).isdisjoint(meeting.mediators)
        yield pair, tuple(sorted(set(meeting.mediators))) if mediated else ()


def _ends(meeting: Meeting) -> list[date]:
    when = meeting.when
    return [day for day in (when.first, when.last) if day] if when else []


def _periods(alike: Sequence[Meeting]) -> list[list[Meeting]]:
    """Meetings in the order of time, cut where more than a year passes; those of no known day go with the last."""
    dated = sorted((m for m in alike if _ends(m)), key=lambda m: (min(_ends(m)), m.id))
    parts: list[list[Meeting]] = []
    for meeting in dated:
        if parts and min(_ends(meeting)) - max(_ends(parts[-1][-1])) <= BREAK:
            parts[-1].append(meeting)
        else:
            parts.append([meeting])
    undated = sorted((m for m in alike if not _ends(m)), key=lambda m: m.id)
    return [*parts[:-1], [*parts[-1], *undated]] if parts else [undated]


def _contact(key: Key, part: Sequence[Meeting]) -> Contact:
    bodies, through = key
    begun = min((day.year for meeting in part for day in _ends(meeting)), default=0)
    return Contact(digest("contact", *bodies, "", *through, str(begun)), bodies, through, tuple(part))


@dataclass(frozen=True, slots=True)
class Named:
    """One meeting of a contact, to be linked to."""

    id: str
    title: str
    mark: str
    stands: str
    when: str


@dataclass(frozen=True, slots=True)
class Line:
    """One contact for a page: `through` in words; how many of its meetings were held, are announced, were called off,
    and of how many nobody tells what became of them; its days; the latest meetings, and how many more there are."""

    id: str
    through: str
    held: int
    announced: int
    called_off: int
    unknown: int
    period: str
    talks: tuple[Named, ...]
    more: int

    @property
    def total(self) -> int:
        """All meetings of the contact."""
        return self.held + self.announced + self.called_off + self.unknown


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bodies and how they met: a line for each mediator and period."""

    names: tuple[str, str]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Met:
    """The pairs that met most often, and how many `more` there are."""

    pairs: tuple[Pair, ...]
    more: int = 0


def met(meetings: Iterable[Meeting], archive: Archive, *, most: int = PAIRS, wanted: str = "") -> Met:
    """Who met whom in `meetings`, earlier wars left out; the pair of the contact whose id is `wanted` in any case."""
    current = contacts(meeting for meeting in meetings if not archive.is_past(meeting.when))
    pairs = [(names, tuple(found)) for names, found in groupby(current, lambda one: one.bodies)]
    kept = [pair for at, pair in enumerate(pairs) if at < most or any(one.id == wanted for one in pair[1])]
    return Met(tuple(_pair(names, found, archive) for names, found in kept), len(pairs) - len(kept))


def _pair(names: tuple[str, str], found: Sequence[Contact], archive: Archive) -> Pair:
    one, other = (shortened(name, LONGEST) for name in names)
    return Pair((one, other), tuple(_line(contact, archive) for contact in found))


def _line(contact: Contact, archive: Archive) -> Line:
    first, last = contact.period
    latest = contact.meetings[-TALKS:]
    return Line(
        id=f"contact-{contact.id}",
        through=shortened(_between(contact), 2 * LONGEST),
        held=contact.times("held"),
        announced=contact.times("planned", "proposed"),
        called_off=contact.times("called off"),
        unknown=contact.times("unknown"),
        period=archive.dates.between(first, last) if first or last else "",
        talks=tuple(_named(meeting, archive) for meeting in latest),
        more=len(contact.meetings) - len(latest),
    )


def _between(contact: Contact) -> str:
    if not contact.through and contact.mediating:
        return f"{listed(contact.mediating)} itself" if len(contact.mediating) == 1 else "both mediate"
    return listed(contact.through) or "nobody named"


def _named(meeting: Meeting, archive: Archive) -> Named:
    return Named(
        meeting.id,
        shortened(meeting.title, TITLE),
        table("talk_marks")[meeting.state],
        table("talks")[meeting.state],
        archive.dates.days(meeting.when),
    )
