"""The engine reads each report once, stores it with its claims, and keeps a failure to the report it befell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from parley.engine import Outcome, Reader, attempt, read, reader_name, reread
from parley.errors import LibraryError
from parley.ingest.columns import Columns
from parley.records import Claim, Layout, Report, Span, Zone
from parley.store.library import Library


def whole(report: Report) -> Layout:
    return Layout((Zone(Span(0, len(report.text)), "body"),) if report.text else ())


def first_word(report: Report, layout: Layout, threads: int) -> Sequence[Claim]:
    """Reads the first word as an attack; fails on "broken", and reads words that are not there from "wrong"."""
    if "broken" in report.text:
        raise KeyError("no root")
    end = 10_000 if "wrong" in report.text else len(report.text.split()[0])
    return [Claim(report.id, "attack", Span(0, end), Span(0, end))]


READER = Reader("reader 1", whole, first_word)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "a.parley") as library:
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in {
        "a": "Shelling went on.",
        "b": "A broken one.",
        "c": "A wrong one.",
        "d": "Talks began.",
    }.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def test_reads_what_it_can_and_names_what_it_cannot(library: Library, folder: Path) -> None:
    told: list[Outcome] = []
    summary = read([folder, folder / "missing.txt"], library, READER, notify=told.append)
    assert (summary.read, summary.known, summary.claims) == (2, 0, 2)
    assert [outcome.name for outcome in summary.failed] == ["b", "c", ""]
    assert [outcome.name for outcome in told] == ["a", "b", "c", "d", ""]
    key, wrong, missing = (outcome.failure or "" for outcome in summary.failed)
    assert key.startswith("KeyError: 'no root' (test_reading.py, line ")
    assert "rests on [0, 10000), where its report holds no words" in wrong
    assert "missing.txt" in missing
    assert [claim.type for claim in library.claims()] == ["attack", "attack"]


def test_a_failed_report_is_kept_with_its_reason(library: Library, folder: Path) -> None:
    read([folder], library, READER)
    assert [report.name for report in library.reports()] == ["a", "b", "c", "d"]
    names = {report.id: report.name for report in library.reports()}
    assert [names[report] for report, _, _ in library.failures()] == ["b", "c"]


def test_reading_twice_adds_nothing(library: Library, folder: Path) -> None:
    read([folder], library, READER)
    summary = read([folder], library, READER)
    assert (summary.read, summary.known, summary.failed) == (0, 4, ())
    assert len(list(library.claims())) == 2


def test_what_is_read_can_be_searched(library: Library, folder: Path) -> None:
    read([folder], library, READER)
    assert len(library.search("talks")) == 1


def test_a_better_reader_reads_again_what_is_stored(library: Library, folder: Path) -> None:
    read([folder], library, READER)
    better = replace(READER, name="reader 2", extract=lambda *_: [])
    assert reread(library, better).read == 4
    assert list(library.claims()) == []
    assert reread(library, better).read == 0


def test_columns_are_passed_on(library: Library, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("nr,words\n7,Shelling went on.\n")
    assert read([tmp_path / "t.csv"], library, READER, columns=Columns(report="nr", text="words")).read == 1
    assert [report.name for report in library.reports()] == ["7"]


def test_a_library_that_cannot_be_written_stops_the_run(library: Library, folder: Path) -> None:
    library._connection.execute("PRAGMA query_only = ON")
    with pytest.raises(LibraryError, match="read-only"):
        read([folder], library, READER)


def test_a_layout_that_fails_is_kept_to_its_report_too() -> None:
    failing = replace(READER, layout=lambda report: whole(report).zones[0].kind and 1 / 0)
    assert (attempt(Report("Talks began."), failing).failure or "").startswith("ZeroDivisionError")


def test_interrupting_is_no_failure_of_a_report(library: Library, folder: Path) -> None:
    def interrupted(report: Report, layout: Layout, threads: int) -> Sequence[Claim]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read([folder], library, replace(READER, extract=interrupted))
    assert list(library.reports()) == []


def test_the_reader_s_name_tells_versions_apart() -> None:
    assert reader_name() == reader_name()
    assert reader_name().startswith("parley ")
