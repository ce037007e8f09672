"""Settings come from the environment, with defaults, and a value that cannot be used is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.errors import RequestError
from parley.settings import Settings, settings


def test_defaults() -> None:
    assert settings({}) == Settings(Path("library.parley"), threads=2, analyst="analyst", cache=Path(".cache/parley"))


def test_what_the_environment_says() -> None:
    said = {"PARLEY_LIBRARY": "/data/war.parley", "PARLEY_THREADS": "8", "PARLEY_ANALYST": "desk"}
    said |= {"PARLEY_PASSWORD": "a word", "HOME": "/home/ada"}
    cache = Path("/home/ada/.cache/parley")
    assert settings(said) == Settings(Path("/data/war.parley"), 8, "desk", password="a word", cache=cache, named=True)  # noqa: S106


@pytest.mark.parametrize(
    ("said", "folder"),
    [
        ({"XDG_CACHE_HOME": "/caches", "HOME": "/home/ada"}, "/caches/parley"),
        ({"LOCALAPPDATA": "/local"}, "/local/parley"),
        ({"XDG_CACHE_HOME": "", "HOME": "/home/ada"}, "/home/ada/.cache/parley"),
    ],
)
def test_what_can_be_made_again_is_kept_where_the_system_keeps_such_things(said: dict[str, str], folder: str) -> None:
    assert settings(said).cache == Path(folder)


@pytest.mark.parametrize(("said", "fetch"), [("yes", True), ("no", False), ("", None)])
def test_whether_addresses_are_fetched_is_yes_no_or_not_said(said: str, fetch: bool | None) -> None:
    assert settings({"PARLEY_FETCH": said}).fetch is fetch
    assert settings({}).fetch is None
    with pytest.raises(RequestError, match="PARLEY_FETCH is '1': give yes or no"):
        settings({"PARLEY_FETCH": "1"})


@pytest.mark.parametrize("threads", ["", "0", "-1", "two", "1.5"])
def test_threads_must_be_a_whole_number(threads: str) -> None:
    with pytest.raises(RequestError, match="give a whole number above 0"):
        settings({"PARLEY_THREADS": threads})
