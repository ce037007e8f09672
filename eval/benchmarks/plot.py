"""A drawing of how costs grow.

In: panels, each of some lines over numbers of claims. Out: an SVG of them side by side, both axes logarithmic.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10
from typing import Final

WIDTH: Final = 420
HEIGHT: Final = 280
LEFT: Final = 52
RIGHT: Final = 92
TOP: Final = 34
BOTTOM: Final = 34
STROKES: Final = (
    ('stroke="#1f5f8b" stroke-width="2"', -7),
    ('stroke="#8a8a8a" stroke-width="1.5" stroke-dasharray="5 4"', 8),
)
"""How the first and the second line of a panel are drawn, and how far below its end the name of each stands."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Lines over numbers of claims, by name."""

    title: str
    sizes: Sequence[float]
    lines: Mapping[str, Sequence[float]]


@dataclass(frozen=True, slots=True)
class Axis:
    """Powers of ten from `first` to `last`, laid out from `begin` to `end`."""

    first: int
    last: int
    begin: float
    end: float

    def at(self, value: float) -> float:
        """Where a value stands."""
        return self.begin + (log10(value) - self.first) / (self.last - self.first) * (self.end - self.begin)


def axis(values: Sequence[float], begin: float, end: float) -> Axis:
    """The axis that holds `values`, of two powers of ten at least."""
    first, last = floor(log10(min(values))), ceil(log10(max(values)))
    return Axis(first, max(last, first + 1), begin, end)


def drawing(panels: Sequence[Panel]) -> str:
    """All panels, from left to right."""
    body = "\n".join(
        f'<g transform="translate({number * WIDTH} 0)">\n' + "\n".join(_panel(panel)) + "\n</g>"
        for number, panel in enumerate(panels)
    )
    width = len(panels) * WIDTH
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{HEIGHT}" viewBox="0 0 {width} {HEIGHT}" '
        f'font-family="sans-serif" font-size="12">\n<rect width="{width}" height="{HEIGHT}" fill="#ffffff"/>\n'
        f"{body}\n</svg>\n"
    )


def _panel(panel: Panel) -> Iterator[str]:
    across = axis(panel.sizes, LEFT, WIDTH - RIGHT)
    up = axis([value for line in panel.lines.values() for value in line], HEIGHT - BOTTOM, TOP)
    yield f'<text x="{LEFT}" y="20" font-weight="bold">{escape(panel.title)}</text>'
    yield from _grid(across, up)
    for (name, line), (stroke, aside) in zip(panel.lines.items(), STROKES, strict=False):
        points = [(across.at(size), up.at(value)) for size, value in zip(panel.sizes, line, strict=True)]
        yield f'<polyline fill="none" {stroke} points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in points)}"/>'
        x, y = points[-1]
        yield f'<text x="{x + 6:.1f}" y="{y + 4 + aside:.1f}" fill="#333333">{escape(name)}</text>'


def _grid(across: Axis, up: Axis) -> Iterator[str]:
    for power in range(across.first, across.last + 1):
        x = across.at(10.0**power)
        yield f'<line x1="{x:.1f}" y1="{up.begin}" x2="{x:.1f}" y2="{up.end}" stroke="#dddddd"/>'
        yield f'<text x="{x:.1f}" y="{up.begin + 18}" text-anchor="middle" fill="#555555">{10**power:,}</text>'
    for power in range(up.first, up.last + 1):
        y = up.at(10.0**power)
        yield f'<line x1="{across.begin}" y1="{y:.1f}" x2="{across.end}" y2="{y:.1f}" stroke="#dddddd"/>'
        label = f"{10.0**power:,.10g}"
        yield f'<text x="{across.begin - 6}" y="{y + 4:.1f}" text-anchor="end" fill="#555555">{label}</text>'
