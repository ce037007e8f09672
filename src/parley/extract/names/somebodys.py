"""Somebody's: names that are persons' by the words before them: by a noun for what only a person has and its "of", or by a
noun for people who are so named.

In: a `Doc` with tokens, those of a name. Out: whether it stands for somebody, though the model takes it for a town: "the
sons of Tamo Reku", "the aircraft of Tamo Reku and Lia Sorne", "a witness named Reku".
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.names.classes import joined, name_words
from parley.extract.names.introduced import head_of_name
from parley.extract.words import word_class
from parley.gazetteer.places import lookup, word_kind


def is_somebody(doc: Doc, first: int, last: int) -> bool:
    """Whether the name of tokens `[first, last)` is that of whose kin, men or car are told of before it, or of one who is
    so named."""
    if _is_so_named(doc, first):
        return True
    words = [t.text for t in doc.tokens[first:last]]
    if len(words) < 2 or not words[-1][:1].isupper() or any(word_kind(word) is not None for word in words):
        return False
    head = head_of_name(doc, first, last)
    if head.relation == "conj" and doc.tokens[head.head].index < first:
        head = doc.tokens[head.head]
        first = head.index
        while first and doc.tokens[first - 1].tag == "PROPN":
            first -= 1
    if first < 2 or doc.tokens[first - 1].text.lower() != "of":
        return False
    owned = doc.tokens[first - 2].lemma.lower()
    name = joined(doc.tokens, last - len(words), last)
    kin = word_class("kin", owned) and owned not in {"woman", "man", "child", "boy", "girl"}
    return kin or (owned in name_words()["had_by_people"] and not lookup(name))


def _is_so_named(doc: Doc, first: int) -> bool:
    """Whether a noun for somebody is named by what begins at token `first`: "a witness named | Reku"."""
    named = first > 1 and doc.tokens[first - 1].text.lower() in {"named", "called"}
    return named and doc.tokens[first - 2].tag == "NOUN" and doc.tokens[first - 2].entity == "person"
