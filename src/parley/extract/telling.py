"""Telling: which sentences of a report tell what happened.

In: a `Doc`, a token or a sentence. Out: whether it is news, rather than a headline, a heading or a game told in words
of war.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.tokens import Sentence
from parley.extract.words import word_class, words_of

SHORT = 12
"""Tokens of a heading, at most."""
PLAY = 2
"""How many words of sport make a sentence one of sport, where one is of nothing else: "settled scores outside a bar" is
none."""
GAME = 6
"""How many different ones make a report one of a game, where two are of nothing else."""


def is_told(doc: Doc, index: int) -> bool:
    """Whether token `index` stands in a sentence of the report, not in a headline or heading."""
    sentence = doc.sentences[doc.tokens[index].sentence]
    return doc.zone_kind(index) != "headline" and not is_heading(doc, sentence) and not _is_sport(doc, sentence)


def _is_sport(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence tells of a game: "the striker attacked and hit the bar"."""
    plays = not words_of("games").isdisjoint(doc.lemmas)
    if not plays:
        return False
    if _is_of_a_game(doc):
        return not any(word_class("harmed", t.lemma) for t in doc.tokens_in(sentence))
    words = [t for t in doc.tokens_in(sentence) if word_class("sport", t.lemma)]
    return len(words) >= PLAY and any(word_class("games", t.lemma) for t in words)


def _is_of_a_game(doc: Doc) -> bool:
    """Whether a report is of a game as a whole: what it tells in words of war is sport, who was hurt there aside."""
    return len(words_of("sport") & doc.lemmas) >= GAME and len(words_of("games") & doc.lemmas) >= PLAY


def is_heading(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence is a heading: short, without a verb and without a stop."""
    tokens = doc.tokens_in(sentence)
    return len(tokens) <= SHORT and tokens[-1].text not in ".!?" and not any(t.is_verbal for t in tokens)
