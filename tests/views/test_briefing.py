"""The briefing: the whole of what is shown, from a library, for some days and about somebody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from parley.records import Picture
from parley.store.library import Library
from parley.views.briefings.briefing import Briefing, briefing
from parley.views.briefings.glance import glance
from tests.views.samples import ARCHIVE, MONDAY, OWN, PICTURE, library


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    with library(tmp_path_factory.mktemp("library")) as stored:
        return briefing(PICTURE, stored)


def test_says_on_how_much_it_rests(told: Briefing) -> None:
    assert told.summary == "4 to 5 May 2031. 3 reports of 2 independent origins, 10 claims."


def test_says_at_a_glance_what_is_open(told: Briefing) -> None:
    assert [(fact.label, fact.words) for fact in told.glance.facts] == [
        ("Disputed", "2 points; widest: Military dead of Ruritania, 50 apart"),
        ("Incidents", "1 told of as having happened, 0 of them on a single voice or one side's word"),
        (
            "Military dead of Ruritania",
            "Ruritania's dead at more than 90 (Strelsau); It has lost 40 soldiers since 1 May (Ruritania)",
        ),
        ("Ceasefires", "1 broken"),
        ("Next talks", "6 May 2031: Meeting of envoys in Hentzau (planned)"),
        ("Talks", "0 told of as held, 1 announced and not told of as held"),
    ]


def test_at_a_glance_only_counts_of_one_toll_stand_side_by_side() -> None:
    blast = replace(OWN, id="s-blast", low=2, best=2, high=2)
    told = glance(replace(PICTURE, tolls=(*PICTURE.tolls, blast)), ARCHIVE, today=None)
    (line,) = (fact.words for fact in told.facts if fact.section == "tolls")
    assert line.count("(Ruritania)") == 1


def test_every_citation_leads_into_a_report(told: Briefing) -> None:
    marked = {piece.value for text in told.texts for piece in text.pieces if piece.do == "open"}
    assert {c.claim for c in told.citations} == marked - {""}


def test_days_and_names_narrow_it(tmp_path: Path) -> None:
    with library(tmp_path) as stored:
        later = briefing(PICTURE, stored, since=MONDAY)
        about = briefing(PICTURE, stored, about="Hentzau")
    assert later.summary.startswith("5 May 2031. 1 report of 1 independent origin,")
    assert not later.disputes.points[1:] and all(t.label == "Hentzau Post" for t in later.texts)
    assert (about.about, [t.id for t in about.calendar.tables]) == ("Hentzau", ["talks-ahead"])


def test_an_empty_library_gives_an_empty_briefing(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.parley") as stored:
        told = briefing(Picture(), stored)
    assert told.summary == "No report tells of this."
    assert told.texts == ()
