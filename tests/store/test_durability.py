"""A library outlives its writer being killed, and is read while it is written."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from parley.store.library import Library
from tests.store.samples import claim, report

WRITER = """
import sys
from pathlib import Path
from parley.records import Layout
from parley.store.library import Library
from tests.store.samples import claim, report

with Library.open(Path(sys.argv[1])) as library:
    for number in range(int(sys.argv[2])):
        one = report(number)
        if library.has_read("reader", one.id):
            continue
        with library.together():
            library.add_report(one, Layout(()))
            library.add_claims(one.id, "reader", [claim(one)])
        print(number, flush=True)
"""


def writer(path: Path, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])


def lines(process: subprocess.Popen[str], count: int) -> list[int]:
    assert process.stdout
    return [int(process.stdout.readline()) for _ in range(count)]


def test_killed_at_any_moment_it_holds_all_it_said_it_holds(tmp_path: Path) -> None:
    path, stored = tmp_path / "a.parley", set[int]()
    for round_ in range(3):
        with writer(path, 100_000) as process:
            stored.update(lines(process, 7 + round_ * 30))
            os.kill(process.pid, signal.SIGKILL)
            stored.update(int(line) for line in process.stdout or () if line.endswith("\n"))
        with Library.open(path) as library:
            held = list(library.reports())
            assert stored <= {int(one.name.removeprefix("r-")) for one in held}
            assert list(library.claims()) == [claim(one) for one in held]
        assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with writer(path, len(held) + 5) as process:
        assert process.wait(timeout=30) == 0
    with Library.open(path) as library:
        assert list(library.reports()) == [report(number) for number in range(len(held) + 5)]


def test_two_read_while_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.parley"
    with writer(path, 100_000) as process:
        lines(process, 5)
        with Library.look(path) as one, Library.look(path) as other:
            before = len(list(one.reports()))
            lines(process, before + 20)
            for library in (one, other):
                reports = [report.id for report in library.reports()]
                assert len(reports) >= before + 20
                assert {claim.report for claim in library.claims()} >= set(reports)
        process.kill()


@pytest.mark.parametrize("readers", [4])
def test_many_may_open_a_new_library_at_once(tmp_path: Path, readers: int) -> None:
    path = tmp_path / "a.parley"
    writers = [writer(path, 3) for _ in range(readers)]
    for process in writers:
        process.communicate(timeout=30)
    with Library.open(path) as library:
        assert len(list(library.reports())) == 3
        assert len(list(library.claims())) == 3
