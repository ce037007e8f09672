"""Flat rows: a record with everything in it side by side, for a table.

In: records. Out: rows of plain values, "when.from" for what lies within; lists of records as JSON; cells for CSV.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final, Union, get_args, get_origin

from pydantic import BaseModel

from parley.web.api.records.parts import Record

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")  # what makes a spreadsheet run a cell


def columns(record: type[BaseModel], before: str = "") -> Iterator[str]:
    """The columns of a type of record, in the order of its fields."""
    for name, field in record.model_fields.items():
        title = f"{before}{field.serialization_alias or name}"
        if within := _model(field.annotation):
            yield from columns(within, f"{title}.")
        else:
            yield title


def _model(annotation: Any) -> type[BaseModel] | None:
    """The record that a field holds, None where it holds something else."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Union, types.UnionType):
        return next(filter(None, map(_model, get_args(annotation))), None)
    return None


def row(record: Record) -> dict[str, Any]:
    """The row of a record: a value for each of its type's columns, None for what is not known."""
    return dict.fromkeys(columns(type(record))) | dict(_values(record.plain(), ""))


def _values(fields: Mapping[str, Any], before: str) -> Iterator[tuple[str, Any]]:
    for name, value in fields.items():
        if isinstance(value, dict):
            yield from _values(value, f"{before}{name}.")
        elif not (value is None and before == ""):
            yield f"{before}{name}", value


def cell(value: Any) -> Any:
    """`value` as a cell of CSV that no spreadsheet takes for a formula: text that looks like one gets an apostrophe."""
    if isinstance(value, list | tuple):
        value = "; ".join(value) if all(isinstance(each, str) for each in value) else as_json(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"'{value}" if isinstance(value, str) and value.lstrip(" \n").startswith(FORMULA) else value


def as_json(value: Any, *, indent: int | None = None) -> str:
    """`value` as JSON. A lone surrogate is escaped, as JSON allows."""
    separators = (",", ": ") if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, default=_day, separators=separators, indent=indent)
    return text.encode("utf-8", "backslashreplace").decode()


def _day(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")
