"""Telling: which sentences of a report tell what happened.

In: a `Doc`, a token or a sentence. Out: whether it is news, rather than a headline, a heading, or a game, a film or
trade told in words of war.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Sentence, Token, matches
from parley.extract.words import any_class, word_class, words_of

SHORT = 12
"""Tokens of a heading, at most."""
PLAY = 2
"""How many words of sport make a sentence one of sport, where one is of nothing else: "settled scores outside a bar" is
none."""
GAME = 6
"""How many different ones make a report one of a game, where two are of nothing else."""

DIGITS = 3
"""Of how many tokens a score is made that is cut: "3", "-", "1"."""
SCORE = re.compile(r"\b\d{1,2}[-–]\d{1,2}\s*$")
KILLED = frozenset({"kill", "wound"})
FIGHTERS = ("irregulars", "soldiers", "assailants")
ARMED = (*FIGHTERS, "bombs", "weapons")


def is_told(doc: Doc, index: int) -> bool:
    """Whether token `index` stands in a sentence of the report, not in a headline or heading."""
    sentence = doc.sentences[doc.tokens[index].sentence]
    unreal = is_heading(doc, sentence) or _is_sport(doc, sentence) or _is_of_no_war(doc, sentence)
    return doc.zone_kind(index) != "headline" and not unreal


def _is_of_no_war(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence tells what happens in a film, book or game, or how firms fight for a market."""
    tokens = doc.tokens_in(sentence)
    if any(_is_plot(doc, token) for token in tokens):
        return True
    markets = (t for t in tokens if any_class(("contests", "acts_of_war"), t.lemma) and _is_for_market(doc, t))
    return next(markets, None) is not None and not _is_armed(tokens)


def _is_plot(doc: Doc, token: Token) -> bool:
    """Whether a word for something made up has what is in it told after it, as it goes on: "in the film, rebels storm
    the palace", "the novel follows a sniper"."""
    if not word_class("made_up", token.lemma) or token.tag != "NOUN":
        return False
    verb = doc.tokens[token.head]
    within = verb.is_verbal and "in" in leading(doc, token.index) and token.index < verb.index
    tells = matches(token.relation, ("nsubj",)) and word_class("telling_plots", verb.lemma)
    return (within or tells) and verb.text.lower() in {verb.lemma, f"{verb.lemma}s", f"{verb.lemma}es"}


def _is_for_market(doc: Doc, token: Token) -> bool:
    """Whether a war or battle is one of prices."""
    return any(word_class("markets", t.lemma) for t in doc.children(token.index, "compound"))


def _is_sport(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence tells of a game: "the striker attacked and hit the bar", "shelled four goals"; none where
    somebody is armed, or killed: "a rocket hit the pitch during a match"."""
    tokens = doc.tokens_in(sentence)
    if _is_scored(doc, tokens):
        return not _is_armed(tokens)
    if words_of("games").isdisjoint(doc.lemmas):
        return False
    if _is_of_a_game(doc):
        return not any(word_class("harmed", t.lemma) for t in tokens)
    words = [t for t in tokens if word_class("sport", t.lemma)]
    played = len(words) >= PLAY and any(word_class("games", t.lemma) for t in words)
    return played and not _is_armed(tokens)


def _is_armed(tokens: Sequence[Token]) -> bool:
    """Whether words are of people under arms, of killing, or of arms that no player has: "the striker launched a
    rocket"."""
    armed = FIGHTERS if any(word_class("players", t.lemma) for t in tokens) else ARMED
    return any(t.lemma in KILLED or (t.tag == "NOUN" and any_class(armed, t.lemma)) for t in tokens)


def _is_scored(doc: Doc, tokens: Sequence[Token]) -> bool:
    """Whether words tell the score of a game: "a 3-1 win", "four goals"."""
    for at, token in enumerate(tokens):
        if token.lemma == "goal" and doc.children(token.index, "nummod"):
            return True
        if at and word_class("ends_of_play", token.lemma):
            first = tokens[max(0, at - DIGITS)].span.start
            if SCORE.search(doc.text[first : token.span.start]):
                return True
    return False


def _is_of_a_game(doc: Doc) -> bool:
    """Whether a report is of a game as a whole: what it tells in words of war is sport, who was hurt there aside."""
    return len(words_of("sport") & doc.lemmas) >= GAME and len(words_of("games") & doc.lemmas) >= PLAY


def is_heading(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence is a heading: short, without a verb and without a stop."""
    tokens = doc.tokens_in(sentence)
    return len(tokens) <= SHORT and tokens[-1].text not in ".!?" and not any(t.is_verbal for t in tokens)
