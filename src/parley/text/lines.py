"""Lines: paragraphs and list items, with lines that were only broken for width joined again.

In: a text and a stretch of it. Out: `Block`s, each a stretch in which sentences may run on from line to line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parley.records import Span

PARAGRAPH_BREAK = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*|[\u2029\f]\s*")
LINE_BREAK = re.compile(r"(?:\r\n?|[\n\u2028])\s*")
BULLET = re.compile(r"(?:[*•·‣◦▪●○■□–—-]|\(?[0-9]{1,3}[.)]|#{1,6})[^\S\r\n]+")
NARROWEST, WIDEST = 40, 140
"""Characters of a line in text that was broken for width."""
ENDS = frozenset('.!?:…"”’)]')
CARRIES_ON = re.compile(
    r"(?:,|\b(?:a|an|the|of|in|on|at|to|and|or|by|for|with|from|that|his|her|its|their|as|was|is|were|are|has|had|have|be))$"
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch without white space around it, and the number of its paragraph."""

    span: Span
    paragraph: int


def blocks(text: str, span: Span, paragraph: int) -> list[Block]:
    """The blocks of `text` inside `span`, whose first paragraph gets the number `paragraph`. Bullets are left out."""
    found: list[Block] = []
    for number, stretch in enumerate(cut(text, span, PARAGRAPH_BREAK), paragraph):
        found += [Block(part, number) for part in _items(text, stretch)]
    return found


def cut(text: str, span: Span, separator: re.Pattern[str]) -> Iterator[Span]:
    """`span` without the matches of `separator` and without white space around what is left."""
    start = span.start
    for match in separator.finditer(text, span.start, span.end):
        yield from trimmed(text, start, match.start())
        start = match.end()
    yield from trimmed(text, start, span.end)


def trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Characters `[start, end)` without the white space around them; nothing where they are nothing else."""
    stretch = text[start:end]
    if kept := stretch.strip():
        start += len(stretch) - len(stretch.lstrip())
        yield Span(start, start + len(kept))


def _items(text: str, paragraph: Span) -> Iterator[Span]:
    """The lines of a paragraph, those joined that were one."""
    lines = list(cut(text, paragraph, LINE_BREAK))
    width = max(map(len, lines), default=0)
    begun: int | None = None
    for line, following in zip(lines, [*lines[1:], None], strict=True):
        begun = line.start if begun is None else begun
        if following is None or _is_new(text, line, following, width):
            yield from _without_bullet(text, Span(begun, line.end))
            begun = None


def _is_new(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether what follows `line` is a line of its own, and not `line` carried on."""
    if BULLET.match(text, following.start, following.end):
        return True
    last, first = text[line.end - 1], text[following.start]
    if first.islower() or first in ",;)]":
        return False
    if CARRIES_ON.search(text, max(line.start, line.end - 12), line.end):
        return False
    first_word = text[following.start : min(following.end, following.start + WIDEST)].split(maxsplit=1)[0]
    did_not_fit = len(line) + 1 + len(first_word) > width
    return not (NARROWEST <= width <= WIDEST and did_not_fit and last not in ENDS)


def _without_bullet(text: str, item: Span) -> Iterator[Span]:
    bullet = BULLET.match(text, item.start, item.end)
    yield from trimmed(text, bullet.end() if bullet else item.start, item.end)
