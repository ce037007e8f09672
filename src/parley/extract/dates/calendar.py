"""Calendar: stretches of days and how to move them.

In: years, months, days, units of time. Out: `When`s without words; None where no such days exist (30 February, year 0).
"""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from parley.records import When

THIRDS = {"early": (1, 3), "mid": (5, 8), "late": (10, 12)}
"""The months of a year that "early", "mid" and "late" stand for; "late last year" is its last quarter."""


def day(year: int, month: int, number: int, to: int | None = None) -> When | None:
    """One day, or the days up to `to` of the same month."""
    try:
        return When(date(year, month, number), date(year, month, to or number))
    except ValueError:
        return None


def month(year: int, number: int, to: int | None = None) -> When | None:
    """One month, or the months up to `to` of the same year."""
    if not MINYEAR <= year <= MAXYEAR or not 1 <= number <= (to or number) <= 12:
        return None
    return When(date(year, number, 1), date(year, to or number, monthrange(year, to or number)[1]))


def year(number: int, to: int | None = None) -> When | None:
    """One year, or the years up to `to`."""
    if not MINYEAR <= number <= (to or number) <= MAXYEAR:
        return None
    return When(date(number, 1, 1), date(to or number, 12, 31))


def easter(number: int) -> date:
    """Easter Sunday of a year by the Gregorian calendar, by the rule of Gauss as Lichtenberg mended it."""
    century, golden = number // 100, number % 19
    solar = 15 + (3 * century + 3) // 4 - (8 * century + 13) // 25
    moon = (19 * golden + solar) % 30
    moon -= (moon + golden // 11) // 29
    sunday = 7 - (number + number // 4 + 2 - (3 * century + 3) // 4) % 7
    border = 21 + moon
    return date(number, 3, 1) + timedelta(days=border + 7 - (border - sunday) % 7 - 1)


def season(number: int, first_month: int) -> When | None:
    """Three months from `first_month`, by the northern reckoning; winter runs into the next year."""
    start, end = month(number, first_month), month(number + (first_month == 12), (first_month + 1) % 12 + 1)
    return When(start.first, end.last) if start and end else None


def days_from(day: date, number: int) -> date | None:
    """The day `number` days after `day`."""
    try:
        return day + timedelta(days=number)
    except OverflowError:
        return None


def unit_from(anchor: date, unit: str, number: int) -> When | None:
    """The day, week, weekend, month, year or decade `number` units away from the one that `anchor` lies in."""
    if unit in {"day", "hour"}:
        moved = days_from(anchor, number if unit == "day" else number // 24)
        return When(moved, moved) if moved else None
    if unit in {"week", "weekend"}:
        monday = days_from(anchor, 7 * number - anchor.weekday())
        first = days_from(monday, 5 if unit == "weekend" else 0) if monday else None
        last = days_from(monday, 6) if monday else None
        return When(first, last) if first and last else None
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + number
        return month(months // 12, months % 12 + 1)
    if unit == "year":
        return year(anchor.year + number)
    decade = anchor.year // 10 * 10 + 10 * number
    return year(decade, decade + 9)


def part_of(whole: When, part: str) -> When:
    """The early, middle or late part of a year. A shorter stretch stays whole: "early May" is no more exact than
    "May"."""
    first, last = whole.first, whole.last
    if not (first and last) or (last - first).days < 360 or first.year != last.year:
        return whole
    return month(first.year, *THIRDS[part]) or whole


def hull(first: When, last: When) -> When | None:
    """From the start of `first` to the end of `last`, None where that runs backwards."""
    if first.first and last.last and first.first > last.last:
        return None
    return When(first.first, last.last, clock=first.clock, zone=first.zone)
