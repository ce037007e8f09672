"""Exports: what the desk shows, taken away: tables for what the filters leave, and the situation report as a file.

In: the state, filters. Out: a page of links, and documents.
"""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from parley.export.documents import html, markdown
from parley.views.briefing import Briefing, briefing
from parley.web.api.forms import forms
from parley.web.api.resources import RESOURCES
from parley.web.asked import Asked, AtDesk, Seen
from parley.web.chips import filter_bar
from parley.web.filters import Filters
from parley.web.render import page
from parley.web.state import Desk, State

router = APIRouter(include_in_schema=False)
SAID: Final = {
    "csv": "CSV, for spreadsheets",
    "geojson": "GeoJSON, for maps",
    "atom": "Atom, to follow",
}


@router.get("/exports", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked) -> HTMLResponse:
    """Everything that can be taken away, as it stands under the filters."""
    tables = [
        (name, resource.about, len(resource.all(state, filters)), [(end, SAID[end]) for end in forms(resource)])
        for name, resource in RESOURCES.items()
    ]
    shown: dict[str, Any] = {"tables": tables, "about": about(filters), "kept": unheeded(filters)}
    return page(request, "exports.html", bar=filter_bar(filters, state), **shown)


@router.get("/exports/brief.html")
def as_page(state: Seen, filters: Asked, desk: AtDesk) -> Response:
    """The situation report as one HTML page, to keep: it needs nothing beside itself."""
    return _file(html(_brief(state, filters, desk)), "text/html", "brief.html")


@router.get("/exports/brief.md")
def as_markdown(state: Seen, filters: Asked, desk: AtDesk) -> Response:
    """The situation report as Markdown."""
    return _file(markdown(_brief(state, filters, desk)), "text/markdown", "brief.md")


def about(filters: Filters) -> str:
    """What the situation report is about: the actor or the place that is asked for."""
    return filters.actor or filters.place


def unheeded(filters: Filters) -> bool:
    """Whether more is asked for than the situation report goes by: days, and one actor or place."""
    rest = filters.model_copy(update={"since": None, "until": None, "actor": "", "place": ""})
    return not rest.is_open or bool(filters.actor and filters.place)


def _brief(state: State, filters: Filters, desk: Desk) -> Briefing:
    with desk.library() as library:
        return briefing(state.picture, library, since=filters.since, until=filters.until, about=about(filters) or None)


def _file(text: str, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text.encode("utf-8", "backslashreplace"), 200, headers, f"{kind}; charset=utf-8")
