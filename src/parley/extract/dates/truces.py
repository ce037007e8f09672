"""Truces: since when one holds.

In: a `Doc` and the dates that it names. Out: the date of "since the truce", where the report has told on which day the truce was
made or began.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.doc import Doc
from parley.extract.mentions import DateMention
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records import When


def since_truces(doc: Doc, named: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates that "since the truce" and the like stand for."""
    begun: When | None = None
    for token in doc.tokens:
        if token.tag != "NOUN" or not word_class("truces", token.lemma):
            continue
        since = next((t for t in doc.children(token.index, "case") if t.text.lower() == "since"), None)
        own = _day_of(doc, token, named)
        if since and begun and not own:
            span = doc.span_of(since.index, token.index + 1)
            yield DateMention(span, since.index, token.index + 1, token.index, When(begun.first, None, span))
        begun = own or begun


def _day_of(doc: Doc, truce: Token, named: Sequence[DateMention]) -> When | None:
    """The day that is told of a truce, with its own words or with its verb's."""
    above = {truce.index} if truce.is_root else {truce.index, truce.head}
    return next((d.when for d in named if d.when.is_day and doc.tokens[d.head].head in above), None)
