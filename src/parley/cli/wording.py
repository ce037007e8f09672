"""Words for people: numbers with their nouns, days, and text of reports made safe to print.

In: values. Out: strings. Reports are hostile: what would move a cursor or turn the writing round is shown, not obeyed.
"""

from __future__ import annotations

import unicodedata
from datetime import date

from parley.records import When

OBEYED = ("Cc", "Cf", "Cs")  # controls, format characters such as bidirectional overrides, lone surrogates


def counted(number: int, noun: str) -> str:
    """ "1 report", "2 reports", "12,000 reports"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def visible(text: str) -> str:
    """`text` on one line, white space as single spaces, and every character that a terminal would obey as "·"."""
    line = " ".join(text.split())
    return "".join("·" if unicodedata.category(c) in OBEYED else c for c in line)


def days(when: When | None) -> str:
    """A stretch of days: "2020-10-08", "2020-09-27 to 2020-10-08", "since 2020-09-27", "until ..."; "" for unknown."""
    if when is None or not (when.first or when.last):
        return ""
    hour = f" {when.clock}" if when.clock else ""
    zone = f" {when.zone}" if when.clock and when.zone else ""
    return stretch(when.first, when.last) + hour + zone


def stretch(first: date | None, last: date | None) -> str:
    """The days from `first` to `last`."""
    if first and last:
        return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"
    return f"since {first.isoformat()}" if first else f"until {last.isoformat()}" if last else ""
