"""Errors are pages for people and stable records for programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from parley.web.state import Desk


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/v1/nothing", 404, "not_found"),
        ("/api/v1/claims/12", 404, "not_found"),
        ("/api/v1/claims?type=war", 422, "invalid_request"),
        ("/api/v1/claims?since=yesterday", 422, "invalid_request"),
        ("/api/v1/claims?since=2031-05-02&until=2031-05-01", 422, "invalid_request"),
        ("/api/v1/claims?actr=Ostland", 422, "invalid_request"),
        ("/api/v1/claims?limit=0", 422, "invalid_request"),
        ("/api/v1/claims?cursor=!", 404, "invalid_cursor"),
        ("/api/v1/claims?cursor=nope", 404, "invalid_cursor"),
    ],
)
def test_the_api_says_what_is_wrong(client: TestClient, address: str, status: int, code: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    error = answer.json()["error"]
    assert error["code"] == code
    assert set(error) == {"code", "message", "hint"}
    assert error["message"].endswith(".")


def test_names_the_field_at_fault(client: TestClient) -> None:
    assert "since: give a day as 2020-10-08" in client.get("/api/v1/claims?since=x").json()["error"]["message"]


def test_a_method_that_is_not_to_be_had(client: TestClient) -> None:
    assert client.get("/api/v1/claims").status_code == 200
    answer = client.delete("/api/v1/claims", headers={"X-Parley-Token": "a token"})
    assert answer.status_code == 405
    assert answer.json()["error"]["code"] == "method_not_allowed"


def test_pages_are_errors_for_people_and_escape_what_was_asked(client: TestClient) -> None:
    answer = client.get("/<script>alert(1)</script>")
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "<script>alert" not in answer.text


def test_a_library_that_is_gone_is_said_plainly(
    client_with: Callable[..., TestClient], desk: Desk, tmp_path: Path
) -> None:
    desk.path = tmp_path / "gone.parley"
    answer = client_with().get("/api/v1/claims")
    assert answer.status_code == 503
    assert "There is no library" in answer.json()["error"]["message"]
