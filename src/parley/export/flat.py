"""Flat files: any table as CSV or as Parquet.

In: a table and its contents. Out: the file. Several names in one cell stand apart by "; " in CSV and are a list in
Parquet; days are ISO 8601 in CSV and dates in Parquet. No cell of a CSV file is a formula, whatever a report says.
"""

from __future__ import annotations

import csv
from datetime import date
from io import TextIOWrapper
from itertools import islice
from typing import Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from parley.export.columns import Kind, Table
from parley.export.contents import Contents

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet run a cell
ROWS_AT_ONCE: Final = 10_000
"""Rows of a table that are in memory at a time."""
ARROW: Final[dict[Kind, pa.DataType]] = {
    "text": pa.string(),
    "names": pa.list_(pa.string()),
    "integer": pa.int64(),
    "number": pa.float64(),
    "day": pa.date32(),
    "truth": pa.bool_(),
}


def table_csv(table: Table, contents: Contents, out: BinaryIO) -> None:
    """Write a CSV file: UTF-8, a header, cells as RFC 4180 quotes them."""
    text = TextIOWrapper(out, encoding="utf-8", errors="replace", newline="", write_through=True)
    sheet = csv.writer(text)
    names = [column.name for column in table.columns]
    sheet.writerow(names)
    for row in table.rows(contents):
        sheet.writerow([cell(row[name]) for name in names])
    text.detach()


def cell(value: Any) -> Any:
    """`value` as a cell that no spreadsheet takes for a formula: text that looks like one gets an apostrophe."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        value = "; ".join(value)
    return defused(value) if isinstance(value, str) else value


def defused(text: str) -> str:
    """`text` with an apostrophe before it where a spreadsheet would run it, be it behind blanks."""
    return f"'{text}" if text.lstrip(" \n").startswith(FORMULA) else text


def table_parquet(table: Table, contents: Contents, out: BinaryIO) -> None:
    """Write a Parquet file, a few thousand rows at a time."""
    schema = pa.schema([(column.name, ARROW[column.kind]) for column in table.columns])
    with pq.ParquetWriter(out, schema) as writer:
        rest = table.rows(contents)
        while rows := [{name: sound(row[name]) for name in schema.names} for row in islice(rest, ROWS_AT_ONCE)]:
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))


def sound(value: Any) -> Any:
    """`value` with lone surrogates, which Arrow cannot hold, replaced."""
    if isinstance(value, tuple | list):
        return [sound(each) for each in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
