"""Tracks: lines of talks with the same mediator, on the days.

In: a picture, an archive. Out: `Track`s, those with most talks first; talks without a mediator in one of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import Meeting, Picture
from parley.views.archive import Archive
from parley.views.calendar import Talks, talks
from parley.views.wording import shortened

ALONE: Final = "No mediator named"


@dataclass(frozen=True, slots=True)
class Stop:
    """One meeting on its day, None where no day is known; `state` as the records name it."""

    talks: Talks
    state: str
    on: date | None
    by_then: bool


@dataclass(frozen=True, slots=True)
class Track:
    """The talks of one mediator, in order of time, and how many of them are told of as held."""

    name: str
    stops: tuple[Stop, ...]
    held: int


def tracks(picture: Picture, archive: Archive) -> tuple[Track, ...]:
    """The tracks of the talks of `picture`, earlier wars left out."""
    found: dict[str, list[Meeting]] = {}
    for meeting in picture.meetings:
        if not archive.is_past(meeting.when):
            found.setdefault(meeting.track or ALONE, []).append(meeting)
    ordered = sorted(found.items(), key=lambda item: (item[0] == ALONE, -len(item[1]), item[0]))
    return tuple(_track(name, meetings, archive) for name, meetings in ordered)


def _track(name: str, meetings: list[Meeting], archive: Archive) -> Track:
    stops = tuple(_stop(meeting, archive) for meeting in meetings)
    return Track(shortened(name, 60), stops, sum(stop.state == "held" for stop in stops))


def _stop(meeting: Meeting, archive: Archive) -> Stop:
    when = meeting.when
    return Stop(
        talks(meeting, archive),
        meeting.state,
        (when.first or when.last) if when else None,
        bool(when and when.first is None and when.last),
    )
