"""Tracks: lines of talks with the same mediator, on the days.

In: a picture, an archive. Out: `Track`s, those with most talks first; talks without a mediator in one of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import Meeting, Picture
from parley.views.archive import Archive
from parley.views.wording import days, shortened, table

ALONE: Final = "No mediator named"
TRACKS: Final = 20
MOST: Final = 120  # talks of one track
TITLE: Final = 160


@dataclass(frozen=True, slots=True)
class Stop:
    """One meeting on its day, None where no day is known; `state` as the records name it, `stands` and `when` in
    words."""

    id: str
    title: str
    state: str
    stands: str
    when: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Track:
    """The talks of one mediator, the latest few in order of time; how many there are, and are told of as held."""

    name: str
    stops: tuple[Stop, ...]
    total: int
    held: int


def tracks(picture: Picture, archive: Archive) -> tuple[Track, ...]:
    """The tracks of the talks of `picture`, earlier wars left out."""
    found: dict[str, list[Meeting]] = {}
    for meeting in picture.meetings:
        if not archive.is_past(meeting.when):
            found.setdefault(meeting.track or ALONE, []).append(meeting)
    ordered = sorted(found.items(), key=lambda item: (item[0] == ALONE, -len(item[1]), item[0]))
    return tuple(_track(name, meetings) for name, meetings in ordered[:TRACKS])


def _track(name: str, meetings: list[Meeting]) -> Track:
    stops = tuple(_stop(meeting) for meeting in meetings[-MOST:])
    return Track(shortened(name, 60), stops, len(meetings), sum(meeting.state == "held" for meeting in meetings))


def _stop(meeting: Meeting) -> Stop:
    when = meeting.when
    return Stop(
        meeting.id,
        shortened(meeting.title, TITLE),
        meeting.state,
        table("talks")[meeting.state],
        days(when),
        (when.first or when.last) if when else None,
    )
