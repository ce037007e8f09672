"""Tables: CSV, TSV and Parquet, one row a report.

In: a stream of bytes. Out: its reports in order; a row that is broken costs itself alone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from textwrap import shorten
from typing import Any, BinaryIO

from parley.errors import InputError
from parley.ingest.columns import Columns
from parley.ingest.received import LINE_TOO_LONG, LONGEST_LINE, declared, lines
from parley.ingest.rows import Item, items, refused

DELIMITERS = ",;\t|"
ROWS_AT_ONCE = 256
"""Rows of a Parquet file that are in memory at a time."""


def delimited(stream: BinaryIO, where: str, columns: Columns) -> Iterator[Item]:
    """The reports of a table with one header line, its delimiter (comma, semicolon, tab, bar) told by that line."""
    csv.field_size_limit(LONGEST_LINE)
    received = (_text(line) for line in lines(stream))
    header = next(received, "").removeprefix("\ufeff")
    if not header.strip():
        raise InputError("is empty: its first line should name the columns")
    delimiter = max(DELIMITERS, key=header.count)
    names = next(csv.reader([header], delimiter=delimiter))
    fields = _with_text(columns, names)
    rows = csv.reader(received, delimiter=delimiter)
    while True:
        here = f"{where}, line {rows.line_num + 2}"
        try:
            if cells := next(rows, None):
                yield from items(_row(names, cells), fields, here)
            elif cells is None:
                return
        except (csv.Error, InputError) as error:
            yield refused(here, error)


def parquet(stream: BinaryIO, where: str, columns: Columns) -> Iterator[Item]:
    """The reports of a Parquet file, read a batch of rows at a time."""
    import pyarrow as pa  # a fifth of a second to import: only where there is a table to read
    from pyarrow import parquet as pq

    try:
        table = pq.ParquetFile(stream)
        fields = _with_text(columns, table.schema_arrow.names)
        number = 0
        for batch in table.iter_batches(ROWS_AT_ONCE, columns=sorted(set(fields.values()))):
            for index in range(batch.num_rows):
                number += 1
                yield from _stored(batch, index, fields, f"{where}, row {number}")
    except (pa.ArrowException, OSError) as error:
        reason = shorten(str(error), 80, placeholder=" …")
        raise InputError(f"is no Parquet file that can be read ({reason}): write it again") from None


def _stored(batch: Any, index: int, fields: Mapping[str, str], where: str) -> Iterator[Item]:
    try:
        row = {name: batch.column(name)[index].as_py() for name in batch.schema.names}
    except UnicodeDecodeError as error:
        yield refused(where, f"is not UTF-8 (byte {error.start + 1}): write the table again with its text as UTF-8")
    else:
        yield from items(row, fields, where)


def _with_text(columns: Columns, names: list[str]) -> dict[str, str]:
    """The columns of the fields, once for a whole table: without one of text it has no reports."""
    fields = columns.among(names)
    if "text" not in fields:
        raise InputError(f"has no column of text among {', '.join(names) or 'none'}: name it with --columns text=NAME")
    return fields


def _row(names: list[str], cells: list[str]) -> dict[str, object]:
    if cells[0] == LINE_TOO_LONG:
        raise InputError(f"is longer than {LONGEST_LINE:,} bytes and was skipped: split it into its reports")
    if len(cells) > len(names):
        raise InputError(
            f"has {len(cells)} cells for {len(names)} columns: put cells that hold the delimiter in quotes"
        )
    return dict(zip(names, cells, strict=False))


def _text(line: bytes | None) -> str:
    """A line as text. Bytes that are no UTF-8 stay marked, so that only the row that holds them is refused."""
    if line is None:
        return LINE_TOO_LONG
    if declared(line) not in {"utf-8", "utf-8-sig"}:
        raise InputError("is UTF-16 or UTF-32: convert it with iconv -t UTF-8")
    return line.decode("utf-8", "surrogateescape")
