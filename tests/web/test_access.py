"""Who may look and who may write, and what the browser is bound to. Each refusal is tried, and so is what must pass."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient

from parley.web.access import HEADERS, LARGEST, SAFE, Access
from parley.web.state import State
from tests.web.conftest import BASE, TOKEN

PASSWORD = "pass:wörd"  # noqa: S105
RULING = {"ruling": "wrong", "note": "no"}


def basic(password: str, user: str = "anyone") -> dict[str, str]:
    return {"Authorization": f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"}


@pytest.mark.parametrize("address", ["/api/v1/claims", "/nothing", "/static/desk.css", "/api/v1/docs"])
def test_every_answer_binds_the_browser(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("host", ["127.0.0.1:8711", "localhost:8711", "LOCALHOST", "[::1]:8711"])
def test_answers_to_its_names(client: TestClient, host: str) -> None:
    assert client.get("/api/v1/now", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8711", "127.0.0.1.evil.example", "localhost@evil.example", "192.168.0.7", ""]
)
def test_refuses_a_host_that_is_not_its_name(client: TestClient, host: str) -> None:
    answer = client.get("/api/v1/now", headers={"host": host})
    assert answer.status_code == 421
    assert answer.json()["error"]["code"] == "unknown_host"


def test_a_refusal_gives_nothing_of_the_desk_away(client: TestClient) -> None:
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 421
    assert TOKEN not in answer.text
    assert "war.parley" not in answer.text


def test_needs_the_password_where_there_is_one(client_with: Callable[..., TestClient]) -> None:
    client = client_with(
        Access(hosts=frozenset({"desk.example"}), by_address=True, password=PASSWORD), "http://desk.example"
    )
    refused = client.get("/api/v1/now")
    assert refused.status_code == 401
    assert refused.headers["WWW-Authenticate"].startswith("Basic ")
    for wrong in (
        {},
        basic("password"),
        basic(""),
        {"Authorization": "Basic !"},
        {"Authorization": f"Bearer {PASSWORD}".encode()},
    ):
        assert client.get("/api/v1/now", headers=wrong).status_code == 401  # type: ignore[arg-type]
    assert client.get("/api/v1/now", headers=basic(PASSWORD)).status_code == 200
    assert client.get("/static/desk.css").status_code == 401
    assert client.get("/api/v1/now", headers=basic(PASSWORD) | {"host": "10.1.2.3:80"}).status_code == 200


def claim(state: State) -> str:
    return next(iter(state.archive.claims))


def test_writes_with_the_token(client: TestClient, state: State) -> None:
    body = RULING | {"claims": [claim(state)]}
    answer = client.post("/api/v1/judgements", json=body, headers={"X-Parley-Token": TOKEN, "Origin": BASE})
    assert answer.status_code == 201, answer.text


@pytest.mark.parametrize("headers", [{}, {"X-Parley-Token": ""}, {"X-Parley-Token": "another"}])
def test_does_not_write_without_the_token(client: TestClient, state: State, headers: dict[str, str]) -> None:
    answer = client.post("/api/v1/judgements", json=RULING | {"claims": [claim(state)]}, headers=headers)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "token_required"
    assert client.get("/api/v1/judgements").json()["total"] == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_does_not_write_for_another_site(client: TestClient, state: State, headers: dict[str, str]) -> None:
    body = RULING | {"claims": [claim(state)]}
    answer = client.post("/api/v1/judgements", json=body, headers={"X-Parley-Token": TOKEN} | headers)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "foreign_origin"


def writing(client: TestClient) -> list[tuple[str, str]]:
    """Every way in which the application may be written to."""
    app: Any = client.app
    routes = [route for each in app.routes for route in routes_of(each)]
    return [(method, route.path) for route in routes for method in route.methods - SAFE]


def routes_of(route: Any) -> list[APIRoute]:
    if isinstance(route, APIRoute):
        return [route]
    router = getattr(route, "original_router", None) or getattr(route, "router", None)
    return [found for each in getattr(router, "routes", []) for found in routes_of(each)]


def test_no_way_of_writing_lacks_the_token(client: TestClient) -> None:
    found = writing(client)
    assert ("POST", "/api/v1/judgements") in found
    assert ("POST", "/intake") in found
    for method, path in found:
        for body in (
            {"data": {"token": "another"}},
            {"data": {}},
            {"files": {"files": ("a.txt", b"A text.")}},
            {"json": {}},
        ):
            answer = client.request(
                method, path.replace("{id}", "x").replace("{id:path}", "x"), follow_redirects=False, **body
            )  # type: ignore[arg-type]
            assert answer.status_code in (403, 422), (method, path, body)
            assert answer.status_code == 403 or "json" in body or path.startswith("/api/"), (method, path, body)


def test_a_form_shows_the_token_in_its_field(client: TestClient) -> None:
    answer = client.post("/intake", data={"token": TOKEN, "text": ""}, follow_redirects=False)
    assert answer.status_code == 422
    assert "nothing to read" in answer.text


def test_refuses_what_is_too_large_whether_it_says_so_or_not(client: TestClient) -> None:
    said = client.post("/intake", content=b"", headers={"Content-Length": str(LARGEST + 1)})
    assert said.status_code == 413
    pieces = (b"a" * 1_000_000 for _ in range(LARGEST // 1_000_000 + 2))
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/intake", content=pieces, headers=headers).status_code == 413


def test_tokens_are_new_each_time_and_cannot_be_guessed() -> None:
    assert Access().token != Access().token
    assert len(Access().token) >= 32
