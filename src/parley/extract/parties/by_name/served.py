"""Served: whom a person works for, and who works or fights for him.

In: a parsed `Doc` and a person's name. Out: the tokens of those whom the words beside it say that he serves: "X, an
aide to Y", "X, Y's lawyer", "Y's spokeswoman X"; those of the nation whose successes he tells as a leader tells his
own; whether he has men of his own, and an office no more.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import behind, head_of, modifiers
from parley.extract.tokens import Token


def served(doc: Doc, name: NameMention) -> Iterator[int]:
    """The head tokens of those whom the person `name` is said to serve."""
    head = head_of(doc, name.first, name.last)
    for office in _offices(doc, head):
        yield from (t.index for t in behind(doc, office, "to", "of", "for"))
        yield from (t.index for t in doc.children(office.index, "nmod:poss"))
    yield from (t.index for t in doc.children(head.index, "nmod:poss"))


def _offices(doc: Doc, head: Token) -> Iterator[Token]:
    """The nouns beside a name that say what he does who bears it."""
    beside = [*doc.children(head.index, "appos", "nmod:desc", "compound"), *_above(doc, head)]
    yield from (t for t in beside if is_of(t, "role", "state", "voice"))


def _above(doc: Doc, head: Token) -> Iterator[Token]:
    if head.relation == "appos":
        yield doc.tokens[head.head]


def own_forces(doc: Doc, name: NameMention) -> Iterator[int]:
    """The nationalities of the forces that a leader says have won something: "Chadian troops had taken the town"."""
    head = head_of(doc, name.first, name.last)
    told = doc.children(head.head, "ccomp") if head.relation == "nsubj" else ()
    for deed in (t for t in told if is_of(t, "gains")):
        for forces in doc.children(deed.index, "nsubj"):
            if is_of(forces, "arms_of", "forces"):
                yield from (t.index for t in modifiers(doc, forces))


def has_own_men(doc: Doc, name: NameMention) -> bool:
    """Whether some who fight are told of as those of somebody himself: "rebels loyal to X", "X's fighters", "warlord
    X"."""
    head = head_of(doc, name.first, name.last)
    above = doc.tokens[head.head]
    men = doc.tokens[above.head] if above.lemma == "loyal" else above if head.relation == "nmod:poss" else None
    is_warlord = any(t.lemma == "warlord" for t in (above, *doc.children(head.index)))
    return is_warlord or (men is not None and is_of(men, "fighter", "soldiery"))


def held_once(doc: Doc, name: NameMention) -> bool:
    """Whether the words before a name say that he holds his office no more: "former Chadian president X"."""
    before = takewhile(lambda t: t.tag in {"NOUN", "PROPN", "ADJ", "ADP"}, reversed(doc.tokens[: name.first]))
    return any(is_of(t, "no_more") for t in before)
