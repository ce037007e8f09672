"""Disputes: tolls first, every rival answer with who gives it, and none preferred."""

from __future__ import annotations

from dataclasses import replace

from parley.records import Dispute, Picture, Reading
from parley.views.review.disputes import disputes
from tests.views.samples import ARCHIVE, DISPUTES, IDS, PICTURE

SHOWN = disputes(PICTURE, ARCHIVE)


def test_tolls_come_first_and_lead_to_the_ledger() -> None:
    assert [(p.target, p.drawn) for p in SHOWN.points] == [("series-s-own", True), ("i-shelling", False)]


def test_every_answer_has_its_voice_and_words() -> None:
    happened = SHOWN.points[1]
    assert [(a.words, a.speakers) for a in happened.answers] == [
        ("It happened", "army (Ruritania)"),
        ("It did not happen", "Strelsau"),
    ]
    assert all(answer.evidence.citations for answer in happened.answers)


def test_a_past_war_comes_last() -> None:
    past = replace(PICTURE, tolls=tuple(replace(s, past=True) for s in PICTURE.tolls))
    assert [p.target for p in disputes(past, ARCHIVE).points] == ["i-shelling", "series-s-own"]


def test_many_are_cut_and_counted() -> None:
    shown = disputes(replace(PICTURE, disputes=DISPUTES * 20), ARCHIVE)
    assert len(shown.points) + shown.more == 40


def test_where_it_was_comes_after_whether_it_was() -> None:
    happened = next(d for d in DISPUTES if d.subject == "i-shelling")
    where = replace(happened, subject="i-other", kind="setting")
    shown = disputes(replace(PICTURE, disputes=(where, happened)), ARCHIVE)
    assert [p.target for p in shown.points] == ["i-shelling", "i-other"]


def test_totals_of_which_one_is_many_times_the_other_come_after_what_happened() -> None:
    tolls, happened = DISPUTES if DISPUTES[0].kind == "toll" else reversed(DISPUTES)
    few, *others = tolls.readings
    blast = replace(tolls, readings=(replace(few, low=1, best=1, high=1), *others))
    shown = disputes(replace(PICTURE, disputes=(blast, happened)), ARCHIVE)
    assert [p.target for p in shown.points] == ["i-shelling", "series-s-own"]


def test_what_no_day_is_known_of_stands_last_and_says_so() -> None:
    happened = next(d for d in DISPUTES if d.subject == "i-shelling")
    where = replace(happened, subject="i-other", kind="setting")
    shown = disputes(replace(PICTURE, disputes=(replace(happened, when=None), where)), ARCHIVE).points
    assert [(p.target, p.when) for p in shown] == [("i-other", "4 May 2031"), ("i-shelling", "day not said")]


def test_what_one_voice_says_twice_is_one_answer() -> None:
    twice = tuple(Reading("millions", (claim,), (), (), low=1_000_000) for claim in (IDS["own"], IDS["theirs"]))
    other = Reading("400", (IDS["own"],), ("Strelsau",), ())
    (point,) = disputes(
        Picture(disputes=(Dispute("s", "Dead: how many", (*twice, other), "", kind="toll"),)), ARCHIVE
    ).points
    assert [(answer.words, len(answer.evidence.citations)) for answer in point.answers] == [("millions", 2), ("400", 1)]
