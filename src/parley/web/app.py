"""The application: pages, the API and what they need, behind one guard.

In: a desk, settings, who may do what. Out: an ASGI application. A page is a module of `web/pages` with a `router`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

from fastapi import APIRouter, Depends, FastAPI
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from parley.engine import reader
from parley.ingest.fetch.fetcher import Fetcher
from parley.settings import Settings
from parley.web import pages
from parley.web.access import HEADERS, Access, Guard
from parley.web.api.reading import reading
from parley.web.api.reference import about
from parley.web.api.routes import router
from parley.web.asked import token_shown
from parley.web.errors import Refusal, answer_errors, refusal
from parley.web.intake import Intake
from parley.web.state import Desk
from parley.web.warming import pages_of, warm

STATIC: Final = Path(__file__).parent / "static"


def create_app(desk: Desk, settings: Settings, access: Access | None = None) -> FastAPI:
    """The desk as an application. Without `access` it answers to this machine alone, and has no password."""
    app = FastAPI(title="Parley", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.desk, app.state.settings, app.state.access = desk, settings, access or Access()
    app.state.intake = Intake(desk, partial(reader, settings.threads), Fetcher() if settings.fetch else None)
    app.mount("/static", StaticFiles(directory=STATIC, check_dir=False), name="static")
    for each in routers():
        app.include_router(each, dependencies=[Depends(token_shown)])
    answer_errors(app)
    app.add_exception_handler(Exception, _unforeseen)
    desk.prepare = partial(warm, app, pages_of(route for each in routers() for route in each.routes))
    app.add_middleware(Guard, access=app.state.access)
    return app


def routers() -> Iterator[APIRouter]:
    """The routers of the API, and of every page."""
    yield router
    yield reading
    yield about
    for module in sorted(iter_modules(pages.__path__), key=lambda module: module.name):
        found: APIRouter = import_module(f"{pages.__name__}.{module.name}").router
        yield found


def _unforeseen(request: Request, _: Exception) -> Response:
    """The answer to an error that nobody foresaw, which is raised again for the log: outside the guard, so bound
    here."""
    hint = "What it was stands where the desk was started."
    answer = refusal(request, Refusal(500, "failed", "Something went wrong.", hint), bare=True)
    answer.headers.update(HEADERS)
    return answer
