"""The situation report as a PDF: words of reports are words to typst, and nothing else."""

from __future__ import annotations

import builtins
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import typst

from parley.errors import RequestError
from parley.export.pdf import data, pages, pdf
from parley.records import Picture, Report
from parley.store.library import Library
from parley.views.briefings.briefing import SECTIONS, Briefing, briefing
from tests.views.samples import CLAIMS, PICTURE, REPORTS, SHELLING, claim, library

HOSTILE = '#read("/etc/passwd") $x^2$ *bold* _it_ <script> #import "@preview/a:1.0.0": * `raw` \\ = Heading @ref // [x]'
TEMPLATE = files("parley.export").joinpath("templates/brief.typ").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    with library(tmp_path_factory.mktemp("library")) as stored:
        return briefing(PICTURE, stored)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    report = Report(f"{HOSTILE} was shelled. \0\ud800", name=HOSTILE, source=HOSTILE, title=HOSTILE)
    said = claim(report, "shelling", f"{HOSTILE} was shelled")
    incident = replace(SHELLING, title=HOSTILE, claims=(said.id,), reason=HOSTILE, grade="one side")
    truce = replace(PICTURE.ceasefires[0], title=HOSTILE, claims=(said.id,), reason=HOSTILE)
    with library(tmp_path_factory.mktemp("hostile")) as stored:
        stored.add_report(report, stored.layouts()[CLAIMS["help"].report])
        stored.add_claims(report.id, "tests", [said])
        picture = replace(PICTURE, incidents=(incident,), ceasefires=(truce,), disputes=())
        return briefing(picture, stored, about=None)


def headings(brief: Briefing) -> list[str]:
    """The words of every heading, as typst understood the document."""
    found = json.loads(typst.query(TEMPLATE.encode(), "heading", sys_inputs={"brief": data(brief)}))
    return ["".join(_words(heading["body"])) for heading in found]


def _words(content: Any) -> list[str]:
    if isinstance(content, list):
        return [word for part in content for word in _words(part)]
    if not isinstance(content, Mapping):
        return []
    if content.get("func") in ("text", "symbol"):
        return [content["text"]]
    if content.get("func") == "space":
        return [" "]
    return [word for key in ("body", "children", "child") for word in _words(content.get(key))]


def test_a_pdf_is_made_and_its_pages_can_be_looked_at(told: Briefing) -> None:
    assert pdf(told).startswith(b"%PDF-")
    made = pages(told)
    assert len(made) > 1 and all(page.startswith(b"\x89PNG") for page in made)


def test_a_hostile_report_is_shown_and_not_obeyed(hostile: Briefing) -> None:
    assert pdf(hostile).startswith(b"%PDF-")
    (heading,) = [words for words in headings(hostile) if words.startswith("#read")]
    assert heading.startswith(HOSTILE[:60])
    assert "root:" not in "".join(headings(hostile))


def test_no_word_of_a_report_adds_a_heading(told: Briefing, hostile: Briefing) -> None:
    assert "Heading @ref // [x]" not in headings(hostile)
    assert headings(hostile).count("Positions") == headings(told).count("Positions") == 1


def test_the_template_reads_and_evaluates_nothing() -> None:
    code = re.sub(r"//.*", "", TEMPLATE)
    assert not re.search(r"\b(eval|read|include|import|plugin|yaml|toml|csv|xml|cbor)\b *[(\"]", code)
    assert code.count("json(") == 1 and "json(bytes(sys.inputs.brief))" in code


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_alone(section: str, told: Briefing) -> None:
    names = {"disputed": "Disputed", "days": "Day by day", "tolls": "Tolls: who counts whose", "ceasefires": "Ceasefires",
             "talks": "Talks", "positions": "Positions", "sources": "Sources"}  # fmt: skip
    found = headings(replace(told, sections=(section,)))
    assert [name for name in names.values() if name in found] == [name for key, name in names.items() if key == section]


def test_all_that_is_cited_is_told_where_it_stands(told: Briefing) -> None:
    texts = {report.name: report.text for report in REPORTS}
    cited = json.loads(data(told))["words"]
    assert [report["name"] for report in cited] == ["r-2", "r-1", "r-3"]  # by day, and then by outlet
    for report in cited:
        for words in report["words"]:
            start, end = map(int, words["at"].split("–"))
            assert texts[report["name"]][start:end] == words["quote"]
    assert "Where the words stand" in headings(told)


def test_pictures_go_with_it(told: Briefing) -> None:
    shown = json.loads(data(told))["pictures"]
    assert shown["map"] is None  # no place of this war is known to any map
    assert json.loads(data(replace(told, sections=())))["pictures"]["tolls"] == []


def test_nothing_to_tell_is_said(tmp_path: Path) -> None:
    with Library.open(tmp_path / "a.parley") as stored:
        assert pdf(briefing(Picture(), stored)).startswith(b"%PDF-")


def test_without_typst_the_way_out_is_named(told: Briefing, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = builtins.__import__

    def without(name: str, *rest: Any, **options: Any) -> Any:
        if name == "typst":
            raise ModuleNotFoundError(name)
        return whole(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(RequestError, match=r"pip install 'parley\[pdf\]'"):
        pdf(told)
