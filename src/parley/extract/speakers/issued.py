"""Issued: a statement is told by whoever issues it.

In: a `Doc` with parties, and the speech found in it. Out: one `Speech` more, over the whole of a report that says "we"
outside of everybody's quoted words: that of the country or body that its title names, or that condemns, welcomes or
stands by in it. In live coverage, "we" is the outlet.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from parley.extract.cues import is_cue
from parley.extract.dates import is_live
from parley.extract.doc import Doc
from parley.extract.mentions import PartyMention, Speech
from parley.extract.parties.issuer import titular, vows
from parley.extract.speakers.quotes import quotes
from parley.extract.tokens import Token
from parley.records import Party, Span


def issued_speech(doc: Doc, speech: Sequence[Speech]) -> list[Speech]:
    """The speech of who issues `doc`, where it is a statement; at most one."""
    theirs = frozenset(i for quote in quotes(doc) for i in range(quote.first, quote.last))
    told = Told(speech)
    free = [m for m in doc.parties if m.head not in theirs and not told.covers(doc.tokens[m.head].span)]
    free = [m for m in free if _is_whole(doc, doc.tokens[m.head])]
    title = titular(doc)
    heads = [m for m in free if title and title.first <= m.head < title.last]
    vowing = heads or [m for m in free if m.kind != "pronoun" and vows(doc, doc.tokens[m.head], "voicing")]
    ours = any(m.kind == "pronoun" and is_cue("own_voice", doc.tokens[m.head].text) for m in free)
    named = [m for m in vowing if m.kind != "person" and _body(m)[:1].isupper()]  # not "commentators"
    bodies = Counter(map(_body, named))
    if not ours or not bodies or not doc.sentences or is_live(doc):
        return []
    of = bodies.most_common(1)[0][0]
    first = next(m for m in named if _body(m) == of)
    verb = doc.tokens[doc.tokens[first.head].head]
    content = tuple(sentence.span for sentence in doc.sentences)
    return [Speech((Party(of, span=first.parties[0].span),), verb.span, verb.index, content, issued=True)]


def _is_whole(doc: Doc, token: Token) -> bool:
    """Whether a word stands in a sentence that ends, or in the headline, rather than in a heading."""
    return not token.sentence or doc.tokens[doc.sentences[token.sentence].last - 1].tag == "PUNCT"


def _body(mention: PartyMention) -> str:
    return mention.parties[0].body


class Told:
    """The parts of a report that somebody in it says."""

    def __init__(self, speech: Sequence[Speech]) -> None:
        parts = sorted((part.start, part.end) for said in speech for part in said.content)
        self._starts = [start for start, _ in parts]
        self._ends = [*accumulate((end for _, end in parts), max)]  # how far those go that have begun by then

    def covers(self, span: Span) -> bool:
        """Whether one of the parts holds all of `span`."""
        begun = bisect_right(self._starts, span.start)
        return begun > 0 and self._ends[begun - 1] >= span.end
