"""Remembered: the year of what an anniversary is of.

In: a `Doc`, the word of an event. Out: the year in which it happened. "Marked the 20th anniversary of the shelling" tells
of a shelling twenty years before the report.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from parley.extract.dates.calendar import year
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.numbers.numerals import ordinal
from parley.extract.tokens import Token
from parley.records import Span, When

OF: Final = frozenset({"of", "since"})


def remembered(doc: Doc, event: Token) -> When | None:
    """The year that an anniversary named right before `event` counts from; None where it is not of that, or not
    counted."""
    day = doc.day
    before = doc.tokens[doc.sentences[event.sentence].first : event.index]
    feast = next((t for t in reversed(before) if t.lemma.lower() == "anniversary"), None)
    if day is None or feast is None or doc.tokens[feast.index + 1].text.lower() not in OF:
        return None
    below = {t.index for t in doc.subtree(feast.index)}
    if event.index not in below and "since" not in leading(doc, event.index, "mark"):
        return None
    for word in doc.children(feast.index, "amod", "nummod", "compound"):
        years = ordinal(word.text.lower())
        if years and (then := year(day.year - years)):
            return replace(then, span=Span(word.span.start, feast.span.end))
    return None
