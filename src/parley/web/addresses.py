"""Addresses: where each thing of the picture is shown, and where a form leads back to.

In: ids, addresses as asked for. Out: paths of this desk, and of no other place.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlencode, urlsplit

from parley.records import Position, TollSeries, digest
from parley.views.scope import Thing
from parley.views.wording import shortened, table
from parley.web.state import State

HERE: Final = re.compile(r"/(?![/\\])[^\\\x00-\x20]*")
KINDS: Final = {"Incident": "incident", "Ceasefire": "ceasefire", "Meeting": "talks", "TollSeries": "toll", "Position": "position"}  # fmt: skip
LONGEST: Final = 140  # characters of a title
SERIES: Final = "series-"  # before the id of a toll, which an incident may share


def here(address: str, otherwise: str = "/") -> str:
    """`address`, where it is a path of this desk."""
    return address if HERE.fullmatch(address) else otherwise


def with_query(address: str, **values: str) -> str:
    """`address` with more in its query string, before its fragment."""
    parts = urlsplit(address)
    query = "&".join(filter(None, (parts.query, urlencode(values))))
    return parts._replace(query=query).geturl()


def address_of(id_: str, state: State) -> str | None:
    """Where something of that id is shown: an incident, truce, meeting, toll, position, report or claim; None where
    there is no such thing. An incident that a ruling took apart is shown where its first claim stands now."""
    index = state.index
    series = id_.removeprefix(SERIES)
    places = (
        (id_ in index.incidents, f"/incidents/{id_}"),
        (id_ in index.ceasefires, f"/ceasefires?show={id_}#{id_}"),
        (id_ in index.meetings, f"/calendar?show={id_}#{id_}"),
        (series in index.tolls, f"/tolls?show={series}#{SERIES}{series}"),
        (id_ in index.positions, f"/positions?held={id_}#{id_}"),
        (
            id_ in state.once("turn ids", lambda: frozenset(turn.id for turn in state.picture.turns)),
            f"/positions?turn={id_}#{id_}",
        ),
        (id_ in state.archive.reports, f"/reports/{id_}"),
    )
    if found := next((place for is_there, place in places if is_there), None):
        return found
    if id_ in state.archive.claims:
        incident = index.incident_of(id_)
        return f"/incidents/{incident.id}" if incident else f"/claims/{id_}"
    former = state.once(
        "former incidents", lambda: {digest("incident", claim): claim for claim in state.archive.claims}
    )
    return address_of(former[id_], state) if id_ in former else None


def named(thing: Thing) -> tuple[str, str, str]:
    """Something of the picture by its kind, its title, and the id of its address."""
    if isinstance(thing, Position):
        title = f"{thing.actor} {table('positions')[thing.kind]}: “{thing.words}”"
    else:
        title = thing.title
    prefix = SERIES if isinstance(thing, TollSeries) else ""
    return KINDS[type(thing).__name__], shortened(title, LONGEST), f"{prefix}{thing.id}"
