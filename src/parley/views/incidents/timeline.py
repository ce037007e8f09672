"""Timeline: what happened, day by day.

In: a picture, an archive. Out: `Timeline`: days with their lines, the best attested first and only so many a day; then
what lasted longer, what has no day, and what is of earlier wars.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from parley.records import Picture, When
from parley.views.archive import Archive
from parley.views.dates import Dates
from parley.views.incidents.happenings import Happening, Line, happenings
from parley.views.wording import table

LINES: Final = 160  # of the whole timeline, about
MOST, LEAST = 8, 4  # lines of one day
DAYS: Final = 62  # more days than this are shown by month
NARROW: Final = timedelta(days=2)
NOTHING: Final = Picture()


@dataclass(frozen=True, slots=True)
class Day:
    """A heading, its lines, and how many more there are; `told` are the lines of which it is only known that they were
    told of by this day, `more_told` how many more of those; `note` is what is to be known of all of them."""

    id: str
    title: str
    lines: tuple[Line, ...] = ()
    more: int = 0
    told: tuple[Line, ...] = ()
    more_told: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """`days` in order; `longer` what lasted more than a few days, `undated` what has no day, `past` earlier wars."""

    days: tuple[Day, ...]
    longer: Day
    undated: Day
    past: Day

    @property
    def parts(self) -> tuple[Day, ...]:
        """All that have lines, in the order in which they are shown."""
        return tuple(part for part in (*self.days, self.longer, self.undated, self.past) if part.lines or part.told)


def timeline(picture: Picture, archive: Archive, aside: Picture = NOTHING) -> Timeline:
    """What `picture` tells, by day, or by month where there are too many days; with what is of no known day `aside`
    from it."""
    dated: list[tuple[date, Happening]] = []
    rest: dict[str, list[Happening]] = {"longer": [], "undated": [], "past": []}
    for happening in (*happenings(picture, archive), *happenings(aside, archive)):
        past = archive.is_past(happening.when)
        if not past and (on := _day(happening.when)):
            dated.append((on, happening))
        else:
            rest["past" if past else _where(happening.when)].append(happening)
    return Timeline(
        _days(dated, archive.dates),
        _shown("longer", "Over a longer time", rest["longer"], MOST),
        replace(
            _shown("undated", "Day not known", rest["undated"], MOST * 2, exactly=archive.dates),
            note=table("notes")["undated"],
        ),
        _shown("past", "Earlier wars", rest["past"], MOST),
    )


def _days(dated: Sequence[tuple[date, Happening]], dates: Dates) -> tuple[Day, ...]:
    by_month = len({on for on, _ in dated}) > DAYS
    groups: dict[date, list[Happening]] = {}
    for on, happening in dated:
        groups.setdefault(on.replace(day=1) if by_month else on, []).append(happening)
    most = max(LEAST, min(MOST * 2 if by_month else MOST, LINES // max(1, len(groups))))
    exactly = None if by_month else dates
    titles = {on: dates.month(on) if by_month else dates.weekday(on) for on in groups}
    return tuple(_day_of(f"day-{on}", titles[on], groups[on], most, exactly=exactly) for on in sorted(groups))


def _day_of(id_: str, title: str, found: Iterable[Happening], most: int, *, exactly: Dates | None) -> Day:
    known: dict[bool, list[Happening]] = {True: [], False: []}
    for happening in found:
        known[bool(happening.when and happening.when.first)].append(happening)
    shown = _shown(id_, title, known[True], most, exactly=exactly)
    told = _shown("", "", known[False], max(LEAST, most - len(shown.lines)), exactly=exactly)
    return replace(shown, told=told.lines, more_told=told.more)


def _day(when: When | None) -> date | None:
    """The day to show something under, which is the last one where only that is known; None where it lasted longer
    or has no day."""
    if when is None or when.last is None:
        return None
    first = when.first or when.last
    return first if when.last - first <= NARROW else None


def _exactly(when: When | None, dates: Dates) -> str:
    """What the heading of a day leaves out: an hour, or a second day."""
    told = when and when.first and (when.clock or not when.is_day)
    return dates.days(when) if told else ""


def _where(when: When | None) -> str:
    return "longer" if when and (when.first or when.last) else "undated"


def _shown(id_: str, title: str, found: Iterable[Happening], most: int, *, exactly: Dates | None = None) -> Day:
    """The `most` that weigh most; `exactly` says how days are written where the title tells theirs
    already."""
    ordered = sorted(found, key=lambda happening: (happening.weight, happening.name))
    lines = ((happening.line(), happening.when) for happening in ordered[:most])
    shown = tuple(replace(line, when=_exactly(when, exactly)) if exactly else line for line, when in lines)
    return Day(id_, title, shown, max(0, len(ordered) - most))
