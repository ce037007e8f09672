"""The chart of tolls: how totals of the same people grew, by who counts them.

In: a `Graph`, words for days. Out: SVG: a line a voice with its name at its end, dots where a total was told, and a bar
from low to high where the words leave room; a bar without a foot or a head where they set no limit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from parley.export.pictures.scales import day_scale, day_ticks, number_ticks
from parley.export.pictures.svg import COLOURS, DASHES, SOFT, Sheet, document, element, level, line, words
from parley.views.briefings.charts import Graph, Line, Total

SHEET: Final = Sheet(660, 190, left=48, right=176, top=10, bottom=24)
APART: Final = 13.0  # between names at the ends of lines
Place = Callable[[Total], tuple[float, float]]


def toll_chart(graph: Graph, name: Callable[[date], str]) -> str:
    """The totals of one graph."""
    days = [total.day for line_ in graph.lines for total in line_.totals]
    limits = [n for line_ in graph.lines for t in line_.totals for n in (t.best, t.high) if n is not None]
    across, ticks = day_scale(days, SHEET.inner[0]), number_ticks(max(limits))

    def up(count: float) -> float:
        return SHEET.up(count, ticks[-1])

    def place(total: Total) -> tuple[float, float]:
        return SHEET.left + across(total.day), up(total.best)

    ends = _apart([place(line_.totals[-1])[1] for line_ in graph.lines])
    drawn = [
        *(level(SHEET, up(n), f"{n:,}") for n in ticks),
        *(
            words(name(day), SHEET.left + across(day), SHEET.height - 8, text_anchor="middle", fill=SOFT)
            for day in day_ticks(days, 8)
        ),
        *(part for n, line_ in enumerate(graph.lines) for part in _line(n, line_, place, up)),
        *(part for n, line_ in enumerate(graph.lines) for part in _name(n, line_, place(line_.totals[-1]), ends[n])),
    ]
    return document(SHEET, graph.title, *drawn)


def _line(n: int, told: Line, place: Place, up: Callable[[float], float]) -> Iterator[str]:
    """A staircase: a total stands until the next is told."""
    colour = COLOURS[n % len(COLOURS)]
    points = [place(total) for total in told.totals]
    path = f"M{points[0][0]:.1f} {points[0][1]:.1f}" + "".join(f"H{b[0]:.1f}V{b[1]:.1f}" for _, b in pairwise(points))
    yield element(
        "path", d=path, fill="none", stroke=colour, stroke_width=1.8, stroke_dasharray=DASHES[n % len(DASHES)]
    )
    for total, (x, y) in zip(told.totals, points, strict=True):
        yield from _range(total, x, colour, up)
        yield element("circle", cx=x, cy=y, r=3.2, fill=colour, stroke="#ffffff")


def _range(total: Total, x: float, colour: str, up: Callable[[float], float]) -> Iterator[str]:
    low, high = total.low, total.high
    if low is not None and high is not None and low < high:
        yield line((x, up(low)), (x, up(high)), stroke=colour, stroke_width=1.2)
        yield from (line((x - 3, up(n)), (x + 3, up(n)), stroke=colour) for n in (low, high))
    elif high is None:
        yield element("path", d=f"M{x - 3.5:.1f} {up(total.best) - 5:.1f}L{x:.1f} {up(total.best) - 10:.1f}L{x + 3.5:.1f} {up(total.best) - 5:.1f}", fill="none", stroke=colour)  # fmt: skip


def _name(n: int, told: Line, end: tuple[float, float], y: float) -> Iterator[str]:
    colour, last = COLOURS[n % len(COLOURS)], told.totals[-1]
    sign = "≥" if last.high is None else ""
    edge = SHEET.width - SHEET.right
    yield line((end[0] + 4, end[1]), (edge + 8, y), stroke=colour, stroke_width=0.6, stroke_dasharray="1 2")
    yield words(f"{sign}{last.best:,} {told.speaker}", edge + 11, y + 4, fill=colour)


def _apart(wanted: list[float]) -> list[float]:
    """`wanted` heights moved down until names do not cover each other, the highest first."""
    moved = dict.fromkeys(range(len(wanted)), 0.0)
    lowest = SHEET.top - APART
    for n in sorted(moved, key=lambda n: wanted[n]):
        moved[n] = lowest = max(wanted[n], lowest + APART)
    over = max(0.0, lowest - (SHEET.height - SHEET.bottom))
    return [moved[n] - over for n in range(len(wanted))]
