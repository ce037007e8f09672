"""Tables: the data files beside this code.

In: the name of a tab-separated file of this package. Out: its rows; or, of a file of columns, the columns.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from parley.export.columns import Column, column


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `name`, in order, each by column name; lines that begin with "#" are remarks."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return tuple(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def columns_of(name: str) -> tuple[Column, ...]:
    """The columns that the file `name` lists, in their order."""
    return tuple(column(row["column"], row["kind"]) for row in rows(name))
