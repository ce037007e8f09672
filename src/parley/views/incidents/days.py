"""Days: how much is told of each day, by kind, for a line of bars.

In: a picture, an archive. Out: `Days`: a row a day, week or month, as wide as keeps the bars few enough to see.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from parley.records import FAMILY, Picture, When
from parley.views.archive import Archive

Step = Literal["day", "week", "month"]
KINDS: Final = {
    "violence": "violence",
    "people": "people killed, hurt, displaced",
    "truce": "ceasefires and talks",
    "other": "other acts",
}
KIND_OF: Final = {"violence": "violence", "figure": "people"}
MOST_DAYS: Final = 120
MOST_WEEKS: Final = 900
NARROW: Final = timedelta(days=3)  # what lasted longer is of no day


@dataclass(frozen=True, slots=True)
class Days:
    """`rows` of a first day and the counts by kind; `step` how many days each is; `longer` what has no such day."""

    step: Step
    rows: tuple[tuple[date, dict[str, int]], ...]
    longer: int


def days_told(picture: Picture, archive: Archive) -> Days:
    """How much of `picture`, which is of one war, is of each day; what lasted long or has no day is counted apart."""
    found = Counter((_day(when), kind) for when, kind in _dated(picture, archive))
    longer = sum(number for (on, _), number in found.items() if on is None)
    dated = [(on, kind, number) for (on, kind), number in found.items() if on]
    if not dated:
        return Days("day", (), longer)
    first, last = min(dated)[0], max(dated)[0]
    width = (last - first).days
    step: Step = "day" if width <= MOST_DAYS else "week" if width <= MOST_WEEKS else "month"
    rows: dict[date, Counter[str]] = {}
    for on, kind, number in dated:
        rows.setdefault(_start(on, step), Counter())[kind] += number
    return Days(step, tuple((on, dict(rows[on])) for on in sorted(rows)), longer)


def _dated(picture: Picture, archive: Archive) -> Iterator[tuple[When | None, str]]:
    """What happened, by when it was and its kind; of truces the steps that are of this war."""
    for incident in picture.incidents:
        yield incident.when, KIND_OF.get(FAMILY[incident.type], "other")
    for truce in picture.ceasefires:
        yield from ((step.when, "truce") for step in truce.transitions if not archive.is_past(step.when))
    for meeting in picture.meetings:
        yield meeting.when, "truce"


def _day(when: When | None) -> date | None:
    """The day of something: its first, or its last where only that is known; None where it lasted long."""
    if when is None or when.last is None:
        return None
    return when.last if when.first is None else when.first if when.last - when.first <= NARROW else None


def _start(on: date, step: Step) -> date:
    if step == "month":
        return on.replace(day=1)
    return on - timedelta(days=on.weekday()) if step == "week" else on


def last_told(archive: Archive) -> date | None:
    """The day of the latest report, None where no day is known."""
    return max(filter(None, map(archive.published, archive.reports)), default=None)
