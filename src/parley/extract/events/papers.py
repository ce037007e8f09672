"""Papers: who speaks in a paper.

In: a parsed `Doc`, the tokens that are said to speak. Out: the tokens of who issued what speaks: of "the council passed
a resolution calling for a truce" and of "the statement urges both sides", the council that issued it some sentences
before. Where a paper speaks whose issuer only a sentence before names, that one speaks in all 3 claims of six annotated
sets.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class

BACK = 3
"""Sentences before the one in which "the statement" or "it" speaks, in which it was issued."""


def issuers(doc: Doc, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Who issued the papers among `heads` by their own clause, or else by one before."""
    papers = [doc.tokens[i] for i in heads if is_paper(doc.tokens[i])]
    own = (found for paper in papers if (found := _by_whom(doc, paper)))
    speaks = papers or [doc.tokens[i] for i in heads if doc.tokens[i].text.lower() == "it"]
    return next(own, ()) or next((found for head in speaks for found in _before(doc, head)), ())


def is_paper(token: Token) -> bool:
    """Whether a word is one for a paper, a law or a record in which somebody speaks."""
    return token.tag == "NOUN" and any_class(("papers", "bills"), token.lemma)


def _by_whom(doc: Doc, paper: Token) -> tuple[int, ...]:
    """The subject of the verb that has `paper` for its subject or object, unless that verb turns it down."""
    verb = doc.tokens[paper.head]
    if not (matches(paper.relation, ("obj", "nsubj")) and verb.is_verbal) or word_class("withstanding", verb.lemma):
        return ()
    return tuple(i for i in fillers(doc, paper.head, "subj") if i != paper.index)


def _before(doc: Doc, head: Token) -> Iterator[tuple[int, ...]]:
    """The issuers of papers named before `head`, the last first; of "the statement" those of a statement alone."""
    first = doc.sentences[max(0, head.sentence - BACK)].first
    for token in reversed(doc.tokens[first : head.index]):
        may_be = head.tag == "PRON" or token.lemma == head.lemma or _are_bills(token, head)
        if is_paper(token) and may_be and matches(token.relation, ("obj",)) and (found := _by_whom(doc, token)):
            yield found


def _are_bills(*tokens: Token) -> bool:
    return all(word_class("bills", token.lemma) for token in tokens)
