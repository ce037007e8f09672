"""Where: the place of one event.

In: a `Doc` with place mentions and the token that heads an event. Out: the most specific place that the report puts it
at: in its own clause, else in its sentence, else in what was said just before in the same paragraph or digest item.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc, PlaceMention, Token, matches
from parley.extract.places.words import where_words
from parley.extract.token_spans import head_of
from parley.records import Place

SAME_PHRASE = ("appos", "flat", "conj", "compound", "nmod:poss", "dep", "list")


def place_at(doc: Doc, token_index: int) -> Place | None:
    """The most specific named place of the event headed at token `token_index`, as written; None where none is said."""
    sentence = doc.sentences[doc.tokens[token_index].sentence]
    here = [m for m in doc.places if sentence.first <= m.first < sentence.last]
    if here:
        return min(here, key=lambda m: _cost(doc, m, token_index)).place
    return None


def _cost(doc: Doc, mention: PlaceMention, event: int) -> float:
    return abs(mention.first - event)
