"""How one finds one's way at the desk: filters that stay, the list that one came from, numbers that lead to their words,
and what is said where there is nothing yet, or where an address asks for what cannot be."""

from __future__ import annotations

import html
import re
from pathlib import Path

from fastapi.testclient import TestClient

from parley.records import Place, Report
from parley.settings import settings
from parley.store.library import Library
from parley.web.access import Access
from parley.web.app import create_app
from parley.web.state import Desk
from tests.fuse.build import OLM, on
from tests.web.build import about_somebody, add, claim_of, said
from tests.web.conftest import BASE, TOKEN
from tests.web.reading import text_of


def links(page: str) -> list[str]:
    return [html.unescape(found) for found in re.findall(r'href="([^"]*)"', page)]


def desk_on(path: Path) -> TestClient:
    return TestClient(create_app(Desk(path), settings({}), Access(token=TOKEN)), base_url=BASE)


def test_filters_stay_while_one_goes_from_page_to_page(client: TestClient) -> None:
    page = client.get("/incidents?place=Olm&since=2031-05-01").text
    beside = re.findall(r'<nav aria-label="Desk">.*?</nav>', page, re.DOTALL)[0]
    kept = "?since=2031-05-01&place=Olm"
    assert {f"/tolls{kept}", f"/actors{kept}", f"/exports{kept}", f"/{kept}"} <= set(links(beside))
    assert {"/judgements", "/intake"} <= set(links(beside)), "which are not filtered"
    assert "2 set" in text_of(page)
    assert "/tolls" in links(client.get("/incidents").text)


def test_the_way_back_from_one_thing_leads_to_the_list_as_it_was(client: TestClient) -> None:
    listed = f"{BASE}/incidents?place=Olm&page=1"
    thing = next(link for link in links(client.get(listed).text) if link.startswith("/things/"))
    inside = client.get(thing, headers={"Referer": listed})
    crumbs = re.findall(r'<p class="crumbs">.*?</p>', inside.text)[0]
    assert links(crumbs)[0] == "/incidents?place=Olm&page=1"
    for elsewhere in ("http://elsewhere.example/incidents?place=Olm", f"{BASE}/tolls?place=Olm", "", "http://[x"):
        crumbs = re.findall(r'<p class="crumbs">.*?</p>', client.get(thing, headers={"Referer": elsewhere}).text)[0]
        assert links(crumbs)[0] == "/incidents"


def test_numbers_lead_to_their_words(client: TestClient, path: Path) -> None:
    about_somebody(path)
    overview = client.get("/").text
    facts = re.findall(r'<dl class="facts">.*?</dl>', overview, re.DOTALL)[0]
    counted = [link for link in links(facts) if link.startswith("/things/series-")]
    assert counted
    assert "310" in text_of(client.get(counted[0]).text)
    sides = re.findall(r'<table class="wide sides">.*?</table>', overview, re.DOTALL)[0]
    assert "/actors/Westmark#roles" in links(sides)
    actors = client.get("/actors").text
    for link in ("/actors/Ostland#said", "/actors/Ostland#roles"):
        assert link in links(actors)
        at, _, anchor = link.partition("#")
        assert f'id="{anchor}"' in client.get(at).text


def test_a_day_that_is_none_is_named_and_the_page_is_one_click_off(client: TestClient) -> None:
    answer = client.get("/tolls?since=2031-02-30")
    assert answer.status_code == 422
    assert "there is no day 2031-02-30: give one as 2020-10-08" in text_of(answer.text)
    assert "/tolls" in links(re.findall(r"<main.*?</main>", answer.text, re.DOTALL)[0])


def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    path = tmp_path / "new.parley"
    Library.open(path).close()
    page = desk_on(path).get("/").text
    assert "parley read FOLDER --library new.parley" in text_of(page)
    assert "/intake" in links(re.findall(r"<main.*?</main>", page, re.DOTALL)[0])
    assert 'class="filters"' not in page


def test_reports_without_a_day_are_shown_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "undated.parley"
    report = Report("Westmark shelled Olm.", "r-1", "Tarn Post")
    with Library.open(path) as library:
        add(library, report, [claim_of(report, said("shelling", "Westmark shelled Olm", actors="Westmark", place=OLM))])
    page = text_of(desk_on(path).get("/").text)
    assert "1 report of 1 independent origin, 1 claim" in page
    assert "1 incidents" in page
    assert "No report says on which day it came out" in page


def test_what_is_of_no_known_day_is_listed_by_itself_and_what_no_map_shows_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "some.parley"
    dated = Report("Westmark shelled Tarn.", "r-1", "Tarn Post", published=on(5))
    undated = Report("Westmark shelled Olm.", "r-2", "Olm Post")
    with Library.open(path) as library:
        told = said("shelling", "Westmark shelled Tarn", actors="Westmark", place=Place("Tarn"), when=on(5))
        add(library, dated, [claim_of(dated, told)])
        add(
            library,
            undated,
            [claim_of(undated, said("shelling", "Westmark shelled Olm", actors="Westmark", place=OLM))],
        )
    desk = desk_on(path)
    page = desk.get("/").text
    assert "/incidents?day=unknown" in links(page)
    assert "Of no known day: 1 incident" in text_of(page)
    assert "1 incident is not on it" in text_of(page)
    found = text_of(desk.get("/incidents?day=unknown").text)
    assert "Olm" in found
    assert "Shelling of Tarn" not in found
    assert desk.get("/api/v1/claims?day=unknown").json()["total"] == 1


def test_a_note_on_an_office_stands_beside_it(client: TestClient, path: Path) -> None:
    about_somebody(path)
    at = "/actors/Anna%20Lind%20%28Ostland%29"
    claim = re.findall(r"/reports/\w+\?claim=(\w+)", client.get(at).text)[0]
    form = {"token": TOKEN, "claim": claim, "ruling": "note", "note": "acting only", "back": at, "by": "Ana"}
    page = client.post("/judgements", data=form, headers={"Origin": BASE}).text
    offices = re.findall(r'<h2 id="offices">.*?</table>', page, re.DOTALL)[0]
    assert "acting only" in text_of(offices)
