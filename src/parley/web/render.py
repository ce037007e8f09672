"""Rendering: from a template and what it shows to a page.

In: a request, a template's name, values. Out: HTML. Everything is escaped, whatever a report holds; a value that a
template asks for and is not there is an error.
"""

from __future__ import annotations

from functools import cache, partial
from importlib.util import find_spec
from typing import Any, Final
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from parley.views import wording
from parley.web.filters import Filters
from parley.web.links import actor_at, claim_at, outlet_at, place_at
from parley.web.taking import taking_of_incident, takings

DOCUMENTS: Final = (("pdf", "PDF"), ("html", "HTML"), ("md", "Markdown"))
SAID: Final = ("ruled", "done")  # what a page is told of a ruling that led back to it
WORDING: Final = ("visible", "harmless", "shortened", "counted", "listed", "number", "day", "days", "between")


def page(request: Request, template: str, /, **shown: Any) -> HTMLResponse:
    """`template` with what is `shown`. Every template also has `request`, `path` (the page's address), `way_back` (the
    same with all that is asked of it, for forms that lead back), `list_at` (a list's address, with the filters under
    which it was just left), `token` (what its forms send as the field of that name), `library` (the name of the
    library's file) and `fetches` (whether the desk takes addresses)."""
    state, path = request.app.state, request.url.path
    asked = urlencode([(name, value) for name, value in request.query_params.multi_items() if name not in SAID])
    given = {
        "request": request,
        "path": path,
        "way_back": f"{path}?{asked}" if asked else path,
        "list_at": partial(_list_at, request),
        "token": state.access.token,
        "library": state.desk.path.name,
        "fetches": state.intake.fetches,
    }
    html = environment().get_template(template).render(given | shown)
    return HTMLResponse(html.encode("utf-8", "replace"))


def _list_at(request: Request, path: str) -> str:
    """The list at `path` as it was when the page was opened from it, and else the whole of it."""
    there, _, query = request.headers.get("referer", "").partition("?")
    return f"{path}?{query}" if query and there == f"{request.url.scheme}://{request.url.netloc}{path}" else path


def bare_page(template: str, /, **shown: Any) -> HTMLResponse:
    """`template` with what is `shown` and nothing of the desk, for whoever may not see it."""
    return HTMLResponse(environment().get_template(template).render(shown).encode("utf-8", "replace"))


@cache
def environment() -> Environment:
    """The templates, with the words of `views/wording.py` as filters: {{ incident.when | days }}."""
    made = Environment(
        loader=PackageLoader("parley.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {name: getattr(wording, name) for name in WORDING}
    made.globals |= {
        "words_for": wording.table,
        "actor_at": actor_at,
        "place_at": place_at,
        "outlet_at": outlet_at,
        "claim_at": claim_at,
        "takings": takings,
        "taking_of_incident": taking_of_incident,
        "documents": DOCUMENTS if find_spec("typst") else DOCUMENTS[1:],
        "no_filters": Filters(),
    }
    return made
