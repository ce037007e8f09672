"""What hangs from a token, by relation: the same as by asking each token in turn.

In: made-up trees. Out: a failure where a token is missing, too many, or out of order.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from parley.extract.doc import Doc
from parley.extract.tokens import Token, matches
from parley.records import Layout, Report, Span

RELATIONS = ("nsubj", "nsubj:pass", "obl", "obl:agent", "case", "nmod:poss")


@st.composite
def docs(draw: st.DrawFn) -> Doc:
    hung = draw(st.lists(st.tuples(st.integers(0, 7), st.sampled_from(RELATIONS)), min_size=8, max_size=8))
    tokens = tuple(
        Token(i, 0, Span(2 * i, 2 * i + 1), "x", "x", "NOUN", head, relation) for i, (head, relation) in enumerate(hung)
    )
    return Doc(Report("x " * 8), Layout(()), (), tokens)


@given(docs(), st.lists(st.sampled_from((*RELATIONS, "nmod", "obj")), max_size=4))
def test_what_hangs_from_each_token(doc: Doc, asked: list[str]) -> None:
    for token in doc.tokens:
        below = [t for t in doc.tokens if t.head == token.index and not t.is_root]
        expected = [t for t in below if not asked or matches(t.relation, tuple(asked))]
        assert list(doc.children(token.index, *asked)) == expected


@given(docs(), st.integers(0, 15))
def test_the_token_at_a_character_is_the_last_that_begins_before_it(doc: Doc, offset: int) -> None:
    assert doc.token_at(offset) == [t for t in doc.tokens if t.span.start <= offset][-1]
