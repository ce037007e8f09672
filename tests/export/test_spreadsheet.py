"""The Excel file opens as an analyst wants it: text is text, days are days, headers stay in sight."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from parley.export.columns import Column
from parley.export.formats import OWN
from parley.export.spreadsheet import text, width
from parley.records import Report
from tests.export.contents import WAR, one, written
from tests.views.samples import PICTURE, SHELLING, claim

HOSTILE = '=HYPERLINK("http://evil.example","x")'


def opened(data: bytes) -> Workbook:
    return openpyxl.load_workbook(BytesIO(data))


@pytest.fixture(scope="module")
def book() -> Workbook:
    return opened(written(WAR, "xlsx"))


def test_a_sheet_a_table(book: Workbook) -> None:
    assert book.sheetnames == [table.name for table in OWN]
    for table in OWN:
        header = [cell.value for cell in next(book[table.name].iter_rows())]
        assert header == [column.name for column in table.columns]


def test_one_table_alone() -> None:
    assert opened(written(WAR, "xlsx", "ucdp")).sheetnames == ["ucdp"]


def test_headers_stay_in_sight_and_can_be_filtered(book: Workbook) -> None:
    for sheet in book:
        assert sheet.freeze_panes == ("C2" if sheet["B1"].value == "title" else "B2") and sheet.auto_filter.ref
        assert all(8 <= sheet.column_dimensions[letter].width <= 61 for letter in "ABC")


def test_days_are_days_and_numbers_numbers(book: Workbook) -> None:
    sheet = book["incidents"]
    row = dict(zip([cell.value for cell in sheet[1]], sheet[2], strict=True))
    assert row["from"].value == datetime(2031, 5, 4) and row["from"].is_date
    assert row["independent_witnesses"].value == 1 and row["killed_best"].value is None
    tolls = book["tolls"]
    assert dict(zip([cell.value for cell in tolls[1]], tolls[2], strict=True))["new"].value is False


def test_nothing_is_a_formula_or_a_link() -> None:
    report = Report(f"{HOSTILE} was shelled. \x01 _x0041_", name=HOSTILE, source=HOSTILE, url="http://evil.example")
    said = claim(report, "shelling", f"{HOSTILE} was shelled. \x01 _x0041_")
    incident = replace(SHELLING, title="+1+1", claims=(said.id,))
    book = opened(written(one(said, report, incident), "xlsx"))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert book["claims"]["A2"].value == HOSTILE
    quote = [cell.value for cell in book["claims"][2] if str(cell.value).endswith("_x0041_")]
    assert quote == [f"{HOSTILE} was shelled. · _x0041_"]


def test_a_cell_holds_no_more_than_excel_takes() -> None:
    assert len(text("a" * 40_000)) == 32_001
    assert text(("a", "b\ud800")) == "a; b?"
    assert text(date(1650, 1, 1)) == "1650-01-01"


def test_days_before_excels_calendar_are_text() -> None:
    old = replace(PICTURE, tolls=(replace(PICTURE.tolls[2], since=date(1877, 4, 24)),))
    sheet = opened(written(replace(WAR, picture=old), "xlsx", "tolls"))["tolls"]
    assert "1877-04-24" in [cell.value for cell in sheet[2]]


def test_widths_fit_what_columns_hold() -> None:
    assert width(Column("quote")) == width(Column("parley_quote")) == 60 > width(Column("place")) > width(Column("id"))
