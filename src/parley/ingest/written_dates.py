"""Dates as the head of a report writes them: "Published: 12 May 2022 14:30 GMT", "2020-10-21", "Sunday 8 Oct 2017".

In: a stretch of text. Out: the form of such a date as a regular expression, and the day that it names.

A day written in numbers alone is read day first, as most of the world writes it, unless its parts allow only the other
way; with slashes, which both ways use, it stays a stretch that holds both days.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from parley.records import When

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAY = r"(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
ZONE = r"(?:GMT|UTC|CES?T|EES?T|MSK|BST|IST|[ECMP][SD]T)"
CLOCK = rf"(?:\d{{1,2}}[:.]\d\d(?::\d\d)?|\d{{4}}(?!\d)|\d{{1,2}}(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\b\.?)?(?:\s?\(?{ZONE}\b\)?)?"
DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}\.?,? \d{{4}}|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? |,)\d{{4}}"
    rf"|{MONTH}\.? \d\d(?:19|20)\d\d(?!\d))"
)  # the last as in "Apr 05,2017" that lost its comma
LABEL = (
    r"(?:date(?: of publication)?|(?:first |last )?(?:published|updated|modified|posted|edited|created|submitted|uploaded)"
    r"(?: on| at| date)?|publication date|issued(?: on)?|released(?: on)?|on)"
)

WORDED = re.compile(
    rf"(\d{{1,2}})?(?:st|nd|rd|th)? ?({MONTH})\.? ?(\d{{1,2}}(?=\D)|\d\d(?=(?:19|20)\d\d\b))?(?:st|nd|rd|th)?,? ?(\d{{4}})",
    re.I,
)
ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
NUMBERS = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{4})")


def date_form() -> str:
    """The form of a full date with what may stand around it, as the source of a regular expression without groups."""
    numeric = r"(?:\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,2}(?:-\d{1,2}-|\.\d{1,2}\.|/\d{1,2}/)\d{4})"
    return rf"(?:{CLOCK},?\s)?(?:{WEEKDAY},?\s)?(?:{DAY}|{numeric})(?!\d)(?:,?\s(?:at\s)?[|–-]?\s?{CLOCK})?"


def has_label(words: str) -> bool:
    """Whether `words` open with what a date is called on a page: "Published on"."""
    return _label().match(words) is not None


def day_written(words: str) -> When | None:
    """The day of the first full date in `words`, None where none is there or it is no day of the calendar."""
    try:
        if found := ISO.search(words):
            return _day(*(int(part) for part in found.groups()))
        if found := NUMBERS.search(words):
            return _on_weekday(_numbers(int(found[1]), int(found[3]), int(found[4]), slashed=found[2] == "/"), words)
        if (found := WORDED.search(words)) and (number := found[1] or found[3]):
            return _day(int(found[4]), MONTHS.index(found[2][:3].lower()) + 1, int(number))
    except ValueError:
        return None
    return None


def _day(year: int, month: int, day: int) -> When:
    return When(date(year, month, day), date(year, month, day))


def _on_weekday(when: When, words: str) -> When:
    """The one of the two days between which numbers leave it open that is on the weekday named beside: "Tue,
    03/12/2013"."""
    named = re.search(rf"\b{WEEKDAY}(?=\W)", words, re.IGNORECASE)
    days = [day for day in (when.first, when.last) if day and named and f"{day:%a}" == named[0][:3].title()]
    return When(days[0], days[0]) if len(set(days)) == 1 else when


def _numbers(one: int, two: int, year: int, *, slashed: bool) -> When:
    if two > 12:
        return _day(year, one, two)
    if slashed and one <= 12 and one != two:
        either = sorted((date(year, one, two), date(year, two, one)))
        return When(either[0], either[1])
    return _day(year, two, one)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"\W*{LABEL}\b", re.IGNORECASE)
