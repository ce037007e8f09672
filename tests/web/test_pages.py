"""Each page: it answers, says what it should, holds to its filters, and shows what a report holds without obeying it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient

from parley.web.state import State
from tests.web.build import HOSTILE
from tests.web.conftest import TOKEN
from tests.web.reading import text_of

PAGES = ["/", "/disputes", "/incidents", "/review", "/judgements", "/search", "/search?q=Olm", "/exports"]
INLINE = re.compile(r"<[^>]+\s(?:on\w+|style)\s*=|<style|<script(?! type=\"application/json\")(?! type=\"module\" src=)|javascript:", re.IGNORECASE)  # fmt: skip


def shown(client: TestClient, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code, answer.text[:400])
    return answer.text


def every_page(state: State) -> list[str]:
    index = state.index
    things = [*(f"/incidents/{id_}" for id_ in index.incidents), *(f"/reports/{id_}" for id_ in state.archive.reports)]
    return [*PAGES, *things, *(f"/claims/{id_}" for id_ in state.archive.claims)]


def test_every_page_answers_and_holds_nothing_that_the_policy_forbids(client: TestClient, state: State) -> None:
    for address in every_page(state):
        html = shown(client, address)
        assert not INLINE.search(html), (address, INLINE.search(html))
        assert html.count("<h1") == 1, address
        assert "<main id=" in html
        assert 'class="skip"' in html


def test_what_a_report_holds_is_shown_and_not_obeyed(client: TestClient, state: State) -> None:
    (hostile,) = (id_ for id_, report in state.archive.reports.items() if report.text.startswith("<script>"))
    for address in every_page(state):
        html = shown(client, address)
        assert "<script>alert" not in html, address
        assert "\u202e" not in html, address
    assert "<script>alert(1)</script> =HYPERLINK(1) ·evil" in unescape(shown(client, f"/reports/{hostile}"))
    assert HOSTILE.split()[0] in text_of(shown(client, "/incidents")).replace("&lt;", "<")


def test_ids_on_a_page_are_unique_and_labels_lead_to_their_fields(client: TestClient, state: State) -> None:
    for address in every_page(state):
        html = shown(client, address)
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), (address, sorted({id_ for id_ in ids if ids.count(id_) > 1}))
        named = re.findall(r'(?:\sfor|aria-labelledby|\slist|\sform)="([^"]+)"', html)
        assert set(named) <= set(ids), (address, set(named) - set(ids))


def test_every_link_of_every_page_leads_somewhere(client: TestClient, state: State) -> None:
    seen = {
        unescape(href).partition("#")[0]
        for address in every_page(state)
        for href in re.findall(r'href="(/[^"]*)"', shown(client, address))
    }
    for address in sorted(seen):
        assert client.get(address).status_code == 200, address


def test_the_overview_puts_what_is_disputed_first(client: TestClient) -> None:
    words = text_of(shown(client, "/"))
    assert words.index("Disputed, with a new answer") < words.index("New, and told of anew")
    assert "6 reports of 6 independent origins" in words


def test_the_overview_tells_what_changed_since_a_day(client: TestClient) -> None:
    early, late = text_of(shown(client, "/?news=2031-05-05")), text_of(shown(client, "/?news=2031-05-09"))
    assert "What changed since 5 May 2031 6 reports" in early
    assert "What changed since 9 May 2031 2 reports" in late
    assert "Shelling of Olm" in early.partition("What changed since")[2]
    assert "Shelling of Olm" not in late.partition("What changed since")[2]
    assert "Nothing that was told since then adds to the picture" in text_of(shown(client, "/?news=2031-06-01"))


def test_an_incident_shows_rivals_who_says_so_and_the_words(client: TestClient, state: State) -> None:
    incident = next(i for i in state.picture.incidents if i.type == "shelling")
    html = shown(client, f"/incidents/{incident.id}")
    words = text_of(html)
    assert "Did it happen?" in words
    assert "It did not happen according to spokesman (Westmark)" in words
    assert "It happened according to" in words
    assert "Accusation and denial" in words
    assert "Denied by spokesman (Westmark)" in words
    passage = next(part for part in re.findall(r'<p class="passage">.*?</p>', html) if "Ostland said" in text_of(part))
    assert unescape(re.sub("<[^>]+>", "", passage)) == "Ostland said Westmark shelled Olm on Monday, killing 12 people."
    told = re.findall(r'<span class="day">(\d+) May 2031</span>', html)
    assert told == sorted(told, key=int)


def test_a_report_is_shown_as_received_with_each_claim_numbered(client: TestClient, state: State) -> None:
    report = next(r for r in state.archive.reports.values() if r.name == "r-1")
    html = shown(client, f"/reports/{report.id}")
    body = re.search(r'<div class="text">(.*?)</div>', html, re.DOTALL)
    assert body
    as_received = re.sub(r'<a class="no".*?</a>|<[^>]+>', "", body[1])
    assert unescape(as_received) == report.text
    for claim in state.index.told[report.id]:
        assert f'id="w-{claim.id}"' in html
        assert f'href="/claims/{claim.id}"' in html


def test_a_claim_tells_all_that_was_read_and_what_it_is_part_of(client: TestClient, state: State) -> None:
    claim = next(c for c in state.archive.claims.values() if c.figure and c.figure.count == 12)
    words = text_of(shown(client, f"/claims/{claim.id}"))
    assert "12 dead" in words
    assert "Who army (Westmark)" in words
    assert "Where Olm" in words
    assert "incident:" in words


@pytest.mark.parametrize(
    ("address", "held", "left_out"),
    [
        ("/incidents?place=Olm", "Shelling of Olm", "Air strike"),
        ("/incidents?type=air_strike", "ir strike", "Shelling of Olm"),
        ("/incidents?since=2031-05-08", "ir strike", "Shelling of Olm"),
        ("/incidents?actor=nobody", "None meets these filters", "Shelling of Olm"),
        ("/disputes?place=Tarn", "no two accounts contradict each other", "Shelling of Olm"),
        ("/?place=Tarn", "place Tarn", "Shelling of Olm"),
    ],
)
def test_filters_hold(client: TestClient, address: str, held: str, left_out: str) -> None:
    words = text_of(re.sub(r"<datalist.*?</datalist>", "", shown(client, address), flags=re.DOTALL))
    assert held in words
    assert left_out not in words


def test_a_filter_can_be_taken_away_by_its_chip(client: TestClient) -> None:
    html = shown(client, "/incidents?place=Olm&type=shelling")
    chips = [unescape(href) for href in re.findall(r'<ul class="chips".*?</ul>', html, re.DOTALL)[0].split('href="')]
    assert any(chip.startswith('/incidents?type=shelling"') for chip in chips)
    assert any(chip.startswith('/incidents?place=Olm"') for chip in chips)


def test_a_form_sends_all_that_is_set_and_not_the_first_of_it(client: TestClient) -> None:
    html = shown(client, "/incidents?type=shelling&type=air_strike&place=Olm")
    field = re.search(r'<select id="f-type"[^>]* multiple.*?</select>', html, re.DOTALL)
    assert field
    assert re.findall(r'value="(\w+)" selected', field[0]) == ["shelling", "air_strike"]
    assert " multiple" not in shown(client, "/incidents?type=shelling").partition("<select")[2].partition(">")[0]


@pytest.mark.parametrize("query", ["olm", "OLM", "Ölm", '"shelled Olm"', "denied  shelled"])
def test_search_finds_words_whatever_their_accents(client: TestClient, query: str) -> None:
    html = client.get("/search", params={"q": query}).text
    assert "<mark>" in html
    assert "Tarn Post" in html


@pytest.mark.parametrize("query", ["", "   ", '"', "***", "<script>alert(1)</script>zzz", "\u202e", "x" * 200])
def test_search_for_what_is_not_there_helps_on(client: TestClient, query: str) -> None:
    answer = client.get("/search", params={"q": query})
    assert answer.status_code == 200
    assert 'class="empty"' in answer.text
    assert "<script>alert" not in answer.text


def test_a_misspelled_name_is_suggested(client: TestClient) -> None:
    words = text_of(client.get("/search", params={"q": "Ostlnad"}).text)
    assert "Did you mean Ostland" in words


@pytest.mark.parametrize("address", ["/incidents/none", "/claims/none", "/reports/none", "/things/none", "/nowhere"])
def test_what_is_not_there_is_said_with_a_way_on(client: TestClient, address: str) -> None:
    html = shown(client, address, 404)
    assert "search for it" in text_of(html) or "mistyped" in text_of(html)
    assert 'href="/search"' in html


def test_a_filter_that_cannot_be_is_explained(client: TestClient) -> None:
    assert "give a day as 2020-10-08" in text_of(shown(client, "/incidents?since=yesterday", 422))


def test_the_theme_is_remembered_and_leads_back(client: TestClient) -> None:
    answer = client.post("/theme", data={"token": TOKEN, "to": "dark", "back": "/incidents?place=Olm"}, follow_redirects=False)  # fmt: skip
    assert answer.headers["location"] == "/incidents?place=Olm"
    assert 'data-theme="dark"' in shown(client, "/")


@pytest.mark.parametrize(
    "back", ["//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", "x", "/a\nb"]
)
def test_a_form_leads_back_to_this_desk_alone(client: TestClient, back: str) -> None:
    answer = client.post("/theme", data={"token": TOKEN, "to": "dark", "back": back}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_things_lead_to_their_pages_and_stand_there(client: TestClient, state: State) -> None:
    index = state.index
    ids = [*index.incidents, *index.ceasefires, *index.meetings, *(f"series-{id_}" for id_ in index.tolls)]
    for id_ in [*ids, *index.positions, *state.archive.reports]:
        place = client.get(f"/things/{id_}", follow_redirects=False).headers["location"]
        page, _, anchor = place.partition("#")
        html = shown(client, page)
        assert f'id="{anchor}"' in html if anchor else id_ in page, place


def test_the_situation_report_is_taken_away(client: TestClient) -> None:
    answer = client.get("/exports/brief.html?place=Olm")
    assert "attachment" in answer.headers["content-disposition"]
    assert "Shelling of Olm" in answer.text
    assert "# Situation report" in client.get("/exports/brief.md").text


def test_long_lists_come_in_pages(client: TestClient) -> None:
    assert "to 2 of" not in text_of(shown(client, "/incidents?page=1"))
    last = text_of(shown(client, "/incidents?page=900"))
    assert last == text_of(shown(client, "/incidents")), "past the end is the last page, not an empty one"
    assert client.get("/incidents?page=0").status_code == 422
