"""Theme: light or dark, as the browser remembers it.

In: a form. Out: the way back, with a cookie.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from parley.web.addresses import here
from parley.web.analyst import A_YEAR

router = APIRouter(include_in_schema=False)


@router.post("/theme")
def choose(to: Annotated[Literal["light", "dark"], Form()], back: Annotated[str, Form()] = "/") -> RedirectResponse:
    """Remember the choice."""
    answer = RedirectResponse(here(back), 303)
    answer.set_cookie("theme", to, max_age=A_YEAR, httponly=True, samesite="strict")
    return answer
