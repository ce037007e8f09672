"""Tables: the data files beside this code.

In: the name of a tab-separated file of this package, its first line the column names. Out: its rows.
"""

from __future__ import annotations

import csv
from importlib.resources import files


def rows(name: str) -> list[dict[str, str]]:
    """The rows of `name`, in order, each by column name; lines that begin with "#" are remarks."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def items(cell: str) -> tuple[str, ...]:
    """The items of a cell that lists several, parted by ";"."""
    return tuple(item.strip() for item in cell.split(";") if item.strip())
