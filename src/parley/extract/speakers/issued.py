"""Issued: a statement is told by who issues it.

In: a `Doc` with parties, and the speech found in it. Out: one `Speech` more, over all of a report that says "we" outside
everybody's words, of the country or body that condemns, welcomes or stands by in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from parley.extract.cues import is_cue
from parley.extract.doc import Doc, PartyMention, Speech, Token
from parley.extract.parties.issuer import vows
from parley.extract.speakers.quotes import quotes
from parley.records import Party


def issued_speech(doc: Doc, speech: Sequence[Speech]) -> list[Speech]:
    """The speech of who issues `doc`, where it is a statement; at most one."""
    theirs = frozenset(i for quote in quotes(doc) for i in range(quote.first, quote.last))
    free = [m for m in doc.parties if m.head not in theirs and not _is_told(doc.tokens[m.head], speech)]
    vowing = [m for m in free if m.kind != "pronoun" and vows(doc, doc.tokens[m.head], "voicing")]
    ours = any(m.kind == "pronoun" and is_cue("own_voice", doc.tokens[m.head].text) for m in free)
    named = [m for m in vowing if m.kind != "person" and _body(m)[:1].isupper()]  # not "commentators"
    bodies = Counter(map(_body, named))
    if not ours or not bodies or not doc.sentences:
        return []
    of = bodies.most_common(1)[0][0]
    first = next(m for m in vowing if _body(m) == of)
    verb = doc.tokens[doc.tokens[first.head].head]
    content = tuple(sentence.span for sentence in doc.sentences)
    return [Speech((Party(of, span=first.parties[0].span),), verb.span, verb.index, content, issued=True)]


def _body(mention: PartyMention) -> str:
    return mention.parties[0].body


def _is_told(token: Token, speech: Sequence[Speech]) -> bool:
    return any(part.covers(token.span) for told in speech for part in told.content)
