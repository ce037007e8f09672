"""Claims as flat tables: CSV and Parquet.

In: claims with their reports. Out: one row a claim. Several names in one cell stand apart by "; " in CSV and are a list
in Parquet. No cell of a CSV file is a formula, whatever a report says.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import TextIOWrapper
from itertools import islice
from typing import Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from parley.export.claims import Told, record

NAMES: Final = ("speakers", "actors", "recipients", "mediators")
INTEGERS: Final = ("start", "end", "count", "low", "high")
NUMBERS: Final = ("latitude", "longitude", "precision_km")
COLUMNS: Final = (
    "report", "source", "url", "published", "id", "type", "modality", "stance", "speakers", "actors", "recipients",
    "mediators", "place", "country", "latitude", "longitude", "precision_km", "from", "to", "measure", "count", "bound",
    "low", "high", "victims", "side", "victim_status", "scope", "cause", "about", "quote", "start", "end",
)  # fmt: skip
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet run a cell
ROWS_AT_ONCE: Final = 10_000


def row(told: Told) -> dict[str, Any]:
    """A claim's record made flat, with where it was published and where its place lies."""
    flat = record(told)
    flat |= flat.pop("when") or {}
    flat |= flat.pop("figure", {})
    published, place, counted = told.report.published, told.claim.place, told.claim.figure
    flat |= {"source": told.report.source, "url": told.report.url}
    if published and published.last:
        flat["published"] = published.last.isoformat()
    if counted:
        flat |= {"low": counted.low, "high": counted.high}
    if place:
        flat |= {"country": place.country, "latitude": place.latitude, "longitude": place.longitude}
        flat["precision_km"] = place.precision
    return {column: flat.get(column) for column in COLUMNS}


def table_csv(all_told: Iterable[Told], out: BinaryIO) -> None:
    """Write a CSV file: UTF-8, a header, cells as RFC 4180 quotes them."""
    text = TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for told in all_told:
        table.writerow([cell(value) for value in row(told).values()])
    text.detach()


def cell(value: Any) -> Any:
    """`value` as a cell that no spreadsheet takes for a formula: text that looks like one gets an apostrophe."""
    if isinstance(value, list):
        value = "; ".join(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def table_parquet(all_told: Iterable[Told], out: BinaryIO) -> None:
    """Write a Parquet file, a few thousand rows at a time."""
    schema = pa.schema([(column, kind(column)) for column in COLUMNS])
    with pq.ParquetWriter(out, schema) as writer:
        rest = map(row, all_told)
        while rows := [{column: sound(value) for column, value in each.items()} for each in islice(rest, ROWS_AT_ONCE)]:
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def kind(column: str) -> pa.DataType:
    """The Arrow type of a column."""
    if column in NAMES:
        return pa.list_(pa.string())
    return pa.int64() if column in INTEGERS else pa.float64() if column in NUMBERS else pa.string()


def sound(value: Any) -> Any:
    """`value` with lone surrogates, which Arrow cannot hold, replaced."""
    if isinstance(value, list):
        return [sound(each) for each in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
