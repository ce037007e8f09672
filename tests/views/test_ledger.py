"""The ledger: rivals side by side, new counts in no total, earlier wars apart, every number with its words."""

from __future__ import annotations

from dataclasses import replace

from parley.records import TollPoint
from parley.views.bars import Bar, bars
from parley.views.tolls.ledger import ledger, people
from tests.views.samples import ARCHIVE, IDS, MONDAY, OLD, OWN, PICTURE, SUNDAY, THEIRS, TUESDAY

SHOWN = ledger(PICTURE, ARCHIVE)


def test_rivals_stand_in_one_group_with_their_gap() -> None:
    (group,) = SHOWN.groups
    assert (group.title, group.gap) == ("Military dead of Ruritania", "50 apart")
    assert [(e.speaker, e.low, e.best, e.high, e.whose) for e in group.entries] == [
        ("Strelsau", "91", "90", "", ""),
        ("Ruritania", "40", "40", "40", "counts its own"),
    ]
    assert [e.evidence.citations[0].claim for e in group.entries] == [IDS["theirs"], IDS["own"]]
    assert (group.entries[0].since, group.entries[0].as_of) == ("1 May 2031", "5 May 2031")


def test_earlier_wars_stand_apart() -> None:
    assert SHOWN.alone == ()
    assert [e.of for e in SHOWN.past_alone] == ["Dead of Ruritania, 1990"]


def test_new_counts_join_no_total() -> None:
    new = TollPoint(MONDAY, 3, "three more", True, 3, 3, (IDS["theirs"],), ())
    shown = ledger(replace(PICTURE, tolls=(replace(OWN, points=(new,)),), rivalries=()), ARCHIVE)
    assert shown.alone == ()
    assert [(n.words, n.as_of) for n in shown.new] == [("three more", "5 May 2031")]


def test_a_series_shows_its_last_total_and_links_the_earlier_and_the_new() -> None:
    earlier = TollPoint(SUNDAY, 30, "30", False, 30, 30, (IDS["own"],), ())
    new = TollPoint(MONDAY, 3, "three more", True, 3, 3, (IDS["theirs"],), ())
    grown = replace(OWN, points=(earlier, replace(OWN.points[0], as_of=MONDAY), new))
    (entry,) = ledger(replace(PICTURE, tolls=(grown,), rivalries=()), ARCHIVE).alone
    assert entry.words == "It has lost 40 soldiers since 1 May"
    assert [c.words for c in (*entry.before, *entry.new)] == ["30 as of 4 May 2031", "three more as of 5 May 2031"]
    assert entry.before[0].evidence.citations[0].claim == IDS["own"]


def test_of_many_earlier_counts_the_latest_are_shown_and_the_rest_told_of() -> None:
    totals = tuple(TollPoint(SUNDAY, n, str(n), False, n, n, (IDS["own"],), ()) for n in range(30, 37))
    grown = replace(OWN, points=(*totals, replace(OWN.points[0], as_of=MONDAY)))
    (entry,) = ledger(replace(PICTURE, tolls=(grown,), rivalries=()), ARCHIVE).alone
    assert [c.words.split()[0] for c in entry.before] == ["33", "34", "35", "36"]
    assert (entry.more_before, entry.more_new) == (3, 0)


def test_people() -> None:
    assert people(replace(OWN, side=None, status=None)) == "Dead, no one side named"
    assert people(replace(THEIRS, measure="displaced", status="civilian", place="Zenda")) == (
        "Displaced civilians of Ruritania in Zenda"
    )
    assert people(OLD) == "Dead of Ruritania, 1990"


def test_bars_are_on_one_scale() -> None:
    exact, at_least, at_most, unknown = bars([(50, 50, 50), (100, 100, None), (None, None, 100), (None, None, None)])
    assert exact.start == at_least.start / 2
    assert at_least.open_up and at_least.start + at_least.width == 100
    assert at_most.open_down and at_most.best is None
    assert unknown == Bar() == bars([(0, 0, 0)])[0]


def test_what_is_told_time_and_again_is_told_once() -> None:
    points = tuple(replace(OWN.points[0], as_of=day, words=f"{n}", low=n, best=n, high=n)
                   for day, n in ((SUNDAY, 30), (MONDAY, 30), (TUESDAY, 40)))  # fmt: skip
    (entry,) = ledger(replace(PICTURE, tolls=(replace(OWN, points=points),), rivalries=()), ARCHIVE).alone
    assert [c.words for c in entry.before] == ["30 as of 4 to 5 May 2031"]


def test_people_are_called_by_what_befell_them() -> None:
    assert people(replace(OWN, measure="injured")) == "Injured fighters of Ruritania"
    assert (
        people(replace(OWN, measure="casualties", status="mixed"))
        == "Civilian and military killed or injured of Ruritania"
    )
