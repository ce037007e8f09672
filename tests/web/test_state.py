"""The state follows the library, is worked out once, and serves many at a time."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest

from parley.engine import Pictures
from parley.errors import LibraryError
from parley.records import Judgement
from parley.store.library import Library
from parley.store.version import Version
from parley.web import state as module
from parley.web.state import Desk, Memory, State
from tests.web.build import one_more


def test_is_worked_out_once_while_nothing_changes(desk: Desk) -> None:
    assert desk.now() is desk.now()


def test_follows_a_report_that_another_process_adds(desk: Desk, path: Path) -> None:
    before = desk.now()
    report = one_more(path)
    after = desk.now()
    assert report.id in after.archive.reports
    assert report.id not in before.archive.reports


def test_follows_a_ruling(desk: Desk, path: Path) -> None:
    (strike,) = (c for c in desk.now().archive.claims.values() if c.type == "air_strike")
    assert strike.id in desk.now().index.things
    with Library.open(path) as library:
        library.add_judgement(Judgement("wrong", (strike.id,), "an analyst", datetime(2031, 5, 9, tzinfo=UTC)))
    assert strike.id not in desk.now().index.things
    assert [ruling.ruling for ruling in desk.now().index.rulings[strike.id]] == ["wrong"]


def test_makes_do_with_the_one_before_where_there_is_no_time(desk: Desk, path: Path) -> None:
    before = desk.now()
    one_more(path)
    assert desk.now(patience=0) is before
    assert desk.now(patience=60) is not before


def test_nobody_waits_for_a_picture_that_takes_long_and_it_is_given_a_rest(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr(module, "monotonic", lambda: clock[0])

    def takes_long(_: State) -> None:
        clock[0] += 100

    desk.prepare = takes_long
    before = desk.now()
    one_more(path)
    clock[0] += 99
    assert desk.now() is before
    assert not desk.working
    clock[0] += 2
    gate = Event()
    desk.prepare = lambda _: gate.wait(10) and None
    assert desk.now() is before
    assert desk.working
    gate.set()
    assert desk.now(patience=3600) is not before


def test_many_threads_share_one_state(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    real = module.state
    monkeypatch.setattr(module, "state", lambda *given: made.append(1) or real(*given))
    with ThreadPoolExecutor(8) as pool:
        states = set(pool.map(lambda _: id(desk.now()), range(24)))
    assert len(states) == 1
    assert len(made) == 1


def test_a_thread_that_looks_late_starts_nothing_anew(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    real = module.state
    monkeypatch.setattr(module, "state", lambda *given: made.append(1) or real(*given))
    wanted = desk.version()
    desk.now()
    assert desk._begun(wanted).is_set()
    assert len(made) == 1


def test_says_what_is_wrong_with_a_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no library"):
        Desk(tmp_path / "none.parley").now()


@pytest.mark.parametrize(
    ("error", "said"),
    [(LibraryError("The disk is gone."), "The disk is gone"), (ValueError("bad"), "could not be worked out")],
)
def test_a_failure_does_not_hang_and_is_no_end(
    desk: Desk, error: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(library: Library, pictures: Pictures) -> None:
        raise error

    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    with monkeypatch.context() as broken:
        broken.setattr(module, "state", fails)
        with pytest.raises(LibraryError, match=said):
            desk.now()
    assert desk.now().archive.claims


def test_versions_tell_growth() -> None:
    assert Version(2, 2, 2, 0).holds(Version(2, 2, 1, 0))
    assert not Version(2, 2, 2, 0).holds(Version(2, 2, 2, 1))
    assert str(Version(1, 2, 3, 4)) == "1.2.3.4"


def test_the_index_leads_from_claims_to_things_and_reports(desk: Desk) -> None:
    state = desk.now()
    incident = next(i for i in state.picture.incidents if i.type == "shelling")
    assert state.index.incidents[incident.id] is incident
    for claim in incident.claims:
        assert state.index.incident_of(claim) is incident
        assert state.archive.claims[claim] in state.index.told[state.archive.claims[claim].report]


def test_memory_forgets_what_was_not_asked_for_of_late() -> None:
    memory, made = Memory(), []
    for key in range(module.REMEMBERED + 1):
        memory.once(key, lambda key=key: made.append(key))  # type: ignore[misc]
    memory.once(module.REMEMBERED, lambda: made.append("again"))
    memory.once(0, lambda: made.append("forgotten"))
    assert made[-1] == "forgotten"
    assert "again" not in made
