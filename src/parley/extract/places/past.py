"""Past: whether what happened somewhere is of another time than the report's news.

In: a `Doc`, when an event was, or the token of an event or place. Out: whether the event is over long before the report;
whether it went on rather than happened; whether what happened at a place was long ago.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token
from parley.records import When

NEWS = 14
"""Days before a report to which its news goes back: of 20 older events whose place would be that of another paragraph,
18 are elsewhere."""
LONG = 30
"""Days from which on what is told went on rather than happened: of 67 such events that would be where another
sentence's news is 17 are there, nearly all of them in a wide place."""
NEAR = 3
"""Steps up the tree from a place to what happened there."""


def is_past(doc: Doc, when: When | None) -> bool:
    """Whether a time is over long before the report's news."""
    return bool(doc.day and when and when.last and (doc.day - when.last).days > NEWS)


def lasts(doc: Doc, when: When | None) -> bool:
    """Whether a time is that of a war rather than of news: "since 2011", "from May to July"."""
    if not when or not when.first or (doc.day and (doc.day - when.first).days <= NEWS):
        return False
    return not when.last or (when.last - when.first).days > LONG


def runs_since(doc: Doc, event: Token) -> bool:
    """Whether an event is told to have gone on since something: "269 have been killed since the protests began"."""
    phrases = (t for t in doc.children(event.index, "advcl", "obl") if t.index > event.index)
    return any("since" in leading(doc, t.index, "case", "mark") for t in phrases)


def is_of_old(doc: Doc, place: Token) -> bool:
    """Whether what happened at a place is dated and no part of the report's news: "wanted for the 2022 bombing of a bus in
    X"."""
    if doc.day is None:
        return False
    way = {t.index for t in (place, *islice(doc.ancestors(place.index), NEAR))}
    sentence = doc.sentences[place.sentence]
    dates = doc.dates[bisect_left(doc.dates, sentence.first, key=lambda d: d.first) :]
    here = takewhile(lambda d: d.first < sentence.last, dates)
    own = (d for d in here if way & {d.head, doc.tokens[d.head].head})
    return any(is_past(doc, d.when) for d in own)
