"""Who and what hangs from a word, where the tree is odd: a guess of the model must never lead round in a circle."""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Sentence, Token
from parley.records import Layout, Report, Span


def test_a_word_with_its_own_conjunction_behind_it_is_not_split_off_from_itself() -> None:
    text = "raids and"
    tokens = (
        Token(0, 0, Span(0, 5), "raids", "raid", "NOUN", 0, "root"),
        Token(1, 0, Span(6, 9), "and", "and", "CCONJ", 0, "cc"),
    )
    doc = Doc(Report(text), Layout(()), (Sentence(0, Span(0, 9), 0, 2, 0),), tokens)
    assert fillers(doc, 0, "mod") == ()
