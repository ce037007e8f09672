"""Headings: the place and the day that a report's headings set for what stands under them.

In: a `Doc` with places and dates, a sentence. Out: the place and the day of the nearest heading above it that says no
more than where or when ("Goma", "In North Kivu:", "Monday, 2 March"). Such a heading opens a paragraph, which it then
holds for ("Goma: three people died"), or is a line of its own, and holds up to the next such line; one that stands
right above another holds for that and its likes as well, as a day does for the towns told of under it. Any other line
closes what is above.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TypeVar

from parley.extract.doc import Doc
from parley.extract.mentions import DateMention, PlaceMention
from parley.extract.telling import SHORT
from parley.extract.tokens import Sentence, Token

LABEL = 8
"""Tokens of a heading that runs into the text, at most."""
COLONS = frozenset({":", "-", "–", "—", "|"})
STOPS = frozenset({".", "!", "?", "…", ",", ";", '"', "”", "'", ")"})
JOINTS = frozenset({"PUNCT", "ADP", "DET", "CCONJ", "SYM"})
BRACKETS = {"(": ")", "[": "]"}
BULLETS = frozenset("*-•–·")
LONGEST_INDENT = 40
FURTHEST = 200
"""How many sentences back a heading is looked for."""

Mention = TypeVar("Mention", PlaceMention, DateMention)
Stretch = tuple[int, int]


def place_set(doc: Doc, sentence: Sentence) -> PlaceMention | None:
    """The place that a heading sets for `sentence`, the first where it names several."""
    return next((m for heading in _above(doc, sentence) for m in _within(doc.places, *heading)), None)


def day_set(doc: Doc, sentence: Sentence) -> DateMention | None:
    """The time that a heading sets for `sentence`."""
    found = (m for heading in _above(doc, sentence) for m in _within(doc.dates, *heading))
    return next((m for m in found if m.when.first and m.when.last), None)


def _above(doc: Doc, sentence: Sentence) -> Iterator[Stretch]:
    """The headings that `sentence` stands under, the nearest first, each as its tokens."""
    opening = opens(doc, sentence)
    within = doc.sentences[max(opening.index, sentence.index - FURTHEST) : sentence.index + 1]
    yield from islice(filter(None, (_label(doc, one, opens=one is opening) for one in reversed(within))), 1)
    is_first, is_stacked = True, False
    for index in range(opening.index - 1, max(-1, opening.index - FURTHEST), -1):
        line = doc.sentences[index]
        if not _is_line(doc, line, opening):
            is_stacked = False
            continue
        if not _is_frame(doc, line.first, line.last):
            return
        if is_first or is_stacked:
            yield line.first, line.last
        is_first, is_stacked = False, True


def opens(doc: Doc, sentence: Sentence) -> Sentence:
    """The sentence that opens the paragraph of `sentence`."""
    return doc.sentences[bisect_left(doc.sentences, sentence.paragraph, key=lambda one: one.paragraph)]


def item(doc: Doc, sentence: Sentence) -> int:
    """The number of the first sentence that is told under the same headings: that behind the line or of the label which
    sets a place, or of the paragraph where that opens with another label ("Response:"); else of the report."""
    if heading := place_set(doc, sentence):
        line = doc.sentences[doc.tokens[heading.first].sentence]
        return line.index + (line.paragraph != sentence.paragraph)
    opening = opens(doc, sentence)
    return opening.index if opening is not sentence and doc.tokens[opening.last - 1].text == ":" else 0


def _label(doc: Doc, sentence: Sentence, *, opens: bool) -> Stretch | None:
    """The words before a colon that a sentence begins with, or a dash where it `opens` a paragraph, where they say no
    more than where or when; or all of a sentence that says no more: "4 January, Kherson."."""
    words = doc.tokens[sentence.first : min(sentence.last, sentence.first + LABEL)]
    colon = next((t.index for t in words if t.text in COLONS and not _is_hyphen(doc, t)), sentence.first)
    if opens and words[0].text in BRACKETS and (closed := [t.index for t in words if t.text in BRACKETS.values()]):
        return (sentence.first, closed[0]) if _is_frame(doc, sentence.first, closed[0]) else None
    if opens and colon == sentence.first and sentence.last - sentence.first <= LABEL:
        colon = sentence.last
    is_label = colon > sentence.first and (opens or doc.tokens[colon].text == ":")
    return (sentence.first, colon) if is_label and _is_frame(doc, sentence.first, colon) else None


def _is_hyphen(doc: Doc, token: Token) -> bool:
    """Whether a dash stands within a word."""
    return token.text != ":" and not doc.text[max(0, token.span.start - 1)].isspace()


def _is_line(doc: Doc, line: Sentence, opening: Sentence) -> bool:
    """Whether a sentence is a heading with a line of its own, of what the paragraph of `opening` tells: no picture's
    caption, nor an item of a list, but for one under which that paragraph is an item."""
    begins, ends = doc.tokens[line.first].text, doc.tokens[line.last - 1].text
    if line.last - line.first > SHORT or (ends in STOPS and BRACKETS.get(begins) != ends):
        return False
    beside = (doc.sentences[i].paragraph for i in (line.index - 1, line.index + 1) if 0 <= i < len(doc.sentences))
    if line.paragraph in beside or doc.zone_kind(line.first) == "caption":
        return False
    own = indent_of(doc, line)
    is_beside = "\n" not in doc.text[line.span.start : opening.span.start]
    return own is None or is_beside or own < (indent_of(doc, opening) or 0)


def says_when(doc: Doc, line: Sentence) -> bool:
    """Whether a sentence names a time and says nothing else."""
    is_short = line.last - line.first <= SHORT
    return is_short and _is_named(doc, _within(doc.dates, line.first, line.last), line.first, line.last)


def _is_frame(doc: Doc, first: int, last: int) -> bool:
    """Whether tokens `[first, last)` name places or a time, and say nothing else."""
    return _is_named(doc, [*_within(doc.places, first, last), *_within(doc.dates, first, last)], first, last)


def _is_named(doc: Doc, named: Sequence[PlaceMention | DateMention], first: int, last: int) -> bool:
    """Whether tokens `[first, last)` are those of `named`, and of nothing else that says anything."""
    covered = {index for mention in named for index in range(mention.first, mention.last)}
    return bool(named) and all(t.index in covered or t.tag in JOINTS for t in doc.tokens[first:last])


def _within(mentions: Sequence[Mention], first: int, last: int) -> Sequence[Mention]:
    """The mentions that begin within tokens `[first, last)`."""
    low, high = (bisect_left(mentions, index, key=lambda mention: mention.first) for index in (first, last))
    return mentions[low:high]


def indent_of(doc: Doc, opening: Sentence) -> int | None:
    """How far in the bullet stands that a paragraph opens with, None where there is none."""
    start = opening.span.start
    since = max(doc.text.rfind("\n", max(0, start - LONGEST_INDENT), start) + 1, start - LONGEST_INDENT)
    line = doc.text[since:start]
    mark = line.strip()
    return len(line) - len(line.lstrip()) if mark and mark[0] in BULLETS else None
