"""Records as rows: how a record is written in a column, and read again.

In: records, or what a query returned. Out: values that SQLite holds, or records, equal to those written.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final, TypeVar

from pydantic import TypeAdapter

from parley.records import Claim, Judgement, Layout, Report, When

Record = TypeVar("Record")
CLAIM: Final = TypeAdapter(Claim)
LAYOUT: Final = TypeAdapter(Layout)
JUDGEMENT: Final = TypeAdapter(Judgement)
WHEN: Final = TypeAdapter(When)
JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
SURROGATE: Final = re.compile("[\ud800-\udfff]")
REPORT_COLUMNS: Final = "id, name, source, title, url, published, text"


def written(adapter: TypeAdapter[Record], record: Record) -> str:
    """`record` as JSON, fields at their default left out. A lone surrogate is escaped, as JSON allows."""
    plain = adapter.dump_python(record, mode="json", exclude_defaults=True)
    return JSON.encode(plain).encode("utf-8", "backslashreplace").decode()


def read(adapter: TypeAdapter[Record], value: str) -> Record:
    """The record that `written` wrote. Pydantic's own JSON reader is faster, but takes no lone surrogates."""
    return adapter.validate_python(json.loads(value)) if r"\ud" in value else adapter.validate_json(value)


def stored(text: str | None) -> str | bytes | None:
    """`text` as SQLite can hold it: bytes where lone surrogates keep it from being UTF-8."""
    return text.encode("utf-8", "surrogatepass") if text and SURROGATE.search(text) else text


def received(value: str | bytes) -> str:
    """The text that `stored` stored."""
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value


def report_row(report: Report) -> tuple[Any, ...]:
    """The columns of `report`, as `REPORT_COLUMNS` names them."""
    said = (report.name, report.source, report.title, report.url)
    published = written(WHEN, report.published) if report.published else None
    return (report.id, *map(stored, said), published, stored(report.text))


def report_read(row: tuple[Any, ...]) -> Report:
    """The report of a row of `REPORT_COLUMNS`."""
    _, name, source, title, url, published, text = row
    return Report(
        text=received(text),
        name=received(name),
        source=received(source),
        title=None if title is None else received(title),
        url=None if url is None else received(url),
        published=read(WHEN, published) if published else None,
    )


def claim_row(claim: Claim) -> tuple[Any, ...]:
    """The columns of `claim` behind its reading: id, report, type, first and last day, and all of it as JSON."""
    first, last = (claim.when.first, claim.when.last) if claim.when else (None, None)
    days = (day.isoformat() if day else None for day in (first, last))
    return (claim.id, claim.report, claim.type, *days, written(CLAIM, claim))
