"""The chart of days: incidents a day by how they are attested, with the truces.

In: `Charts`, words for days. Out: SVG. Bars are told apart by shade and by hatching, not by colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from parley.export.pictures.scales import day_ticks, number_ticks
from parley.export.pictures.svg import INK, LINE, SOFT, Sheet, document, element, level, line, wide, words
from parley.views.briefings.charts import Charts, DayBar, Truce

SHEET: Final = Sheet(660, 190, left=30, right=8, top=30, bottom=24)
KINDS: Final = (("several", "#0b4f79", "several voices"), ("alone", "#8fc1e3", "a single voice"), ("contested", "url(#hatch)", "contested"))  # fmt: skip
WIDEST: Final = 22.0
LONGEST: Final = 366  # days of a chart


def latest(charts: Charts) -> tuple[list[DayBar], list[Truce]]:
    """What a chart has room for: the days of the last year that is told of, and the truces on them."""
    bars = [bar for bar in charts.days if (charts.days[-1].day - bar.day).days < LONGEST]
    if not bars:
        return [], []
    first, last = bars[0].day, bars[-1].day + timedelta(days=3)
    return bars, [truce for truce in charts.truces if first <= truce.day <= last]


def day_chart(charts: Charts, name: Callable[[date], str]) -> str | None:
    """Incidents by day; None where fewer than two days are known."""
    bars, truces = latest(charts)
    if len(bars) < 2:
        return None
    first, last = bars[0].day, bars[-1].day
    span = [first, max([last, *(truce.day for truce in truces)])]
    slot = SHEET.inner[0] / ((span[1] - span[0]).days + 1)
    ticks = number_ticks(max(bar.all for bar in bars))

    def across(day: date) -> float:
        return SHEET.left + slot * ((day - first).days + 0.5)

    def up(count: float) -> float:
        return SHEET.up(count, ticks[-1])

    drawn = [
        *_legend(),
        *(level(SHEET, up(n), f"{n}") for n in ticks),
        *(part for bar in bars for part in _bar(bar, across(bar.day), min(slot * 0.82, WIDEST), up)),
        *(
            words(name(day), across(day), SHEET.height - 8, text_anchor="middle", fill=SOFT)
            for day in day_ticks(span, 9)
        ),
        *(part for n, truce in enumerate(truces, 1) for part in _truce(n, across(truce.day))),
    ]
    return document(SHEET, "Incidents by day", _hatching(), *drawn)


def _bar(bar: DayBar, x: float, wide_: float, up: Callable[[float], float]) -> Iterator[str]:
    below = 0
    for kind, fill, _ in KINDS:
        if count := getattr(bar, kind):
            top, bottom = up(below + count), up(below)
            yield element(
                "rect",
                x=x - wide_ / 2,
                y=top,
                width=wide_,
                height=bottom - top,
                fill=fill,
                stroke="#ffffff",
                stroke_width=0.6,
            )
            below += count


def _truce(number: int, x: float) -> Iterator[str]:
    """A line with the truce's number, which the words beneath explain."""
    yield line((x, SHEET.top - 4), (x, SHEET.height - SHEET.bottom), stroke=INK, stroke_dasharray="3 2")
    yield element("circle", cx=x, cy=SHEET.top - 10, r=7.0, fill="#ffffff", stroke=INK)
    yield words(f"{number}", x, SHEET.top - 6.4, text_anchor="middle", font_size=10.0)


def _legend() -> Iterator[str]:
    x = SHEET.left
    for _, fill, label in KINDS:
        yield element("rect", x=x, y=2.0, width=10.0, height=9.0, fill=fill, stroke=LINE)
        yield words(label, x + 14, 10.5, fill=SOFT)
        x += 26 + wide(label)


def _hatching() -> str:
    stripe = line((0, 0), (0, 5), stroke="#d55e00", stroke_width=2.4)
    ground = element("rect", width=5.0, height=5.0, fill="#ffe9d6")
    return element("defs", element("pattern", ground, stripe, id="hatch", width=5.0, height=5.0, patternUnits="userSpaceOnUse", patternTransform="rotate(45)"))  # fmt: skip
