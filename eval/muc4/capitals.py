"""Capitals: a report that was sent in capital letters, written as news are.

In: its text, all in capitals. Out: the same text, character by character, with capitals only where a sentence begins,
in names, and in words that cannot be read as others (acronyms in brackets, words without a vowel).
"""

from __future__ import annotations

from parley.language.model import Model
from parley.records import Span
from parley.text.sentences import sentences
from parley.text.words import words

LONGEST = 200
VOWELS = frozenset("AEIOUY")
LITTLE = frozenset({"DET", "ADP", "CCONJ"})


def lowered(text: str, model: Model) -> str:
    """`text` with small letters; as it is where that would change its length."""
    written = list(text.lower())
    if len(written) != len(text):
        return text
    spans = [found for s in sentences(text, [Span(0, len(text))]) if 0 < len(found := words(text, s.span)) <= LONGEST]
    for sentence, parse in zip(spans, model.parse([[span.of(text) for span in s] for s in spans]), strict=True):
        lettered = [i for i, span in enumerate(sentence) if any(c.isalpha() for c in span.of(text))]
        for i in lettered:
            is_name = (parse.tags[i] == "PROPN" or parse.names[i] != "O") and parse.tags[i] not in LITTLE
            if i == lettered[0] or is_name or sentence[i].of(text) == "I":
                written[sentence[i].start : sentence[i].end] = capitalised(text, sentence[i])
    return "".join(written)


def capitalised(text: str, span: Span) -> str:
    """A word with a capital, or in capitals where it is an acronym."""
    word = span.of(text)
    bracketed = text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"
    if bracketed or not VOWELS & set(word):
        return word
    return word[0] + word[1:].lower()
