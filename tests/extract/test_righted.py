"""Trees stay trees when they are righted: whatever hangs from whatever, each word still comes to the root.

In: made-up trees of words that the rules look for. Out: a failure where a word hangs from itself by others, or a head is
outside the sentence.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract.parsing.trees import righted
from parley.extract.tokens import Token
from parley.records import Span

WORDS = (
    ("said", "say", "VERB"),
    ("been", "be", "AUX"),
    ("have", "have", "AUX"),
    ("sent", "send", "VERB"),
    ("neighbouring", "neighbour", "VERB"),
    ("there", "there", "PRON"),
    ("police", "police", "NOUN"),
    ("Chad", "Chad", "PROPN"),
    ("nine", "nine", "NUM"),
    ("down", "down", "ADP"),
    ("dead", "dead", "ADJ"),
    ("between", "between", "ADP"),
    ("and", "and", "CCONJ"),
    ("to", "to", "PART"),
    ("after", "after", "SCONJ"),
    ("will", "will", "AUX"),
    ("go", "go", "VERB"),
    ("both", "both", "DET"),
    ("pledged", "pledge", "VERB"),
    ("believed", "believe", "VERB"),
    ("drone", "drone", "NOUN"),
    ("hit", "hit", "NOUN"),
    ("wounded", "wound", "VERB"),
    ("after", "after", "ADP"),
    ("collapsed", "collapse", "VERB"),
    ("called", "call", "VERB"),
    ("rebels", "rebel", "NOUN"),
    ("cowardly", "cowardly", "ADV"),
    (",", ",", "PUNCT"),
    ("of", "of", "ADP"),
    ("by", "by", "ADP"),
    ("series", "series", "NOUN"),
    ("injuries", "injury", "NOUN"),
    ("headed", "head", "VERB"),
    ("arming", "arm", "VERB"),
    ("that", "that", "SCONJ"),
    ("is", "be", "AUX"),
)
RELATIONS = ("nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "conj", "advcl", "aux", "aux:pass", "expl", "case", "det",
             "amod", "compound", "obl", "nmod", "cc", "mark", "appos", "punct", "acl",
             "obl:agent", "cop", "obl:unmarked")  # fmt: skip
FIRST = 5


@st.composite
def sentences(draw: st.DrawFn) -> list[Token]:
    """A tree of up to nine words: each but the root hangs from one that is nearer to it."""
    order = draw(st.permutations(range(draw(st.integers(1, 9)))))
    head = {order[0]: order[0]}
    for number, at in enumerate(order[1:], 1):
        head[at] = order[draw(st.integers(0, number - 1))]
    tokens = []
    for at in sorted(head):
        text, lemma, tag = draw(st.sampled_from(WORDS))
        relation = "root" if head[at] == at else draw(st.sampled_from(RELATIONS))
        span = Span(20 * at, 20 * at + len(text))
        entity = draw(st.sampled_from(("person", "event")))
        tokens.append(Token(FIRST + at, 0, span, text, lemma, tag, FIRST + head[at], relation, entity))
    return tokens


@settings(max_examples=2000, deadline=None)
@given(sentences())
def test_every_word_of_a_righted_tree_comes_to_the_root(tokens: list[Token]) -> None:
    found = righted(tokens)
    assert len(found) == len(tokens)
    for token in found:
        above = token
        for _ in found:
            above = found[above.head - FIRST]
        assert above.is_root, f"{token.text} hangs in a ring: {[(t.text, t.head - FIRST, t.relation) for t in found]}"
