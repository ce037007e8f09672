"""Workers read side by side what one process reads in turn, and a worker that dies costs the report that killed it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import parley.engine
from parley.engine import Outcome, Reader, read
from parley.engine.reading import FEW
from parley.engine.workers import DIED, workers
from parley.records import Claim, Layout, Report, Span, Zone
from parley.store.library import Library


def whole(report: Report) -> Layout:
    return Layout((Zone(Span(0, len(report.text)), "body"),))


def first_word(report: Report, layout: Layout, threads: int) -> Sequence[Claim]:
    """Reads the first word as an attack; "deadly" ends the process, "broken" is an error."""
    if "deadly" in report.text:
        os._exit(9)
    if "broken" in report.text:
        raise ValueError("no verb")
    return [Claim(report.id, "attack", Span(0, len(report.text.split()[0])), Span(0, len(report.text)))]


READER = Reader("reader 1", whole, first_word)


def stored(folder: Path, path: Path, number: int) -> tuple[list[Outcome], list[object]]:
    """What is told and what is stored of the reports in `folder`, read by `number` processes."""
    told: list[Outcome] = []
    with Library.open(path) as library:
        read([folder, folder / "missing.txt"], library, READER, workers=number, notify=told.append)
        return told, [*library.reports(), *library.layouts().items(), *library.claims(), *library.failures()]


def test_what_several_read_is_what_one_reads_in_the_same_order(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(FEW + 10):
        words = "A broken report." if number % 7 == 3 else f"Shelling number {number % 40}."
        (folder / f"{number // 2:02}{'ab'[number % 2]}.txt").write_text(words)
    (folder / "lines.jsonl").write_text('{"id": "twice", "text": "One report."}\n' * 3)
    one, several = (stored(folder, tmp_path / f"{number}.parley", number) for number in (1, 2))
    assert one == several
    assert [outcome.known for outcome in one[0][-4:]] == [False, True, True, False]


def test_a_report_that_kills_its_worker_costs_itself_alone() -> None:
    with workers(READER, 2) as begin:
        begun = [begin(Report(text)) for text in ("Shelling.", "A deadly one.", "An air strike.")]
        attempts = [finish() for finish in begun]
        later = begin(Report("Talks began."))()
    assert [attempt.failure for attempt in (*attempts, later)] == [None, DIED, None, None]
    assert [len(attempt.claims) for attempt in (*attempts, later)] == [1, 0, 1, 1]


def threads_told(report: Report, layout: Layout, threads: int) -> Sequence[Claim]:
    """Fails, and so tells by how many threads it is to read."""
    raise ValueError(threads)


def test_a_worker_reads_by_one_thread_and_who_reads_alone_by_all_of_them() -> None:
    told = []
    for number in (1, 2):
        with workers(Reader("", whole, threads_told, threads=7), number) as begin:
            told.append((begin(Report("One."))().failure or "").split()[1])
    assert told == ["7", "1"]


def worker(report: Report, layout: Layout, threads: int) -> Sequence[Claim]:
    """Fails, and so tells of which process it runs in."""
    raise ValueError(os.getpid())


def test_workers_end_with_the_process_that_they_work_for() -> None:
    script = (
        "import os, signal\n"
        "from parley.engine import Reader\n"
        "from parley.engine.workers import workers\n"
        "from parley.records import Report\n"
        f"from {__name__} import whole, worker\n"
        "with workers(Reader('', whole, worker), 2) as begin:\n"
        "    print(begin(Report('One.'))().failure, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=Path.cwd())
    assert ended.returncode == -signal.SIGKILL
    number = int(ended.stdout.split()[1])
    for _ in range(100):
        if not is_running(number):
            return
        time.sleep(0.1)
    raise AssertionError(f"worker {number} still runs")


def is_running(number: int) -> bool:
    """Whether a process works; one that has ended and waits to be counted out does not."""
    try:
        os.kill(number, 0)
        state = Path(f"/proc/{number}/stat")
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


def test_a_worker_loads_nothing_that_fuses_or_stores() -> None:
    loaded = "{m for m in sys.modules if m.startswith(('parley.fuse', 'parley.store.library', 'pydantic'))}"
    code = f"import sys, parley.engine.workers; sys.exit(', '.join(sorted({loaded})))"
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False).stderr.strip() == ""
    )


def test_all_that_the_engine_names_is_there() -> None:
    assert all(callable(getattr(parley.engine, name)) for name in parley.engine.__all__)
    assert not hasattr(parley.engine, "guess")
