"""Clauses: the shortest stretch of a report that carries a claim.

In: a parsed `Doc` and the token that carries the claim. Out: its span, without the words of whoever reports it.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.deeds import governing_verb
from parley.extract.tokens import Token, matches
from parley.records import Span, hull

OUTSIDE_A_CLAUSE = (
    "mark",
    "advcl",
    "parataxis",
    "conj",
    "cc",
    "punct",
    "discourse",
    "vocative",
    "appos",
    "list",
    "dep",
)
OUTSIDE_A_PHRASE = (
    "conj",
    "cc",
    "parataxis",
    "punct",
    "case",
    "mark",
    "cop",
    "aux",
    "nsubj",
    "advcl",
    "acl:relcl",
    "appos",
)
NEAR = 6
"""Words within which a verb's object or complement belongs to the words of a count."""
LONGEST = 45
"""Tokens that a clause has at most to either side of its head; a count that would span as many is its clause alone."""


def clause(doc: Doc, index: int) -> Span:
    """The clause or noun phrase headed at token `index`, at most 45 tokens around it.

    A noun that is the subject of its clause, or completes a light verb, is told by that clause: "the fighting went on",
    "carried out a raid". Otherwise it goes with the phrase right behind it, whatever the tree hangs that from.
    """
    token = doc.tokens[index]
    if token.tag == "NOUN" and (verb := governing_verb(doc, token) or _verb_of(doc, token)):
        return hull((token.span, clause(doc, verb.index)))
    outside = OUTSIDE_A_CLAUSE if token.tag in {"VERB", "AUX", "ADJ"} else OUTSIDE_A_PHRASE
    kept = {index}
    for child in doc.children(index):
        if not matches(child.relation, outside) or _belongs(token, child):
            kept |= {t.index for t in doc.subtree(child.index)}
    if token.tag == "NOUN":
        kept |= _phrase_behind(doc, max(kept))
    return _stretch(doc, index, kept)


def count_clause(doc: Doc, index: int, people: int) -> Span:
    """The words that count people: what became of them ("took shelter", "were forced to leave") and who they are,
    without where, when and by what."""
    told = {t.index for t in doc.subtree(index)} if index != people else set()
    whole = {t.index for t in doc.subtree(people)}
    helpers = {t.index for t in doc.children(index, "aux", "advmod", "compound:prt", "cop")}
    rest = {t.index for t in doc.children(index, "obj", "xcomp") if 0 < t.index - index <= NEAR} - whole
    kept = {index, *helpers, *rest, *(whole - told if index in whole else whole)}
    kept = {i for i in kept if i == index or _counts(doc.tokens[i], doc.tokens[index])}
    span = doc.span_of(min(kept), max(kept) + 1)
    return span if max(kept) - min(kept) < LONGEST else clause(doc, index)


def _counts(token: Token, head: Token) -> bool:
    """Whether a token may open or close the words of a count: no punctuation, and no "and" before it."""
    return token.sentence == head.sentence and token.tag != "PUNCT" and token.relation != "cc"


def _verb_of(doc: Doc, token: Token) -> Token | None:
    head = doc.tokens[token.head]
    return head if matches(token.relation, ("nsubj",)) and head.tag == "VERB" else None


def _phrase_behind(doc: Doc, last: int) -> set[int]:
    """The tokens of a phrase with a preposition that begins right after token `last`."""
    first = last + 1
    if first >= len(doc.tokens) or doc.tokens[first].relation != "case":
        return set()
    phrase = {t.index for t in doc.subtree(doc.tokens[first].head)}
    return phrase if min(phrase) == first and doc.tokens[first].sentence == doc.tokens[last].sentence else set()


def subtree(doc: Doc, index: int) -> Span:
    """All that hangs from token `index`, without punctuation at the ends."""
    return _stretch(doc, index, {t.index for t in doc.subtree(index)})


def _belongs(token: Token, child: Token) -> bool:
    """Whether a clause needs a part that is otherwise left out: "died in …, killing five" does not, a result does."""
    return child.relation == "advcl" and token.tag == "NOUN"


def _stretch(doc: Doc, index: int, kept: set[int]) -> Span:
    """The unbroken run of `kept` tokens around `index`; punctuation inside it breaks nothing, at its ends it goes."""
    sentence = doc.sentences[doc.tokens[index].sentence]
    first = index
    while first > sentence.first and index - first < LONGEST and _joins(doc, first - 1, kept):
        first -= 1
    last = index
    while last + 1 < sentence.last and last - index < LONGEST and _joins(doc, last + 1, kept):
        last += 1
    while first < index and doc.tokens[first].tag == "PUNCT":
        first += 1
    while last > index and doc.tokens[last].tag == "PUNCT":
        last -= 1
    return doc.span_of(first, last + 1)


def _joins(doc: Doc, index: int, kept: set[int]) -> bool:
    return index in kept or doc.tokens[index].tag == "PUNCT"
