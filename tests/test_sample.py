"""The sample is what it says: thirty short reports, written for Parley, with the voices and the noise of real ones."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from parley.errors import InputError
from parley.ingest.clean import layout
from parley.ingest.columns import Columns
from parley.ingest.copies import origins
from parley.ingest.files import reports
from parley.ingest.json_lines import json_lines
from parley.records import Report
from parley.sample import sample_paths

COPIES = {"16-ganja-whole", "17-ganja-short", "18-ganja-rewritten"}
NOISE = {
    "date": "21-washington-planned",
    "caption": "27-shusha",
    "teaser": "21-washington-planned",
    "boilerplate": "17-ganja-short",
    "credit": "08-displaced",
}


@cache
def sample() -> tuple[Report, ...]:
    return tuple(item for item in reports(sample_paths(), Columns()) if not isinstance(item, InputError))


def named(name: str) -> Report:
    return next(report for report in sample() if report.name == name)


def test_holds_thirty_reports_and_nothing_that_cannot_be_read() -> None:
    assert not [item for item in reports(sample_paths(), Columns()) if isinstance(item, InputError)]
    assert len(sample()) == len({report.id for report in sample()}) == 30


def test_runs_from_the_first_day_of_the_war_to_its_truce() -> None:
    days = [report.published.first for report in sample() if report.published and report.published.first]
    assert days == sorted(days)
    assert (days[0], days[-1], len(days)) == (date(2020, 9, 27), date(2020, 11, 12), 30)


@pytest.mark.parametrize("report", sample(), ids=lambda r: r.name)
def test_each_is_short_and_says_where_its_facts_are_from(report: Report) -> None:
    assert 80 <= len(report.text.split()) <= 260
    assert report.url and report.url.startswith("http")
    assert report.source.endswith(" (sample)")
    assert '"' not in report.text, "what real people said stands in indirect speech"


@pytest.mark.parametrize("path", sample_paths(), ids=lambda path: path.name)
def test_each_says_that_it_was_written_for_parley(path: Path) -> None:
    with path.open("rb") as stream:
        notes = [i for i in json_lines(stream, path.name, Columns(text="note")) if not isinstance(i, InputError)]
    assert len(notes) == 30
    assert all("Written for Parley" in report.text for report in notes)
    assert not any("Written for Parley" in report.text for report in sample()), (
        "the text that is read says nothing of it"
    )


def test_one_story_stands_in_three_reports_and_no_other_twice() -> None:
    found = origins(sample(), {report.id: layout(report) for report in sample()})
    lineages = {report.name: found[report.id].lineage for report in sample()}
    assert len({lineages[name] for name in COPIES}) == 1
    assert len(set(lineages.values())) == 28


@pytest.mark.parametrize(("kind", "name"), NOISE.items())
def test_noise_of_every_kind_is_told_from_the_body(kind: str, name: str) -> None:
    assert kind in {zone.kind for zone in layout(named(name)).zones}
