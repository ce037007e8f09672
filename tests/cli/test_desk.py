"""`parley desk`: which library it opens, whom it admits, and that it answers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import httpx
import pytest
from click.testing import CliRunner

from parley.cli import desk as module
from parley.cli import parley
from parley.errors import RequestError
from parley.settings import settings
from parley.web.serving import bound, is_loopback
from tests.web.build import made


def inside(environment: dict[str, str]) -> click.Context:
    return click.Context(click.Command("desk"), obj=settings(environment))


@pytest.mark.parametrize(
    ("host", "alone"),
    [
        ("127.0.0.1", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),  # noqa: S104
        ("192.168.1.5", False),
        ("desk.example", False),
    ],
)
def test_knows_what_only_this_machine_can_reach(host: str, alone: bool) -> None:
    assert is_loopback(host) is alone


def test_beyond_this_machine_it_needs_a_password() -> None:
    with inside({}), pytest.raises(RequestError, match="set a password as PARLEY_PASSWORD"):
        module.admitted("0.0.0.0", ())  # noqa: S104
    with inside({"PARLEY_PASSWORD": "a word"}):
        access = module.admitted("0.0.0.0", ("Desk.Example",))  # noqa: S104
    assert access.password == "a word"  # noqa: S105
    assert access.names("desk.example")
    assert access.names("10.0.0.7:8711")
    assert not access.names("evil.example")


def test_on_this_machine_it_answers_to_loopback_names_alone() -> None:
    with inside({}):
        access = module.admitted("127.0.0.1", ())
    assert access.password is None
    assert access.names("localhost:8711")
    assert not access.names("10.0.0.7")


def test_the_library_is_the_one_named_or_the_usual_one_or_the_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "sample_library", lambda: Path("the sample"))
    with inside({}):
        assert module.usual_library() == Path("the sample")
    with inside({"PARLEY_LIBRARY": "mine.parley"}):
        assert module.usual_library() == Path("mine.parley")
    made(tmp_path / "library.parley")
    with inside({}):
        assert module.usual_library() == Path("library.parley")


def test_says_that_a_port_is_taken() -> None:
    with bound("127.0.0.1", 0) as taken, pytest.raises(RequestError, match="choose another --port"):
        bound("127.0.0.1", taken.getsockname()[1])


def test_says_that_there_is_no_such_library(tmp_path: Path) -> None:
    result = CliRunner().invoke(parley, ["desk", "--library", str(tmp_path / "none.parley"), "--port", "0"])
    assert result.exit_code == 2
    assert "There is no library" in result.output


@pytest.mark.parametrize(
    ("options", "said", "fetches"), [([], "", False), (["--fetch"], "no", True), (["--no-fetch"], "yes", False)]
)
def test_opens_and_answers_until_it_is_stopped(tmp_path: Path, options: list[str], said: str, fetches: bool) -> None:
    path = made(tmp_path / "war.parley")
    call = [
        sys.executable,
        "-c",
        "from parley.cli import main; main()",
        "desk",
        "--library",
        str(path),
        "--port",
        "0",
        "--no-open",
        *options,
    ]
    environment = os.environ | {"PYTHONUNBUFFERED": "1", "PARLEY_FETCH": said}
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout
            found = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
            assert found
            answer = httpx.get(f"{found[0]}api/v1/claims", timeout=30)
            assert answer.status_code == 200
            assert answer.json()["total"] == 9
            assert ('name="addresses"' in httpx.get(f"{found[0]}intake", timeout=30).text) is fetches
        finally:
            process.terminate()
            process.wait(20)
