"""Days at a terminal: as they are sorted and searched for, "2020-10-08".

In: days. Out: strings.
"""

from __future__ import annotations

from datetime import date

from parley.records import When


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
