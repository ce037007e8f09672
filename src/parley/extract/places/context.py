"""Context: the sentences before an event's own that tell of the same story.

In: a `Doc` and a sentence. Out: those sentences, the nearest first. In running text they are all of the same report;
under a heading that sets a place, those under that heading; in a bulleted list, those of the same item and of the items
above it; in a report of entries filed by the hour, those of the same entry and what stands above all entries.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from parley.extract.dates.entries import entry
from parley.extract.doc import Doc
from parley.extract.headings import FURTHEST, indent_of, item, opens
from parley.extract.tokens import Sentence


def earlier_sentences(doc: Doc, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences before `sentence` that belong to its story, the nearest first."""
    since = item(doc, sentence)
    return takewhile(lambda earlier: earlier.index >= since, _of_story(doc, sentence))


def _of_story(doc: Doc, sentence: Sentence) -> Iterator[Sentence]:
    """The sentences before `sentence` of its entry, and in a list of its item."""
    indent = indent_of(doc, opens(doc, sentence))
    furthest = max(0, sentence.index - FURTHEST)
    here = entry(doc, sentence)
    every = (doc.sentences[i] for i in range(sentence.index - 1, furthest - 1, -1))
    before = (earlier for earlier in every if not here or entry(doc, earlier) in (0, here))
    if indent is None:
        yield from before
        return
    for earlier in before:
        if earlier.paragraph == sentence.paragraph:
            yield earlier
            continue
        other = indent_of(doc, opens(doc, earlier))
        if other is None:
            return
        if other < indent:
            indent = other
            yield earlier
