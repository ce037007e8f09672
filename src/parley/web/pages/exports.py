"""Exports: what the desk shows, taken away: tables for what the filters leave, and the situation report as a file.

In: the state, filters. Out: a page of links and choices, and files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from io import BytesIO
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, Response

from parley.errors import RequestError
from parley.export.claims import Told, dated
from parley.export.contents import Contents
from parley.export.documents import html, markdown
from parley.export.formats import FORMATS, write
from parley.export.pdf import pdf
from parley.views.briefings.briefing import NEWS, SECTIONS, Briefing, drafted
from parley.views.briefings.since import beginnings, since_when
from parley.views.dates import dates_in
from parley.views.scope import Scope, claims_of, things
from parley.web.api.forms import forms
from parley.web.api.resources import RESOURCES
from parley.web.asked import Asked, Seen
from parley.web.chips import chips, filter_bar
from parley.web.errors import Refusal, missing
from parley.web.filters import Filters
from parley.web.render import page
from parley.web.roster import roster
from parley.web.state import State
from parley.web.taking import SHORT

router = APIRouter(include_in_schema=False)
LANGUAGES: Final = {
    "en": "English", "ar": "Arabic", "es": "Spanish", "fr": "French", "de": "German", "pt": "Portuguese", "ru": "Russian",
    "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
BY_CLAIM: Final = frozenset({"claims", "plover", "persons"})  # tables whose rows are the claims that the filters leave
CODED: Final = {
    "acled": "Incidents in ACLED's columns.",
    "ucdp": "Incidents that killed, in UCDP GED's columns.",
    "plover": "Claims in POLECAT's columns, coded after PLOVER.",
}
Form = Literal["html", "md", "pdf"]
DOCUMENTS: Final[dict[Form, tuple[str, Callable[[Briefing], str | bytes]]]] = {
    "html": ("text/html; charset=utf-8", html),
    "md": ("text/markdown; charset=utf-8", markdown),
    "pdf": ("application/pdf", pdf),
}


@router.get("/exports", response_class=HTMLResponse)
def show(request: Request, state: Seen, filters: Asked) -> HTMLResponse:
    """Everything that can be taken away, as it stands under the filters."""
    tables = [
        (name, resource.about, resource.number(state, filters), [(end, SHORT[end]) for end in forms(resource)])
        for name, resource in RESOURCES.items()
    ]
    shown: dict[str, Any] = {
        "tables": tables,
        "coded": CODED,
        "sections": [section for section in SECTIONS if section != NEWS],
        "begun": beginnings(state.picture, state.archive),
        "languages": LANGUAGES,
        "has_pdf": find_spec("typst") is not None,
    }
    return page(request, "exports.html", bar=filter_bar(filters, state), **shown)


@router.get("/exports/brief.{form}")
def brief(
    form: Form,
    state: Seen,
    filters: Asked,
    *,
    sections: Annotated[list[str] | None, Query()] = None,
    dates: Annotated[str, Query(max_length=20)] = "en",
    news: Annotated[str, Query(max_length=20)] = "",
) -> Response:
    """The situation report on what the filters leave, as a file that needs nothing beside itself; with what is new from
    the day `news` on.

    Raises:
        RequestError: where there is no such section or language.
    """
    if strange := next((name for name in sections or () if name not in SECTIONS), None):
        raise RequestError(f"There is no section {strange!r}: choose from {', '.join(SECTIONS)}.")
    archive = replace(state.archive, dates=dates_in(dates))
    scope = Scope(filters.since, filters.until, about(filters) or None)
    day = since_when(news, state.picture) if news else None
    chosen = sections if sections and (day or sections != [NEWS]) else SECTIONS
    part, aside = filters.picture(state), filters.undated(state)
    made = drafted(part, archive, scope, sections=chosen, is_whole=filters.is_open, news=day, aside=aside)
    media_type, typeset = DOCUMENTS[form]
    body = typeset(made)
    return _file(
        body if isinstance(body, bytes) else body.encode("utf-8", "backslashreplace"), media_type, f"brief.{form}"
    )


@router.get("/exports/{what}.{ending}")
def table(
    what: str, ending: str, state: Seen, filters: Asked, incident: Annotated[str, Query(max_length=40)] = ""
) -> Response:
    """A table as `parley export` writes it, of what the filters leave, or of one incident.

    Raises:
        Refusal: where there is no such table, or it is not to be had in that form.
    """
    found = next((name for name, form in FORMATS.items() if form.ending == ending), None)
    if found is None or what not in FORMATS[found].writers:
        raise Refusal(404, "not_found", f"There is no {what} as {ending}.", "Choose one from the page “Take away”.")
    out = BytesIO()
    write(contents(what, state, filters, incident), found, out, what=what)
    return _file(out.getvalue(), FORMATS[found].media_type, f"{what}.{ending}")


def contents(what: str, state: State, filters: Filters, incident: str = "") -> Contents:
    """What the filters leave: of `what` goes by claims, those that meet them, of anything else all that it rests on.

    Raises:
        Refusal: where there is no such incident.
    """
    archive, part = state.archive, filters.picture(state)
    if incident:
        if incident not in state.index.incidents:
            raise missing("incident", incident)
        part = replace(part, incidents=(state.index.incidents[incident],))
        claims = archive.known(state.index.incidents[incident].claims)
    elif filters.is_open:
        claims = list(archive.claims.values())
    elif what in BY_CLAIM:
        claims = list(filters.claims(state))
    else:
        claims = archive.known(claim for thing in (*things(part), *part.turns) for claim in claims_of(thing))
    reports = {id_: dated(archive.reports[id_], archive.layouts.get(id_)) for id_ in {c.report for c in claims}}
    told = tuple(Told(claim, reports[claim.report]) for claim in claims)
    return Contents(told, part, lambda: roster(state).persons)


def about(filters: Filters) -> str:
    """What the situation report is about, in words: every filter but the days."""
    return ", ".join(
        chip.words if name in ("actor", "place") else f"{chip.label} {chip.words}"
        for name, chip in zip(filters.named(), chips(filters), strict=True)
        if name not in ("since", "until")
    )


def _file(body: bytes, media_type: str, name: str) -> Response:
    return Response(body, 200, {"Content-Disposition": f'attachment; filename="{name}"'}, media_type)
