"""Truces: the day from which "since the truce" counts.

In: a `Doc` and the dates that it names. Out: the date of each "since the truce", where the report has told on which day
the truce was made or began.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.doc import Doc
from parley.extract.mentions import DateMention
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class, words_of
from parley.records import When


def since_truces(doc: Doc, named: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates that "since the truce" and "since the truce took effect" stand for."""
    begun: When | None = None
    for token in (t for t in doc.with_lemmas(words_of("truces")) if t.tag == "NOUN"):
        own = _day_of(doc, token, named)
        if begun and not own and (since := _since(doc, token)):
            head = token if since.head == token.index else doc.tokens[token.head]
            span = doc.span_of(since.index, token.index + 1)
            last = None if head.index == token.index else begun.last  # what began then has its day
            yield DateMention(span, since.index, token.index + 1, head.index, When(begun.first, last, span))
        begun = own or begun


def _since(doc: Doc, truce: Token) -> Token | None:
    """The "since" that opens a truce's phrase, or the clause that says when it began."""
    verb = doc.tokens[truce.head]
    begins = matches(truce.relation, ("nsubj",)) and word_class("begins", verb.lemma)
    over = (*doc.children(truce.index, "case"), *(doc.children(verb.index, "mark") if begins else ()))
    return next((t for t in over if t.text.lower() == "since"), None)


def _day_of(doc: Doc, truce: Token, named: Sequence[DateMention]) -> When | None:
    """The time that is told of a truce, with its own words or with its verb's."""
    above = {truce.index} if truce.is_root else {truce.index, truce.head}
    told = (d.when for d in named if doc.tokens[d.head].head in above and d.when.first and d.when.last)
    return next(told, None)
