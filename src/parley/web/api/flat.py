"""Flat rows: a record with everything in it side by side, for a table.

In: records. Out: rows of plain values, "when.from" for what lies within; lists of records as JSON; cells for CSV;
tables of Arrow.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any, Final, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from parley.export.columns import Column, Kind
from parley.export.flat import defused
from parley.web.api.records.parts import Record

ARROW: Final[dict[Any, pa.DataType]] = {
    int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32(), datetime: pa.timestamp("us", "UTC"),
}  # fmt: skip


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


def arrow(record: type[BaseModel], records: Iterable[Record]) -> pa.Table:
    """Records of one type as a table of Arrow, its columns typed whatever is known."""
    return pa.Table.from_pylist([_sound(row(each)) for each in records], pa.schema(list(_fields(record, ""))))


def _fields(record: type[BaseModel], before: str) -> Iterator[tuple[str, pa.DataType]]:
    for name, field in record.model_fields.items():
        title = f"{before}{field.serialization_alias or name}"
        if within := _model(field.annotation):
            yield from _fields(within, f"{title}.")
        else:
            yield title, _type(field.annotation)


KINDS: Final[dict[pa.DataType, Kind]] = {
    pa.int64(): "integer", pa.float64(): "number", pa.bool_(): "truth", pa.date32(): "day",
}  # fmt: skip


def kinds(record: type[BaseModel]) -> tuple[Column, ...]:
    """The columns of a type of record with what they hold, for a spreadsheet."""
    return tuple(Column(name, KINDS.get(type_, "text")) for name, type_ in _fields(record, ""))


def _type(annotation: Any) -> pa.DataType:
    """The type of Arrow for a field's."""
    if get_origin(annotation) in (Union, types.UnionType):
        annotation = next(part for part in get_args(annotation) if part is not types.NoneType)
    if get_origin(annotation) is tuple:
        return pa.list_(_type(get_args(annotation)[0]))
    if within := _model(annotation):
        return pa.struct(list(_fields(within, "")))
    return ARROW.get(annotation, pa.string())


def _sound(value: Any) -> Any:
    """`value` with lone surrogates, which Arrow cannot hold, replaced."""
    if isinstance(value, dict):
        return {name: _sound(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_sound(each) for each in value]
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def excel(record: Record) -> dict[str, Any]:
    """The row of a record for a spreadsheet: lists of names as one text, other lists as JSON, moments as they are
    written."""
    return {name: _excel(value) for name, value in row(record).items()}


def _excel(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return "; ".join(value) if all(isinstance(each, str) for each in value) else as_json(value)
    return _day(value) if isinstance(value, datetime) else value


def cell(value: Any) -> Any:
    """`value` as a cell of CSV that no spreadsheet takes for a formula: text that looks like one gets an apostrophe."""
    if isinstance(value, list | tuple):
        value = "; ".join(value) if all(isinstance(each, str) for each in value) else as_json(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return defused(value) if isinstance(value, str) else value


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
