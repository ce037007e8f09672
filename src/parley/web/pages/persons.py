"""Persons: everybody who is known by name, with the offices that reports tell of and their days.

In: the state, filters, a page's number. Out: a page.
"""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from parley.views.actors.identity import profile
from parley.web.asked import Asked, Seen
from parley.web.chips import filter_bar
from parley.web.paging import Numbered, pages
from parley.web.render import page
from parley.web.roster import people

router = APIRouter(include_in_schema=False)
EACH: Final = 30


@router.get("/persons", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked, number: Numbered) -> HTMLResponse:
    """The persons, by name."""
    found = people(state, filters)
    at = pages(request.url.path, filters.query(), number, of=len(found), each=EACH)
    shown = [profile(person, state.archive) for person in found[at.start : at.start + EACH]]
    return page(request, "persons.html", here="/actors", persons=shown, pages=at, bar=filter_bar(filters, state))
