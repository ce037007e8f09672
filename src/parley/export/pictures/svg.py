"""SVG: elements as text.

In: names, attributes, words. Out: text in which words of reports are words and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Final

INK, SOFT, LINE = "#1a1c20", "#5a606b", "#d9dbe0"
COLOURS: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00")  # told apart by the colour-blind (Okabe, Ito)
DASHES: Final = ("", "7 3", "2 3", "9 3 2 3", "4 2")  # and by their dashes where colour is lost
FONT: Final = "Libertinus Serif, Georgia, Times New Roman, serif"
SIZE: Final = 11.0
NARROWEST: Final = 0.48  # a character's width, in its height, on average


@dataclass(frozen=True, slots=True)
class Sheet:
    """The size of a picture and of the room within its margins, in points."""

    width: float
    height: float
    left: float = 46
    right: float = 120
    top: float = 12
    bottom: float = 26

    @property
    def inner(self) -> tuple[float, float]:
        """Width and height within the margins."""
        return self.width - self.left - self.right, self.height - self.top - self.bottom

    def up(self, count: float, most: float) -> float:
        """How far down a count stands on a scale that has `most` at its top."""
        return self.top + self.inner[1] * (1 - count / most)


def element(name: str, *children: str, **attributes: str | float) -> str:
    """An element; "_" in the name of an attribute stands for "-", and an attribute of "" is left out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"' for key, value in attributes.items() if value != ""
    )
    return f"<{name}{said}>{''.join(children)}</{name}>" if children else f"<{name}{said}/>"


def _value(value: str | float) -> str:
    return escape(f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value))


def words(text: str, x: float, y: float, **attributes: str | float) -> str:
    """Words at a point."""
    usual: dict[str, str | float] = {"font_size": SIZE, "fill": INK}
    return element("text", escape(text), x=x, y=y, **(usual | attributes))


def line(start: tuple[float, float], end: tuple[float, float], **attributes: str | float) -> str:
    """A straight line."""
    usual: dict[str, str | float] = {"stroke": LINE}
    return element("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], **(usual | attributes))


def level(sheet: Sheet, y: float, text: str) -> str:
    """A line across a chart at a height, with its number at the left."""
    across = line((sheet.left, y), (sheet.width - sheet.right, y))
    return element("g", across, words(text, sheet.left - 6, y + 4, text_anchor="end", fill=SOFT))


def wide(text: str, size: float = SIZE) -> float:
    """About how wide words are."""
    return len(text) * size * NARROWEST


def document(sheet: Sheet, title: str, *children: str) -> str:
    """A whole picture with a name for those who cannot see it."""
    return element(
        "svg",
        element("title", escape(title)),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {sheet.width:g} {sheet.height:g}",
        width=sheet.width,
        height=sheet.height,
        font_family=FONT,
        role="img",
    )
