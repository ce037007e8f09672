"""Taken up: the country or body of somebody named beside a word for it: "party leader X".

In: a `Doc` with names, a person's name, and what each name counts for. Out: the country or body that the word takes up
("the movement's spokesman X"): the last that goes by that word, else the last of the same sentence or the one before
that may go by it; None where none may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite
from parley.extract.mentions import NameMention
from parley.extract.parties.by_name.attached import beside
from parley.extract.parties.by_name.called import bears, may_be
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import behind, modifiers, name_is_bare, words_of_name
from parley.extract.tokens import Token

NEAR = 1
"""How many sentences back a word may point to a body of another name."""

Owner = Callable[[NameMention], str | None]


def taken_up(doc: Doc, name: NameMention, owner: Owner) -> str | None:
    """What the person `name` is of by the words for a body beside his name."""
    return next((of for noun in _words(doc, name) if (of := _body(doc, noun, owner))), None)


def _words(doc: Doc, name: NameMention) -> Iterator[Token]:
    """The words for bodies in the noun phrase set beside a name: "party" of "party leader X"."""
    for noun in beside(doc, name):
        owners = [t for t in modifiers(doc, noun) if t.relation in {"compound", "nmod:poss"}]
        named = [t for t in behind(doc, noun, "of", "for", "from") if is_definite(doc, t)]
        yield from (t for t in (*owners, *named, noun) if _is_word_for_body(doc, t))


def _is_word_for_body(doc: Doc, token: Token) -> bool:
    is_one = token.tag in {"NOUN", "PROPN"} and token.is_plain
    return (
        is_one
        and is_of(token, "again_body", "opposing")
        and not is_of(token, "state_arms")
        and name_is_bare(doc, token)
    )


def _body(doc: Doc, noun: Token, owner: Owner) -> str | None:
    word = noun.lemma.lower()
    before = [n for n in reversed(doc.names) if n.last <= noun.index and n.kind in {"organisation", "group"}]
    named = [(n, words) for n in before if nation(words := words_of_name(doc, n)) is None]
    same = (n for n, words in named if bears(words, word) and not is_of(noun, "any_body"))
    others = () if is_of(noun, "opposing") else named  # of whichever land, that is a party by itself
    near = (n for n, words in others if may_be(words, word) and noun.sentence - doc.tokens[n.first].sentence <= NEAR)
    return next((of for name in (*same, *near) if (of := owner(name))), None)
