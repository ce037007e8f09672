"""Each table has a row for each thing, an empty cell for what is not known, and a way back to the words."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from parley.export.contents import contents
from parley.export.formats import OWN, TABLES
from parley.export.rows.people import Limits, people
from parley.records import Finding
from parley.store.library import Library
from parley.views.scope import Scope
from tests.export.contents import ENVOY, REPORTS, TOLD, WAR, table, war, written
from tests.views.samples import CLAIMS, PICTURE, TUESDAY, library
from tests.web.build import about_somebody, made

SPAN = re.compile(r"(.+)\[(\d+):(\d+)\]")


@pytest.mark.parametrize("name", TABLES)
def test_rows_have_exactly_the_columns_of_their_table(name: str) -> None:
    names = [column.name for column in TABLES[name].columns]
    assert len(names) == len(set(names))
    assert all(set(row) == set(names) for row in TABLES[name].rows(war(name)))


@pytest.mark.parametrize("name", TABLES)
def test_parquet_takes_every_table(name: str) -> None:
    read = pq.read_table(BytesIO(written(war(name), "parquet", name)))
    assert read.num_rows == len(table(war(name), name))
    assert read.num_rows or name == "ucdp"  # of which nobody says that anyone was killed in an incident


@pytest.mark.parametrize("name", [each.name for each in OWN if each.name != "claims"])
def test_each_row_leads_back_to_the_words(name: str) -> None:
    texts = {report.name: report.text for report in REPORTS.values()}
    for row in table(war(name), name):
        spans = [found.groups() for part in row["spans"].split("; ") if (found := SPAN.fullmatch(part))]
        assert spans and len(spans) == len(row["claims"].split("; "))
        report, start, end = spans[0]
        assert texts[report][int(start) : int(end)] == row["quote"]


def test_an_incident_tells_rival_answers_with_who_gives_them() -> None:
    shelling, planned = table(WAR, "incidents")
    assert shelling["happened"] == "no (Strelsau) / yes (army (Ruritania))"
    assert (shelling["grade"], shelling["disputed"], shelling["from"]) == ("contested", "happened", "2031-05-04")
    assert (planned["grade"], planned["from"], planned["killed_best"]) == ("expected", "", "")


def test_a_person_has_a_row_for_each_office_with_its_days() -> None:
    (row,) = table(WAR, "persons")
    assert (row["person"], row["belongs_to"], row["also_called"]) == ("Anna Lind", "Ruritania", "Lind")
    assert (row["office"], row["first_told"], row["last_told"]) == ("envoy", "2031-05-04", "2031-05-04")
    bare = replace(WAR, everybody=lambda: (replace(ENVOY, terms=()),))
    (row,) = table(bare, "persons")
    assert (row["person"], row["office"], row["first_told"]) == ("Anna Lind", "", "")


def test_the_persons_of_a_library_are_in_its_tables(tmp_path: Path) -> None:
    path = made(tmp_path / "war.parley")
    about_somebody(path)
    with Library.look(path) as whole:
        rows = table(contents(whole), "persons")
        assert [(row["person"], row["office"], row["quote"]) for row in rows] == [
            ("Anna Lind", "foreign minister", "Foreign Minister Anna Lind of Ostland demanded talks")
        ]
        assert table(contents(whole, Scope(about="Olm")), "persons") == []


def test_a_witness_goes_by_a_name() -> None:
    origins = (*PICTURE.origins, replace(PICTURE.origins[0], report="r", lineage="AFP/abc"))
    seen = replace(WAR, picture=replace(PICTURE, origins=origins))
    assert [seen.voice(one) for one in (PICTURE.origins[0].report, "AFP/abc", "Ruritania", "a/b")] == [
        "Example Wire",
        "AFP",
        "Ruritania",
        "a/b",
    ]


def test_totals_new_counts_and_rivals_are_told_apart() -> None:
    own, theirs, old = table(WAR, "tolls")
    assert (own["best"], own["high"], own["rivals"], own["gap"]) == ("40", "40", "Strelsau", "50")
    assert (theirs["low"], theirs["high"], theirs["new"]) == ("91", "", "no")
    assert (old["earlier_war"], old["gap"], old["speaker"]) == ("yes", "", "")


def test_a_truce_has_a_row_a_step() -> None:
    force, broken = table(WAR, "ceasefires")
    assert (force["step"], force["step_state"], force["hour"], force["brokers"]) == ("1", "in force", "12:00", "Sweden")
    assert (broken["step_state"], broken["by"], broken["speakers"]) == ("violated", "Strelsau", "Ruritania")


def test_talks_positions_and_disputes() -> None:
    (talks,) = table(WAR, "talks")
    assert (talks["state"], talks["told_as_held"], talks["from"]) == ("planned", "0", "2031-05-06")
    assert [row["answered_by"] for row in table(WAR, "positions")] == ["p-denial", ""]
    assert [(row["point"], row["answer"]) for row in table(WAR, "disputes")][-1] == ("2", "more than 90")


def killed(of: str, low: int | None, best: int | None, high: int | None) -> Finding:
    return Finding("killed", (), "single", "", low, best, high, of)


@pytest.mark.parametrize(
    ("found", "whole"),
    [
        ([], Limits()),
        ([killed("people of Zenda", 3, 3, 3), killed("civilians of Zenda", 1, 1, 1)], Limits(3, 3, 3)),
        ([killed("fighters of Zenda", 3, 3, None), killed("fighters of Hentzau", 4, 4, 4)], Limits(7, 7, None)),
        ([killed("people", 9, 9, 9), killed("people of Zenda", 4, 4, 4)], Limits(9, 9, 9)),
        ([killed("civilians", 4, 4, 4), killed("two children", 2, 2, 2)], Limits(4, 4, 4)),
        ([killed("civilians", 12, None, 99), killed("fighters", 1, 1, 1)], Limits(13, None, 100)),
    ],
)
def test_nobody_is_counted_twice(found: list[Finding], whole: Limits) -> None:
    assert people(found) == whole


def test_a_scope_keeps_what_lies_in_it(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parley.export.contents.picture", lambda _: PICTURE)
    with library(tmp_path_factory.mktemp("scope")) as stored:
        part = contents(stored, Scope(since=TUESDAY))
        everything = contents(stored)
    assert [meeting.id for meeting in part.picture.meetings] == ["m-talks"] and not part.picture.incidents
    assert CLAIMS["talks"].id in part.by_id and CLAIMS["shelling"].id not in part.by_id
    assert len(everything.by_id) == len(TOLD) and everything.picture == PICTURE


def test_a_cell_of_a_report_is_never_a_formula() -> None:
    odd = replace(PICTURE, incidents=(replace(PICTURE.incidents[0], title="=cmd()", reason="@x"),))
    (row,) = table(replace(WAR, picture=odd), "incidents")
    assert (row["title"], row["grade_reason"]) == ("'=cmd()", "'@x")
