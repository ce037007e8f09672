"""An open page is told at once what there is, and again whenever it changes."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
from fastapi.testclient import TestClient

from parley.settings import settings
from parley.web.access import Access
from parley.web.app import create_app
from parley.web.intake import Intake
from parley.web.live import QUIET, Moment, events, moment
from parley.web.state import Desk
from tests.web.build import REPORTS, nothing_read, one_more
from tests.web.conftest import TOKEN
from tests.web.serving import served


def told(piece: str) -> Any:
    name, data = piece.strip().split("\n")
    assert name == "event: moment"
    return json.loads(data.removeprefix("data: "))


def test_tells_once_what_there_is_and_then_what_is_new(desk: Desk, path: Path) -> None:
    async def heard() -> list[str]:
        stream = events(lambda: moment(desk, Intake(desk, nothing_read)), every=0)
        pieces = [await anext(stream), await anext(stream)]
        one_more(path)
        return [*pieces, await anext(stream)]

    retry, first, second = asyncio.run(heard())
    assert retry.startswith("retry: ")
    assert told(first)["reports"] == len(REPORTS)
    assert told(second)["reports"] == len(REPORTS) + 1
    assert told(second)["version"] != told(first)["version"]


def test_gives_a_sign_of_life_while_nothing_changes() -> None:
    looks = 0

    def look() -> Moment:
        nonlocal looks
        looks += 1
        return Moment(version="1", reports=1, readings=1, judgements=0, lot=None)

    async def heard() -> list[str]:
        stream = events(look, every=0)
        return [await anext(stream) for _ in range(3)]

    assert asyncio.run(heard())[2] == ": still here\n\n"
    assert looks == QUIET + 1


def test_a_client_that_takes_no_stream_is_told_once(client: TestClient) -> None:
    answer = client.get("/live")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["reports"] == len(REPORTS)


def test_streams_over_a_real_connection(desk: Desk, path: Path) -> None:
    app = create_app(desk, settings({}), Access(token=TOKEN))
    with (
        served(app) as where,
        httpx.stream("GET", f"{where}/live", headers={"Accept": "text/event-stream"}, timeout=20) as answer,
    ):
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert "Content-Security-Policy" in answer.headers
        lines = answer.iter_lines()
        first = next(line for line in lines if line.startswith("data: "))
        one_more(path)
        second = next(line for line in lines if line.startswith("data: "))
    assert json.loads(second[6:])["reports"] == json.loads(first[6:])["reports"] + 1
