"""Quoted: who stands in one quotation with a word, and who is quoted with it.

In: a `Discourse` and a word of it. Out: whether another word stands in the same quotation; the names of whoever says
it.
"""

from __future__ import annotations

from parley.extract.parties.discourse import Discourse
from parley.extract.tokens import Token


def in_same_quote(discourse: Discourse, index: int, token: Token) -> bool:
    """Whether a word stands in the quotation that `token` stands in, in a sentence that quotes."""
    sentence = discourse.doc.sentences[token.sentence]
    tokens = discourse.doc.tokens
    if not any(tokens[i].is_quote for i in range(sentence.first, sentence.last)):
        return False
    low, high = sorted((index, token.index))
    return not any(tokens[i].is_quote for i in range(low, high))


def quoted_with(discourse: Discourse, token: Token) -> set[str]:
    """Who is quoted with a word, and so is nobody that he calls "he": of "he led the raid", X said, X."""
    doc = discourse.doc
    first = doc.sentences[token.sentence].first
    if sum(t.is_quote for t in doc.tokens[first : token.index]) % 2 == 0:
        return set()
    tellers = (t.index for above in doc.ancestors(token.index) for t in doc.children(above.index, "nsubj"))
    outside = [i for i in tellers if i != token.index and not in_same_quote(discourse, i, token)]
    return {party.name for i in outside for party in discourse.resolve(i)}
