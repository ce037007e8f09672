"""The situation report as a page and as Markdown: everything leads to its words, nothing in a report is obeyed."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from parley.export.documents import html, markdown, plain
from parley.records import TYPES, Picture, Report
from parley.store.library import Library
from parley.views.briefings.briefing import SECTIONS, Briefing, briefing
from tests.views.samples import CLAIMS, FIRST, PICTURE, SHELLED, SHELLING, SUNDAY, claim, library

HOSTILE = "</div><script>alert(1)</script><img src=x onerror=alert(2)> ](http://evil.example) [^1]: `x` | <b>Zenda</b>"
VOID = {"meta", "link", "br", "img", "input", "hr", "rect", "line", "stop"}


class Page(HTMLParser):
    """A page's tags, ids and addresses; every tag that is opened must be closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.ids: Counter[str] = Counter()
        self.addresses: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            assert not name.startswith("on") and name != "style"
            if name == "id":
                self.ids[value or ""] += 1
            if name in {"href", "src", "action", "srcset", "data", "poster"}:
                self.addresses.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in SECTIONS:
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    with library(tmp_path_factory.mktemp("library")) as stored:
        return briefing(PICTURE, stored)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    report = Report(
        f"{HOSTILE} was shelled. \0\ud800", name=HOSTILE, source=HOSTILE, title=HOSTILE, url="javascript:alert(3)"
    )
    said = claim(report, "shelling", f"{HOSTILE} was shelled")
    incident = replace(SHELLING, title=HOSTILE, claims=(said.id,), reason=HOSTILE, grade="one side")
    with library(tmp_path_factory.mktemp("hostile")) as stored:
        stored.add_report(report, stored.layouts()[CLAIMS["help"].report])
        stored.add_claims(report.id, "tests", [said])
        return briefing(replace(PICTURE, incidents=(incident,), disputes=()), stored, about=None)


@pytest.fixture(scope="module")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    with Library.open(tmp_path_factory.mktemp("empty") / "a.parley") as stored:
        return briefing(Picture(), stored)


def test_the_page_is_well_formed_and_every_link_leads_somewhere(told: Briefing) -> None:
    page = Page(html(told))
    assert page.open == []
    assert set(page.ids.values()) == {1}
    assert {a[1:] for a in page.addresses if a.startswith("#")} <= set(page.ids)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_alone_is_well_formed_and_links_to_nothing_else(section: str, folder: Path) -> None:
    with library(folder / section) as stored:
        alone = briefing(PICTURE, stored, sections=(section,), news=SUNDAY)
    page = Page(html(alone))
    assert page.open == [] and set(page.ids.values()) == {1}
    assert {a[1:] for a in page.addresses if a.startswith("#")} <= set(page.ids)
    shown = {name for name in SECTIONS if name in page.ids}
    assert shown == ({section} if section != "pictures" else set())  # of one day and no place there is none
    headings = re.findall(r"^## ", markdown(alone), re.MULTILINE)
    assert len(headings) == (section != "pictures")


def test_each_line_opens_the_very_words(told: Briefing) -> None:
    text = html(told)
    for name in ("shelling", "own", "theirs", "breach", "talks"):
        id_ = CLAIMS[name].id
        assert f'href="#w-{id_}"' in text and text.count(f'<mark id="w-{id_}">') == 1


@pytest.mark.parametrize("kind", ["told", "hostile", "nothing"])
def test_the_page_asks_nothing_of_any_other_place_and_runs_nothing(kind: str, request: pytest.FixtureRequest) -> None:
    text = html(request.getfixturevalue(kind))
    page = Page(text)
    assert page.tags["script"] == page.tags["img"] == page.tags["iframe"] == 0
    assert all(address.startswith("#") or address == "data:," for address in page.addresses)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    assert f"style-src 'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'" in text
    assert "default-src 'none'" in text and "url(" not in style and "@import" not in style


def test_a_hostile_report_is_shown_and_not_obeyed(hostile: Briefing) -> None:
    text = html(hostile)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "\0" not in text and "\ud800" not in text
    assert Page(text).open == []


def test_a_hostile_report_forms_no_markdown(hostile: Briefing) -> None:
    text = markdown(hostile)
    assert not re.search(r"(?<!\\)<(script|img|b|/div)|(?<!\\)\]\(http", text)
    assert len(re.findall(r"^\[\^\d+\]: ", text, re.MULTILINE)) == len(hostile.citations)


def test_markdown_shows_every_character() -> None:
    assert plain("a*b_[c]|<d>") == r"a\*b\_\[c\]\|\<d\>"


def test_every_footnote_is_written_once(told: Briefing) -> None:
    text = markdown(told)
    asked = set(re.findall(r"\[\^(\d+)\](?!:)", text))
    given = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert asked == set(given) and len(given) == len(set(given))
    start = FIRST.text.index(SHELLED)
    words = f"“Ruritania's army said on Sunday that **{SHELLED}**.”"
    assert f"characters {start} to {start + len(SHELLED)}: {words}" in text


@pytest.mark.parametrize("write", [html, markdown])
def test_no_code_is_shown_bare(told: Briefing, write: object) -> None:
    text = write(told)  # type: ignore[operator]
    body = re.sub(r"<style>.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL)
    assert not [type_ for type_ in TYPES if "_" in type_ and type_ in body]
    assert "called_off" not in body and "at_least" not in body and "None" not in body


@pytest.mark.parametrize("write", [html, markdown])
def test_the_whole_picture_is_told(told: Briefing, write: object) -> None:
    text = write(told)  # type: ignore[operator]
    for words in (
        "Military dead of Ruritania", "50 apart", "It did not happen", "Dead of Ruritania, 1990", "Ceasefire of 5 May 2031",
        "5 May 2031, 12:00", "Meeting of envoys in Hentzau", "accuses Strelsau", "expected, not told of as done",
        "Example Wire and Daily Copy",
    ):  # fmt: skip
        assert words in text


def test_an_answer_is_told_from_those_who_give_it(told: Briefing) -> None:
    assert "- **It did not happen**, according to Strelsau" in markdown(told)
    assert '<p class="what">It did not happen</p><p class="when">according to Strelsau</p>' in html(told)


@pytest.mark.parametrize("write", [html, markdown])
def test_nothing_to_tell_is_said(nothing: Briefing, write: object, tmp_path: Path) -> None:
    text = write(nothing)  # type: ignore[operator]
    assert "No running total is told of" in text and "No ceasefire is told of" in text
    (tmp_path / "brief").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("write", [markdown, html])
def test_one_left_out_is_one_and_two_are_several(told: Briefing, write: Callable[[Briefing], str]) -> None:
    def cut(more: int) -> Briefing:
        return replace(told, disputes=replace(told.disputes, more=more), positions=replace(told.positions, sides=()))

    assert "1 more point, at" in write(cut(1)) and "1,200 more points, at" in write(cut(1200))
    assert told.positions.exchanges and "No position is told of." not in write(cut(1))
