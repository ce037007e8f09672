"""`parley.open`: records that can be gone through, narrowed, shown in a notebook and made into frames."""

from __future__ import annotations

import builtins
import importlib.util
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

import parley
from parley import client as module
from parley.errors import LibraryError, RequestError
from tests.web.build import HOSTILE, REPORTS, made, one_more

KINDS = (
    "reports",
    "claims",
    "incidents",
    "tolls",
    "balances",
    "ceasefires",
    "talks",
    "contacts",
    "positions",
    "turns",
    "disputes",
    "actors",
    "persons",
    "places",
    "judgements",
)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("library") / "war.parley")


@pytest.fixture
def war(template: Path) -> Any:
    return parley.open(template)


def test_gives_records_by_kind(war: Any) -> None:
    assert len(war.reports()) == len(REPORTS)
    assert {claim.type for claim in war.claims(place="olm")} == {"shelling", "casualties"}
    assert war.claims()[0].quote == "Westmark shelled Olm on Monday"
    assert [toll.best for toll in war.tolls()] == [310]
    assert war.ceasefires()[0].brokers == ("Meridia",)
    assert war.talks()[0].state == "planned"
    assert [p.words for p in war.positions(type="request")] == ["Ostland demands that Westmark leave Tarn"]
    assert war.picture.incidents
    assert repr(war).endswith(f": {len(REPORTS)} reports, 0 judgements>")


def test_narrows_as_the_desk_does(war: Any) -> None:
    assert len(war.claims(type="shelling")) == len(war.claims(type=["shelling"])) == 2
    assert len(war.claims(since=date(2031, 5, 10))) == len(war.claims(since="2031-05-10")) == 2


@pytest.mark.parametrize("asked", [{"actr": "x"}, {"type": "war"}, {"since": "May"}])
def test_says_which_filters_there_are(war: Any, asked: dict[str, str]) -> None:
    with pytest.raises(RequestError, match="The filters are since, until, place, actor"):
        war.claims(**asked)


def test_follows_the_library(tmp_path: Path) -> None:
    path = made(tmp_path / "war.parley")
    war = parley.open(path)
    before = len(war.reports())
    one_more(path)
    assert len(war.reports()) == before + 1


def test_a_stretch_of_records_is_records(war: Any) -> None:
    some = war.claims()[1:3]
    assert len(some) == 2
    assert some[0] == war.claims()[1]
    assert repr(some).startswith("2 claims:\n  Ostland: killing 12 people")


@pytest.mark.parametrize("package", ["pandas", "polars"])
@pytest.mark.parametrize("kind", KINDS)
def test_becomes_a_frame_with_typed_columns(war: Any, package: str, kind: str) -> None:
    pytest.importorskip(package)
    records = getattr(war, kind)()
    frame = war.frame(kind, package)
    assert frame.shape[0] == len(records)
    assert (
        frame["id"].to_list() == [record.id for record in records]
        if package == "polars"
        else list(frame["id"]) == [r.id for r in records]
    )


def test_a_frame_keeps_days_numbers_and_lists(war: Any) -> None:
    pytest.importorskip("polars")
    frame = war.frame("claims", "polars", type="casualties")
    assert str(frame.schema["published"]) == "Date"
    assert str(frame.schema["figure.count"]) == "Int64"
    assert frame["figure.count"].to_list() == [12, 40, 310]
    assert frame["speakers"].to_list()[1] == ["Monitors' Union"]


def test_says_how_to_get_frames_where_there_are_none(war: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda name: None)
    with pytest.raises(RequestError, match=r"\(pandas nor polars\): pip install pandas"):
        war.claims().frame()
    with pytest.raises(RequestError, match="pip install polars"):
        war.frame("claims", "polars")
    with pytest.raises(RequestError, match="pandas or polars, not 'excel'"):
        war.frame("claims", "excel")


def test_there_is_no_such_kind(war: Any) -> None:
    with pytest.raises(RequestError, match="choose one of reports, claims"):
        war.frame("wars")


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.found.append(tag)


@pytest.mark.parametrize("kind", KINDS)
def test_a_notebook_shows_a_table_with_everything_escaped(war: Any, kind: str) -> None:
    html = getattr(war, kind)()._repr_html_()
    assert set(Tags(html).found) <= {"table", "caption", "thead", "tbody", "tr", "th", "td"}
    assert "\u202e" not in html
    if kind == "claims":
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
        assert HOSTILE not in html


def test_there_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no library"):
        parley.open(tmp_path / "none.parley")


def test_does_not_get_in_the_way_of_opening_files() -> None:
    assert parley.open is module.open
    assert module.open is not builtins.open
    assert importlib.util.find_spec("parley.client")
