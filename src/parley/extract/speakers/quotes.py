"""Quotations: the stretches of a report between quotation marks.

In: a `Doc` with tokens. Out: `Quote`s in order. One whose paragraph ends before it closes goes on in the next paragraph
if that opens with a mark too, or if a mark that closes comes next; one that never closes ends with its sentence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from parley.extract.doc import Doc
from parley.extract.tokens import Token

STRAIGHT = frozenset({'"', "''", "``"})
OPENING = frozenset({"“", "„", "«", "``"})
CLOSING = frozenset({"”", "»", "''"})
REACH = 200  # tokens in which a quotation that leaves its paragraph has to close


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands between two marks: tokens `[first, last)`, the marks not among them."""

    first: int
    last: int

    def __len__(self) -> int:
        return max(self.last - self.first, 0)


def quotes(doc: Doc) -> tuple[Quote, ...]:
    """The quotations of `doc`, in order, paragraphs of one quotation joined."""
    found: list[Quote] = []
    opened: int | None = None
    for token in doc.tokens:
        if opened is not None and _begins_paragraph(doc, token) and not _closes_later(doc, token):
            found.append(_unclosed(doc, opened, token))
            opened = None
        side = _side(doc, token, is_open=opened is not None)
        if side == "open":
            opened = token.index
        elif side == "close" and opened is not None:
            found.append(Quote(opened + 1, token.index))
            opened = None
    if opened is not None:
        found.append(_to_sentence_end(doc, opened))
    return tuple(_joined(doc, [quote for quote in found if quote]))


def _begins_paragraph(doc: Doc, token: Token) -> bool:
    return token.index > 0 and _paragraph(doc, token) != _paragraph(doc, doc.tokens[token.index - 1])


def _closes_later(doc: Doc, token: Token) -> bool:
    """Whether the next mark from `token` on is one that closes, by its shape and the white space around it."""
    ahead = doc.tokens[token.index : token.index + REACH]
    mark = next((t for t in ahead if t.text in STRAIGHT | OPENING | CLOSING), None)
    return mark is not None and mark.index != token.index and _side(doc, mark, is_open=False) is None


def _side(doc: Doc, token: Token, *, is_open: bool) -> str | None:
    """Whether a mark opens or closes: by its shape, else by the side on which white space stands."""
    if token.text in OPENING:
        return "open"
    if token.text in CLOSING:
        return "close" if is_open else None
    if token.text not in STRAIGHT:
        return None
    before = doc.text[token.span.start - 1 : token.span.start]
    after = doc.text[token.span.end : token.span.end + 1]
    if is_open:
        return "open" if (not before or before.isspace()) and after.isalnum() else "close"
    return "open" if not after.isspace() and (not before or not before.isalnum()) else None


def _unclosed(doc: Doc, opened: int, token: Token) -> Quote:
    """A quotation that its paragraph does not close: the whole of it where `token`, the next one, opens it anew."""
    return Quote(opened + 1, token.index) if token.text in STRAIGHT | OPENING else _to_sentence_end(doc, opened)


def _to_sentence_end(doc: Doc, opened: int) -> Quote:
    return Quote(opened + 1, doc.sentences[doc.tokens[opened].sentence].last)


def _joined(doc: Doc, found: list[Quote]) -> list[Quote]:
    """`found`, each quotation that goes on in the paragraph after its own made one with what follows."""
    joined = found[:1]
    for before, quote in pairwise(found):
        goes_on = before.last == quote.first - 1 and doc.tokens[before.last - 1].text not in STRAIGHT | CLOSING
        if goes_on:
            joined[-1] = replace(joined[-1], last=quote.last)
        else:
            joined.append(quote)
    return joined


def _paragraph(doc: Doc, token: Token) -> int:
    return doc.sentences[token.sentence].paragraph
