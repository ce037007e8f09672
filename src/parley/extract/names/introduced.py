"""Introduced: names that the words beside them say are a body's.

In: a `Doc` with tokens, a name's tokens. Out: whether a noun introduces the name ("the security firm Kamau", "a gang called Kamau"), or
brackets behind it hold its abbreviation ("Zone of Peace (ZOP)").
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.names.abbreviations import bracketed, shortens
from parley.extract.names.classes import joined, name_words
from parley.extract.tokens import Token
from parley.gazetteer.places import lookup

CALLED = frozenset({"called", "named", "dubbed", "nicknamed"})


def is_introduced(doc: Doc, first: int, last: int) -> bool:
    """Whether the noun right before a name, or set beside it, says that it is a body's: "the security firm Kamau",
    "Kamau, a security firm". A place that the gazetteer knows may be where the firm is."""
    name = joined(doc.tokens, first, last)
    if not name.isupper() and lookup(name):
        return _introduces(doc, first - 1, first) and doc.tokens[first].name[2:] in {"PER", "ORG"}
    return any(
        _introduces(doc, index, first) for index in (first - 1, *_calling(doc, first), *_beside(doc, first, last))
    )


def is_shortened(doc: Doc, first: int, last: int) -> bool:
    """Whether brackets behind a name hold its abbreviation, as they do for a body: "Zone of Peace (ZOP)"."""
    short = bracketed(doc.tokens, last)
    return bool(short) and shortens(short, [t.text for t in doc.tokens[first:last]])


def head_of_name(doc: Doc, first: int, last: int) -> Token:
    """The token of a name that hangs from outside it."""
    return next((t for t in doc.tokens[first:last] if t.is_root or not first <= t.head < last), doc.tokens[first])


def _calling(doc: Doc, first: int) -> Iterator[int]:
    """The noun that is said to be called by a name: "a gang | called Los Kamau", "a militia known as"."""
    before = [t.text.lower() for t in doc.tokens[max(0, first - 2) : first]]
    if before[-1:] and before[-1] in CALLED:
        yield first - 2
    elif before == ["known", "as"]:
        yield first - 3


def _beside(doc: Doc, first: int, last: int) -> Iterator[int]:
    """The nouns that commas set beside a name: "Kamau, a security | firm,"."""
    head = head_of_name(doc, first, last)
    if head.relation == "appos" and "," in {t.text for t in doc.tokens[max(0, first - 2) : first]}:
        yield head.head
    if last < len(doc.tokens) and doc.tokens[last].text == ",":
        yield from (t.index for t in doc.children(head.index, "appos"))


def _introduces(doc: Doc, index: int, first: int) -> bool:
    """Whether token `index` is a noun for a body, in the sentence of the name that begins at `first`."""
    noun = doc.tokens[max(index, 0)]
    said = noun.tag == "NOUN" and noun.text in name_words()["introducing"]
    return said and noun.index != first and noun.sentence == doc.tokens[first].sentence
