"""The API lists everything that the desk shows, in pages, filtered, in every form, with ids that lead to one item."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

from parley.web.api.flat import cell, columns, row
from parley.web.api.reference import document
from parley.web.api.resources import LISTED, Resource
from parley.web.filters import Filters
from parley.web.state import State
from tests.web.build import HOSTILE, REPORTS, about_somebody, in_parts, one_more, taken_back
from tests.web.conftest import TOKEN

ATOM = "{http://www.w3.org/2005/Atom}"
WRITE = {"X-Parley-Token": TOKEN}
each_resource = pytest.mark.parametrize("resource", LISTED, ids=lambda resource: resource.name)


def items(client: TestClient, address: str) -> list[dict[str, Any]]:
    """All items of a list, page by page."""
    found: list[dict[str, Any]] = []
    following: str | None = address
    while following:
        page = client.get(following)
        assert page.status_code == 200, page.text
        found += page.json()["items"]
        following = page.json()["next"]
        assert (f'<{following}>; rel="next"' == page.headers.get("Link")) if following else "Link" not in page.headers
    return found


@each_resource
def test_pages_hold_each_item_once(client: TestClient, state: State, path: Path, resource: Resource) -> None:
    about_somebody(path)
    taken_back(path)
    in_parts(path)
    if resource.name == "judgements":
        for claim in list(state.archive.claims)[:5]:
            client.post("/api/v1/judgements", json={"ruling": "confirmed", "claims": [claim]}, headers=WRITE)
    whole = client.get(f"/api/v1/{resource.name}?limit=1000").json()
    assert whole["total"] == len(whole["items"]) > 0
    assert items(client, f"/api/v1/{resource.name}?limit=2") == whole["items"]
    ids = [item["id"] for item in whole["items"]]
    assert len(set(ids)) == len(ids)


@each_resource
def test_each_item_is_found_by_its_id_and_is_what_its_type_says(
    client: TestClient, state: State, resource: Resource
) -> None:
    record, _ = resource.single
    for thing in resource.all(state, Filters()):
        answer = client.get(f"/api/v1/{resource.name}/{quote(resource.key(thing), safe='')}")
        assert answer.status_code == 200, answer.text
        properties = set(TypeAdapter(record).json_schema(mode="serialization")["properties"])
        assert set(answer.json()) == properties


@each_resource
def test_examples_are_what_the_records_are(resource: Resource) -> None:
    schemas = document()["components"]["schemas"]
    record, _ = resource.single
    example = schemas[record.__name__]["example"]
    assert set(example) == set(schemas[record.__name__]["properties"])
    renamed = {key: _renamed(value) for key, value in example.items()}
    assert record.model_validate(renamed).id == example["id"]


def _renamed(value: Any) -> Any:
    """Days by the names that they have in Python."""
    if isinstance(value, list):
        return [_renamed(each) for each in value]
    if isinstance(value, dict):
        names = {"from": "first", "to": "last"}
        return {names.get(key, key): _renamed(each) for key, each in value.items()}
    return value


@each_resource
def test_csv_has_the_columns_of_the_record_and_a_line_an_item(client: TestClient, resource: Resource) -> None:
    answer = client.get(f"/api/v1/{resource.name}.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert answer.text.splitlines()[0].split(",") == list(columns(resource.record))
    assert [each["id"] for each in rows] == [cell(item["id"]) for item in items(client, f"/api/v1/{resource.name}")]


@each_resource
def test_no_cell_of_a_csv_is_a_formula(client: TestClient, resource: Resource) -> None:
    for line in csv.reader(io.StringIO(client.get(f"/api/v1/{resource.name}.csv").text)):
        for value in line:
            number = value.removeprefix("-").replace(".", "", 1).isdecimal()
            assert number or not value.startswith(("=", "+", "-", "@", "\t", "\r")), value


@pytest.mark.parametrize("value", ["=1+1", "+1", "-cmd", "@sum", "\t=1", "\r=1", " =1", "\n=1"])
def test_text_that_looks_like_a_formula_gets_an_apostrophe(value: str) -> None:
    assert cell(value) == f"'{value}"
    assert cell((value, "b")) == f"'{value}; b"


def test_the_hostile_report_is_in_the_csv_harmless(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/api/v1/claims.csv?type=air_strike").text)))
    assert rows[0]["source"] == "'=Bad & <b>Co</b>"
    assert rows[0]["quote"].startswith("<script>")


@each_resource
def test_a_feed_is_sound_xml_with_what_was_told_last_first(client: TestClient, resource: Resource) -> None:
    answer = client.get(f"/api/v1/{resource.name}.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = ElementTree.fromstring(answer.content)
    updated = [entry.findtext(f"{ATOM}updated") or "" for entry in feed.iter(f"{ATOM}entry")]
    assert updated == sorted(updated, reverse=True)
    assert len(updated) == client.get(f"/api/v1/{resource.name}").json()["total"]
    for entry in feed.iter(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link")
        assert link is not None
        shown = client.get(link.get("href", ""), headers={"Accept": "text/html"})
        assert shown.status_code == 200, link.get("href")
        assert shown.headers["content-type"].startswith("text/html")
        assert entry.findtext(f"{ATOM}title")


def test_a_new_report_comes_first_in_the_feed(client: TestClient, path: Path) -> None:
    report = one_more(path)
    feed = ElementTree.fromstring(client.get("/api/v1/reports.atom").content)
    first = next(feed.iter(f"{ATOM}entry"))
    assert first.findtext(f"{ATOM}id") == f"urn:parley:report:{report.id}"
    assert first.findtext(f"{ATOM}updated") == f"{date(2031, 5, 11)}T00:00:00Z"


@pytest.mark.parametrize("name", ["claims", "incidents", "places"])
def test_geojson_has_a_point_for_what_has_a_place(client: TestClient, name: str) -> None:
    answer = client.get(f"/api/v1/{name}.geojson")
    assert answer.headers["content-type"] == "application/geo+json"
    collection = answer.json()
    assert collection["type"] == "FeatureCollection"
    placed = [
        item for item in items(client, f"/api/v1/{name}") if item["place"] and item["place"]["latitude"] is not None
    ]
    assert [feature["id"] for feature in collection["features"]] == [item["id"] for item in placed]
    assert collection["features"][0]["geometry"]["coordinates"] == [10.0, 50.0]
    assert collection["features"][0]["properties"]["place"]["precision_km"] == 5


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("application/json", "application/json"),
        ("*/*", "application/json"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "application/json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("application/geo+json", "application/geo+json"),
        ("application/json;q=0.5, application/atom+xml", "application/atom+xml"),
        ("image/png, text/*;q=0.1", "text/csv; charset=utf-8"),
    ],
)
def test_gives_the_form_that_is_accepted(client: TestClient, accept: str, expected: str) -> None:
    answer = client.get("/api/v1/claims", headers={"Accept": accept})
    assert answer.headers["content-type"] == expected
    assert answer.headers["Vary"] == "Accept"


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0", "application/geo+json"])
def test_refuses_a_form_that_is_not_to_be_had(client: TestClient, accept: str) -> None:
    answer = client.get("/api/v1/reports", headers={"Accept": accept})
    assert answer.status_code == 406
    assert "application/json" in answer.json()["error"]["hint"]


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("claims?type=shelling", 2),
        ("claims?type=shelling&type=air_strike", 3),
        ("claims?speaker=ostland&place=olm", 2),
        ("reports?place=olm", 3),
        ("reports?q=truce", 1),
        ("actors?place=tarn", 3),
        ("places?since=2031-05-09", 1),
        ("talks?modality=planned", 1),
        ("talks?type=shelling", 0),
        ("ceasefires?actor=meridia", 1),
    ],
)
def test_filters_as_the_pages_do(client: TestClient, address: str, number: int) -> None:
    assert client.get(f"/api/v1/{address}").json()["total"] == number


def test_a_claim_is_its_words_in_its_report(client: TestClient) -> None:
    for claim in items(client, "/api/v1/claims"):
        report = client.get(f"/api/v1/reports/{claim['report_id']}").json()
        assert report["text"][claim["start"] : claim["end"]] == claim["quote"]
    assert {report.id for report, _ in REPORTS} == {report["id"] for report in items(client, "/api/v1/reports")}


def test_hostile_text_is_data_and_nothing_else(client: TestClient) -> None:
    (claim,) = items(client, "/api/v1/claims?type=air_strike")
    assert HOSTILE in claim["quote"]
    feed = client.get("/api/v1/claims.atom?type=air_strike").text
    assert "<script>" not in feed
    assert "\u202e" not in feed
    assert "&lt;script&gt;" in feed


def test_rulings_are_made_and_taken_back_and_the_picture_follows(client: TestClient) -> None:
    (strike,) = items(client, "/api/v1/claims?type=air_strike")
    body = {"ruling": "wrong", "claims": [strike["id"]], "note": "Nothing was hit.", "by": "Ada"}
    made = client.post("/api/v1/judgements", json=body, headers=WRITE)
    assert made.status_code == 201
    assert made.json()["by"] == "Ada"
    assert client.get(made.headers["Location"]).json()["stands"]
    assert strike["incident"] not in [incident["id"] for incident in items(client, "/api/v1/incidents")]
    back = client.post(f"{made.headers['Location']}/withdraw", json={"note": "It was."}, headers=WRITE)
    assert back.status_code == 201
    assert back.json()["withdraws"] == made.json()["id"]
    assert not client.get(made.headers["Location"]).json()["stands"]
    assert strike["incident"] in [incident["id"] for incident in items(client, "/api/v1/incidents")]
    assert len(items(client, "/api/v1/judgements?type=air_strike")) == 2
    assert items(client, "/api/v1/judgements?type=shelling") == []


@pytest.mark.parametrize(
    ("ruling", "number", "status"),
    [
        ("same", 1, 422),
        ("different", 2, 201),
        ("wrong", 2, 422),
        ("withdrawn", 1, 422),
        ("note", 1, 422),
        ("one_actor", 0, 422),
        ("maybe", 1, 422),
    ],
)
def test_a_ruling_is_on_as_many_claims_as_it_is_about(
    client: TestClient, ruling: str, number: int, status: int
) -> None:
    claims = [claim["id"] for claim in items(client, "/api/v1/claims")[:number]]
    answer = client.post("/api/v1/judgements", json={"ruling": ruling, "claims": claims}, headers=WRITE)
    assert answer.status_code == status, answer.text


def test_names_are_ruled_to_be_of_one_actor_and_the_picture_follows(client: TestClient) -> None:
    body = {"ruling": "one_actor", "actors": ["Ostland", "Westmark"], "note": "One realm."}
    made = client.post("/api/v1/judgements", json=body, headers=WRITE)
    assert made.status_code == 201, made.text
    assert made.json()["actors"] == ["Ostland", "Westmark"]
    assert len(made.json()["claims"]) == 2
    assert "Westmark" not in [actor["name"] for actor in items(client, "/api/v1/actors")]
    assert items(client, "/api/v1/claims?type=shelling")[0]["actors"] == ["army|Ostland"]
    client.post(f"{made.headers['Location']}/withdraw", json={}, headers=WRITE)
    assert "Westmark" in [actor["name"] for actor in items(client, "/api/v1/actors")]


@pytest.mark.parametrize("actors", [[], ["Ostland"], ["Ostland", "Ostland"], ["Ostland", "Nowhere"]])
def test_a_ruling_on_names_needs_two_that_are_known(client: TestClient, actors: list[str]) -> None:
    body = {"ruling": "one_actor", "actors": actors}
    assert client.post("/api/v1/judgements", json=body, headers=WRITE).status_code == 422
    assert client.get("/api/v1/judgements").json()["total"] == 0


def test_no_ruling_on_what_is_not_there(client: TestClient) -> None:
    assert (
        client.post("/api/v1/judgements", json={"ruling": "wrong", "claims": ["x"]}, headers=WRITE).status_code == 404
    )
    assert client.post("/api/v1/judgements/x/withdraw", json={}, headers=WRITE).status_code == 404


def test_the_reference_names_every_list_and_asks_nothing_of_another_place(client: TestClient) -> None:
    page = client.get("/api/v1/docs").text
    assert all(f'"/api/v1/{resource.name}"' in page for resource in LISTED)
    assert not re.search(r"""(?:src|href|action)=["']?(?:https?:)?//""", page)
    assert "<script>" not in page
    assert client.get("/api/v1/openapi.json").json()["openapi"].startswith("3.1")


def test_flat_rows_have_all_columns_whatever_is_known(state: State) -> None:
    for resource in LISTED:
        for record in resource.records(state, Filters()):
            assert list(row(record)) == list(columns(resource.record))
