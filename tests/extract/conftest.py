"""What is known not to be read so far.

In: `tests/cases/not_read.txt`, tests by file and name. Out: these tests are expected to fail, and fail the run where they pass. Books
of sentences have a "?" before such lines in place of that. `unknown_lines` are those that name no test of this folder, where all
of it is collected: test_not_read.py wants none.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LISTED = HERE.parent / "cases" / "not_read.txt"
UNKNOWN = pytest.StashKey[list[str]]()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: Sequence[pytest.Item]) -> None:
    """Mark what is listed, before any option leaves tests out."""
    lines = LISTED.read_text(encoding="utf-8").splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}
    named = {f"{item.path.stem}::{item.name}": item for item in items if item.path.parent == HERE}
    for name in listed & named.keys():
        named[name].add_marker(pytest.mark.xfail(strict=True))
    is_whole = {item.path for item in named.values()} >= set(HERE.glob("test_*.py"))
    config.stash[UNKNOWN] = sorted(listed - named.keys()) if is_whole else []


@pytest.fixture
def unknown_lines(pytestconfig: pytest.Config) -> list[str]:
    """The lines of the list that name no test."""
    return pytestconfig.stash[UNKNOWN]
