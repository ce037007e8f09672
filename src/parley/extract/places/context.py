"""Context: the sentences that an event's own may lean on.

In: a `Doc` and a sentence. Out: the sentences before it that belong to its story, the nearest first: in running text those
of the same report; in a bulleted list those of the same item and the headings above it; in a report of entries filed by the
hour those of the same entry and what stands above all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.dates.entries import entry
from parley.extract.doc import Doc
from parley.extract.tokens import Sentence

BULLETS = frozenset("*-•–·")
LONGEST_INDENT = 40
FURTHEST = 200
"""How many sentences back a heading is looked for."""


def earlier_sentences(doc: Doc, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences before `sentence` that belong to its story, the nearest first."""
    indent = _indent(doc, sentence)
    furthest = max(0, sentence.index - FURTHEST)
    here = entry(doc, sentence)
    every = (doc.sentences[i] for i in range(sentence.index - 1, furthest - 1, -1))
    before = (earlier for earlier in every if not here or entry(doc, earlier) in (0, here))
    if indent is None:
        yield from before
        return
    for earlier in before:
        other = _indent(doc, earlier)
        if earlier.paragraph == sentence.paragraph:
            yield earlier
        elif other is None:
            return
        elif other < indent:
            indent = other
            yield earlier


def _indent(doc: Doc, sentence: Sentence) -> int | None:
    """How far in the bullet stands that opens the sentence's line, None where there is none."""
    first = next_in_line = sentence.index
    while first and doc.sentences[first - 1].paragraph == sentence.paragraph and next_in_line - first < LONGEST_INDENT:
        first -= 1
    start = doc.sentences[first].span.start
    line = doc.text[
        max(doc.text.rfind("\n", max(0, start - LONGEST_INDENT), start) + 1, start - LONGEST_INDENT) : start
    ]
    mark = line.strip()
    return len(line) - len(line.lstrip()) if mark and mark[0] in BULLETS else None
