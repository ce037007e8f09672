"""A count that a later one of its voice took the place of says so wherever it goes: the API, tables, frames, exports."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import parley
from parley.export.contents import contents
from parley.store.library import Library
from tests.export.contents import table
from tests.web.build import counted_again

WHY = "a later count took its place"
STANDS = {9: WHY, 12: "", 17: "", 40: ""}


@pytest.fixture(autouse=True)
def counted(path: Path) -> None:
    counted_again(path)


def told(client: TestClient) -> dict[str, str]:
    """Why each count of the dead of the shelling is set aside."""
    incidents = client.get("/api/v1/incidents").json()["items"]
    readings = [r for i in incidents for f in i["findings"] if f["question"] == "killed" for r in f["readings"]]
    return {r["best"]: r["aside"] for r in readings}


def test_the_api_says_why_a_count_is_set_aside_and_of_others_nothing(client: TestClient) -> None:
    assert told(client) == STANDS


def test_a_table_of_incidents_says_so(client: TestClient) -> None:
    rows = csv.DictReader(io.StringIO(client.get("/api/v1/incidents.csv").text))
    findings = [finding for row in rows for finding in json.loads(row["findings"])]
    asides = {r["best"]: r["aside"] for f in findings if f["question"] == "killed" for r in f["readings"]}
    assert asides == STANDS


def test_so_do_records_and_frames_of_python(path: Path) -> None:
    incidents = parley.open(path).incidents()
    kept = {r.best: r.aside for i in incidents for f in i.findings if f.question == "killed" for r in f.readings}
    assert kept == STANDS
    frame = incidents.frame("pandas")
    within = {
        r["best"]: r["aside"]
        for of in frame["findings"]
        for f in of
        for r in f["readings"]
        if f["question"] == "killed"
    }
    assert within == kept


def test_so_do_exports(path: Path) -> None:
    with Library.look(path) as library:
        given = contents(library)
    (shelling,) = [row for row in table(given, "incidents") if row["killed_as_told"]]
    assert f"9 (Red Star; {WHY})" in shelling["killed_as_told"]
    assert {row["aside"] for row in table(given, "disputes") if row["best"] in ("17", "40")} == {""}
