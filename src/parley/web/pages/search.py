"""Search: words of reports and of claims, and names, however they are spelled.

In: the state, words. Out: a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from parley.gazetteer.places import lookup
from parley.store.search import folded, terms
from parley.views.reports.found import (
    FoundClaim,
    FoundReport,
    FoundThing,
    found_claim,
    found_reports,
    found_things,
    titled,
)
from parley.web.asked import AtDesk, Seen
from parley.web.filters import LONGEST, Filters
from parley.web.render import page
from parley.web.state import Desk, State

router = APIRouter(include_in_schema=False)
REPORTS: Final = 30  # of one query
CLAIMS: Final = 30
SPELLINGS: Final = 6
NAMES: Final = 12
LIKE: Final = 0.72  # likeness of a name that may have been meant; by eye, on names misspelled by one or two letters


@dataclass(frozen=True, slots=True)
class Found:
    """What a search comes to. `spellings` are other names of a place that was asked for, searched too; `meant` names
    that are spelled almost so; `more_reports` whether others may hold the words than are shown; `names` the actors and
    places that hold the words."""

    spellings: tuple[str, ...]
    things: tuple[FoundThing, ...]
    more_things: int
    claims: tuple[FoundClaim, ...]
    claims_in_all: int
    reports: tuple[FoundReport, ...]
    more_reports: bool
    names: tuple[tuple[str, str], ...]
    meant: tuple[str, ...]


@router.get("/search", response_class=HTMLResponse)
def show(
    request: Request, desk: AtDesk, state: Seen, q: Annotated[str, Query(max_length=LONGEST)] = ""
) -> HTMLResponse:
    """What is found for `q`."""
    asked = " ".join(q.split())
    found = state.once(("search", asked), lambda: search(asked, desk, state)) if terms(asked) else None
    return page(request, "search.html", asked=asked, found=found)


def search(asked: str, desk: Desk, state: State) -> Found:
    """What the library holds of `asked`."""
    spellings = spelled(asked, state)
    queries = (asked, *(f'"{name}"' for name in spellings))
    with desk.library() as library:
        by_query = [library.search(query, limit=REPORTS) for query in queries]
    hits = [hit for found in by_query for hit in found]
    claims = {id(claim): claim for query in queries for claim in Filters(q=query[:LONGEST]).claims(state)}
    wanted = [term for query in queries for term in terms(query)]
    known = names(state)
    words = terms(asked)
    held = [(kind, name) for kind, name, plain in known if all(term in plain for term in words)]
    held += [("place", name) for name in spellings]
    things, more = found_things(queries, state.once("titles", lambda: titled(state.picture)))
    return Found(
        spellings,
        things,
        more,
        tuple(found_claim(claim, wanted, state.archive) for claim in islice(claims.values(), CLAIMS)),
        len(claims),
        found_reports(queries, [hit for hit in hits if hit.report in state.archive.reports], state.archive),
        any(len(found) == REPORTS for found in by_query),
        tuple(dict.fromkeys(held))[:NAMES],
        () if claims or hits else like(asked, {plain: name for _, name, plain in known}),
    )


def spelled(asked: str, state: State) -> tuple[str, ...]:
    """Other names by which reports call the place that is asked for."""
    entries = {entry.entry for entry in lookup(asked.replace('"', ""))}
    called = state.once("names of places", lambda: _by_entry(state))
    found = dict.fromkeys(name for entry in sorted(entries) for name in called.get(entry, ()))
    return tuple(name for name in found if folded(name) != folded(asked))[:SPELLINGS]


def _by_entry(state: State) -> dict[str, tuple[str, ...]]:
    called: dict[str, dict[str, None]] = {}
    for claim in state.archive.claims.values():
        if claim.place and claim.place.entry:
            called.setdefault(claim.place.entry, {})[claim.place.name] = None
    return {entry: tuple(found) for entry, found in called.items()}


def names(state: State) -> tuple[tuple[str, str, str], ...]:
    """Every actor and place that claims name, with its kind and folded."""
    return state.once("names", lambda: tuple((kind, name, folded(name)) for kind, name in dict.fromkeys(_names(state))))


def _names(state: State) -> Iterable[tuple[str, str]]:
    for claim in state.archive.claims.values():
        yield from (("actor", p.name) for p in (*claim.actors, *claim.recipients, *claim.mediators, *claim.speakers))
        if claim.place:
            yield "place", claim.place.name


def like(asked: str, by_fold: Mapping[str, str]) -> tuple[str, ...]:
    """The names, by how they are folded, that are spelled almost as `asked`."""
    return tuple(by_fold[fold] for fold in get_close_matches(folded(asked), list(by_fold), n=5, cutoff=LIKE))
