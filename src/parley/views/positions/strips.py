"""Strips: the stands of a cell of the matrix as strokes on a line of days, small enough to stand in a table.

In: a matrix. Out: `Strips`: for each cell its strokes, on one scale for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.views.positions.matrix import Cell, Matrix

WIDTH: Final = 66
EDGE: Final = 4
GROUPS: Final = {
    "demands": "charges", "accuses": "charges", "condemns": "charges", "investigates": "charges", "threatens": "charges",
    "refuses": "rejects", "denies": "rejects",
    "offers": "yields", "supports": "yields", "concedes": "yields", "accepts": "yields",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stand: `x` where its day is, `group` whether it charges, rejects or yields."""

    x: float
    group: str


@dataclass(frozen=True, slots=True)
class Strips:
    """The strokes by body and issue, and the days from the first to the last; None where no stand has a day."""

    strokes: Mapping[tuple[str, str], tuple[Stroke, ...]]
    days: tuple[date, date] | None

    def of(self, cell: Cell) -> tuple[Stroke, ...]:
        """The strokes of one cell."""
        return self.strokes.get((cell.body, cell.issue.key), ())


def strips(of: Matrix) -> Strips:
    """The strips of all cells of a matrix. What has no day is in no strip."""
    cells = [cell for row in of.rows for cell in row.cells if cell.held]
    told = [held.day for cell in cells for held in cell.held if held.day]
    if not told:
        return Strips({}, None)
    first, last = min(told), max(told)
    return Strips({(cell.body, cell.issue.key): _strokes(cell, first, last) for cell in cells}, (first, last))


def _strokes(cell: Cell, first: date, last: date) -> tuple[Stroke, ...]:
    width = max((last - first).days, 1)
    room = WIDTH - 2 * EDGE
    return tuple(
        Stroke(round(EDGE + room * (held.day - first).days / width, 1), GROUPS[held.kind])
        for held in cell.held
        if held.day
    )
