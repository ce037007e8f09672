"""Rendering: records put into the desk's frame.

In: a request, the name of a template, what it shows. Out: an HTML response, everything from reports escaped.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from parley.views.wording import counted, day, days, listed, number, shortened, table, visible

THEMES: Final = ("light", "dark")
PIECE: Final = "HX-Request"  # sent by a script that wants the content without the frame


def page(request: Request, template: str, /, *, status: int = 200, **shown: Any) -> HTMLResponse:
    """`template` with what is `shown`, in the frame: search box, navigation, theme."""
    desk = request.app.state.desk
    theme = request.cookies.get("theme", "")
    text = environment().get_template(template).render(
        request=request,
        library=desk.path.name,
        theme=theme if theme in THEMES else "",
        token=getattr(request.state, "token", ""),
        address=address(request),
        **{"asked": request.query_params.get("q", ""), **shown},
    )
    return HTMLResponse(text, status_code=status)


def address(request: Request) -> str:
    """The path and query of what is shown, to come back to."""
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")


@cache
def environment() -> Environment:
    """The templates, with the words of views at hand."""
    made = Environment(
        loader=PackageLoader("parley.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"day": day, "days": days, "listed": listed, "number": number, "shortened": shortened,
                     "visible": visible, "counted": counted}  # fmt: skip
    made.globals |= {"table": table}
    return made
