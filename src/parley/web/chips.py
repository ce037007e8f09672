"""Chips: the filters of a page in words, each with the address that the page has without it; and what may be chosen.

In: filters, a state. Out: `FilterBar`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, get_args

from parley.records import TYPES, Modality
from parley.records.incident import Grade
from parley.views.wording import counted, day, listed, table, visible
from parley.web.filters import Filters
from parley.web.state import State

OFFERED: Final = 150  # names offered for a field
LABELS: Final = {
    "since": "since", "until": "until", "day": "day", "place": "place", "actor": "actor", "type": "of", "speaker": "according to",
    "modality": "told as", "origins": "from at least", "grade": "grade", "q": "words",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter that is set: its label, what it is set to, and the query string without it."""

    label: str
    words: str
    without: str


@dataclass(frozen=True, slots=True)
class FilterBar:
    """The filters as set, as chips, and the names and codes that each field offers."""

    filters: Filters
    chips: tuple[Chip, ...]
    actors: tuple[str, ...]
    speakers: tuple[str, ...]
    places: tuple[str, ...]
    types: tuple[tuple[str, str], ...]
    modalities: tuple[tuple[str, str], ...]
    grades: tuple[tuple[str, str], ...]


def filter_bar(filters: Filters, state: State) -> FilterBar:
    """The bar of a page that is filtered so."""
    actors, speakers, places = state.once("names offered", lambda: _names(state))
    return FilterBar(
        filters, chips(filters), actors, speakers, places,
        types=tuple((code, table("types")[code]) for code in TYPES),
        modalities=tuple((code, table("modalities")[code]) for code in get_args(Modality)),
        grades=tuple((code, table("grades")[code]) for code in get_args(Grade)),
    )  # fmt: skip


def chips(filters: Filters) -> tuple[Chip, ...]:
    """A chip for each filter that is set."""
    default = Filters()
    return tuple(
        Chip(LABELS[name], _words(name, getattr(filters, name)), filters.query(**{name: getattr(default, name)}))
        for name in filters.named()
    )


def _words(name: str, value: Any) -> str:
    if name in ("since", "until"):
        return day(value)
    if name == "day":
        return "not known"
    if name == "origins":
        return counted(value, "independent origin")
    codes = {"type": "types", "modality": "modalities", "grade": "grades"}
    if name in codes:
        return listed(table(codes[name])[code] for code in value).replace(" and ", " or ")
    return visible(str(value))


def _names(state: State) -> tuple[tuple[str, ...], ...]:
    claims = state.archive.claims.values()
    return (
        _most(party.body for c in claims for party in (*c.actors, *c.recipients, *c.mediators)),
        _most(party.name for c in claims for party in c.speakers),
        _most(c.place.name for c in claims if c.place),
    )


def _most(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(visible(name) for name, _ in Counter(names).most_common(OFFERED)))
