"""Descriptions: the short names of those who have no name: "gunmen", "a doctor".

In: a parsed `Doc` and a noun for people. Out: its short name.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.names.classes import name_words
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import is_single, name_at, short_name
from parley.extract.tokens import Token


def plain_name(doc: Doc, token: Token) -> str:
    """The short name of who is of nobody: "gunmen", "a doctor"; one who fights goes without an article, as of 71 such
    in three annotated sets 67 do: "suicide bomber"."""
    name = said(doc, token)
    if is_of(token, "fighter") or not is_single(doc, token):
        return name
    return f"{'an' if _opens_with_vowel(name.lower()) else 'a'} {name}"


def _opens_with_vowel(word: str) -> bool:
    """Whether a word is said with a vowel first: "official", and not "union", "UN", "European"."""
    return word[:1] in {"a", "e", "i", "o", "u"} and not word.startswith(
        ("uni", "eu", "us ", "un ", "u.", "one", "uk ")
    )


def said(doc: Doc, head: Token, *, keep: bool = True) -> str:
    """The short name of who is nobody by name, without the capital that only opens a sentence: "gunmen"."""
    name = short_name(doc, head, keep=keep)
    index = doc.sentences[head.sentence].first
    while index < head.index and not doc.tokens[index].text[:1].isalpha():
        index += 1
    opening = doc.tokens[index]
    word = opening.text.lower()
    says_how = opening.tag == "ADJ" and word.endswith("ed")  # "masked gunmen"
    listed = {word, f"{word}s"} & name_words()["opener"]
    is_common = opening.tag in {"NOUN", "VERB"} or says_how or listed or index == head.index
    if not is_common or not opening.text.istitle() or name_at(doc, index) or not name.startswith(opening.text):
        return name
    return name[0].lower() + name[1:]
