"""Signing: under which name somebody rules, as the browser remembers it.

In: a form. Out: the way back, with a cookie.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse
from pydantic import StringConstraints

from parley.web.addresses import here
from parley.web.analyst import LONGEST, remember

router = APIRouter(include_in_schema=False)
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST)]


@router.post("/signed")
def sign(by: Annotated[Name, Form()] = "", back: Annotated[str, Form()] = "/review") -> RedirectResponse:
    """Remember the name; an empty one is that of the settings again."""
    answer = RedirectResponse(here(back), 303)
    remember(answer, by)
    return answer
