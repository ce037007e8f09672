"""Sentences: where one ends and the next begins.

In: a text and the stretches of it to be read. Out: the spans of its sentences, in order, each with the number of its
paragraph (the stretch between blank lines).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parley.records import Span

PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*")
END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W_a-z])|\n\s*")
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Maj|Gov|Sen|Rep|St|Sept|Oct|Nov|Dec|Jan|Feb|Aug|U\.S|U\.N))\.\s+$"
)


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """One sentence, without the white space around it, and the number of its paragraph in the text."""

    span: Span
    paragraph: int


def sentences(text: str, spans: Sequence[Span]) -> list[SentenceSpan]:
    """The sentences of `text` inside `spans`, each of which ends where its span ends at the latest."""
    found: list[SentenceSpan] = []
    paragraph = 0
    for span in spans:
        for stretch in _stretches(text, span, PARAGRAPH_END):
            found += [SentenceSpan(part, paragraph) for part in _stretches(text, stretch, END)]
            paragraph += 1
    return found


def _stretches(text: str, span: Span, end: re.Pattern[str]) -> Iterator[Span]:
    """`span` cut behind each match of `end`, without white space and empty stretches."""
    start = span.start
    for match in end.finditer(text, span.start, span.end):
        if ABBREVIATION.search(text, max(start, match.end() - 12), match.end()):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    stretch = text[start:end]
    if kept := stretch.strip():
        start += len(stretch) - len(stretch.lstrip())
        yield Span(start, start + len(kept))
