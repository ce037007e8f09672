"""Claims leave as the record that docs/reference/claims.md describes, and as tables and maps made of it."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from parley.errors import RequestError
from parley.export.claims import Told, dated, days, lines, record
from parley.export.contents import Contents
from parley.export.flat import cell, table_csv, table_parquet
from parley.export.formats import FORMATS, chosen, export
from parley.export.maps import claims_geojson
from parley.export.rows.claims import CLAIMS
from parley.records import Party, Report, When
from parley.store.library import Library
from tests.store.samples import CLAIM, LAYOUT, REPORT, TEXT, span

TOLD = Told(CLAIM, REPORT)


def rows(write: Callable[..., None], *told: Told) -> BytesIO:
    """What a writer writes of `told`: one of tables is given that of claims."""
    out = BytesIO()
    table = (CLAIMS,) if write in (table_csv, table_parquet) else ()
    write(*table, Contents(told), out)
    out.seek(0)
    return out


def test_the_record() -> None:
    assert record(TOLD) == {
        "report": "r-1",
        "id": CLAIM.id,
        "quote": "12 of its soldiers had been killed",
        "start": 30,
        "end": 64,
        "type": "casualties",
        "modality": "actual",
        "stance": "asserts",
        "speakers": ["Ruritania"],
        "actors": [],
        "recipients": ["Ruritania"],
        "mediators": [],
        "place": "Xankəndi",
        "when": {"from": "2031-05-05", "to": "2031-05-05"},
        "figure": {
            "measure": "killed",
            "count": 12,
            "bound": "exact",
            "victims": "soldiers",
            "side": "Ruritania",
            "victim_status": "military",
            "scope": None,
            "cause": "conflict",
        },
    }


def test_names_carry_what_they_belong_to_and_words_are_quoted() -> None:
    demand = replace(CLAIM, figure=None, actors=(Party("Rudolf", "Ruritania"),), about=span("soldiers"))
    fields = record(Told(demand, REPORT))
    assert fields["actors"] == ["Rudolf|Ruritania"]
    assert fields["about"] == "soldiers"
    assert "figure" not in fields


def test_a_report_without_a_name_goes_by_its_id() -> None:
    nameless = Report(TEXT)
    assert record(Told(CLAIM, nameless))["report"] == nameless.id


def test_an_open_end_is_null_and_so_is_an_unknown_time() -> None:
    assert days(When(date(2031, 5, 5), None)) == {"from": "2031-05-05", "to": None}
    assert days(When(None, None)) is None and days(None) is None


def test_lines_hold_every_character() -> None:
    odd = Report(TEXT.replace("Monday", "Mon\ud800ay"), name="r\n1")
    (line,) = lines([Told(CLAIM, odd)])
    assert "\n" not in line
    assert json.loads(line)["report"] == "r\n1"
    (line,) = lines([Told(replace(CLAIM, quote=span("Monday")), odd)])
    assert json.loads(line)["quote"] == "Mon\ud800ay"


def test_csv_is_flat() -> None:
    (row,) = csv.DictReader(rows(table_csv, TOLD).read().decode().splitlines())
    assert (row["speakers"], row["count"], row["low"], row["from"]) == ("Ruritania", "12", "12", "2031-05-05")
    assert (row["latitude"], row["precision_km"], row["source"]) == ("39.8", "5.0", "Example Wire")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text) == "'" + text
    assert cell([text]) == "'" + text


def test_numbers_stay_numbers() -> None:
    assert (cell(-3.5), cell(None), cell("12 = 12")) == (-3.5, None, "12 = 12")


def test_the_day_is_that_of_the_text_where_none_came_with_it() -> None:
    day, other = When(date(2031, 5, 5), date(2031, 5, 5)), When(date(2031, 5, 6), date(2031, 5, 6))
    assert dated(REPORT, replace(LAYOUT, published=day)).published == day
    assert dated(replace(REPORT, published=other), replace(LAYOUT, published=day)).published == other
    assert dated(REPORT, None) == REPORT


def test_parquet_holds_lists_and_numbers() -> None:
    odd = replace(CLAIM, actors=(Party("a \ud800 b"), Party("c", "d")))
    table = pq.read_table(rows(table_parquet, TOLD, Told(odd, REPORT))).to_pylist()
    assert [row["actors"] for row in table] == [[], ["a ? b", "c|d"]]
    assert table[0]["from"] == date(2031, 5, 5)
    assert (table[0]["count"], table[0]["longitude"], table[0]["scope"]) == (12, 46.75, None)


def test_geojson_maps_what_has_a_place() -> None:
    made = json.load(rows(claims_geojson, TOLD, Told(replace(CLAIM, place=None), REPORT), TOLD))
    assert made["type"] == "FeatureCollection"
    assert [feature["geometry"]["coordinates"] for feature in made["features"]] == [[46.75, 39.8]] * 2
    assert made["features"][0]["properties"]["quote"] == "12 of its soldiers had been killed"
    assert json.load(rows(claims_geojson))["features"] == []


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "a.parley") as library:
        library.add_report(REPORT, LAYOUT)
        library.add_claims(REPORT.id, "reader", [CLAIM])
        yield library


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_writes_a_file(library: Library, tmp_path: Path, name: str) -> None:
    export(library, name, tmp_path / "out")
    assert (tmp_path / "out").stat().st_size > 100


def test_says_what_it_cannot_write(library: Library, tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="no format 'docx': choose one of claims-jsonl, csv, parquet, xlsx"):
        export(library, "docx", tmp_path / "out")
    with pytest.raises(RequestError, match="geojson cannot hold 'tolls': choose one of claims, incidents"):
        export(library, "geojson", tmp_path / "out", what="tolls")
    assert not (tmp_path / "out").exists() and chosen("geojson", None) == "claims"
    with pytest.raises(RequestError, match=r"cannot be written \(No such file or directory\): choose another place"):
        export(library, "csv", tmp_path / "nowhere" / "out")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_one_sentence(library: Library) -> None:
    with pytest.raises(RequestError, match=r"cannot be written \(No space left on device\): choose another place"):
        export(library, "csv", Path("/dev/full"))


def test_what_is_exported_reads_back_as_it_was(library: Library, tmp_path: Path) -> None:
    export(library, "claims-jsonl", tmp_path / "out")
    told = [json.loads(line) for line in (tmp_path / "out").read_text(encoding="utf-8").splitlines()]
    assert told == [record(TOLD)]
    assert all(TEXT[claim["start"] : claim["end"]] == claim["quote"] for claim in told)
