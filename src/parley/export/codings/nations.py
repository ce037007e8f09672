"""Nations: codes of countries and bodies.

In: a party, or the name of a country or body. Out: ISO 3166-1's letters and number, PLOVER's code and sectors; "" and
None where there are none.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from parley.export.codings.tables import rows
from parley.gazetteer.actors import Body, body, countries, country
from parley.gazetteer.offices import office
from parley.records import Party

KINDS: Final = {"igo": "IGO", "ngo": "NGO"}


def letters(name: str | None) -> str:
    """The three letters of a country, "" where it has none or is none."""
    return _letters().get(country(name) or "", "") if name else ""


def number(name: str | None) -> int | None:
    """The number of a country, None where it has none or is none."""
    found = _numbers().get(letters(name))
    return int(found) if found else None


def plover_code(party: Party) -> str:
    """PLOVER's code for what a party belongs to."""
    name = country(party.body) or party.body
    known = _known(name)
    special = _bodies().get(name) or _bodies().get((known and (known.belongs_to or known.name)) or "")
    if special:
        return special["code"]
    return letters(name) or (KINDS.get(known.kind, "") if known else "")


def plover_sectors(party: Party) -> tuple[str, ...]:
    """PLOVER's sectors of a party, as far as its name says."""
    role, known = office(party.name), _known(party.name)
    kind = role.kind if role else known.kind if known else ""
    special = _bodies().get(country(party.body) or party.body)
    return tuple(filter(None, (_sectors().get(kind), special["sector"] if special else None)))


def _known(name: str) -> Body | None:
    return body(name)


@cache
def _letters() -> dict[str, str]:
    return {entry.name: entry.iso3 for entry in countries()}


@cache
def _numbers() -> dict[str, str]:
    return {row["iso3"]: row["numeric"] for row in rows("numeric.tsv")}


@cache
def _bodies() -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in rows("codes_of_bodies.tsv")}


@cache
def _sectors() -> dict[str, str]:
    return {row["kind"]: row["sector"] for row in rows("sectors.tsv")}
