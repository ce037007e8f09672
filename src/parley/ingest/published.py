"""Publication dates as tables, feeds and web pages give them.

In: a year, month, day or moment, as text, number or date. Out: `When`, as wide as what was given is vague.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime
from email.utils import parsedate_tz

from parley.errors import InputError
from parley.records import When

ISO = re.compile(r"(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2})(?:[T\s].*)?)?)?", re.DOTALL)


def published_of(value: object) -> When | None:
    """The stretch of days that `value` stands for; None where it is empty. A moment gives its day as written.

    Raises:
        InputError: where it cannot be read as a date.
    """
    if isinstance(value, date):  # a datetime is a date as well
        return stretch(value.year, value.month, value.day)
    words = str(value).strip()
    if isinstance(value, float):
        words = words.removesuffix(".0")  # a column of years with gaps in it is one of floats
    if value is None or words in {"", "nan", "None", "NaT"}:
        return None
    try:
        return _iso(words) or _mail(words)
    except ValueError as error:
        raise InputError(f"{words[:40]!r} cannot be read ({error}): write it as 2020, 2020-10 or 2020-10-21") from None


def stretch(year: int, month: int | None = None, day: int | None = None) -> When:
    """The days of a year, of a month, or one day.

    Raises:
        ValueError: where there is no such day.
    """
    first, last = month or 1, month or 12
    return When(date(year, first, day or 1), date(year, last, day or monthrange(year, last)[1]))


def _iso(words: str) -> When | None:
    found = ISO.fullmatch(words)
    return stretch(*(int(part) if part else None for part in found.groups())) if found else None  # type: ignore[arg-type]


def _mail(words: str) -> When:
    """A date as mail and RSS write it: "Wed, 21 Oct 2020 10:00:00 GMT"."""
    parsed = parsedate_tz(words)
    if parsed is None:
        raise ValueError("no date that is known here")
    return stretch(*datetime(*parsed[:3]).timetuple()[:3])
