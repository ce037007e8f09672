"""Columns: what a table's columns are called and what they hold.

In: a line of names, each with its kind. Out: `Column`s; `Table`, a name with its columns and where its rows come from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, cast, get_args

from parley.export.contents import Contents

Kind = Literal["text", "names", "integer", "number", "day", "truth"]
Value = str | int | float | bool | date | tuple[str, ...] | None
Row = Mapping[str, Value]
KINDS: Final[tuple[str, ...]] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `names` holds several texts, `truth` yes or no; every cell may be empty, which means not known."""

    name: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a row of `rows` has a value for each of its columns, None or () where nothing is known."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Contents], Iterator[Row]]


def columns(line: str) -> tuple[Column, ...]:
    """The columns that a line names: "id speakers:names count:integer"; text where no kind is said."""
    return tuple(column(*word.partition(":")[::2]) for word in line.split())


def column(name: str, kind: str = "text") -> Column:
    """The column `name` of a kind that is named.

    Raises:
        ValueError: where there is no such kind.
    """
    if (kind or "text") not in KINDS:
        raise ValueError(f"{name}: no kind of column is called {kind!r}")
    return Column(name, cast(Kind, kind or "text"))
