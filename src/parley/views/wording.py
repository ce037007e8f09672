"""Words for people: days, numbers, names in a row, the words for codes; and text of reports made safe to show.

In: values. Out: strings of one line, in English.
"""

from __future__ import annotations

import tomllib
import unicodedata
from calendar import monthrange
from collections.abc import Callable, Collection, Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from parley.records import When

OBEYED: Final = frozenset({"Cc", "Cf", "Cs", "Co"})  # controls, bidirectional overrides, lone surrogates
NOT_SAID: Final = "day not said"
ITSELF: Final = "the reports themselves"  # who says what a report says in its own voice


@cache
def table(name: str) -> dict[str, str]:
    """One table of words.toml: a code, and the words for it."""
    loaded = tomllib.loads(files("parley.views").joinpath("words.toml").read_text(encoding="utf-8"))
    return dict(loaded[name])


def harmless(text: str) -> str:
    """`text`, as long as it was, with every character that would be obeyed and not seen as "·"; line ends and tabs
    stay."""
    if text.isprintable():  # as nearly all is: then none of them can be obeyed
        return text
    return "".join("·" if unicodedata.category(c) in OBEYED and c not in "\n\r\t" else c for c in text)


def visible(text: str) -> str:
    """`text` harmless and on one line, white space even."""
    return " ".join(harmless(text).split())


def shortened(text: str, most: int) -> str:
    """`text` on one line, cut between words to at most `most` characters."""
    line = visible(text[: most * 4])
    if len(line) <= most:
        return line
    return (line[:most].rpartition(" ")[0] or line[: most - 1]) + "…"


def counted(number: int, noun: str, nouns: str = "") -> str:
    """ "1 report", "2,000 reports"."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def listed(names: Iterable[str]) -> str:
    """Names in a row: "A", "A and B", "A, B and C"; "" of none."""
    *most, last = [visible(name) for name in names] or [""]
    return f"{', '.join(most)} and {last}" if most else last


def voices(names: Collection[str], most: int = 4) -> str:
    """Who says so, those beyond `most` only counted: "A, B, C and 9 others"; the reports themselves where nobody is
    named."""
    every = list(names)
    cut = every if len(every) <= most else [*every[: most - 1], f"{len(every) - most + 1} others"]
    return listed(cut) or ITSELF


def number(value: int | None) -> str:
    """ "1,200", "" for none."""
    return "" if value is None else f"{value:,}"


def day(value: date) -> str:
    """ "8 October 2020"."""
    return f"{value.day} {value:%B} {value.year}"


def iso(value: date | None) -> str | None:
    """ "2020-10-08", None for none."""
    return value.isoformat() if value else None


def days(
    when: When | None,
    in_words: Callable[[date], str] = day,
    stretch: Callable[[date | None, date | None], str] | None = None,
) -> str:
    """ "8 October 2020, 12:00 Moscow time", "27 September to 8 October 2020", "since 1 May 2031", "by 9 May 2031"; a
    day and a stretch of days as `in_words` and `stretch` put them."""
    if when is None:
        return NOT_SAID
    hour = f"{when.clock}{f' {visible(when.zone)}' if when.zone else ''}" if when.clock else ""
    by = f"by {in_words(when.last)}" if when.last and when.first is None else ""
    told = by or (stretch or between)(when.first, when.last)
    return ", ".join(filter(None, (told or NOT_SAID, hour)))


def between(first: date | None, last: date | None, in_words: Callable[[date], str] = day) -> str:
    """The days from `first` to `last` in as few words as tell them; "" where both ends are open."""
    if first is None or last is None:
        return f"since {start(first, in_words)}" if first else f"until {in_words(last)}" if last else ""
    if first == last:
        return in_words(first)
    if is_whole_year(first, last):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if is_whole_month(first, last):
        return f"{first:%B} {first.year}"
    return f"{_beginning(first, last)} to {day(last)}"


def start(first: date, in_words: Callable[[date], str] = day) -> str:
    """The day on which something of open end began: "1 May 2031". Of the first of a year the year alone: "since 2011"
    is said often, and "since 1 January 2011" hardly ever."""
    return str(first.year) if (first.month, first.day) == (1, 1) else in_words(first)


def is_whole_year(first: date, last: date) -> bool:
    """Whether days begin a year and end one."""
    return (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)


def is_whole_month(first: date, last: date) -> bool:
    """Whether days are those of one month."""
    return first.day == 1 and last == first.replace(day=monthrange(first.year, first.month)[1])


def _beginning(first: date, last: date) -> str:
    if first.year != last.year:
        return start(first)
    return f"{first.day} {first:%B}" if first.month != last.month else str(first.day)
