"""The chronicle of six weeks of war, as the thirty sample reports tell it: what a reader of the picture finds.

The reports are read with the language model, so this holds the whole way from text to picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from parley.engine import picture, read, reader
from parley.records import Ceasefire, Meeting, Picture
from parley.sample import sample_paths
from parley.store.library import Library

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Picture]:
    folder: Path = tmp_path_factory.mktemp("sample")
    with Library.open(folder / "sample.parley") as library:
        read(sample_paths(), library, reader())
        yield picture(library)


def truce(seen: Picture, month: int, day: int) -> Ceasefire:
    (found,) = (c for c in seen.ceasefires if c.effect and c.effect.first == date(2020, month, day))
    return found


def meeting(seen: Picture, place: str, day: int) -> Meeting:
    (found,) = (
        m for m in seen.meetings
        if m.place == place and m.when and m.when.first == date(2020, 10, day) and len(m.bodies) > 1 and m.planned
    )  # fmt: skip
    return found


@pytest.mark.parametrize(
    ("month", "day", "clock", "broker"),
    [(10, 10, "12:00", "Russia"), (10, 18, "00:00", "France"), (10, 26, "08:00", "United States")],
)
def test_three_truces_were_brokered_broken_and_failed(
    seen: Picture, month: int, day: int, clock: str, broker: str
) -> None:
    found = truce(seen, month, day)
    assert found.effect is not None
    assert found.effect.clock == clock
    assert found.brokers == (broker,)
    assert {"Armenia", "Azerbaijan"} <= set(found.parties)
    assert found.steps("violated")
    assert found.state == "collapsed"


def test_each_truce_gave_way_to_the_next(seen: Picture) -> None:
    days = [(10, 10), (10, 18), (10, 26), (11, 10)]
    chain = [truce(seen, month, day) for month, day in days]
    assert [old.replaced_by == new.id for old, new in pairwise(chain)][:2] == [True, True]


def test_the_fourth_truce_holds(seen: Picture) -> None:
    last = truce(seen, 11, 10)
    assert last.state == "holding"
    assert last.effect is not None
    assert (last.effect.clock, last.scope) == ("00:00", "full")


@pytest.mark.parametrize(("place", "day"), [("Geneva", 8), ("Moscow", 12), ("Washington", 23), ("Geneva", 30)])
def test_the_meetings_announced_were_held(seen: Picture, place: str, day: int) -> None:
    found = meeting(seen, place, day)
    assert found.state == "held"
    assert found.reason.startswith("held, as planned before")


def test_nagorno_karabakh_counts_its_dead_soldiers_in_one_series(seen: Picture) -> None:
    (series,) = (
        t for t in seen.tolls
        if (t.side, t.speaker, t.measure, t.status, t.place) == ("Nagorno-Karabakh",) * 2 + ("killed", "military", None)
    )  # fmt: skip
    totals = [p.count for p in series.points if not p.new]
    assert totals == sorted(totals)  # type: ignore[type-var]
    assert {158, 320, 604, 673, 1221} <= set(totals)
    assert series.best == 1221
    assert not any(p.correction for p in series.points)


def test_three_copies_of_one_wire_story_are_one_witness(seen: Picture) -> None:
    (strike,) = (
        i
        for i in seen.incidents
        if i.title.startswith("Shelling of Ganja") and i.when and i.when.last == date(2020, 10, 17)
    )
    assert len(strike.origins) == 1
    assert (found := strike.finding("killed")) and (found.low, found.best, found.high) == (13, 13, 13)
    assert strike.grade == "contested"


def test_what_is_charged_and_denied_is_disputed(seen: Picture) -> None:
    reasons = {dispute.reason for dispute in seen.disputes}
    assert "France accuses Turkey, Turkey denies it" in reasons
