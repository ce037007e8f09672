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
from parley.client import records
from parley.errors import LibraryError, RequestError
from tests.web.build import HOSTILE, REPORTS, about_somebody, made, one_more

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
    assert len(war.claims(since=date(2031, 5, 10))) == len(war.claims(since="2031-05-10")) == 1


@pytest.mark.parametrize("asked", [{"actr": "x"}, {"type": "war"}, {"since": "May"}])
def test_says_which_filters_there_are(war: Any, asked: dict[str, str]) -> None:
    with pytest.raises(RequestError, match="The filters are since, until, day, place, actor"):
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
    monkeypatch.setattr(records, "find_spec", lambda name: None)
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


@pytest.fixture
def own(tmp_path: Path) -> Any:
    """A library to be ruled on."""
    path = made(tmp_path / "war.parley")
    about_somebody(path)
    return parley.open(path, analyst="Ana")


def test_two_names_are_ruled_one_actor_and_the_next_question_sees_it(own: Any) -> None:
    ruling = own.one_actor("Ostland", own.persons()[0], note="as the ministry says")
    assert (ruling.ruling, ruling.by, ruling.note) == ("one_actor", "Ana", "as the ministry says")
    assert ruling.actors == ("Ostland", "Anna Lind|Ostland")
    assert "Anna Lind" not in {person.name for person in own.persons()}
    own.withdraw(ruling)
    assert "Anna Lind" in {person.name for person in own.persons()}


def test_two_names_taken_for_one_are_ruled_two_actors(own: Any) -> None:
    assert own.persons()[0].also_called == ("Lind",)
    ruling = own.two_actors("Anna Lind (Ostland)", "Lind", by="Bo")
    assert (ruling.ruling, ruling.by) == ("two_actors", "Bo")
    assert own.persons()[0].also_called == ()


def test_an_office_is_noted_on_the_claim_that_tells_it(own: Any) -> None:
    office = own.persons()[0].offices[0]
    ruling = own.note(office, "acting only")
    assert (ruling.ruling, ruling.claims, ruling.note) == ("note", office.claims[:1], "acting only")


def test_incidents_are_put_together_and_taken_apart(own: Any) -> None:
    shelling, strike = own.claims(type="shelling")[0], own.claims(type="air_strike")[0]
    before = len(own.incidents())
    made_one = own.same(shelling, own.incidents(type="air_strike")[0])
    assert len(own.incidents()) == before - 1
    own.withdraw(made_one.id, note="in error")
    assert len(own.incidents()) == before
    own.same(shelling.id, strike.id)
    (both,) = own.incidents(type="air_strike")
    own.different(strike, both)
    assert strike.id not in own.incidents(type="shelling")[0].claims


def test_a_claim_is_confirmed_or_left_out(own: Any) -> None:
    first, second = own.claims(type="casualties")[:2]
    assert own.confirm(first).claims == (first.id,)
    own.wrong(second, note="the monitor said no such thing")
    assert second.id not in {claim for incident in own.incidents() for claim in incident.claims}
    assert [each.ruling for each in own.judgements()] == ["confirmed", "wrong"]


def test_a_ruling_on_nobody_says_so(own: Any) -> None:
    with pytest.raises(RequestError, match="Nobody here is called 'Zenda'"):
        own.one_actor("Ostland", "Zenda")
    with pytest.raises(RequestError, match="There is no claim nothing"):
        own.confirm("nothing")
    with pytest.raises(RequestError, match="There is no judgement nothing"):
        own.withdraw("nothing")
    assert not own.judgements()


def test_there_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no library"):
        parley.open(tmp_path / "none.parley")


def test_does_not_get_in_the_way_of_opening_files() -> None:
    assert parley.open is module.open
    assert module.open is not builtins.open
    assert importlib.util.find_spec("parley.client")
