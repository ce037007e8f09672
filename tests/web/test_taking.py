"""What a view shows is taken away from it, in every form, under its filters, and no cell is a formula."""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from typing import Any

import pyarrow.parquet as pq
import pytest
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from parley.web.filters import Filters
from parley.web.state import State
from parley.web.taking import SHOWN, takings
from tests.web.test_pages import shown, text_of

VIEWS = [path for path in SHOWN if path.startswith("/")]
PLACED = {"claims", "incidents", "places"}


def rows(client: TestClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(StringIO(answer.text)))


def sheets(client: TestClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200
    return load_workbook(BytesIO(answer.content))


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_offers_its_lists_in_every_form(client: TestClient, view: str) -> None:
    html = shown(client, f"{view}?q=shelled" if view == "/search" else f"{view}?place=Olm")
    query = "q=shelled" if view == "/search" else "" if view == "/judgements" else "place=Olm"
    asked = f"?{query}" if query else ""
    for name in SHOWN[view]:
        for ending in ("csv", "xlsx", "json", *(("geojson",) if name in PLACED else ())):
            assert f'href="/api/v1/{name}.{ending}{asked}"' in html, (name, ending)
    if view != "/judgements":
        assert f'href="/exports/brief.html{asked}"' in html


def test_of_one_actor_that_is_taken_which_has_to_do_with_him(client: TestClient) -> None:
    assert 'href="/api/v1/claims.csv?actor=Meridia"' in shown(client, "/actors/Meridia")
    assert {taking.name for taking in takings("/places/x", Filters())} == {"places", "claims"}


def test_excel_holds_the_rows_of_csv_and_no_formula(client: TestClient, state: State) -> None:
    told = rows(client, "/api/v1/claims.csv?type=shelling&type=air_strike")
    (sheet,) = sheets(client, "/api/v1/claims.xlsx?type=shelling&type=air_strike").worksheets
    head, *body = sheet.iter_rows(values_only=True)
    assert list(head) == list(told[0])
    assert [row[0] for row in body] == [row["id"] for row in told]
    every = sheets(client, "/exports/everything.xlsx").worksheets
    cells = [cell for each in [sheet, *every] for row in each.iter_rows() for cell in row]
    assert any("=HYPERLINK" in str(cell.value) for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    incidents = next(each for each in every if each.title == "incidents")
    assert incidents.max_row == len(state.picture.incidents) + 1


def test_coded_tables_follow_the_filters(client: TestClient) -> None:
    assert [row["event_type"] for row in rows(client, "/exports/acled.csv?place=Olm")]
    assert len(rows(client, "/exports/acled.csv")) > len(rows(client, "/exports/acled.csv?place=Olm"))
    assert rows(client, "/exports/plover.csv?actor=nobody") == []
    table = pq.read_table(BytesIO(client.get("/exports/incidents.parquet?place=Olm").content))
    assert set(table["place"].to_pylist()) == {"Olm"}


def test_of_one_incident_its_claims_are_taken(client: TestClient, state: State) -> None:
    incident = next(i for i in state.picture.incidents if i.type == "shelling")
    assert f'href="/exports/claims.xlsx?incident={incident.id}"' in shown(client, f"/incidents/{incident.id}")
    assert {row["id"] for row in rows(client, f"/exports/claims.csv?incident={incident.id}")} == set(incident.claims)
    line, *_ = client.get(f"/exports/claims.jsonl?incident={incident.id}").text.splitlines()
    assert json.loads(line)["type"] in ("shelling", "casualties")
    assert client.get("/exports/claims.csv?incident=none").status_code == 404


def test_the_situation_report_is_on_what_the_filters_leave(client: TestClient) -> None:
    told = client.get("/exports/brief.md?type=air_strike&since=2031-05-01&dates=fr").text
    assert "Air strike" in told
    assert "Shelling of Olm" not in told
    assert "mai 2031" in told
    assert "of air strike" in told.partition("\n")[0]
    assert "## Tolls" not in client.get("/exports/brief.md?sections=disputed").text
    assert client.get("/exports/brief.pdf?place=Olm").content.startswith(b"%PDF")
    since = client.get("/exports/brief.md?sections=new&sections=tolls&news=2031-05-09").text
    assert "## New since 9 May 2031" in since and "## Tolls" in since and "## Talks" not in since
    assert "## Talks" in client.get("/exports/brief.md?sections=new&news=").text


@pytest.mark.parametrize("wrong", ["sections=weather", "dates=xx-nowhere", "since=soon", "news=soon"])
def test_a_report_that_cannot_be_is_explained(client: TestClient, wrong: str) -> None:
    assert "class" in shown(client, f"/exports/brief.html?{wrong}", 422)


@pytest.mark.parametrize("address", ["/exports/weather.csv", "/exports/tolls.geojson", "/exports/claims.docx"])
def test_a_table_that_is_not_to_be_had_is_said(client: TestClient, address: str) -> None:
    assert "There is no" in text_of(shown(client, address, 404))
