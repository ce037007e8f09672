"""Grounds: what a row of a table rests on, and the cells that many tables share.

In: ids of claims, days, places. Out: cells, by column.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.export.columns import Row, Value
from parley.export.contents import Contents, whereabouts
from parley.records import Place, When

GROUNDS: Final = "quote claims:names spans:names outlets:names"
DAYS: Final = "from:day to:day"
HOUR: Final = f"{DAYS} hour zone"
WHERE: Final = "place country latitude:number longitude:number precision_km:number"


def grounds(claims: Iterable[str], contents: Contents) -> Row:
    """The claims that something rests on, where their words stand, who published them, and the words of the first."""
    known = contents.known(claims)
    outlets = (contents.outlets.get(told.report.id) or told.report.source for told in known)
    return {
        "quote": known[0].claim.quote.of(known[0].report.text) if known else None,
        "claims": tuple(told.claim.id for told in known),
        "spans": tuple(whereabouts(told) for told in known),
        "outlets": tuple(dict.fromkeys(filter(None, outlets))),
    }


def days(when: When | None) -> dict[str, Value]:
    """The first and last day, and the hour where one is said; None for what is not known."""
    if when is None:
        return {"from": None, "to": None, "hour": None, "zone": None}
    return {"from": when.first, "to": when.last, "hour": when.clock, "zone": when.zone}


def where(place: Place | None) -> dict[str, Value]:
    """The place as written, and where the gazetteer has it."""
    if place is None:
        return dict.fromkeys(("place", "country", "latitude", "longitude", "precision_km"))
    return {
        "place": place.name,
        "country": place.country,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "precision_km": place.precision,
    }
