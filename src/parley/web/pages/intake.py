"""Intake: the page on which reports are given to be read.

In: files, addresses or a text, in a form. Out: the page, with how far the reading is.
"""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import APIRouter, File, Form, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from parley.ingest.fetch.addresses import addresses_in, is_address
from parley.ingest.files import MANY, SINGLE
from parley.records import Report
from parley.views.wording import counted, visible
from parley.web.access import LARGEST
from parley.web.intake import MOST, PASTED, Given, Intake, Lot, pasted, wanted
from parley.web.render import page
from parley.web.state import Desk

router = APIRouter(include_in_schema=False)
KINDS = tuple(filter(None, (*SINGLE, *MANY, ".gz")))
PASTED_TEXT: Final = "the pasted text"
Line = Annotated[str, Form(max_length=500)]


@router.get("/intake", response_class=HTMLResponse)
def intake(request: Request) -> HTMLResponse:
    """The forms, and what was given last."""
    found: Intake = request.app.state.intake
    lot = found.last
    shown: dict[str, Any] = {"lot": lot, "names": (), "reports": ()}
    if lot:
        shown["names"] = _named(lot)
        shown["reports"] = _read(lot, request.app.state.desk) if lot.state == "done" else ()
    return page(request, "intake.html", kinds=",".join(KINDS), largest=LARGEST // 1_000_000, most=MOST, **shown)


def _named(lot: Lot) -> list[str]:
    """What a lot consists of; several addresses, which are long, by their number."""
    addresses = [name for name in lot.names if is_address(name)]
    others = [PASTED_TEXT if name.startswith(PASTED) else name for name in lot.names if not is_address(name)]
    return [*others, counted(len(addresses), "address", "addresses")] if len(addresses) > 1 else [*others, *addresses]


def _read(lot: Lot, desk: Desk) -> tuple[tuple[str, str, int], ...]:
    """The reports of a lot that the pages show by now: id, what it is called, how many claims it holds."""
    archive = desk.now().archive
    known = [archive.reports[id_] for id_ in lot.reports if id_ in archive.reports]
    return tuple((report.id, _called(report), len(archive.told.get(report.id, ()))) for report in known)


def _called(report: Report) -> str:
    name = PASTED_TEXT if report.name.startswith(PASTED) else visible(report.name)
    return visible(report.title or "") or name or report.id


@router.post("/intake")
async def give(
    request: Request,
    text: Annotated[str, Form(max_length=1_100_000)] = "",
    source: Line = "",
    published: Line = "",
    *,
    title: Line = "",
    addresses: Annotated[str, Form(max_length=50_000)] = "",
    files: Annotated[list[UploadFile] | None, File()] = None,
) -> RedirectResponse:
    """Set files, what lies at addresses, or a text, to be read. A text that is nothing but addresses means what is
    there."""
    found: Intake = request.app.state.intake
    given = [Given(file.filename or "report", await file.read()) for file in files or []]
    among = addresses_in(text)
    if not among:
        given.append(pasted(text, source=source, title=title, published=published))
    found.begin(given, wanted(" ".join((addresses, *among))))
    return RedirectResponse("/intake", 303)
