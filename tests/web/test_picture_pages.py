"""The pages with charts: they answer, say in words what their charts draw, and lead to the words of the reports."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from parley.export.pictures.outlines import lands
from parley.records import Report, When
from parley.store.library import Library
from parley.views.incidents.sites import site_id
from parley.web.addresses import address_of
from parley.web.state import State
from tests.fuse.build import on
from tests.web.build import HOSTILE, add, claim_of, in_parts, said, taken_back
from tests.web.reading import text_of

PAGES = ["/tolls", "/ceasefires", "/calendar", "/positions", "/actors", "/places", "/sources"]
INLINE = re.compile(r"<[^>]+\s(?:on\w+|style)\s*=|<style|<script(?! type=\"application/json\")(?! type=\"module\" src=)|javascript:", re.IGNORECASE)  # fmt: skip
BLOCK = re.compile(r'<script type="application/json" id="([^"]+)-data">(.*?)</script>', re.DOTALL)


def shown(client: TestClient, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, (address, answer.status_code, answer.text[:400])
    return answer.text


def drawn(html: str) -> dict[str, Any]:
    """What the charts of a page are given, by the id of the chart."""
    return {name: json.loads(block) for name, block in BLOCK.findall(html)}


def every_page(client: TestClient) -> list[str]:
    """The pages, and all of their kind that they lead to."""
    inner = re.compile(r'href="(/(?:actors|places|sources)/[^"#]*|/positions\?[^"#]*)')
    found = {unescape(href) for address in PAGES for href in inner.findall(shown(client, address))}
    return [*PAGES, *sorted(found)]


def test_every_page_answers_and_holds_nothing_that_the_policy_forbids(client: TestClient) -> None:
    pages = every_page(client)
    assert any(address.startswith("/actors/") for address in pages)
    for address in pages:
        html = shown(client, address)
        assert not INLINE.search(html), (address, INLINE.search(html))
        assert html.count("<h1") == 1, address
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), (address, sorted({id_ for id_ in ids if ids.count(id_) > 1}))


def test_every_link_leads_somewhere(client: TestClient) -> None:
    found = {
        unescape(href).partition("#")[0]
        for address in every_page(client)
        for href in re.findall(r'href="(/[^"]*)"', shown(client, address))
    }
    for address in sorted(found):
        assert client.get(address).status_code == 200, address


def test_what_a_report_holds_is_shown_and_not_obeyed(client: TestClient) -> None:
    for address in every_page(client):
        html = shown(client, address)
        assert "<script>alert" not in html, address
        assert "\u202e" not in html, address
    hostile = HOSTILE.replace("\u202e", "·")
    html = shown(client, f"/actors/{quote(hostile, safe='')}")
    assert hostile in text_of(html).replace("&lt;", "<") or hostile in unescape(html)


def test_the_outlines_of_the_map_are_those_of_the_documents(client: TestClient) -> None:
    answer = client.get("/outlines.json")
    assert answer.headers["content-encoding"] == "gzip"
    served = {country["name"]: len(country["rings"]) for country in answer.json()["countries"]}
    assert served == {land.name: len(land.rings) for land in lands()}


def test_a_meeting_beyond_the_first_hundred_is_shown_where_its_address_leads(client: TestClient, path: Path) -> None:
    with Library.open(path) as library:
        for day in range(110):
            on_ = date(2032, 1, 1) + timedelta(days=2 * day)
            report = Report(f"Ostland and Westmark are to meet in Olm, round {day}.", f"m-{day}", "Tarn Post")
            told = said(
                "consult", report.text[:-1], actors="Ostland, Westmark", when=When(on_, on_), modality="planned"
            )
            add(library, report, [claim_of(report, told)])
    listed = client.get("/api/v1/talks?limit=1000").json()["items"]
    assert len(listed) > 110
    last = listed[-1]["id"]
    assert f'id="{last}"' not in shown(client, "/calendar")
    assert f'id="{last}"' in shown(client, f"/calendar?show={last}")
    assert client.get(f"/things/{last}", follow_redirects=False).headers["location"] == f"/calendar?show={last}#{last}"


def test_every_chart_has_its_data_and_says_the_same_without_scripts(client: TestClient) -> None:
    for address in every_page(client):
        html = shown(client, address)
        for chart, source in re.findall(r'data-chart="(\w+)" data-source="([^"]+)-data"', html):
            assert drawn(html)[source], (address, chart)
        assert html.count("data-chart=") == len(drawn(html)), address
        if "data-chart" in html:
            assert "<table" in html or "<ol" in html, address


def test_every_thing_of_the_picture_stands_where_its_address_says(client: TestClient, state: State) -> None:
    index = state.index
    things = [*index.ceasefires, *index.meetings, *(f"series-{id_}" for id_ in index.tolls), *index.positions]
    assert len(things) >= 4
    for id_ in things:
        address = address_of(id_, state)
        assert address
        page, _, anchor = address.partition("#")
        assert f'id="{anchor}"' in shown(client, page), address


def test_tolls_tell_count_speaker_days_and_words(client: TestClient) -> None:
    words = text_of(shown(client, "/tolls"))
    assert "Military dead of Ostland" in words
    assert "310" in words
    assert "since 1 May 2031" in words
    assert "310 of its soldiers had been killed since 1 May" in words


def test_tolls_hold_to_their_day_and_start(client: TestClient) -> None:
    assert "Military dead of Ostland" not in text_of(shown(client, "/tolls?as_of=2031-05-02"))
    assert "Military dead of Ostland" in text_of(shown(client, "/tolls?start=2031-05-01"))
    assert "Military dead of Ostland" not in text_of(shown(client, "/tolls?start=unsaid"))
    assert client.get("/tolls?as_of=yesterday").status_code == 422


def test_counts_of_one_happening_stand_with_who_denies_it(client: TestClient) -> None:
    words = text_of(shown(client, "/tolls")).partition("Counts in single happenings")[2]
    assert "Shelling of Olm" in words
    assert "spokesman (Westmark)" in words
    assert "12 according to Ostland" in words


def test_ceasefires_tell_how_they_stood_on_a_day(client: TestClient) -> None:
    before, after = (text_of(shown(client, f"/ceasefires?on=2031-05-{day}")) for day in ("01", "10"))
    assert "No truce that is told of was to be in force on 1 May 2031" in before
    assert "to be in force on 10 May 2031" in after
    assert "Brokered by Meridia" in after


def test_talks_to_come_stand_first(client: TestClient) -> None:
    words = text_of(shown(client, "/calendar?on=2031-05-09"))
    assert "Announced, as of 9 May 2031" in words
    assert "Port Sel" in words
    gone = text_of(shown(client, "/calendar?on=2031-05-20"))
    assert "no report read here tells whether they were held" in gone


def test_a_position_is_found_in_its_cell_with_its_words(client: TestClient, state: State) -> None:
    (position,) = (p for p in state.picture.positions if p.kind == "demands")
    html = shown(client, f"/positions?held={position.id}")
    assert "Ostland: withdrawal and territory" in text_of(html)
    assert "Ostland demands that Westmark leave Tarn" in text_of(html)
    empty = text_of(shown(client, "/positions?body=Ostland&issue=status"))
    assert "Nothing in that cell" in empty


def test_an_actor_is_shown_with_roles_ties_and_words(client: TestClient) -> None:
    words = text_of(shown(client, "/actors/Westmark"))
    assert "does: shelling" in words
    assert "army" in words
    assert "Ostland" in words
    between = text_of(shown(client, "/actors/Westmark?with=Ostland"))
    assert "Westmark, toward Ostland: violence" in between
    assert "shelled Olm on Monday" in between
    assert "does: shelling" not in between  # a page of its own, not one more part of a long one


def test_network_and_table_tell_the_same(client: TestClient) -> None:
    html = shown(client, "/actors")
    edges = drawn(html)["network"]["edges"]
    words = text_of(html)
    assert edges
    for edge in edges:
        assert edge["words"].rpartition(":")[0] in words


def test_a_place_tells_how_exactly_it_is_known_and_what_happened(client: TestClient, state: State) -> None:
    olm = next(i.place for i in state.picture.incidents if i.place and i.place.name == "Olm")
    words = text_of(shown(client, f"/places/{quote(site_id(olm), safe='')}"))
    assert "Shelling of Olm" in words
    assert "5 km" in words
    places = drawn(shown(client, "/places")).get("map", {"places": []})["places"]
    assert all({"lat", "lon", "km", "country", "count"} <= place.keys() for place in places)


def test_an_outlet_lists_its_reports(client: TestClient) -> None:
    words = text_of(shown(client, f"/sources/{quote('Harbour Gazette', safe='')}"))
    assert "2 reports" in words
    assert "Olm shelled" in words
    hostile = shown(client, f"/sources/{quote('=Bad & <b>Co</b>', safe='')}")
    assert "<b>Co</b>" not in hostile


@pytest.mark.parametrize("address", ["/actors/nobody", "/places/nowhere", "/sources/nothing"])
def test_what_is_not_there_is_said_with_a_way_on(client: TestClient, address: str) -> None:
    html = shown(client, address, 404)
    assert "There is no" in text_of(html)
    assert 'href="/"' in html


@pytest.mark.parametrize("address", PAGES)
def test_filters_hold_and_empty_states_help(client: TestClient, address: str) -> None:
    html = shown(client, f"{address}?actor=nobody-at-all")
    assert "Take this filter away" in html or "take this filter away" in html
    assert "nobody-at-all" in text_of(html)
    if address != "/sources":
        assert 'class="empty"' in html


def test_who_met_whom_is_counted_by_meetings_and_leads_to_each(client: TestClient, state: State) -> None:
    html = shown(client, "/calendar")
    told = text_of(html).partition("Who met whom")[2]
    (meeting,) = state.picture.meetings
    assert "Ostland and Westmark Meridia 0 1 0 0 12 May 2031" in told
    assert "Meridia and Ostland Meridia itself" in told
    assert html.count(f'href="#{meeting.id}"') >= 3
    (between,) = (c for c in client.get("/api/v1/contacts").json()["items"] if c["through"])
    assert (between["title"], between["talks"]) == ("Ostland and Westmark, through Meridia", [meeting.id])
    assert f'id="contact-{between["id"]}"' in shown(client, f"/calendar?show=contact-{between['id']}")


def test_a_position_that_changed_stands_with_both_its_words(client: TestClient, path: Path) -> None:
    assert "No report tells of a side that takes back" in text_of(shown(client, "/positions"))
    taken_back(path)
    told = text_of(shown(client, "/positions")).partition("Where a position changed")[2]
    assert "Westmark refuses what it had offered" in told
    assert "12 May 2031: Westmark offers" in told and "14 May 2031: Westmark refuses" in told
    (turn,) = client.get("/api/v1/turns").json()["items"]
    assert (turn["kind"], turn["before"]["kind"], turn["after"]["kind"]) == ("withdrawn", "offers", "refuses")
    html = shown(client, f"/things/{turn['id']}")
    for claim in turn["claims"]:
        assert f"claim={claim}#w-{claim}" in html
    assert "↺" in text_of(html) and not client.get("/api/v1/turns?actor=ostland").json()["items"]
    assert "Westmark refuses what it had offered" in text_of(shown(client, "/?news=2031-05-14"))


def test_parts_stand_beside_their_whole_with_the_arithmetic(client: TestClient, path: Path) -> None:
    assert "Parts beside wholes" not in text_of(shown(client, "/tolls"))
    in_parts(path)
    told = text_of(shown(client, "/tolls")).partition("Parts beside wholes")[2]
    assert "310 military dead of Ostland + 40 civilian dead of Ostland = 350 , beside 330" in told
    assert "≠ the parts are at least 20 more than the whole" in told
    (one,) = client.get("/api/v1/balances").json()["items"]
    assert (one["by"], one["verdict"], one["low"], len(one["parts"])) == ("people", "over", 350, 2)
    assert f'id="balance-{one["id"]}"' in shown(client, f"/tolls?show=balance-{one['id']}")
    assert "Parts beside wholes" not in text_of(shown(client, "/tolls?as_of=2031-05-08"))


def test_the_overview_asks_what_is_new_since_each_truce_that_began(client: TestClient, path: Path) -> None:
    link = 'href="/?news=2031-05-09#since"'
    assert link not in shown(client, "/")  # it is only said when it is to begin
    report = Report("The truce came into force at noon on Friday.", "r-11", "Tarn Post", published=on(10))
    told = said(
        "ceasefire", report.text[:-1], actors="Ostland, Westmark", mediators="Meridia", when=on(9, clock="12:00")
    )
    with Library.open(path) as library:
        add(library, report, [claim_of(report, told)])
    assert link in shown(client, "/")
    assert "What changed since 9 May 2031" in text_of(shown(client, "/?news=2031-05-09"))


def test_answers_of_a_single_account_stand_in_a_list_and_its_words_once(client: TestClient) -> None:
    (at,) = set(re.findall(r'"(/things/\w+)">Air strike', client.get("/incidents").text))
    page = client.get(at).text
    answers = page.partition('id="answers"')[2].partition("</section>")[0]
    assert "Who did it? Westmark" in text_of(answers)
    assert "<q>" not in answers
    assert page.count('<article class="account"') == 1
