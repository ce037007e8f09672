"""Outbreak: since when the fighting that a report tells of has gone on.

In: a `Doc` whose dates are read. Out: `outbreak`, the time from the day on which the report says that the war, or its
latest round, broke out; None where it does not say. A toll of those who "have been killed" so far is counted from that
day.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.doc import Doc
from parley.extract.mentions import DateMention
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records import When

SUBJECT: Final = 8
"""Words before a verb among which its subject stands."""


def outbreak(doc: Doc) -> When | None:
    """The open stretch from the day, month or year in which the fighting began, by the first words that date it; None
    where none do."""
    begun = (m for m in doc.dates if _is_over(doc, m) and _dates_outbreak(doc, m))
    return next((When(m.when.first, None, m.span) for m in begun), None)


def _is_over(doc: Doc, mention: DateMention) -> bool:
    return mention.when.first is not None and doc.day is not None and mention.when.first < doc.day


def _dates_outbreak(doc: Doc, mention: DateMention) -> bool:
    """Whether the nearest verb over a date is of fighting that begins: "clashes that erupted on May 2", "the war
    entered its third day"."""
    verb = next((t for t in (doc.tokens[mention.head], *doc.ancestors(mention.head)) if t.tag == "VERB"), None)
    if verb is None:
        return False
    starts = any(word_class("erupts", word) for word in (verb.lemma, verb.text))
    return (starts or mention.when.last is None) and any(
        word_class("fighting", word) for t in _subject(doc, verb) for word in (t.lemma, t.text)
    )


def _subject(doc: Doc, verb: Token) -> Iterator[Token]:
    """The words before a verb, back to the next verb: its subject stands among them, however the tree hangs."""
    first = doc.sentences[verb.sentence].first
    for token in reversed(doc.tokens[max(first, verb.index - SUBJECT) : verb.index]):
        yield token
        if token.is_verbal:
            return
