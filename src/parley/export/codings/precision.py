"""Precision: how exactly a day or a place is known, in the codes of ACLED and UCDP GED.

In: a stretch of days, a place. Out: codes; None where a coding has none for something so wide, or nothing is known.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Final

from parley.export.codings.tables import rows
from parley.gazetteer.places import Entry, lookup
from parley.records import Place, When

ACLED_WIDTHS: Final = ((1, 1), (7, 2), (31, 3))  # up to so many days: ACLED's time_precision
UCDP_WIDTHS: Final = ((1, 1), (6, 2), (7, 3), (31, 4), (366, 5))  # UCDP GED's date_prec
WATERS: Final = 7  # UCDP GED's where_prec for waters of no country; within one, they are a vague area
VAGUE: Final = 5
"""UCDP GED's where_prec for a vague area."""


def acled_day(when: When | None) -> tuple[date | None, int | None]:
    """ACLED's event_date, the middle of the days, and its time_precision; neither for more than a month."""
    width = _width(when)
    code = next((code for most, code in ACLED_WIDTHS if width and width <= most), None)
    if code is None or width is None or when is None or when.first is None:
        return None, None
    return when.first + timedelta(days=(width - 1) // 2), code


def ucdp_date_prec(when: When | None) -> int | None:
    """UCDP GED's date_prec, None for more than a year and for open ends."""
    width = _width(when)
    return next((code for most, code in UCDP_WIDTHS if width and width <= most), None)


def _width(when: When | None) -> int | None:
    if when is None or when.first is None or when.last is None:
        return None
    return (when.last - when.first).days + 1


def acled_geo_precision(place: Place | None) -> int | None:
    """ACLED's geo_precision by what kind of place it is, None for a whole country."""
    return _code(place, "geo_precision")


def ucdp_where_prec(place: Place | None) -> int | None:
    """UCDP GED's where_prec by what kind of place it is."""
    code = _code(place, "where_prec")
    return VAGUE if code == WATERS and place and place.country else code


def province(place: Place | None) -> str | None:
    """The province that a place lies in, None where the gazetteer does not know."""
    found = entry(place)
    return (found.region or None) if found else None


def entry(place: Place | None) -> Entry | None:
    """The gazetteer's entry for a place: that of its own words, or of the last of them ("northern Syria")."""
    if place is None or not place.entry:
        return None
    words = place.name.split()
    names = (" ".join(words[start:]) for start in range(len(words)))
    return next((each for name in names for each in lookup(name) if each.entry == place.entry), None)


def _code(place: Place | None, column: str) -> int | None:
    found = entry(place)
    code = _kinds().get(found.kind, {}).get(column) if found else None
    return int(code) if code else None


@cache
def _kinds() -> dict[str, dict[str, str]]:
    return {row["kind"]: row for row in rows("places.tsv")}
