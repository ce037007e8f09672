"""A brief on some days or somebody holds what has to do with them and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from parley.records import When
from parley.views.scope import Scope, folded, present, undated, within
from tests.views.samples import ARCHIVE, MONDAY, PICTURE, SHELLING, SUNDAY, TUESDAY


def kept(scope: Scope) -> set[str]:
    part = within(PICTURE, scope, ARCHIVE)
    things = (part.incidents, part.ceasefires, part.meetings, part.tolls, part.positions)
    return {thing.id for kind in things for thing in kind}


def test_no_scope_leaves_all() -> None:
    assert within(PICTURE, Scope(), ARCHIVE) is PICTURE


def test_days_are_included_at_both_ends() -> None:
    assert "i-shelling" in kept(Scope(SUNDAY, SUNDAY))
    assert "i-shelling" not in kept(Scope(MONDAY, None))
    assert "m-talks" in kept(Scope(since=TUESDAY)) and "m-talks" not in kept(Scope(until=MONDAY))


def test_what_has_no_day_goes_by_its_reports() -> None:
    assert "p-denial" in kept(Scope(until=SUNDAY))
    assert "p-denial" not in kept(Scope(since=MONDAY))


def test_an_open_end_goes_no_farther_than_it_is_told_of() -> None:
    by_monday, from_monday = When(None, MONDAY), When(MONDAY, None)
    assert not Scope(until=SUNDAY).spans(by_monday, [MONDAY])
    assert Scope(until=SUNDAY).spans(by_monday, [SUNDAY, None])
    assert not Scope(since=TUESDAY).spans(from_monday, [MONDAY])
    assert Scope(since=TUESDAY).spans(from_monday, [TUESDAY])
    assert Scope(until=SUNDAY).spans(by_monday, []) and Scope(since=TUESDAY).spans(from_monday, [None])


def test_what_is_of_no_known_day_is_of_no_days_that_are_asked_for() -> None:
    assert Scope().spans(None, [None]) and Scope(about="Sweden").spans(None, [])
    assert not Scope(since=SUNDAY).spans(None, [None]) and not Scope(until=SUNDAY).spans(When(None, None), [])


def test_what_is_of_no_known_day_stands_apart() -> None:
    layouts = {report: replace(layout, published=None) for report, layout in ARCHIVE.layouts.items()}
    reports = {report: replace(one, published=None) for report, one in ARCHIVE.reports.items()}
    nobody_knows = replace(ARCHIVE, layouts=layouts, reports=reports)
    told = replace(PICTURE, incidents=(replace(SHELLING, when=None),))
    assert [i.id for i in undated(told, nobody_knows).incidents] == ["i-shelling"]
    assert undated(told, ARCHIVE).incidents == () and undated(PICTURE, nobody_knows).incidents == ()


@pytest.mark.parametrize("about", ["zenda", "ZENDA", "Żenda"])
def test_about_hears_whatever_case_and_accent(about: str) -> None:
    assert kept(Scope(about=about)) == {"i-shelling", "p-charge"}


def test_a_mediator_brings_his_talks_and_truces() -> None:
    assert {"t-truce"} <= kept(Scope(about="Sweden"))


def test_disputes_and_rivalries_go_with_their_subjects() -> None:
    part = within(PICTURE, Scope(SUNDAY, SUNDAY), ARCHIVE)
    assert [d.subject for d in part.disputes] == ["i-shelling", "s-own"]
    assert part.rivalries == ()


def test_folding() -> None:
    assert folded("Xankəndi") == folded("XANKENDI")


def test_what_is_of_an_earlier_war_is_not_of_this_one() -> None:
    long_ago = replace(SHELLING, id="long ago", when=When(date(1990, 1, 1), date(1990, 1, 2)))
    last_year = replace(SHELLING, id="last year", when=When(None, SUNDAY - timedelta(days=300)))
    undated = replace(SHELLING, id="undated", when=None)
    seen = present(replace(PICTURE, incidents=(long_ago, last_year, undated)), ARCHIVE)
    assert [incident.id for incident in seen.incidents] == ["last year", "undated"]
    assert (seen.meetings, seen.tolls) == (PICTURE.meetings, PICTURE.tolls)
