"""Growth: by how much running counts have risen since a day, such as that on which a truce began.

In: toll series, a day, an archive. Out: `Grown`s: a voice's last total of that day or shortly before beside its last
one since. New counts are never added: what is between two totals is their difference, and open where either of them is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.records import TollPoint, TollSeries
from parley.records.figure import Measure
from parley.views.archive import Archive
from parley.views.counts import as_said
from parley.views.evidence import Evidence, counting, evidence
from parley.views.tolls.ledger import people
from parley.views.wording import number

MOST: Final = 8
UNTOLD: Final = "how many more is not said"
FRESH: Final = timedelta(days=31)  # a total that was told so long before a day still says how things stood on it
LASTING: Final[frozenset[Measure]] = frozenset({"killed", "injured", "casualties"})


@dataclass(frozen=True, slots=True)
class Grown:
    """One voice's count before and after: `before` and `after` as said with their days; `by` what lies between, in
    words: "901 more", "at least 12 more", "10 fewer"."""

    id: str
    of: str
    speaker: str
    before: str
    after: str
    by: str
    evidence: Evidence


def growth(series: Iterable[TollSeries], since: date, until: date | None, archive: Archive) -> tuple[Grown, ...]:
    """What each of `series` rose or fell by after `since`, and up to `until` where that is known, the most first;
    nothing where two totals in words, "hundreds" and "dozens", do not tell it."""
    found = [(one, *ends) for one in series if one.is_of_this_war and (ends := _ends(one, since, until))]
    found = [row for row in found if _words(*_between(*row[1:])) != UNTOLD]
    found.sort(key=lambda row: (-abs(_between(row[1], row[2])[1] or 0), row[0].title, row[0].id))
    return tuple(_grown(one, before, after, archive) for one, before, after in found[:MOST])


def rise(series: TollSeries, since: date) -> str:
    """By how much one series rose or fell from `since` on, in words; "" where no total stands on both sides of it."""
    ends = _ends(series, since, None)
    return _words(*_between(*ends)) if ends else ""


def _ends(series: TollSeries, since: date, until: date | None) -> tuple[TollPoint, TollPoint] | None:
    """The last totals of `since` or shortly before, and of the days after it up to `until`."""
    before: TollPoint | None = None
    after: TollPoint | None = None
    for point in series.points if len(series.points) > 1 else ():
        if (as_of := point.as_of) is None or point.new:
            continue
        if as_of <= since:
            before = point if since - as_of <= FRESH else None
        elif until is None or as_of <= until:
            after = point
    return (before, after) if before and after and not _only_seems_to_fall(series, before, after) else None


def _only_seems_to_fall(series: TollSeries, before: TollPoint, after: TollPoint) -> bool:
    """Whether a later count of people who stay harmed is lower, and nobody takes the higher one back: then it is of
    fewer people or by another hand, and nothing fell."""
    best = _between(before, after)[1]
    return series.measure in LASTING and best is not None and best < 0 and not after.correction


def _between(before: TollPoint, after: TollPoint) -> tuple[int | None, int | None, int | None]:
    """The least, the best and the most that lies between two totals."""
    low = None if after.low is None or before.high is None else after.low - before.high
    high = None if after.high is None or before.low is None else after.high - before.low
    best = None if after.best is None or before.best is None else after.best - before.best
    return low, best, high


def _words(low: int | None, best: int | None, high: int | None) -> str:
    if low is not None and low == high:
        return f"{number(abs(low))} {'fewer' if low < 0 else 'more'}" if low else "no more"
    if high is None and low is not None and low > 0:
        return f"at least {number(low)} more"
    if best == 0:
        return "as many as before"
    if best is not None:
        return f"about {number(abs(best))} {'fewer' if best < 0 else 'more'}"
    return UNTOLD


def _grown(series: TollSeries, before: TollPoint, after: TollPoint, archive: Archive) -> Grown:
    return Grown(
        id=f"series-{series.id}",
        of=people(series, archive.dates),
        speaker=counting(series, archive),
        before=_told(before, archive),
        after=_told(after, archive),
        by=_words(*_between(before, after)),
        evidence=evidence([*before.claims, *after.claims], archive, most=2),
    )


def _told(point: TollPoint, archive: Archive) -> str:
    words = as_said(point.words, point)
    return f"{words} as of {archive.dates.day(point.as_of)}" if point.as_of else words
