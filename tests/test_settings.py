"""Settings come from the environment, with defaults, and a value that cannot be used is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.errors import RequestError
from parley.settings import Settings, settings


def test_defaults() -> None:
    assert settings({}) == Settings(Path("library.parley"), threads=2, analyst="analyst")


def test_what_the_environment_says() -> None:
    said = {"PARLEY_LIBRARY": "/data/war.parley", "PARLEY_THREADS": "8", "PARLEY_ANALYST": "desk"}
    assert settings(said) == Settings(Path("/data/war.parley"), threads=8, analyst="desk")


@pytest.mark.parametrize("threads", ["", "0", "-1", "two", "1.5"])
def test_threads_must_be_a_whole_number(threads: str) -> None:
    with pytest.raises(RequestError, match="give a whole number above 0"):
        settings({"PARLEY_THREADS": threads})
