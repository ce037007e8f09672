"""Whatever is wrong with a library's file is one sentence that names it and the way out."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from parley.errors import LibraryError
from parley.records import Layout, Report
from parley.store.library import Library
from tests.store.samples import LAYOUT, REPORT


def failure(path: Path) -> str:
    with pytest.raises(LibraryError) as raised:
        Library.open(path)
    sentence = str(raised.value)
    assert str(path) in sentence and sentence.endswith(".") and "\n" not in sentence
    return sentence


def test_not_a_library(tmp_path: Path) -> None:
    prose, other = tmp_path / "notes.txt", tmp_path / "other.sqlite"
    prose.write_text("These are my notes. " * 100)
    sqlite3.connect(other).execute("CREATE TABLE albums (title TEXT)").connection.close()
    before = other.read_bytes()
    assert "is not a Parley library: name another file" in failure(prose)
    assert "is not a Parley library: name another file" in failure(other)
    assert other.read_bytes() == before


def test_made_by_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "a.parley"
    Library.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    assert "made by a newer version of Parley: update Parley" in failure(path)


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    assert "missing or read-only: choose another place" in failure(tmp_path / "nowhere" / "a.parley")
    assert "missing or read-only: choose another place" in failure(tmp_path)
    if Path("/proc/self").exists():
        assert "missing or read-only: choose another place" in failure(Path("/proc/self/a.parley"))


def test_a_full_disk_keeps_what_is_stored(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.parley") as library:
        library.add_report(REPORT, LAYOUT)
        (pages,) = library._connection.execute("PRAGMA page_count").fetchone()
        library._connection.execute(f"PRAGMA max_page_count = {pages + 10}")
        with pytest.raises(LibraryError, match="the disk is full: free some space"):
            library.add_report(Report("word " * 50_000), Layout(()))
        assert list(library.reports()) == [REPORT]


def test_busy_with_another_writer(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.parley") as one, Library.open(tmp_path / "a.parley") as other:
        other._connection.execute("PRAGMA busy_timeout = 10")
        with one.together():
            one.add_report(REPORT, LAYOUT)
            with pytest.raises(LibraryError, match="being written by another process: try again"):
                other.add_report(REPORT, LAYOUT)


def test_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.parley"
    with Library.open(path) as library:
        library.add_report(Report("word " * 50_000), LAYOUT)
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))
    with pytest.raises(LibraryError, match="is damaged: go back to a copy"), Library.open(path) as library:
        list(library.reports())


def test_looking_needs_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no library at "):
        Library.look(tmp_path / "a.parley")


def test_looking_needs_no_right_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.parley"
    with Library.open(path) as library:
        library.add_report(REPORT, LAYOUT)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with Library.look(path) as library:
            assert list(library.reports()) == [REPORT]
    finally:
        tmp_path.chmod(0o755)
