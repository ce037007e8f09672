"""Lines: a report's text as the paragraphs, headings and list items that its line ends make of it.

In: a text as received. Out: `Line`s in order; with their marks and the white space between them they are the whole
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parley.records import Span, hull

STRETCH = re.compile("[^\n\r\u2028\u2029]+")
MARKER = re.compile(r"(?:[*+•·▪◦‣–—-]|#{1,6}|>)(?=[ \t\xa0]+\S)")
STOP = re.compile("[.!?…:;,][\"'”’»)\\]*]*$")
FIRST_WORD = re.compile(r"\S+")
NARROWEST = 30
WRAPPED = range(50, 121)
"""Widths at which a text counts as wrapped by hand: mail is at 72 characters, telex at 69, some archives at 100; and
the narrowest at which a line that goes on in small letters does."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or several that were one before they were wrapped, without the white space around it.

    `marker` is where the mark of a list item or heading before it stands, `mark` the mark itself ("*", "##"), `depth`
    how far it is indented;
    `parted` says whether a blank line comes before it.
    """

    span: Span
    words: str
    marker: Span | None = None
    mark: str = ""
    depth: int = 0
    parted: bool = True

    @property
    def ends_in_stop(self) -> bool:
        """Whether it ends as a sentence does, or as one that goes on in the next line."""
        return STOP.search(self.words[-20:]) is not None


def lines_of(text: str) -> list[Line]:
    """The lines of `text` that hold anything, wrapped ones made whole again."""
    return [line for block in _blocks(text) for line in _unwrapped(text, block)]


def _blocks(text: str) -> Iterator[list[Line]]:
    """Lines that stand together, by the blank lines between them."""
    block: list[Line] = []
    for line in _each(text):
        if line.parted and block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _each(text: str) -> Iterator[Line]:
    end = 0
    for found in STRETCH.finditer(text):
        if words := found[0].strip():
            start = found.start() + found[0].index(words[0])
            breaks = text.count("\n", end, start) or text.count("\r", end, start) or text.count("\u2029", end, start)
            yield _marked(words, start, depth=start - found.start(), parted=end == 0 or breaks > 1)
            end = start + len(words)


def _marked(words: str, start: int, *, depth: int, parted: bool) -> Line:
    span = Span(start, start + len(words))
    if not (found := MARKER.match(words)):
        return Line(span, words, parted=parted)
    marker = Span(start, start + found.end())
    rest = words[found.end() :].lstrip()
    return Line(Span(span.end - len(rest), span.end), rest, marker, found[0], depth, parted)


def _unwrapped(text: str, block: Sequence[Line]) -> Iterator[Line]:
    full = _is_wrapped(block)
    parts = [block[0]]
    for line in block[1:]:
        before = parts[-1]
        broken_off = len(before.words) >= NARROWEST and not before.ends_in_stop and line.words[0].islower()
        if line.mark or not (full or broken_off):
            yield _joined(text, parts)
            parts = []
        parts.append(line)
    yield _joined(text, parts)


def _joined(text: str, parts: Sequence[Line]) -> Line:
    if len(parts) == 1:
        return parts[0]
    span = hull(part.span for part in parts)
    return replace(parts[0], span=span, words=span.of(text))


def _is_wrapped(block: Sequence[Line]) -> bool:
    """Whether each line of `block` but the last is as full as it could be: the next line's first word had no room."""
    width = max(len(line.words) for line in block)
    if len(block) < 3 or width not in WRAPPED or any(line.mark for line in block):
        return False
    return all(len(a.words) + 1 + len(FIRST_WORD.match(b.words)[0]) > width for a, b in pairwise(block))  # type: ignore[index]
