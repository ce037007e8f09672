"""Warming: the pages of a new state are asked for once before anybody sees it, so that nobody waits for them.

In: an application, a state of a large library. Out: the state, with what its pages show worked out and remembered.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.responses import HTMLResponse
from starlette.types import Message

from parley.web.state import GIVEN, State

A_SEARCH: Final = "/search?q=ceasefire"  # whatever is searched for, names and spellings are put in order once
LARGE: Final = 5_000  # claims, below which no page is slow the first time


def warm(app: FastAPI, addresses: Iterable[str], state: State) -> None:
    """Ask for each page once, with `state` to show. The guard lets it pass: nobody is there to be refused."""
    if len(state.index.rows) > LARGE:
        asyncio.run(_ask(app, [*addresses, A_SEARCH], state))


def pages_of(routes: Iterable[Any]) -> list[str]:
    """The addresses of the pages among `routes` that need nothing to be named, and of the lists of the API as JSON."""
    known = (route for route in routes if isinstance(route, APIRoute) and "GET" in (route.methods or ()))
    shown = (route for route in known if route.response_class is HTMLResponse or route.response_model)
    return [route.path for route in shown if not set(route.path) & set("{.")]


async def _ask(app: FastAPI, addresses: Iterable[str], state: State) -> None:
    for path, _, query in (address.partition("?") for address in addresses):
        scope: dict[str, Any] = {
            "type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": path, "raw_path": path.encode(),
            "query_string": query.encode(), "root_path": "", "headers": [], "server": ("localhost", 80), "client": None, GIVEN: state,
        }  # fmt: skip
        await app(scope, _nothing, _forget)


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _forget(_: Message) -> None:
    return None
