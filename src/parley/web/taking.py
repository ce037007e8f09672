"""Taking: what of a view can be taken away, in which forms, under its filters.

In: the path of a view, its filters, what it shows one of. Out: `Taking`s, for the line of links that each view has.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from parley.web.api.forms import forms
from parley.web.api.resources import RESOURCES
from parley.web.filters import Filters

SHORT: Final = {"csv": "CSV", "xlsx": "Excel", "geojson": "GeoJSON", "atom": "Atom"}
SHOWN: Final = {
    "/": ("incidents", "disputes", "claims"),
    "/disputes": ("disputes",),
    "/incidents": ("incidents", "claims"),
    "/tolls": ("tolls", "balances"),
    "/ceasefires": ("ceasefires",),
    "/calendar": ("talks", "contacts"),
    "/positions": ("positions", "turns"),
    "/actors": ("actors", "persons"),
    "/persons": ("persons",),
    "/places": ("places", "claims"),
    "/sources": ("reports", "claims"),
    "/search": ("claims", "reports"),
    "/review": ("claims", "incidents"),
    "/judgements": ("judgements",),
    "one actor": ("claims", "incidents", "tolls", "positions"),
}
"""The lists that each view shows."""


@dataclass(frozen=True, slots=True)
class Taking:
    """One list of a view: its name, and its forms with their addresses."""

    name: str
    forms: tuple[tuple[str, str], ...]


def takings(path: str, filters: Filters) -> tuple[Taking, ...]:
    """What can be taken away from the view at `path`; of the page of one thing, what its list has under its filters."""
    shown = SHOWN.get(path) or SHOWN.get(f"/{path.split('/')[1]}", ())
    query = f"?{filters.query()}" if filters.query() else ""
    return tuple(_taking(name, query) for name in shown)


def taking_of_one(name: str, id_: str) -> Taking:
    """What can be taken away of one thing: itself as JSON."""
    return Taking(RESOURCES[name].one, (("JSON", f"/api/v1/{name}/{quote(id_, safe='')}"),))


def taking_of_incident(id_: str) -> tuple[Taking, ...]:
    """What can be taken away of an incident: itself, and its claims."""
    forms_ = (
        ("csv", "CSV"),
        ("xlsx", "Excel"),
        ("geojson", "GeoJSON"),
        ("jsonl", "JSON lines"),
        ("jsonld", "Web Annotation"),
    )
    claims = tuple((words, f"/exports/claims.{ending}?incident={quote(id_)}") for ending, words in forms_)
    return (taking_of_one("incidents", id_), Taking("its claims", claims))


def _taking(name: str, query: str) -> Taking:
    made = ((SHORT[end], f"/api/v1/{name}.{end}{query}") for end in forms(RESOURCES[name]))
    return Taking(name, (*made, ("JSON", f"/api/v1/{name}.json{query}")))
