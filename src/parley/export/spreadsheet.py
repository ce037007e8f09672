"""Spreadsheets: tables as one Excel file, a sheet a table.

In: tables and their contents. Out: an .xlsx file that can be read as it opens: a frozen header with filters, widths
that fit, dates as dates. Text stays text: nothing is a formula, a link or a number because a report looks like one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, BinaryIO, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from parley.errors import RequestError
from parley.export.columns import Column, Kind, Table, Value
from parley.export.contents import Contents
from parley.export.flat import sound

OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}
MOST_ROWS: Final = 1_048_575
"""Rows of a sheet below its head: Excel takes 1,048,576 in all."""
LONGEST: Final = 32_000  # characters of a cell; Excel takes 32,767
UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what no XML file may hold
FIRST_DAY: Final = date(1900, 3, 1)  # before it, Excel's calendar is wrong or has no days
WIDTHS: Final[dict[Kind, int]] = {"text": 18, "names": 26, "integer": 10, "number": 11, "day": 12, "truth": 8}
WIDE: Final = {
    "title": 44,
    "quote": 60,
    "words": 50,
    "about": 40,
    "reason": 44,
    "grade_reason": 44,
    "state_reason": 44,
    "notes": 50,
    "answer": 30,
    "as_said": 24,
    "happened": 30,
}  # long words, which are wrapped
NARROW: Final = {"id": 12, "series": 12, "ceasefire": 12, "claims": 20, "spans": 24, "url": 20, "origins": 9, "hour": 7}
PREFIX: Final = "parley_"
LEAST: Final = 8


def spreadsheet(tables: Sequence[Table], contents: Contents, out: BinaryIO) -> None:
    """Write `tables` to one file.

    Raises:
        RequestError: where a table has more rows than a sheet can hold.
    """
    book = xlsxwriter.Workbook(out, OPTIONS)
    book.set_properties({"title": "Parley", "comments": "Empty cells mean: not known. No cell is a formula."})
    looks = {
        "head": book.add_format({"bold": True, "bg_color": "#E7ECF2", "bottom": 1, "valign": "top", "text_wrap": True}),
        "text": book.add_format({"valign": "top"}),
        "long": book.add_format({"valign": "top", "text_wrap": True}),
        "day": book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"}),
        "integer": book.add_format({"valign": "top", "num_format": "#,##0"}),
        "number": book.add_format({"valign": "top", "num_format": "0.####"}),
    }
    for table in tables:
        _sheet(book.add_worksheet(table.name), table, contents, looks)
    book.close()


def _sheet(sheet: Worksheet, table: Table, contents: Contents, looks: dict[str, Format]) -> None:
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column.name, looks["head"])
        sheet.set_column(at, at, width(column), _look(column, looks))
    last = 0
    for last, row in enumerate(table.rows(contents), 1):
        if last > MOST_ROWS:
            raise RequestError(
                f"The table {table.name} has more rows than a sheet holds: take --format csv or parquet."
            )
        for at, column in enumerate(table.columns):
            _write(sheet, (last, at), row[column.name], _look(column, looks))
    sheet.freeze_panes(1, 2 if table.columns[1].name == "title" else 1)
    sheet.autofilter(0, 0, max(last, 1), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)


def width(column: Column) -> int:
    """How many characters wide a column is."""
    usual = max(WIDTHS[column.kind], min(len(column.name) + 3, 20), LEAST)
    name = column.name.removeprefix(PREFIX)
    return WIDE.get(name) or NARROW.get(name) or usual


def _look(column: Column, looks: dict[str, Format]) -> Format:
    if column.kind in ("day", "integer", "number"):
        return looks[column.kind]
    return looks["long" if column.name.removeprefix(PREFIX) in WIDE else "text"]


def _write(sheet: Worksheet, at: tuple[int, int], value: Value, look: Format) -> None:
    if value is None or value == () or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(*at, value, look)
    elif isinstance(value, int | float):
        sheet.write_number(*at, value, look)
    elif isinstance(value, date) and value >= FIRST_DAY:
        sheet.write_datetime(*at, value, look)
    else:
        sheet.write_string(*at, text(value), look)


def text(value: date | str | Iterable[Any]) -> str:
    """`value` as text that a cell can hold, cut where it is very long."""
    if isinstance(value, date):
        return value.isoformat()
    whole = UNFIT.sub("·", sound(value if isinstance(value, str) else "; ".join(value)))
    return whole if len(whole) <= LONGEST else f"{whole[:LONGEST]}…"
