"""Tolls: each speaker's course, totals apart from new counts, and gaps only where two cannot both be true."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Picture, Rivalry, TollPoint, TollSeries
from parley.views.tolls.courses import limits
from parley.views.tolls.ledger import told_apart
from parley.views.tolls.panels import tolls
from tests.views.samples import ARCHIVE, IDS, PICTURE


def point(day: int, low: int | None, high: int | None, *, new: bool = False) -> TollPoint:
    best = low if low == high else None
    return TollPoint(date(2031, 5, day), best, f"{low}", new, low, high, (IDS["own"],), (), best=best)


def series(speaker: str, *points: TollPoint, since: date | None = None, past: bool = False) -> TollSeries:
    last = [p for p in points if not p.new][-1:]
    state = (last[0].low, last[0].best, last[0].high) if last else (None, None, None)
    return TollSeries(
        f"s-{speaker}", "killed", "Ruritania", None, speaker, since, None, points, *state, "", "Dead", past=past
    )


def picture(*found: TollSeries) -> Picture:
    rivalry = Rivalry("killed", "Ruritania", None, tuple(s.id for s in found), None, "")
    return Picture(tolls=found, rivalries=(rivalry,))


def test_rival_counts_of_one_people_share_a_panel() -> None:
    found = tolls(PICTURE, ARCHIVE)
    own, old = found.panels
    assert [line.speaker for line in own.lines] == ["Strelsau", "Ruritania"]
    assert (own.title, old.past) == ("Military dead of Ruritania", True)
    assert own.lines[1].whose == "counts its own"


def test_a_toll_that_grew_is_no_contradiction() -> None:
    (panel,) = tolls(picture(series("A", point(4, 40, 40)), series("B", point(9, 90, 90))), ARCHIVE).panels
    assert [gap.apart for gap in panel.gaps] == [0]


def test_a_total_above_a_later_one_of_another_speaker_is_a_gap() -> None:
    (panel,) = tolls(picture(series("A", point(4, 90, 90)), series("B", point(9, 40, 40))), ARCHIVE).panels
    (gap,) = panel.gaps
    assert (gap.apart, gap.on) == (50, date(2031, 5, 4))
    assert {gap.one_words, gap.other_words} == {"90", "40 on 9 May 2031"}


def test_a_speaker_silent_on_the_day_allows_what_lies_between_his_totals() -> None:
    silent = series("A", point(2, 30, 30), point(9, 80, 80))
    (panel,) = tolls(picture(silent, series("B", point(4, 20, 20))), ARCHIVE).panels
    (gap,) = panel.gaps
    assert (gap.apart, gap.on) == (10, date(2031, 5, 4))


def test_what_lies_between_a_number_and_a_vague_count_is_not_told_in_numbers() -> None:
    told = picture(series("A", point(4, 1000, 1000)), series("B", point(4, 100, 999)))
    (gap,) = tolls(told, ARCHIVE).panels[0].gaps
    assert (gap.apart, gap.vague) == (1, True)


def test_an_open_limit_leaves_no_gap_on_its_side() -> None:
    (panel,) = tolls(picture(series("A", point(4, 10, None)), series("B", point(4, 90, 90))), ARCHIVE).panels
    assert panel.widest == 0


def test_new_counts_are_no_totals() -> None:
    told = series("A", point(4, 100, 100), point(5, 7, 7, new=True))
    (panel,) = tolls(picture(told), ARCHIVE).panels
    assert panel.lines[0].state and panel.lines[0].state.words == "100"
    assert [[p.words for _, p in panel.course(new)] for new in (False, True)] == [["100"], ["7"]]


def test_as_of_shows_only_what_was_the_state_by_then() -> None:
    told = picture(series("A", point(4, 40, 40), point(9, 90, 90)))
    (panel,) = tolls(told, ARCHIVE, as_of=date(2031, 5, 6)).panels
    assert panel.lines[0].state and panel.lines[0].state.words == "40"
    assert tolls(told, ARCHIVE, as_of=date(2031, 5, 1)).panels == ()


def test_counts_are_chosen_by_the_day_from_which_they_count() -> None:
    since = replace(series("A", point(4, 40, 40), since=date(2031, 5, 1)), id="s-since")
    told = picture(since, series("B", point(4, 50, 50)))
    assert [code for code, _ in tolls(told, ARCHIVE).starts] == ["2031-05-01", "unsaid"]
    (panel,) = tolls(told, ARCHIVE, start="2031-05-01").panels
    assert [line.speaker for line in panel.lines] == ["A"]


def test_few_peoples_are_laid_open_those_of_the_longest_courses_and_the_one_asked_for() -> None:
    courses = [
        replace(series(name, *(point(day, day, day) for day in range(1, days + 1))), side=name)
        for name, days in zip("ABCDEF", (3, 9, 8, 2, 7, 6), strict=True)
    ]
    panels = tolls(Picture(tolls=tuple(courses)), ARCHIVE, wanted="s-D").panels
    assert [panel.side for panel in panels if panel.is_open] == ["B", "C", "D", "E"]


def test_peoples_of_one_title_are_told_apart_by_the_days_of_their_counts() -> None:
    points = [[point(4, 40, 40), point(9, 90, 90)], [point(20, 7, 7)], []]
    alike = [("Dead of Ruritania", points[0]), ("Dead of Zenda", points[0]), ("Dead of Ruritania", points[1])]
    assert told_apart(alike) == [
        "Dead of Ruritania, 4 to 9 May 2031",
        "Dead of Zenda",
        "Dead of Ruritania, 20 May 2031",
    ]
    assert told_apart([("Dead", points[2]), ("Dead", points[2])]) == ["Dead", "Dead"]


@pytest.mark.parametrize(
    ("low", "best", "high", "words"),
    [
        (5, 5, 5, "5"),
        (1000, None, None, "at least 1,000"),
        (None, None, 20, "at most 20"),
        (350, 400, 450, "350 to 450"),
        (None, None, None, "number not said"),
    ],
)
def test_limits_in_words(low: int | None, best: int | None, high: int | None, words: str) -> None:
    assert limits(low, best, high) == words


def test_dead_of_nobody_knows_whom_are_set_against_no_others() -> None:
    found = (replace(series("A", point(4, 33, 33)), side=None), replace(series("B", point(9, 20, 20)), side=None))
    assert [panel.gaps for panel in tolls(Picture(tolls=found), ARCHIVE).panels] == [()]


def test_one_voice_is_no_rival_of_its_own() -> None:
    (panel,) = tolls(picture(series("A", point(4, 90, 90)), series("A", point(9, 40, 40))), ARCHIVE).panels
    assert panel.gaps == ()
