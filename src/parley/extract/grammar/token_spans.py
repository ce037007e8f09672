"""Token spans: from characters of a report to its tokens, and from a token to the place named there.

In: a `Doc` and a span. Out: the tokens that the span touches, and the one among them that the rest hangs from.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from parley.extract.doc import Doc
from parley.extract.mentions import PlaceMention
from parley.extract.tokens import Token
from parley.records import Span


def tokens_of(doc: Doc, span: Span) -> tuple[int, int] | None:
    """The tokens `[first, last)` that share a character with `span`, None where none does."""
    first = bisect_right(doc.tokens, span.start, key=attrgetter("span.end"))
    last = bisect_left(doc.tokens, span.end, key=attrgetter("span.start"))
    return (first, last) if first < last else None


def words_in(doc: Doc, span: Span | None) -> tuple[Token, ...]:
    """The tokens that share a character with `span`, none where there is no span."""
    stretch = tokens_of(doc, span) if span else None
    return doc.tokens[slice(*stretch)] if stretch else ()


def head_of(doc: Doc, first: int, last: int) -> int:
    """The first of tokens `[first, last)` that hangs from none of them, punctuation passed over."""
    tops = [t for t in doc.tokens[first:last] if t.is_root or not first <= t.head < last]
    return next((t.index for t in tops if t.tag != "PUNCT"), first)


def place_mention(doc: Doc, index: int) -> PlaceMention | None:
    """The place mention that token `index` belongs to."""
    at = bisect_right(doc.places, index, key=lambda mention: mention.first) - 1
    return doc.places[at] if at >= 0 and doc.places[at].first <= index < doc.places[at].last else None
