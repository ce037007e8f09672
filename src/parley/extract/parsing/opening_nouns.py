"""Opening nouns: common nouns that are taken for names, mostly as they have a capital where they open a sentence.

In: the tokens of one sentence, as parsed. Out: the same; such a word is a noun with a lemma in small letters: "| Envoys
| met in Lima", "| Shells | hit a market", "| Regime | forces shelled X", "| Army | says X". Only words are that the
dictionary knows as nouns and that the word classes list, where the model saw no name and no name follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.extract.tokens import Token, matches
from parley.extract.words import in_any_class, word_class
from parley.gazetteer.actors import is_known
from parley.language.lemmas import parts_of_speech, singular

MARKS: Final = frozenset({"PUNCT", "SYM"})
LEAST: Final = 2
"""Letters of the small words that stand inside names: "al", "de"."""


def with_opening_nouns(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the noun that opens them told as one."""
    found = list(tokens)
    at = next((i for i, token in enumerate(found) if token.tag not in MARKS), len(found))
    if at + 1 < len(found) and _is_common(found[at], found[at + 1]):
        found[at] = replace(found[at], tag="NOUN", lemma=singular(found[at].text), name="O")
    return [replace(t, tag="NOUN", lemma=singular(t.text)) if _is_small(t) else t for t in found]


def _is_small(token: Token) -> bool:
    """Whether what is taken for a part of a name is a noun of our classes without a capital: "the | air force", "the
    prime | minister"."""
    small = token.tag == "PROPN" and token.name == "O" and token.text.islower() and len(token.text) > LEAST
    return small and "NOUN" in parts_of_speech(token.text) and in_any_class(singular(token.text))


def _is_common(token: Token, behind: Token) -> bool:
    """Whether a word with a capital is a noun of our classes: several of a kind, a body without a name, or what
    stands before another such noun."""
    word = token.text.lower()
    capital = token.tag == "PROPN" and token.text[1:].islower() and behind.tag != "PROPN" and token.entity != "time"
    if not capital or "NOUN" not in parts_of_speech(word) or is_known(token.text):
        return False
    several = matches(token.relation, ("nsubj",)) and singular(word) != word and token.name == "O"
    body = matches(token.relation, ("nsubj",)) and word_class("bodies", word)
    before_noun = token.relation == "compound" and token.head == behind.index and behind.tag == "NOUN"
    return (several or ((body or before_noun) and token.name in {"O", "B-ORG"})) and in_any_class(singular(word))
