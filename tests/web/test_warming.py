"""A new state of a large library is shown with its pages worked out already; what fails in that holds nothing up."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from parley.web import warming
from parley.web.access import Access
from parley.web.app import routers
from parley.web.state import Desk, State
from parley.web.warming import pages_of, warm

ADDRESSES = pages_of(route for router in routers() for route in router.routes)


def test_knows_the_pages_that_need_nothing_named() -> None:
    assert {
        "/",
        "/incidents",
        "/tolls",
        "/ceasefires",
        "/calendar",
        "/positions",
        "/actors",
        "/places",
        "/sources",
    } <= set(ADDRESSES)
    assert {"/api/v1/actors", "/api/v1/claims"} <= set(ADDRESSES)
    assert not [address for address in ADDRESSES if "{" in address or "." in address]


def test_what_pages_need_is_remembered_before_they_are_seen(
    client_with: Callable[..., TestClient], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warming, "LARGE", 0)
    app = client_with(Access(password="a word")).app  # noqa: S106
    assert isinstance(app, FastAPI)
    state = desk.now()
    known = len(state.memory)
    assert known
    warm(app, ADDRESSES, state)
    assert len(state.memory) == known


def test_a_small_library_is_not_held_up(client_with: Callable[..., TestClient], desk: Desk) -> None:
    client_with()
    assert not len(desk.now().memory)


def test_a_page_that_fails_holds_nothing_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(state: State) -> None:
        raise ValueError("no such page")

    told = []
    monkeypatch.setattr(threading, "excepthook", lambda arguments: told.append(arguments.exc_value))
    desk.prepare = fails
    assert desk.now().archive.claims
    assert [str(error) for error in told] == ["no such page"]
