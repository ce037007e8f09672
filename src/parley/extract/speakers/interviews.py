"""Interviews: a talk printed as questions and answers is told by whoever answers.

In: a `Doc` with parties. Out: one `Speech` more, of the person whom the lines before the first question introduce, over
the answers. These are what follows each question up to the next; or, where question and answer share a block of lines,
all of each block but its first line. The questions are the outlet's. An explainer, whose answers say no "we", is no
interview.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.mentions import Speech
from parley.extract.speakers.quotes import quotes
from parley.extract.tokens import Sentence
from parley.records import Span

FEWEST: Final = 3
"""Questions that make an interview."""
ASKED: Final = frozenset({"you", "your"})
BLANK: Final = re.compile(r"\n[ \t]*\n")
Line = tuple[Sentence, ...]


def interview_speech(doc: Doc) -> list[Speech]:
    """The speech of who is interviewed in `doc`; at most one."""
    lines = [tuple(line) for _, line in groupby(doc.sentences, key=lambda sentence: sentence.paragraph)]
    if labelled := _labelled(doc, lines):
        return labelled
    asked = [number for number, line in enumerate(lines) if doc.tokens[line[-1].last - 1].text == "?"]
    if len(asked) < FEWEST or not any(_says(doc, lines[number], ASKED) for number in asked):
        return []
    before = lines[asked[0]][0].first
    guest = next((m for m in doc.parties if m.kind == "person" and m.head < before), None)
    answers = _within_blocks(doc, lines, asked) or _between(lines, asked)
    quoted = {i for quote in quotes(doc) for i in range(quote.first, quote.last)}
    theirs = sum(_is_own_voice(doc, line, quoted) for line in answers)
    if guest is None or theirs < FEWEST:
        return []
    content = tuple(Span(line[0].span.start, line[-1].span.end) for line in answers)
    return [Speech(guest.parties, doc.tokens[guest.head].span, guest.head, content, quoted=True)]


def _labelled(doc: Doc, lines: Sequence[Line]) -> list[Speech]:
    """The speech over what stands behind each "A:", where "Q:" opens as many lines: up to the next of these, and no
    farther than its own line at the end."""
    marks = [(number, label) for number, line in enumerate(lines) if (label := _label(doc, line))]
    answers = [number for number, label in marks if label == "a"]
    if len(answers) < FEWEST or sum(label == "q" for _, label in marks) < FEWEST:
        return []
    opening = lines[marks[0][0]][0].first
    guest = next((m for m in doc.parties if m.kind == "person" and m.head < opening), None)
    stops = {one: other for (one, _), (other, _) in pairwise(marks)}
    told = [line for n in answers for line in lines[n : stops.get(n, n + 1)]]
    content = tuple(Span(line[0].span.start, line[-1].span.end) for line in told)
    return [Speech(guest.parties, doc.tokens[guest.head].span, guest.head, content, quoted=True)] if guest else []


def _label(doc: Doc, line: Line) -> str:
    """The "Q" or "A" that opens a line before a colon or stop, in small letters; "" where none does."""
    words = [t.text for t in doc.tokens[line[0].first : line[0].first + 2]]
    return (
        words[0].lower().rstrip(".:")
        if words[0].rstrip(".:") in {"Q", "A"}
        and words[0] + words[1] != words[0]
        and (words[1] in {":", "."} or words[0][-1] in ".:")
        else ""
    )


def _within_blocks(doc: Doc, lines: Sequence[Line], asked: Sequence[int]) -> list[Line]:
    """The lines that go on the block of lines that a question opens, or words put in a question's place; none where
    questions stand alone."""
    goes_on = [not _is_apart(doc, one, other) for one, other in pairwise(lines)]
    opens = [n for n in asked if n + 1 < len(lines) and goes_on[n]]
    if len(opens) < FEWEST:
        return []
    return [line for number, line in enumerate(lines) if number > opens[0] and goes_on[number - 1]]


def _is_apart(doc: Doc, one: Line, other: Line) -> bool:
    return BLANK.search(doc.text, one[-1].span.end, other[0].span.start) is not None


def _between(lines: Sequence[Line], asked: Sequence[int]) -> list[Line]:
    """The lines after each question up to the next, and the one after the last."""
    stops = [*asked[1:], min(asked[-1] + 2, len(lines))]
    return [line for first, stop in zip(asked, stops, strict=True) for line in lines[first + 1 : stop]]


def _is_own_voice(doc: Doc, line: Line, quoted: set[int]) -> bool:
    words = range(line[0].first, line[-1].last)
    return any(is_cue("own_voice", doc.tokens[i].text) for i in words if i not in quoted)


def _says(doc: Doc, line: Line, words: frozenset[str]) -> bool:
    return any(doc.tokens[i].text.lower() in words for i in range(line[0].first, line[-1].last))
