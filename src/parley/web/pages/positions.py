"""Positions: what each body demands, offers, refuses, charges and denies, by issue and over time.

In: the state, filters, a body and an issue, or the id of a position. Out: a page with the matrix, where positions
changed, and one cell in full.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from parley.views.positions.exchanges import positions, stand
from parley.views.positions.matrix import Cell, Matrix, matrix
from parley.views.positions.strips import strips
from parley.views.positions.turns import turns
from parley.web.asked import Asked, Seen
from parley.web.chips import filter_bar
from parley.web.paging import Numbered, pages
from parley.web.render import page

router = APIRouter(include_in_schema=False)
EACH: Final = 10  # bodies in one matrix
CELLS: Final = 30  # cells in full
TURNS: Final = 40  # changes of position, the latest
FULL: Final = 60  # stands of one cell, the earliest


@dataclass(frozen=True, slots=True)
class Chosen:
    """The cell that is asked for: by body and issue, or by a position that stands in it; and the turn that is to be
    shown in any case."""

    body: str
    issue: str
    held: str
    turn: str = ""

    def cells(self, seen: Matrix) -> tuple[Cell, ...]:
        """The cells asked for: one, or a row, or a column."""
        every = [cell for row in seen.rows for cell in row.cells if cell.held]
        if self.held:
            return tuple(cell for cell in every if any(each.id == self.held for each in cell.held))
        if not (self.body or self.issue):
            return ()
        wanted = (cell for cell in every if self.body in ("", cell.body) and self.issue in ("", cell.issue.key))
        return tuple(wanted)


def chosen(
    body: Annotated[str, Query(max_length=200)] = "",
    issue: Annotated[str, Query(max_length=40)] = "",
    held: Annotated[str, Query(max_length=40)] = "",
    turn: Annotated[str, Query(max_length=40)] = "",
) -> Chosen:
    """What the address asks for."""
    return Chosen(body, issue, held, turn)


@router.get("/positions", response_class=HTMLResponse)
def show(
    request: Request, state: Seen, filters: Asked, number: Numbered, asked: Annotated[Chosen, Depends(chosen)]
) -> HTMLResponse:
    """The matrix of positions."""
    part = filters.picture(state)
    seen = state.once(("matrix", filters), lambda: matrix(part, state.archive))
    answered = state.once(("exchanges", filters), lambda: positions(part, state.archive))
    cells = asked.cells(seen)[:CELLS]
    at = pages(request.url.path, filters.query(), number, of=len(seen.rows), each=EACH)
    shown: dict[str, Any] = {
        "seen": seen,
        "rows": seen.rows[at.start : at.start + EACH],
        "pages": at,
        "strips": state.once(("strips", filters), lambda: strips(seen)),
        "cells": cells,
        "full": [(cell, [(held, stand(held.position, state.archive)) for held in cell.held[:FULL]]) for cell in cells],
        "exchanges": answered.exchanges,
        "more_exchanges": answered.more_exchanges,
        "agreed": answered.agreed,
        "more_agreed": answered.more_agreed,
        "turns": state.once(
            ("turns", filters, asked.turn), lambda: turns(part.turns, state.archive, most=TURNS, wanted=asked.turn)
        ),
    }
    return page(request, "positions.html", asked=asked, bar=filter_bar(filters, state), **shown)
