"""Analyst: who rules, as the browser remembers it.

In: a request. Out: a name.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from parley.views.wording import shortened

COOKIE: Final = "analyst"
LONGEST: Final = 80
A_YEAR: Final = 31_536_000  # seconds


def analyst(request: Request) -> str:
    """Who made the last ruling in this browser, or failing that whom the settings name."""
    remembered = shortened(unquote(request.cookies.get(COOKIE, "")), LONGEST)
    return remembered or str(request.app.state.settings.analyst)


def remember(response: Response, name: str) -> None:
    """Let the browser remember who ruled."""
    response.set_cookie(COOKIE, quote(name), max_age=A_YEAR, httponly=True, samesite="strict")
