"""Intake: the page on which reports are given to be read.

In: files or a text, in a form. Out: the page, with how far the reading is.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from parley.ingest.files import MANY, SINGLE
from parley.web.access import LARGEST
from parley.web.intake import Given, Intake, pasted
from parley.web.render import page

router = APIRouter(include_in_schema=False)
KINDS = tuple(filter(None, (*SINGLE, *MANY, ".gz")))
Line = Annotated[str, Form(max_length=500)]


@router.get("/intake", response_class=HTMLResponse)
def intake(request: Request) -> HTMLResponse:
    """The forms, and what was given last."""
    found: Intake = request.app.state.intake
    return page(request, "intake.html", lot=found.last, kinds=",".join(KINDS), most=LARGEST // 1_000_000)


@router.post("/intake")
async def give(
    request: Request,
    text: Annotated[str, Form(max_length=1_100_000)] = "",
    source: Line = "",
    published: Line = "",
    *,
    title: Line = "",
    files: Annotated[list[UploadFile] | None, File()] = None,
) -> RedirectResponse:
    """Set files, or a text, to be read."""
    found: Intake = request.app.state.intake
    given = [Given(file.filename or "report", await file.read()) for file in files or []]
    found.begin([*given, pasted(text, source=source, title=title, published=published)])
    return RedirectResponse("/intake", 303)
