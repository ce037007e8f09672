"""What running counts rose by since a day: differences of totals, never sums of new counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Picture, TollPoint, TollSeries
from parley.views.ceasefires.ceasefire import ceasefires
from parley.views.ceasefires.growth import growth, rise
from tests.views.samples import ARCHIVE, TRUCE


def point(day: int, low: int, high: int | None, best: int | None, *, new: bool = False) -> TollPoint:
    return TollPoint(as_of=date(2031, 5, day), count=best, words=f"{best or low}", new=new, low=low, high=high, claims=(),
                     origins=(), best=best)  # fmt: skip


def series(*points: TollPoint, side: str = "Ruritania", past: bool = False) -> TollSeries:
    last = points[-1]
    return TollSeries(id=f"s-{side}", measure="killed", side=side, status="military", speaker=side, since=None, place=None,
                      points=points, low=last.low, best=last.best, high=last.high, reason="", title=f"Dead of {side}",
                      past=past)  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (point(4, 320, 320, 320), point(9, 1221, 1221, 1221), "901 more"),
        (point(4, 320, 320, 320), replace(point(9, 310, 310, 310), correction=True), "10 fewer"),
        (point(4, 320, 320, 320), point(9, 310, 310, 310), ""),  # nobody rises from the dead
        (point(4, 320, 320, 320), point(9, 320, 320, 320), "no more"),
        (point(4, 320, 320, 320), point(9, 400, None, None), "at least 80 more"),
        (point(4, 300, None, 300), point(9, 400, None, 400), "about 100 more"),
        (point(4, 300, None, 300), point(9, 300, None, 300), "as many as before"),
    ],
)
def test_what_lies_between_two_totals_is_no_more_exact_than_they_are(
    before: TollPoint, after: TollPoint, words: str
) -> None:
    assert rise(series(before, after), date(2031, 5, 5)) == words


def test_new_counts_are_no_totals_and_what_comes_too_late_is_left_out() -> None:
    told = series(
        point(4, 320, 320, 320), point(6, 40, 40, 40, new=True), point(7, 350, 350, 350), point(9, 400, 400, 400)
    )
    (grown,) = growth([told], date(2031, 5, 5), date(2031, 5, 8), ARCHIVE)
    assert (grown.before, grown.after, grown.by) == ("320 as of 4 May 2031", "350 as of 7 May 2031", "30 more")


@pytest.mark.parametrize("told", [series(point(4, 320, 320, 320)), series(point(9, 320, 320, 320)),
                                  series(point(4, 1, 1, 1), point(9, 2, 2, 2), past=True)])  # fmt: skip
def test_without_a_total_before_and_one_after_nothing_is_said(told: TollSeries) -> None:
    assert growth([told], date(2031, 5, 5), None, ARCHIVE) == ()


def test_a_total_of_long_before_a_day_does_not_say_what_was_added_since() -> None:
    long_before = replace(point(4, 320, 320, 320), as_of=date(2030, 5, 4))
    assert rise(series(long_before, point(9, 400, 400, 400)), date(2031, 5, 5)) == ""


def test_totals_in_words_that_tell_no_difference_are_left_out() -> None:
    told = (
        series(point(4, 12, 99, None), point(9, 100, None, None)),
        series(point(4, 1, None, None), point(9, 2, 9, None)),
    )
    grown = growth(told, date(2031, 5, 5), None, ARCHIVE)
    assert [g.by for g in grown] == ["at least 1 more"]


def test_a_truce_tells_what_its_sides_counted_since_it_took_effect() -> None:
    own, other = (series(point(4, 40, 40, 40), point(9, 90, 90, 90), side=side) for side in ("Ruritania", "Sweden"))
    (truce,) = ceasefires(Picture(ceasefires=(TRUCE,), tolls=(own, other)), ARCHIVE).shown
    assert [(g.speaker, g.by) for g in truce.grown] == [("Ruritania", "50 more")]


def test_a_truce_concerns_the_side_of_those_who_speak_of_its_breach() -> None:
    own, other = (series(point(4, 40, 40, 40), point(9, 90, 90, 90), side=side) for side in ("Ruritania", "Sweden"))
    steps = tuple(
        replace(step, by=(), speakers=("the chief (of staff) of the army (Ruritania)",)) for step in TRUCE.transitions
    )
    told = Picture(ceasefires=(replace(TRUCE, parties=(), transitions=steps),), tolls=(own, other))
    (truce,) = ceasefires(told, ARCHIVE).shown
    assert [g.speaker for g in truce.grown] == ["Ruritania"]
