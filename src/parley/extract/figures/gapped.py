"""Gapped: numbers that share a word of harm told before them.

In: a parsed `Doc` with numbers, and a word that counts people. Out: the bare numbers behind it that a place, a day or a
deed of their own sets apart: "five were killed in Lima and three in Cusco", "three died, two in a raid and one at the
gate".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.extract.doc import Doc
from parley.extract.figures.how_many import numbers_between
from parley.extract.grammar.leading import leading
from parley.extract.mentions import NumberMention
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import Span

APART = frozenset({"in", "near", "at", "outside", "around", "inside", "on", "by", "during", "from"})
"""Prepositions before where, when or by what; behind a number alone "of" says of whom it is a part."""
JOINTS = frozenset({",", ";", "and", "while", "including", "against", "with", "from", "-", "–", "—"})
"""What stands before such a number, which may be one that the first is compared with: "61 in March, up from 44 in
May"."""
FAR = 30
"""How many tokens behind the word that counts such a number may stand."""


def gapped(doc: Doc, token: Token, counts: Callable[[Token], object]) -> Iterator[NumberMention]:
    """The numbers that share `token` and its people; `counts` says which words count others."""
    start = token.index + 1
    for mention in numbers_between(doc, start, min(doc.sentences[token.sentence].last, start + FAR)):
        if any(_tells_of_others(t) or counts(t) for t in doc.tokens[start : mention.first]):
            return
        alone = _stands_alone(doc, mention, dies=token.lemma.lower() == "die")
        if alone and not is_of_another(doc, mention, token, counts):
            yield mention


def is_of_another(doc: Doc, mention: NumberMention, token: Token, counts: Callable[[Token], object]) -> bool:
    """Whether a number is the subject of a word of harm of its own: "one was killed and | 25 others | on a bus were
    wounded"."""
    number = doc.tokens[mention.head]
    told = (number, doc.tokens[number.head]) if number.relation == "nummod" else (number,)
    verbs = (doc.tokens[t.head] for t in told if matches(t.relation, ("nsubj",)))
    return any(verb.index > number.index and verb.index != token.index and counts(verb) for verb in verbs)


def stands_apart(doc: Doc, index: int) -> bool:
    """Whether a phrase says where those are whom a noun or numeral counts: "two men in Lima, | three | in Cusco"."""
    return any(leading(doc, t.index) & APART for t in doc.children(index, "nmod"))


def told_of(doc: Doc, mention: NumberMention) -> Span:
    """The words of such a number and of what tells it apart."""
    words = doc.tokens[mention.last : doc.sentences[doc.tokens[mention.head].sentence].last]
    end = next(
        (t.index for t in words if t.tag in {"PUNCT", "CCONJ", "AUX"} or _tells_of_others(t)), words[-1].index + 1
    )
    return doc.span_of(mention.first, end)


def _tells_of_others(token: Token) -> bool:
    """Whether a verb begins a clause of its own."""
    return token.is_verbal and not matches(token.relation, ("acl", "amod", "aux", "cop", "case"))


def _stands_alone(doc: Doc, mention: NumberMention, *, dies: bool) -> bool:
    """Whether nothing but what tells it apart stands beside a number; who "dies" may do so in hospital."""
    before, *behind = doc.tokens[mention.first - 1], *doc.tokens[mention.last : mention.last + 2]
    if len(behind) < 2 or doc.tokens[mention.head].tag != "NUM" or before.text.lower() not in JOINTS:
        return False
    case, first = behind
    noun = doc.tokens[case.head]
    phrase = case.relation == "case" and case.text.lower() in APART and first.tag not in {"NUM", "PRON"}
    return phrase and (dies or not word_class("states_of_the_harmed", noun.lemma))
